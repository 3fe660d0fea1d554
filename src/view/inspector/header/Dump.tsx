import type { PointerEvent } from 'react';
import styles from './header.module.css';
import { type Range, overlap } from './marks';
import type { HeaderView } from './view';
import { printable } from './values';

const LINE = 16;
const HALF = 8;
/** So many octets are drawn: a screenful, and all that a scene sends. */
const MOST = 512;

/** The frame octet by octet, 16 a line: where it stands, in hex, and as characters. */
export function Dump({ view: { words, frame, marks } }: { readonly view: HeaderView }) {
  const { octets } = frame;
  const shown = octets.subarray(0, MOST);
  const point = (event: PointerEvent): void => {
    const target = event.target instanceof Element ? event.target.closest('[data-octet]') : null;
    const octet = target?.getAttribute('data-octet') ?? null;
    marks.point(octet === null ? null : { octet: Number(octet) });
  };
  return (
    <section
      className={styles['dump']}
      aria-label={words.dump}
      onPointerMove={point}
      onPointerLeave={() => marks.point(null)}
    >
      <h3>{words.dump}</h3>
      {Array.from({ length: Math.ceil(shown.length / LINE) }, (_, n) => (
        <Line key={n} from={n * LINE} octets={shown} marked={marks.marked} />
      ))}
      {octets.length > MOST && <p>{words.more(octets.length - MOST)}</p>}
    </section>
  );
}

interface LineProps {
  readonly from: number;
  readonly octets: Uint8Array;
  readonly marked: readonly Range[];
}

const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, '0');

function Line({ from, octets, marked }: LineProps) {
  const all = Array.from(octets.subarray(from, from + LINE), (octet, i) => {
    const n = from + i;
    return { n, octet, on: marked.some((range) => overlap(range, { bit: 8 * n, bits: 8 })) };
  });
  const halves = [all.slice(0, HALF), all.slice(HALF)].filter((half) => half.length > 0);
  const characters = all.map(({ octet }) => printable(String.fromCharCode(octet))).join('');
  return (
    <div className={styles['line']}>
      <span className="hidden">
        {hex(from, 4)}: {all.map(({ octet }) => hex(octet, 2)).join(' ')} {characters}
      </span>
      <b aria-hidden="true">{hex(from, 4)}</b>
      {halves.map((half) => (
        <span key={half[0]?.n} className={styles['half']} aria-hidden="true">
          {half.map(({ n, octet, on }) => (
            <span key={n} data-octet={n} data-marked={on || undefined}>
              {hex(octet, 2)}
            </span>
          ))}
        </span>
      ))}
      {halves.map((half) => (
        <span key={half[0]?.n} className={styles['characters']} aria-hidden="true">
          {half.map(({ n, octet, on }) => (
            <span key={n} data-octet={n} data-marked={on || undefined}>
              {printable(String.fromCharCode(octet))}
            </span>
          ))}
        </span>
      ))}
    </div>
  );
}
