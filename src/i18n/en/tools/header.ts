import type { Block, HeaderWords, Note } from '../../tools/header';
import { capital, HOST } from '../names';
import { FIELDS } from './header-fields';

const octets = (n: number): string => `${n} ${n === 1 ? 'octet' : 'octets'}`;

const BLOCK: { readonly [B in Block]: string } = {
  ethernet: 'Ethernet',
  ipv4: 'IPv4',
  ipv6: 'IPv6',
  tcp: 'TCP',
};

function noteOf(note: Note): string {
  switch (note.kind) {
    case 'uses':
      if (note.numbers === 0) return 'This one uses no number: the next segment has the same SEQ.';
      if (note.numbers === 1) return `This one uses one number: the next is ${note.next}.`;
      return `This one uses ${note.numbers} numbers: the next is ${note.next}.`;
    case 'acks':
      return `So ${HOST[note.to]} knows: all before ${note.ack} has arrived.`;
    case 'no-ack':
      return 'Here the ACK bit is off: nobody reads it.';
    case 'rst-window':
      return 'With RST nobody reads it.';
    case 'window': {
      const shifted = note.shift === 0 ? '' : ` (shifted left by ${note.shift})`;
      return `${capital(HOST[note.to])} may send ${octets(note.octets)}${shifted} from the ACK number on.`;
    }
    case 'words':
      return `${note.words} × 4 = ${octets(4 * note.words)}.`;
    case 'checksum':
      return note.right
        ? 'The receiver works it out again and finds the same.'
        : `The receiver finds ${note.expected} and drops it.`;
    case 'mss':
      return `So ${HOST[note.to]} sends no more than ${octets(note.octets)} of text at once.`;
    case 'scale':
      return `Later windows count ${note.factor}-fold.`;
    case 'cookie':
      return 'It is empty here: the client asks for a cookie.';
  }
}

export const header: HeaderWords = {
  title: 'Segment header',
  none: {
    title: 'No segment yet',
    about: (label) =>
      label === null
        ? 'The first one will fill these fields.'
        : `The first one, ${label}, will fill these fields.`,
  },
  previous: 'Segment before',
  next: 'Segment after',
  left: (at) => `left ${at} s`,
  arrived: (at) => `arrived ${at} s`,
  oddity: {
    again: 'sent again',
    altered: 'altered on the way',
    copy: 'made twice by the network',
    injected: 'an old one that turned up',
    crafted: 'made by hand',
    spoofed: 'from a stranger',
    firewall: 'from the firewall',
  },
  level: { label: 'How much', names: 'Names', essentials: 'Essentials', all: 'Everything' },
  numbers: { label: 'Sequence numbers', absolute: 'Absolute', relative: 'Relative' },
  ip: 'Carried by',
  relativeTo: (seq, ack) => {
    if (seq === null && ack === null) return 'The ISS is not known: numbers as they are sent.';
    if (seq === null) return `ACK is relative to ISS ${ack}; SEQ is as sent.`;
    return ack === null
      ? `SEQ is relative to ISS ${seq}.`
      : `SEQ is relative to ISS ${seq}, ACK to ISS ${ack}.`;
  },
  block: BLOCK,
  diagram: 'Fields of the segment',
  hint: 'Point at a field, tap it, or go from field to field with the arrow keys: here is what it means.',
  scale: 'Control bits are drawn larger than scale.',
  bitsSoFar: 'The control bits so far',
  bitsThatOpen: 'The control bits that open a connection',
  set: 'set',
  unset: 'not set',
  correct: 'correct',
  wrong: 'wrong',
  unread: 'not read',
  octets,
  bits: (n) => `${n} ${n === 1 ? 'bit' : 'bits'}`,
  kind: (kind, length) => (length === null ? `kind ${kind}` : `kind ${kind}, length ${length}`),
  place: (block, first, last) =>
    `${BLOCK[block]} octet${first === last ? ` ${first}` : `s ${first}–${last}`}`,
  octet: (n) => `Octet ${n}`,
  dump: 'The frame in hex',
  more: (n) => `and ${octets(n)} more`,
  note: noteOf,
  field: FIELDS,
};
