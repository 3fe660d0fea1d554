import { inTheAir } from './air';
import { breaks, laneBars, names, times } from './lanes';
import { isUnderway, type Model, type Piece } from './model';
import { threads, traces } from './segments';
import { letters, SANS } from './text';

/** The lanes and all that is on them, in the order in which it is painted. */
export interface Body {
  readonly pieces: readonly Piece[];
  /** px */
  readonly height: number;
}

/** How far the lanes go on after the last thing on them, px. */
const REST = 10;

export function bodyOf(model: Model): Body {
  const beside = names(model);
  const underway = isUnderway(model);
  const last = [...beside, { bottom: model.wireAt(model.k) }].map(({ bottom }) => bottom);
  const end = underway ? model.wireAt(model.position) : Math.max(...last) + REST;
  const pieces = [
    ...laneBars(model, end),
    ...threads(model),
    ...breaks(model),
    ...beside,
    ...times(model),
    ...traces(model),
    ...(underway ? inTheAir(model) : []),
  ];
  const lowest = pieces.reduce((y, { bottom }) => Math.max(y, bottom), end) + 2;
  const hint = isShort(model) ? [hintAt(lowest, model)] : [];
  return { pieces: [...pieces, ...hint], height: hint[0]?.bottom ?? lowest };
}

/** Are there numbers like `101/301`? */
const isShort = ({ ladder, k, blanks }: Model): boolean =>
  !blanks.kinds.includes('numbers') &&
  ladder.lines.some(
    ({ label, landing, thread }) =>
      !thread && label.form === 'short' && landing !== null && landing <= k,
  );

/** How they are to be read. */
function hintAt(top: number, { m, words, colours }: Model): Piece {
  const y = top + m.cause * 2;
  const place = { x: (m.left + m.right) / 2, y, anchor: 'middle', size: m.cause } as const;
  const drawn = letters(words.ui.numbersHint, { ...place, face: SANS, fill: colours.muted });
  return { top: y - m.cause, bottom: y + m.cause / 2, divisible: false, drawn };
}
