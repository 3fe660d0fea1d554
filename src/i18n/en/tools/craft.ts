import type { CraftWords } from '../../tools/craft';
import { capital, HOST } from '../names';

/** Of a field of 32 bits. */
const ALL_NUMBERS = 2 ** 32;

const count = (n: number): string => n.toLocaleString('en');

/** "65,535 of 4,294,967,296 values, 1 in 65,537". */
const oneIn = (hits: number): string =>
  `${count(hits)} of ${count(ALL_NUMBERS)} values (1 in ${count(Math.round(ALL_NUMBERS / hits))})`;

export const craft: CraftWords = {
  title: 'Craft a segment',
  from: 'From the address of',
  by: 'Really sent by',
  author: { host: 'A program there', stranger: 'A stranger' },
  fill: 'Fill in what is right now',
  data: 'Data',
  old: 'Old one',
  earlier: 'A segment that was sent before',
  nothingEarlier: 'This host has sent nothing yet that could come again.',
  bits: 'Control bits',
  preview: (label) => `It looks like this: ${label}`,
  field: { seq: 'SEQ', ack: 'ACK', wnd: 'Window', octets: 'Text, bytes' },
  ackOff: 'The ACK bit is off.',
  right: (n) => `Right now: ${n}`,
  takeBack: (field, n) => `Set ${field} to ${n}, which is right now`,
  refusal: {
    empty: (_, most) => `A number is missing: 0 to ${count(most)}.`,
    'not-whole': (_, most) => `Digits only, please: a whole number from 0 to ${count(most)}.`,
    'too-high': (field, most) => {
      if (field === 'octets') return `This page sends ${count(most)} bytes at most.`;
      return `The field has ${field === 'wnd' ? 16 : 32} bits: ${count(most)} is the most.`;
    },
  },
  guess: ({ seq, exact, ack }) => {
    if (seq === null && ack === null) {
      return 'A stranger sees no answers. Here no number has to be guessed for it to count.';
    }
    const parts = [
      seq !== null && `SEQ passes the first check with ${oneIn(seq)}.`,
      exact !== null && `Only ${exact} of them resets at once.`,
      ack !== null && `ACK is believed with ${oneIn(ack)}.`,
    ].filter((part) => part !== false);
    return `A stranger does not see these numbers and has to guess. ${parts.join(' ')}`;
  },
  odd: 'What is odd about it',
  notOdd: 'Nothing: so it could really come.',
  oddity: {
    'no-bits': () => 'No control bit is set. No TCP sends such a segment.',
    'syn-fin': () => 'SYN and FIN at once: begin and end in one segment. No TCP sends that.',
    'rst-more': () => 'With RST, nothing else in the segment counts.',
    'syn-text': ({ octets }) =>
      `A SYN with ${octets} ${octets === 1 ? 'byte' : 'bytes'} of text is allowed, but rare.`,
    'fin-no-ack': () => 'A FIN without ACK: after the handshake every segment needs the ACK bit.',
    'no-ack-bit': () => 'After the handshake every segment needs the ACK bit.',
    'no-timestamps': () =>
      'Both ends have agreed on timestamps and this segment has none: it will be dropped.',
    'window-0': (_, { from, to }) =>
      `Window 0 says that ${HOST[from]} has no room, so ${HOST[to]} must stop sending text.`,
    urg: () => 'URG without an urgent pointer. The text is treated like any other here.',
    nobody: (_, { to }) => `${capital(HOST[to])} has no connection, and nobody listens.`,
    'listen-ack': (n, { to }) =>
      `This ACK, ${n['SEG.ACK']}, answers nothing: ${HOST[to]} only listens.`,
    'listen-no-syn': (_, { to }) =>
      `${capital(HOST[to])} only listens, and this does not open a connection.`,
    'syn-sent-no-syn': (_, { to }) => `${capital(HOST[to])} waits for a SYN, and this has none.`,
    'rst-no-ack': (_, { to }) =>
      `Without ACK this RST does not show that it answers ${HOST[to]}’s SYN.`,
    'ack-not-syn': (n, { to }) =>
      `Only ack=${n['SND.NXT']} answers ${HOST[to]}’s SYN; this is ack=${n['SEG.ACK']}.`,
    'ack-never-sent': (n, { to }) =>
      `This ACK acknowledges data never sent: ${HOST[to]} has got to ${n['SND.NXT']} only.`,
    'ack-too-old': (n) =>
      `ack=${n['SEG.ACK']} is older than any window: all before ${n['SND.UNA']} was acknowledged.`,
    'ack-nothing-new': (n) => `ack=${n['SEG.ACK']} acknowledges nothing new.`,
    'syn-synchronized': (_, { to }) =>
      `A SYN, though ${HOST[to]} has this connection already. It looks like an attack or a restart.`,
    'rst-not-exact': (n) =>
      `SEQ ${n['SEG.SEQ']} is in the window but not ${n['RCV.NXT']}: such an RST is not obeyed.`,
    'seq-left': (n) =>
      `SEQ ${n['SEG.SEQ']} lies left of the window: all before ${n['RCV.NXT']} is old.`,
    'seq-partly': (n) =>
      `It begins at ${n['SEG.SEQ']}; what is before ${n['RCV.NXT']} is old and will be cut off.`,
    'seq-right': (n) =>
      `SEQ ${n['SEG.SEQ']} lies right of the window, which ends before ${n.edge}.`,
    gap: (n) => `It leaves a gap: from ${n['RCV.NXT']} to ${n['SEG.SEQ']} something is missing.`,
    'past-window': (n) =>
      `It uses ${n.numbers} sequence numbers; the window has room for ${n.room} of them.`,
    'text-after-fin': (_, { from }) =>
      `${capital(HOST[from])} has sent its FIN: no text may follow.`,
    reuse: (n, { from }) =>
      `${capital(HOST[from])} has used number ${n['SEG.SEQ']} already: its next one is ${n['SND.NXT']}.`,
    unaware: ({ numbers }, { from }) =>
      `${capital(HOST[from])}’s own TCP does not know of ${numbers === 1 ? 'this number' : `these ${numbers} numbers`}: from then on the two ends disagree.`,
  },
  outcome: (to) => `What ${HOST[to]} would do`,
  outcomeNote: 'If it arrived now. It arrives later: by then things may have changed.',
  stays: (state) => `stays ${state}`,
  becomes: (before, after) => `${before} → ${after}`,
  answers: (labels) => `answers ${labels.join(', ')}`,
  silent: 'answers nothing',
  send: (to) => `Send to ${HOST[to]}`,
};
