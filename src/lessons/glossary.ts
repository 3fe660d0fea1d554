/** The words that are explained where they are first used, and where their meaning is from. */
import type { State } from '../tcp/tcb';

/** Where RFC 9293 has a word, without the sign: '3.1'; other sources by name; null: everyday words. */
const WORDS_FROM = {
  connection: '4',
  client: '3.9.1',
  server: '3.9.1',
  port: '3.1',
  socket: '4',
  'four-tuple': '3.3.1',
  segment: '3.1',
  packet: '4',
  header: '3.1',
  flag: '3.1',
  bit: null,
  octet: '4',
  syn: '3.1',
  ack: '3.1',
  'syn-ack': '3.5',
  fin: '3.1',
  rst: '3.5.2',
  psh: '3.9.1',
  handshake: '3.5',
  'sequence-number': '3.4',
  'acknowledgment-number': '3.4',
  isn: '3.4.1',
  tcb: '3.3.1',
  window: '3.8.6',
  checksum: '3.1',
  rtt: 'RFC 6298',
  retransmission: '3.8.1',
  rto: 'RFC 6298',
  msl: '3.4.2',
  'half-close': '3.6',
  backlog: 'listen(2)',
  kernel: null,
} as const;

const STATES_FROM = '3.3.2';

export type WordId = keyof typeof WORDS_FROM;
export type TermId = WordId | State;

export const WORD_IDS = Object.keys(WORDS_FROM) as readonly WordId[];

/** Where a term is defined; null: it is an everyday word. */
export function sourceOf(id: TermId): string | null {
  const from = isWord(id) ? WORDS_FROM[id] : STATES_FROM;
  return from === null || /^[a-z]/i.test(from) ? from : `RFC 9293 §${from}`;
}

const isWord = (id: TermId): id is WordId => Object.hasOwn(WORDS_FROM, id);
