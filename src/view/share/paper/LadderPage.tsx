import { HOST_IDS } from '../../../simulation/deed';
import { stepOf } from '../../../simulation/timeline';
import type { Body } from '../picture/body';
import { type Model, TIMES } from '../picture/model';
import { HEAD, headOf } from '../picture/picture';
import { draw, print } from '../picture/svg';
import styles from './paper.module.css';
import type { Window } from './windows';

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
  const [width, height] = [TIMES + model.m.width, bottom - top];
  const heads = HOST_IDS.map((id) =>
    headOf(id, model, top > 0 ? stateAt(model, top, id) : undefined),
  );
  const pieces = body.pieces.filter((piece) => piece.bottom >= top && piece.top <= bottom);
  const part = draw(
    'svg',
    { x: 0, y: HEAD, width, height, viewBox: `${-TIMES} ${top} ${width} ${height}` },
    ...pieces.map(({ drawn }) => drawn),
  );
  const above = draw('g', { transform: `translate(${TIMES} 0)` }, ...heads);
  return (
    <svg
      className={styles['ladder']}
      role="img"
      aria-label={name}
      width={width * scale}
      height={(HEAD + height) * scale}
      viewBox={`0 0 ${width} ${HEAD + height}`}
      // The printer of SVG escapes every text.
      dangerouslySetInnerHTML={{ __html: print(above) + print(part) }}
    />
  );
}

/** On a page that goes on: which state the lane is in there; nothing where that is asked. */
function stateAt({ ladder, timeline, blanks }: Model, y: number, id: 'client' | 'server'): string {
  if (blanks.kinds.includes('states')) return '';
  const mark = ladder.marks.findLast((at) => at.host === id && at.state && at.y < y);
  return stepOf(timeline, mark?.step ?? 0).hosts[id].state;
}
