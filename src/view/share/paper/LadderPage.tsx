import { HOST_IDS } from '../../../simulation/deed';
import { stepOf } from '../../../simulation/timeline';
import type { Body } from '../picture/body';
import { type Model, type Piece, TIMES } from '../picture/model';
import { HEAD, headOf } from '../picture/picture';
import { draw, type Drawn } from '../picture/svg';
import { built } from './built';
import styles from './paper.module.css';
import { BLEED, belongsTo, type Window } from './windows';

interface LadderPageProps {
  readonly model: Model;
  readonly body: Body;
  readonly window: Window;
  /** How large a px of the drawing is. */
  readonly scale: number;
  readonly name: string;
}

/** A part of the ladder, with the hosts' names above it. */
export function LadderPage({ model, body, window, scale, name }: LadderPageProps) {
  const { top, bottom } = window;
  const width = TIMES + model.m.width;
  const goesOn = bottom < body.height;
  const above = HEAD + (top > 0 ? BLEED : 0);
  const height = above + bottom - top + (goesOn ? BLEED : 0);
  const heads = HOST_IDS.map((id) =>
    headOf(id, model, top > 0 ? stateAt(model, top, id) : undefined),
  );
  const drawn = (wanted: (piece: Piece) => boolean): Drawn[] =>
    body.pieces.filter(wanted).map((piece) => piece.drawn);
  const crosses = (piece: Piece): boolean =>
    piece.divisible && piece.bottom >= top && piece.top <= bottom;
  const whole = (piece: Piece): boolean => !piece.divisible && belongsTo(window, piece);
  const cut = {
    x: -TIMES,
    y: top,
    width,
    height: bottom - top,
    viewBox: `${-TIMES} ${top} ${width} ${bottom - top}`,
  };
  const picture = [
    draw('g', { transform: `translate(${TIMES} 0)` }, ...heads),
    draw(
      'g',
      { transform: `translate(${TIMES} ${above - top})` },
      draw('svg', cut, ...drawn(crosses)),
      ...drawn(whole),
    ),
  ];
  return (
    <svg
      className={styles['ladder']}
      role="img"
      aria-label={name}
      width={width * scale}
      height={height * scale}
      viewBox={`0 0 ${width} ${height}`}
      ref={(svg) => svg?.replaceChildren(...picture.map(built))}
    />
  );
}

/** On a page that goes on: which state the lane is in there; nothing where that is asked. */
function stateAt({ ladder, timeline, blanks }: Model, y: number, id: 'client' | 'server'): string {
  if (blanks.kinds.includes('states')) return '';
  const mark = ladder.marks.findLast((at) => at.host === id && at.state && at.y < y);
  return stepOf(timeline, mark?.step ?? 0).hosts[id].state;
}
