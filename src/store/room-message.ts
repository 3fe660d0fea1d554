/** What the windows of a room tell each other. */
import { isOneOf, isRecord } from './parse';
import { type View, VIEWS } from './permalink';
import type { Spot } from './pointer';
import { readShown, type Shown } from './shown';

/** Which of two changes is later: the higher number, and of equal ones that of the higher name. */
export interface Edition {
  readonly n: number;
  readonly by: string;
}

export type RoomMessage =
  /** A window has come, or has become another: whoever is there says so. */
  | {
      readonly kind: 'hello';
      readonly view: View;
      /** The number of the edition that it shows. */
      readonly n: number;
      readonly asks: boolean;
    }
  | { readonly kind: 'bye' }
  /** The class is over: the wall may close. */
  | { readonly kind: 'end' }
  | { readonly kind: 'shown'; readonly edition: Edition; readonly shown: Shown }
  /** How far it has played. */
  | { readonly kind: 'tick'; readonly edition: Edition; readonly position: number }
  | { readonly kind: 'spot'; readonly at: Spot | null };

/** One message with its sender: a window, which has another name each time it is loaded. */
export interface Letter {
  readonly room: string;
  readonly from: string;
  readonly message: RoomMessage;
}

export const isLater = (a: Edition, b: Edition): boolean =>
  a.n > b.n || (a.n === b.n && a.by > b.by);

/** Reads what has arrived; null: it is no letter to this room, or not understood. Never throws. */
export function readLetter(from: unknown, room: string): Letter | null {
  if (!isRecord(from) || from['room'] !== room) return null;
  const { from: sender, message } = from;
  if (typeof sender !== 'string' || sender.length > 40 || !isRecord(message)) return null;
  const read = readMessage(message);
  return read === null ? null : { room, from: sender, message: read };
}

function readMessage(message: Record<string, unknown>): RoomMessage | null {
  const { kind, view, n, asks, position, at } = message;
  const edition = readEdition(message['edition']);
  switch (kind) {
    case 'hello':
      return isOneOf(VIEWS, view) && isNumber(n) ? { kind, view, n, asks: asks === true } : null;
    case 'bye':
    case 'end':
      return { kind };
    case 'shown': {
      const shown = readShown(message['shown']);
      return shown === null || edition === null ? null : { kind, edition, shown };
    }
    case 'tick':
      return edition === null || !Number.isFinite(position)
        ? null
        : { kind, edition, position: Number(position) };
    case 'spot':
      return at === null ? { kind, at } : spotOf(at);
    default:
      return null;
  }
}

function readEdition(edition: unknown): Edition | null {
  if (!isRecord(edition)) return null;
  const { n, by } = edition;
  return isNumber(n) && typeof by === 'string' ? { n, by } : null;
}

const isNumber = (n: unknown): n is number => Number.isSafeInteger(n) && Number(n) >= 0;

function spotOf(at: unknown): RoomMessage | null {
  if (!isRecord(at)) return null;
  const { x, y } = at;
  const fits = typeof x === 'number' && typeof y === 'number' && Number.isFinite(x + y);
  return fits ? { kind: 'spot', at: { x, y } } : null;
}
