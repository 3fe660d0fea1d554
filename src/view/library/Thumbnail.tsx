import { memo } from 'react';
import type { HostId } from '../../simulation/deed';
import type { Arrow, Sketch } from './sketch';
import styles from './thumbnail.module.css';

const WIDTH = 66;
const HEIGHT = 50;
const LANE = 8;
/** The left edge of each lane. */
const LANES: { readonly [H in HostId]: number } = { client: 6, server: WIDTH - 6 - LANE };
const TOP = 5;
const BOTTOM = HEIGHT - 5;
const HEAD = 5;
/** What is lost ends at so much of its way. */
const LOST_AT = 0.72;

const yOf = (part: number): number => Math.round((TOP + part * (BOTTOM - TOP)) * 10) / 10;

interface ThumbnailProps {
  /** undefined: it is not made yet, and its place is kept free. */
  readonly sketch: Sketch | undefined;
}

/** A run as a ladder without words. It says nothing that the title beside it does not. */
export const Thumbnail = memo(function Thumbnail({ sketch }: ThumbnailProps) {
  return (
    <svg
      className={styles['thumbnail']}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      data-thumbnail={sketch === undefined ? 'soon' : 'drawn'}
    >
      {sketch?.bands.map(({ host, phase, from, to }) => (
        <rect
          key={`${host}${from}`}
          className={styles['band']}
          data-phase={phase}
          x={LANES[host]}
          y={yOf(from)}
          width={LANE}
          height={yOf(to) - yOf(from)}
        />
      ))}
      {sketch?.arrows.map((arrow) => (
        <ArrowLine key={arrow.flight} arrow={arrow} />
      ))}
      {sketch?.breaks.map((part) => (
        <Zigzag key={part} y={yOf(part)} />
      ))}
    </svg>
  );
});

function ArrowLine({ arrow: { sender, kind, from, to, lost } }: { readonly arrow: Arrow }) {
  const right = sender === 'client';
  const x0 = right ? LANES.client + LANE : LANES.server;
  const end = right ? LANES.server : LANES.client + LANE;
  const x1 = lost ? x0 + (end - x0) * LOST_AT : end;
  const [y0, y1] = [yOf(from), yOf(to)];
  const angle = (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
  return (
    <g className={styles['arrow']} data-kind={kind}>
      <path d={`M${x0} ${y0}L${x1} ${y1}`} />
      {lost ? (
        <path className={styles['cross']} d={`M${x1 - 2.5} ${y1 - 2.5}l5 5m0-5l-5 5`} />
      ) : (
        <path
          className={styles['head']}
          transform={`translate(${x1} ${y1}) rotate(${Math.round(angle)})`}
          d={`M0 0L${-HEAD} ${-HEAD / 2}V${HEAD / 2}Z`}
        />
      )}
    </g>
  );
}

/** Time that is left out: both lanes are cut. */
function Zigzag({ y }: { readonly y: number }) {
  const cuts = [LANES.client, LANES.server]
    .map((x) => `M${x - 3} ${y}l4 2.5 3-5 3 5 4-2.5`)
    .join('');
  return (
    <>
      <path className={styles['gap']} d={cuts} />
      <path className={styles['break']} d={cuts} />
    </>
  );
}
