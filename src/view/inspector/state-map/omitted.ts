import type { OmittedKind } from '../../../i18n/tools/map';
import { type EdgeEvent, EXTENSIONS, OMITTED } from '../../../tcp/figure-5';
import type { State } from '../../../tcp/tcb';
import { sourceOf } from './notation';

/** What of a segment says best why it matters. */
const TELLING = ['RST', 'FIN', 'text', 'SYN', 'ACK'] as const;

function kindOf(event: EdgeEvent): OmittedKind {
  if ('timeout' in event) return 'time';
  if ('receives' in event) return TELLING.find((bit) => event.receives.includes(bit)) ?? 'ACK';
  return event.call === 'SEND' ? 'text' : event.call;
}

/** In this order they are told. */
const ORDER: readonly OmittedKind[] = [
  'RST',
  'SYN',
  'ACK',
  'FIN',
  'text',
  'OPEN',
  'CLOSE',
  'ABORT',
  'time',
];

/** What leads to a state along a way that the figure leaves out, and where that is written. */
export function omittedInto(state: State): {
  readonly kinds: readonly OmittedKind[];
  readonly sources: readonly string[];
} {
  const into = [...OMITTED, ...EXTENSIONS].filter(({ to }) => to === state);
  return {
    kinds: ORDER.filter((kind) => into.some(({ event }) => kindOf(event) === kind)),
    sources: sourcesOf(into.map(({ section }) => section)),
  };
}

/** Each document once, with all its sections. */
function sourcesOf(sections: readonly string[]): string[] {
  const [numbers, others] = [sections.filter(isNumber), sections.filter((s) => !isNumber(s))];
  const sorted = [...new Set(numbers)].toSorted((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  return [
    ...(sorted.length > 0
      ? [sorted.map((s, i) => (i === 0 ? sourceOf(s) : `§${s}`)).join(', ')]
      : []),
    ...new Set(others.map(sourceOf)),
  ];
}

const isNumber = (section: string): boolean => /^\d/.test(section);
