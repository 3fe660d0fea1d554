import type { Proof } from './note';

const HANDSHAKE = 'three-way-handshake';

/** A third of a second apart: each handshake of the scene takes 240 ms. */
const TWO_MORE = [
  { kind: 'call', host: 'client', call: { name: 'connect', fresh: true }, at: 300 },
  { kind: 'call', host: 'client', call: { name: 'connect', fresh: true }, at: 600 },
] as const;

/** Figure 8 of RFC 9293: an old SYN comes first, and is refused before the new one comes. */
const OLD_SYN_FIRST = [
  { kind: 'delay', flight: 0, by: 240 },
  {
    kind: 'inject',
    to: 'server',
    by: 'past',
    at: 10,
    segment: { seq: 90, ack: 0, ctl: ['SYN'], wnd: 65_535, text: '' },
  },
] as const;

const NEVER_ACCEPTS = [
  { kind: 'habit', host: 'server', habit: 'accepts', on: false, at: 0 },
] as const;

export const OPENING_PROOFS = {
  'no-record': {
    scene: HANDSHAKE,
    at: 'start',
    shows: [
      { kind: 'state', host: 'client', is: 'CLOSED' },
      { kind: 'sockets', host: 'client', listens: false, connections: [] },
    ],
  },
  listening: {
    scene: HANDSHAKE,
    at: 'start',
    shows: [
      { kind: 'state', host: 'server', is: 'LISTEN' },
      { kind: 'sockets', host: 'server', listens: true, connections: [] },
    ],
  },
  syn: {
    scene: HANDSHAKE,
    at: { host: 'client', enters: 'SYN-SENT' },
    shows: [
      { kind: 'moved', host: 'client', from: 'CLOSED', to: 'SYN-SENT' },
      { kind: 'sent', from: 'client', bits: 'SYN', seq: 100 },
    ],
  },
  'syn-ack': {
    scene: HANDSHAKE,
    at: { host: 'server', enters: 'SYN-RECEIVED' },
    shows: [
      { kind: 'moved', host: 'server', from: 'LISTEN', to: 'SYN-RECEIVED' },
      { kind: 'landed', from: 'client', bits: 'SYN', seq: 100 },
      { kind: 'sent', from: 'server', bits: 'SYN+ACK', seq: 300, ack: 101 },
      { kind: 'state', host: 'client', is: 'SYN-SENT' },
    ],
  },
  'listener-stays': {
    scene: HANDSHAKE,
    at: { host: 'server', enters: 'SYN-RECEIVED' },
    shows: [{ kind: 'sockets', host: 'server', listens: true, connections: ['SYN-RECEIVED'] }],
    open: 'sockets',
  },
  'client-open': {
    scene: HANDSHAKE,
    at: { host: 'client', enters: 'ESTABLISHED' },
    shows: [
      { kind: 'moved', host: 'client', from: 'SYN-SENT', to: 'ESTABLISHED' },
      { kind: 'landed', from: 'server', bits: 'SYN+ACK', seq: 300, ack: 101 },
      { kind: 'sent', from: 'client', bits: 'ACK', seq: 101, ack: 301 },
      { kind: 'state', host: 'server', is: 'SYN-RECEIVED' },
    ],
  },
  'server-open': {
    scene: HANDSHAKE,
    at: { host: 'server', enters: 'ESTABLISHED' },
    shows: [
      { kind: 'moved', host: 'server', from: 'SYN-RECEIVED', to: 'ESTABLISHED' },
      { kind: 'landed', from: 'client', bits: 'ACK', seq: 101, ack: 301, octets: 0 },
      { kind: 'rule', rule: 'ack.syn-received' },
      { kind: 'state', host: 'client', is: 'ESTABLISHED' },
    ],
  },
  'ack-field': {
    scene: HANDSHAKE,
    at: { host: 'client', receives: 'SYN+ACK' },
    shows: [
      { kind: 'landed', from: 'server', bits: 'SYN+ACK', ack: 101 },
      { kind: 'sent', from: 'client', bits: 'ACK', ack: 301, octets: 0 },
    ],
    open: 'header',
  },
  'one-port': {
    scene: HANDSHAKE,
    deeds: TWO_MORE,
    at: 'end',
    shows: [
      {
        kind: 'sockets',
        host: 'server',
        listens: true,
        connections: ['ESTABLISHED', 'ESTABLISHED', 'ESTABLISHED'],
      },
    ],
    open: 'sockets',
  },
  'data-on-third': {
    scene: 'data-on-third-segment',
    at: { host: 'server', enters: 'ESTABLISHED' },
    shows: [
      { kind: 'landed', from: 'client', bits: 'PSH+ACK', seq: 101, ack: 301, octets: 5 },
      { kind: 'moved', host: 'server', from: 'SYN-RECEIVED', to: 'ESTABLISHED' },
    ],
  },
  'without-accept': {
    scene: HANDSHAKE,
    deeds: NEVER_ACCEPTS,
    at: { host: 'server', enters: 'ESTABLISHED' },
    shows: [
      { kind: 'moved', host: 'server', from: 'SYN-RECEIVED', to: 'ESTABLISHED' },
      { kind: 'unaccepted', host: 'server', count: 1 },
    ],
    open: 'sockets',
  },
  'old-syn': {
    scene: HANDSHAKE,
    deeds: OLD_SYN_FIRST,
    at: { host: 'server', receives: 'RST' },
    shows: [
      { kind: 'landed', from: 'client', bits: 'RST', seq: 91 },
      { kind: 'rule', rule: 'rst.return-to-listen' },
    ],
  },
  'two-syns': {
    scene: 'simultaneous-open',
    at: { host: 'client', enters: 'SYN-RECEIVED' },
    shows: [
      { kind: 'landed', from: 'server', bits: 'SYN', seq: 300 },
      { kind: 'moved', host: 'client', from: 'SYN-SENT', to: 'SYN-RECEIVED' },
    ],
  },
  'data-acked': {
    scene: 'four-way-release',
    at: { host: 'server', receives: 'PSH+ACK' },
    shows: [
      { kind: 'landed', from: 'client', bits: 'PSH+ACK', seq: 101, octets: 5 },
      { kind: 'sent', from: 'server', bits: 'ACK', ack: 106 },
    ],
  },
} as const satisfies { readonly [name: string]: Proof };
