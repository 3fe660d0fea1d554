import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

interface Part {
  /** A selector: only what is in it is looked at. */
  readonly within?: string;
  /** Selectors: what is in them is looked at elsewhere. */
  readonly without?: readonly string[];
}

/** What axe finds in the page or a part of it (WCAG 2.2 AA), one line each. */
export async function violations(
  page: Page,
  { within, without = [] }: Part = {},
): Promise<string[]> {
  const builder = new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode(true);
  if (within !== undefined) builder.include(within);
  for (const part of without) builder.exclude(part);
  const { violations: found } = await builder.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.split('\n').slice(1, 3).join(' ').trim();
      return `${id}: ${target.join(' ')}: ${why}`;
    }),
  );
}
