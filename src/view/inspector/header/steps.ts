/** From field to field with the keys. */

/** The field that a key leads to from the one that has the focus; null: the key leads nowhere. */
export function targetOf(key: string, all: Element | null, from: Element): HTMLElement | null {
  const fields = [...(all?.querySelectorAll<HTMLElement>('button') ?? [])];
  const at = fields.findIndex((field) => field === from);
  if (at === -1) return null;
  const last = fields.length - 1;
  switch (key) {
    case 'ArrowRight':
      return fields[Math.min(last, at + 1)] ?? null;
    case 'ArrowLeft':
      return fields[Math.max(0, at - 1)] ?? null;
    case 'ArrowDown':
      return beyond(fields, at, (a, b) => b.top - a.bottom);
    case 'ArrowUp':
      return beyond(fields, at, (a, b) => a.top - b.bottom);
    case 'Home':
      return fields[0] ?? null;
    case 'End':
      return fields[last] ?? null;
    default:
      return null;
  }
}

/** The next field in a direction that stands over or under the middle of this one, or nearest to it. */
function beyond(
  fields: readonly HTMLElement[],
  at: number,
  away: (from: DOMRect, to: DOMRect) => number,
): HTMLElement | null {
  const from = fields[at];
  if (from === undefined) return null;
  const here = from.getBoundingClientRect();
  const middle = here.left + here.width / 2;
  const others = fields.flatMap((field) => {
    const rect = field.getBoundingClientRect();
    const far = away(here, rect);
    const aside = Math.max(0, rect.left - middle, middle - rect.right);
    // They share lines: none is farther away than it is.
    return far > -SLACK ? [{ field, far: Math.round(far), aside }] : [];
  });
  const [nearest] = others.toSorted((a, b) => a.far - b.far || a.aside - b.aside);
  return nearest?.field ?? from;
}

/** px */
const SLACK = 3;
