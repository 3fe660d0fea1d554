/** Words and runs for tests. */
import type { RunWords } from './words';

/** Short words, as a language may have them. */
export const PLAIN_WORDS: RunWords = {
  title: 'Why?',
  client: 'Client',
  server: 'Server',
  others: 'nobody',
  brief: ({ kind, host }) => `${kind} ${host ?? 'between'}`,
  timer: {
    ack: 'delayed ACK',
    retransmission: 'RTO',
    'time-wait': '2MSL',
    user: 'user timeout',
    'fin-wait-2': 'FIN-WAIT-2',
    'keep-alive': 'keep-alive',
  },
  origin: {
    copy: 'copy',
    injected: 'old',
    crafted: 'by hand',
    spoofed: 'forged',
    firewall: 'firewall',
  },
  fate: {
    dropped: 'lost',
    chance: 'lost',
    cable: 'cable',
    firewall: 'swallowed',
    rejected: 'stopped',
    held: 'in the jar',
    nobody: 'nobody there',
  },
  again: 'again',
  arrives: (what) => `${what} arrives`,
};

/** The same words, each of them with `text` in it. */
export function wordsWith(text: string): RunWords {
  const all = <K extends string>(table: { readonly [N in K]: string }): { [N in K]: string } =>
    Object.fromEntries(Object.keys(table).map((name) => [name, text])) as { [N in K]: string };
  return {
    title: text,
    client: text,
    server: text,
    others: text,
    brief: () => text,
    timer: all(PLAIN_WORDS.timer),
    origin: all(PLAIN_WORDS.origin),
    fate: all(PLAIN_WORDS.fate),
    again: text,
    arrives: (what) => `${text} ${what}`,
  };
}
