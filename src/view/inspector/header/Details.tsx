import type { ControlBit } from '../../../tcp/segment';
import { blockOf, CONTROL_BITS, type Item } from './fields';
import styles from './header.module.css';
import { isSame, overlap, type Range } from './marks';
import { SceneBits } from './SceneBits';
import { sourceOf } from './sources';
import { noteOf, valuesOf } from './values';
import type { HeaderView } from './view';

interface DetailsProps {
  readonly view: HeaderView;
  /** The control bits so far, or, before any segment has `begun` its way, those that open. */
  readonly bits: readonly ControlBit[];
  readonly begun: boolean;
}

/**
 * What the field means that the pointer or the focus is on. While there are no values: what the
 * control bits mean.
 */
export function Details({ view, bits, begun }: DetailsProps) {
  const { words, items, marks, frame } = view;
  const { own } = marks;
  const here = own === null ? [] : items.filter((item) => overlap(item, own));
  const [item, ...others] = here;
  return (
    <div className={styles['details']}>
      {item === undefined || own === null ? (
        <>
          {view.writing === null && <SceneBits words={words} bits={bits} begun={begun} />}
          {(view.writing !== null || bits.length === 0) && (
            <p className={styles['hint']}>{words.hint}</p>
          )}
        </>
      ) : (
        <>
          {!isSame(item, own) && <Octet own={own} octets={frame.octets} view={view} />}
          {others.length === 0 ? (
            <About item={item} view={view} />
          ) : (
            <p className={styles['several']}>
              {here.map((one) => (
                <span key={one.key}>
                  {words.field[one.id].name} {valuesOf(one, view.writing).join(' ')}
                </span>
              ))}
            </p>
          )}
        </>
      )}
    </div>
  );
}

interface OctetProps {
  readonly own: Range;
  readonly octets: Uint8Array;
  readonly view: HeaderView;
}

/** One octet of the frame, in hex and bit by bit. */
function Octet({ own, octets, view: { words } }: OctetProps) {
  const n = own.bit / 8;
  const octet = octets[n] ?? 0;
  return (
    <p className={styles['facts']}>
      {words.octet(n)} · 0x{octet.toString(16).padStart(2, '0')} ={' '}
      {octet.toString(2).padStart(8, '0')}
    </p>
  );
}

interface AboutProps {
  readonly item: Item;
  readonly view: HeaderView;
}

function About({ item, view }: AboutProps) {
  const { words, writing } = view;
  const { name, meaning } = words.field[item.id];
  const note = writing === null ? null : noteOf(item, writing);
  return (
    <>
      <h3>
        {name} {item.id !== 'text' && <ValueOf item={item} view={view} />}
      </h3>
      <p>
        {meaning} {note !== null && <b>{words.note(note)}</b>}
      </p>
      <p className={styles['facts']}>
        {[...placeOf(item, view), sourceOf(item)].map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </>
  );
}

/** The value once more, beside the name; of a bit, whether it is set. */
function ValueOf({ item, view: { words, writing } }: AboutProps) {
  if (item.value === null) return null;
  const set = item.value === 1 ? words.set : words.unset;
  const text = valuesOf(item, writing).join(' ');
  return <code>{CONTROL_BITS.has(item.id) ? `${text} (${set})` : text}</code>;
}

/** How long a field is, and where it stands in its header; nothing of what is only a name for many. */
function placeOf(item: Item, { words, frame, level }: HeaderView): readonly string[] {
  if (item.value === null && item.layer !== 'tcp') return [];
  const block = blockOf(item);
  const start = frame.items.find((one) => blockOf(one) === block)?.bit ?? 0;
  const octetOf = (bit: number): number => Math.floor(bit / 8);
  const [first, last] = [octetOf(item.bit), octetOf(item.bit + item.bits - 1)];
  const inHeader = words.place(block, first - start / 8, last - start / 8);
  const inFrame = level === 'all' ? [`0x${first.toString(16).padStart(4, '0')}`] : [];
  return [words.bits(item.bits), inHeader, ...inFrame];
}
