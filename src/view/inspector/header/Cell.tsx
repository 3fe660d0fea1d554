import type { FocusEvent, KeyboardEvent } from 'react';
import { FLAG } from '../../../capture/headers';
import { isRight } from '../../../capture/checksum';
import type { Option } from '../../../capture/options';
import { CONTROL_BITS as BITS, type ControlBit } from '../../../tcp/segment';
import { Sign } from '../../mission/Sign';
import { areaOf } from './area';
import { CONTROL_BITS, type Item } from './fields';
import styles from './header.module.css';
import { overlap } from './marks';
import type { Place, Placed } from './places';
import { KIND } from './SceneBits';
import { isChecksum, isUnread, kindOf, valuesOf, type Writing } from './values';
import type { HeaderView } from './view';

interface CellProps {
  readonly id: string;
  readonly placed: Placed;
  readonly view: HeaderView;
  readonly expected: readonly ControlBit[];
  /** Tab stops here. */
  readonly stop: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One field: its name, and under it what stands in it. */
export function Cell({ id, placed, view, expected, stop, onFocus, onKeyDown }: CellProps) {
  const { words, marks, writing } = view;
  const { item, pieces } = placed;
  const [first, ...rest] = pieces;
  const texts = textsOf(item, pieces, writing);
  const marked = marks.marked.some((range) => overlap(range, item)) || undefined;
  const spot = { key: item.key };
  const pointer = {
    // Not `enter`: the page may move under a pointer that rests.
    onPointerMove: () => marks.point(spot),
    onPointerLeave: () => marks.point(null),
    onClick: () => marks.hold(spot),
  };
  const focus = ({ currentTarget }: FocusEvent): void => {
    onFocus();
    marks.hold(spot);
    // What it means stands at the foot of the panel: in a low one over the field itself.
    currentTarget.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <button
        type="button"
        className={styles['cell']}
        data-marked={marked}
        style={areaOf(first)}
        {...looksOf(item, first, expected)}
        tabIndex={stop ? 0 : -1}
        aria-label={spoken(item, texts, view)}
        aria-describedby={id}
        onFocus={focus}
        onBlur={() => marks.hold(null)}
        onKeyDown={onKeyDown}
        {...pointer}
      >
        <Inside item={item} place={first} text={texts[0] ?? ''} view={view} />
      </button>
      <span id={id} hidden>
        {words.field[item.id].meaning}
      </span>
      {rest.map((piece, i) => (
        <div
          key={piece.line}
          className={`${styles['cell']} ${styles['goesOn']}`}
          data-marked={marked}
          style={areaOf(piece)}
          aria-hidden="true"
          {...pointer}
        >
          <span className={styles['value']}>{texts[i + 1]}</span>
        </div>
      ))}
    </>
  );
}

/** What the style sheet has to know: how wide it is, whether it is a bit that is set, and which. */
function looksOf(item: Item, { span }: Place, expected: readonly ControlBit[]) {
  const bit = BITS.find((one) => FLAG[one] === item.id);
  return {
    'data-width': span <= 4 ? 'bit' : span < 16 ? 'narrow' : 'wide',
    'data-set': (CONTROL_BITS.has(item.id) && item.value === 1) || undefined,
    'data-expected': (bit !== undefined && expected.includes(bit)) || undefined,
    'data-kind': bit === undefined ? undefined : KIND[bit],
  };
}

interface InsideProps {
  readonly item: Item;
  readonly place: Place;
  readonly text: string;
  readonly view: HeaderView;
}

function Inside({ item, place, text, view }: InsideProps) {
  const { words, level } = view;
  const { name, short, purpose } = words.field[item.id];
  return (
    <>
      <span className={styles['name']}>{place.span < 32 ? short : name}</span>
      {level !== 'names' && <Value item={item} text={text} view={view} />}
      {level === 'names' && place.span >= 16 && (
        <span className={styles['purpose']}>{purpose}</span>
      )}
    </>
  );
}

/** What stands in each piece of a field: a value that is too long for the first stands in the next. */
function textsOf(item: Item, pieces: readonly Place[], writing: Writing | null): readonly string[] {
  const values = valuesOf(item, writing);
  if (item.id === 'option.sack-permitted') return pieces.length > 1 ? ['', '✓'] : ['✓'];
  if (item.id === 'option.timestamps') {
    return pieces.length === 3 ? ['', ...values] : [values.join(' ')];
  }
  const text = values.join(' ');
  const isNarrow = item.bits > 8 && (pieces[0]?.span ?? 0) < 16;
  return item.layer === 'option' && isNarrow && pieces.length > 1 ? ['', text] : [text];
}

/** Name and value as they are read out. */
function spoken(
  item: Item,
  texts: readonly string[],
  { words, level, writing }: HeaderView,
): string {
  const { name } = words.field[item.id];
  if (level === 'names' || item.value === null) return name;
  const kind = kindOf(item);
  const said = [
    texts.filter((text) => text !== '' && text !== '✓').join(', '),
    CONTROL_BITS.has(item.id) ? (item.value === 1 ? words.set : words.unset) : '',
    isChecksum(item.value) ? (isRight(item.value) ? words.correct : words.wrong) : '',
    writing !== null && isUnread(item.id, writing) ? words.unread : '',
    item.id === 'text' ? words.octets(item.bits / 8) : '',
    level === 'all' && kind !== null ? words.kind(kind.kind, lengthIn(kind)) : '',
  ].filter((part) => part !== '');
  return said.length === 0 ? name : `${name}: ${said.join(', ')}`;
}

/** The end of the list and NOP are one octet, and have no length field (RFC 9293 §3.2). */
const lengthIn = ({ kind, length }: Pick<Option, 'kind' | 'length'>): number | null =>
  kind < 2 ? null : length;

interface ValueProps {
  readonly item: Item;
  readonly text: string;
  readonly view: HeaderView;
}

/** What stands in a field, with a word or a sign beside it where the number alone says too little. */
function Value({ item, text, view: { words, level, writing } }: ValueProps) {
  const { id, value } = item;
  const kind = level === 'all' ? kindOf(item) : null;
  const isOff = writing !== null && isUnread(id, writing);
  return (
    <span className={`${styles['value']} ${isOff ? styles['off'] : ''}`}>
      {text}
      {CONTROL_BITS.has(id) && value === 1 && <i className={styles['tick']}>✓</i>}
      {isOff && <small>{words.unread}</small>}
      {isChecksum(value) && (
        <small>
          <Sign right={isRight(value)} />
          {isRight(value) ? words.correct : words.wrong}
        </small>
      )}
      {id === 'text' && value !== null && <small>{words.octets(item.bits / 8)}</small>}
      {kind !== null && <small>{words.kind(kind.kind, lengthIn(kind))}</small>}
    </span>
  );
}
