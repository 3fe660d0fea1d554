import type { Proof } from './note';

const RELEASE = 'four-way-release';

/** The server's last text is late, and its FIN comes before it. */
const FIN_OVERTAKES = [{ kind: 'delay', flight: 7, by: 400 }] as const;

/** The client's program closes all, and the server's sends once more. */
const SENDS_AFTER_CLOSE = [
  { kind: 'call', host: 'client', call: { name: 'close' }, at: 300 },
  { kind: 'call', host: 'server', call: { name: 'send', text: 'hello' }, at: 450 },
] as const;

const FORGETS_TO_CLOSE = [
  { kind: 'habit', host: 'server', habit: 'closes', on: false, at: 0 },
] as const;

export const RELEASE_PROOFS = {
  fin: {
    scene: RELEASE,
    at: { host: 'client', enters: 'FIN-WAIT-1' },
    shows: [
      { kind: 'moved', host: 'client', from: 'ESTABLISHED', to: 'FIN-WAIT-1' },
      { kind: 'sent', from: 'client', bits: 'FIN+ACK', seq: 106, ack: 301 },
    ],
  },
  'fin-acked': {
    scene: RELEASE,
    at: { host: 'server', enters: 'CLOSE-WAIT' },
    shows: [
      { kind: 'moved', host: 'server', from: 'ESTABLISHED', to: 'CLOSE-WAIT' },
      { kind: 'landed', from: 'client', bits: 'FIN+ACK', seq: 106, octets: 0 },
      { kind: 'sent', from: 'server', bits: 'ACK', ack: 107 },
    ],
  },
  'fin-wait-2': {
    scene: RELEASE,
    at: { host: 'client', enters: 'FIN-WAIT-2' },
    shows: [
      { kind: 'moved', host: 'client', from: 'FIN-WAIT-1', to: 'FIN-WAIT-2' },
      { kind: 'landed', from: 'server', bits: 'ACK', ack: 107 },
      { kind: 'state', host: 'server', is: 'CLOSE-WAIT' },
    ],
  },
  'still-sends': {
    scene: RELEASE,
    at: { host: 'server', calls: 'send' },
    shows: [
      { kind: 'state', host: 'server', is: 'CLOSE-WAIT' },
      { kind: 'sent', from: 'server', bits: 'PSH+ACK', octets: 12 },
    ],
  },
  'still-receives': {
    scene: RELEASE,
    at: { host: 'client', receives: 'PSH+ACK' },
    shows: [
      { kind: 'landed', from: 'server', bits: 'PSH+ACK', octets: 12 },
      { kind: 'state', host: 'client', is: 'FIN-WAIT-2' },
      { kind: 'sent', from: 'client', bits: 'ACK', ack: 313 },
    ],
  },
  'second-fin': {
    scene: RELEASE,
    at: { host: 'server', enters: 'LAST-ACK' },
    shows: [
      { kind: 'moved', host: 'server', from: 'CLOSE-WAIT', to: 'LAST-ACK' },
      { kind: 'sent', from: 'server', bits: 'FIN+ACK', seq: 313, ack: 107 },
    ],
  },
  'last-ack': {
    scene: RELEASE,
    at: { host: 'client', enters: 'TIME-WAIT' },
    shows: [
      { kind: 'moved', host: 'client', from: 'FIN-WAIT-2', to: 'TIME-WAIT' },
      { kind: 'landed', from: 'server', bits: 'FIN+ACK', seq: 313 },
      { kind: 'sent', from: 'client', bits: 'ACK', ack: 314 },
      { kind: 'timer', host: 'client', timer: 'time-wait', ms: 240_000, anew: true },
    ],
  },
  'record-gone': {
    scene: RELEASE,
    at: { host: 'server', enters: 'CLOSED' },
    shows: [
      { kind: 'moved', host: 'server', from: 'LAST-ACK', to: 'CLOSED' },
      { kind: 'landed', from: 'client', bits: 'ACK', ack: 314 },
      { kind: 'sockets', host: 'server', listens: true, connections: [] },
      { kind: 'state', host: 'client', is: 'TIME-WAIT' },
    ],
  },
  'timer-ends': {
    scene: RELEASE,
    at: { host: 'client', expires: 'time-wait' },
    shows: [
      { kind: 'moved', host: 'client', from: 'TIME-WAIT', to: 'CLOSED' },
      { kind: 'state', host: 'server', is: 'CLOSED' },
      { kind: 'rule', rule: 'timeout.time-wait' },
    ],
  },
  picture: {
    scene: RELEASE,
    at: 'end',
    shows: [
      { kind: 'state', host: 'client', is: 'CLOSED' },
      { kind: 'state', host: 'server', is: 'CLOSED' },
    ],
    open: 'share',
  },
  'all-states': {
    scene: 'simultaneous-close',
    at: { host: 'client', enters: 'CLOSING' },
    shows: [{ kind: 'moved', host: 'client', from: 'FIN-WAIT-1', to: 'CLOSING' }],
    open: 'map',
  },
  'three-segments': {
    scene: 'three-segment-release',
    at: { host: 'server', enters: 'LAST-ACK' },
    shows: [
      { kind: 'moved', host: 'server', from: 'CLOSE-WAIT', to: 'LAST-ACK' },
      { kind: 'sent', from: 'server', bits: 'FIN+ACK', seq: 301, ack: 102 },
      { kind: 'state', host: 'client', is: 'FIN-WAIT-1' },
    ],
  },
  'server-first': {
    scene: 'server-closes-first',
    at: { host: 'server', enters: 'TIME-WAIT' },
    shows: [
      { kind: 'moved', host: 'server', from: 'FIN-WAIT-2', to: 'TIME-WAIT' },
      { kind: 'timer', host: 'server', timer: 'time-wait', ms: 240_000 },
      { kind: 'state', host: 'client', is: 'LAST-ACK' },
    ],
  },
  'server-first-fin': {
    scene: 'server-closes-first',
    at: { host: 'server', enters: 'FIN-WAIT-1' },
    shows: [
      { kind: 'moved', host: 'server', from: 'ESTABLISHED', to: 'FIN-WAIT-1' },
      { kind: 'sent', from: 'server', bits: 'FIN+ACK', seq: 301, ack: 101 },
    ],
  },
  'sixty-seconds': {
    scene: RELEASE,
    choices: { client: { profile: 'linux' } },
    at: { host: 'client', enters: 'TIME-WAIT' },
    shows: [
      { kind: 'timer', host: 'client', timer: 'time-wait', ms: 60_000, anew: true },
      { kind: 'landed', from: 'server', bits: 'FIN+ACK', seq: 313 },
    ],
  },
  'fin-overtakes': {
    scene: RELEASE,
    deeds: FIN_OVERTAKES,
    at: { host: 'client', receives: 'FIN+ACK' },
    shows: [
      { kind: 'landed', from: 'server', bits: 'FIN+ACK', seq: 313 },
      { kind: 'state', host: 'client', is: 'FIN-WAIT-2' },
      { kind: 'rule', rule: 'seq.held' },
      { kind: 'sent', from: 'client', bits: 'ACK', ack: 301 },
    ],
  },
  'hole-filled': {
    scene: RELEASE,
    deeds: FIN_OVERTAKES,
    at: { host: 'client', enters: 'TIME-WAIT' },
    shows: [
      { kind: 'moved', host: 'client', from: 'FIN-WAIT-2', to: 'TIME-WAIT' },
      { kind: 'landed', from: 'server', bits: 'PSH+ACK', seq: 301, octets: 12 },
      { kind: 'sent', from: 'client', bits: 'ACK', ack: 314 },
    ],
  },
  'fin-repeated': {
    scene: 'last-ack-lost',
    at: { host: 'server', expires: 'retransmission' },
    shows: [
      { kind: 'state', host: 'server', is: 'LAST-ACK' },
      { kind: 'sent', from: 'server', bits: 'FIN+ACK', seq: 301 },
      { kind: 'rule', rule: 'timeout.retransmission' },
    ],
  },
  'acked-again': {
    scene: 'last-ack-lost',
    at: { host: 'client', receives: 'FIN+ACK', again: true },
    shows: [
      { kind: 'state', host: 'client', is: 'TIME-WAIT' },
      { kind: 'sent', from: 'client', bits: 'ACK', ack: 302 },
      { kind: 'timer', host: 'client', timer: 'time-wait', ms: 240_000, anew: true },
    ],
  },
  'data-after-close': {
    scene: 'three-way-handshake',
    choices: { client: { profile: 'linux' } },
    deeds: SENDS_AFTER_CLOSE,
    at: { host: 'client', receives: 'PSH+ACK' },
    shows: [
      { kind: 'landed', from: 'server', bits: 'PSH+ACK', octets: 5 },
      { kind: 'sent', from: 'client', bits: 'RST' },
      { kind: 'rule', rule: 'text.after-close' },
    ],
  },
  'no-time-limit': {
    scene: 'three-segment-release',
    choices: { client: { profile: 'linux' } },
    deeds: FORGETS_TO_CLOSE,
    at: 'end',
    shows: [
      { kind: 'state', host: 'server', is: 'CLOSE-WAIT' },
      { kind: 'no-timer', host: 'server' },
      { kind: 'since', ms: 60_000 },
    ],
  },
} as const satisfies { readonly [name: string]: Proof };
