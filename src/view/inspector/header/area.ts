import type { CSSProperties } from 'react';
import type { Place } from './places';

/** A place as a style sheet has it. */
export const areaOf = ({ line, column, span, lines = 1 }: Place): CSSProperties => ({
  gridRow: `${line + 1} / span ${lines}`,
  gridColumn: `${column + 1} / span ${span}`,
});
