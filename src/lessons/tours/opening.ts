import { OPENING_PROOFS as PLACES } from '../notes/proofs-of-opening';
import type { Stop } from './stop';

/** An old SYN comes before the new one. */
const { scene, deeds } = PLACES['old-syn'];

/** The steps of the three-way handshake, and then what is asked about them. */
export const OPENING_STOPS = [
  {
    id: 'ports',
    scene: 'three-way-handshake',
    at: 'start',
    shows: [...PLACES['no-record'].shows, ...PLACES.listening.shows],
    notes: ['A05', 'B05', 'B07', 'B13'],
  },
  { id: 'syn', ...PLACES.syn, notes: ['B03', 'B06', 'B11', 'B12', 'B25'] },
  {
    id: 'syn-received',
    ...PLACES['syn-ack'],
    notes: ['A06', 'B08', 'B14', 'B15', 'B16', 'B26'],
  },
  { id: 'client-open', ...PLACES['client-open'], notes: ['B10', 'B17', 'B18', 'B20', 'B27'] },
  { id: 'server-open', ...PLACES['server-open'], notes: ['B01', 'B09', 'B21'] },
  { id: 'accept', ...PLACES['without-accept'], notes: ['B18'] },
  { id: 'data-on-third', ...PLACES['data-on-third'], notes: ['B19'] },
  {
    id: 'third-ack-lost',
    scene: 'third-ack-lost',
    at: { host: 'server', expires: 'retransmission' },
    shows: [
      { kind: 'state', host: 'client', is: 'ESTABLISHED' },
      { kind: 'state', host: 'server', is: 'SYN-RECEIVED' },
      { kind: 'sent', from: 'server', bits: 'SYN+ACK', seq: 300, ack: 101 },
      { kind: 'rule', rule: 'timeout.retransmission' },
    ],
    notes: ['A06', 'B08'],
  },
  { id: 'four-in-three', ...PLACES['syn-ack'], notes: ['B24', 'B25', 'B26', 'B27'] },
  {
    id: 'old-syn',
    scene,
    deeds,
    at: { host: 'server', enters: 'SYN-RECEIVED' },
    shows: [
      { kind: 'landed', from: 'client', bits: 'SYN', seq: 90 },
      { kind: 'sent', from: 'server', bits: 'SYN+ACK', ack: 91 },
    ],
    notes: ['B22', 'B23'],
  },
  {
    id: 'isn',
    scene,
    deeds,
    at: { host: 'client', receives: 'SYN+ACK' },
    shows: [
      { kind: 'landed', from: 'server', bits: 'SYN+ACK', ack: 91 },
      { kind: 'sent', from: 'client', bits: 'RST', seq: 91 },
      { kind: 'state', host: 'client', is: 'SYN-SENT' },
    ],
    notes: ['B02', 'B03'],
  },
  { id: 'refused', ...PLACES['old-syn'], notes: ['B22', 'B23'] },
  { id: 'one-port', ...PLACES['one-port'], notes: ['A04', 'A07', 'A17'] },
  { id: 'two-syns', ...PLACES['two-syns'], notes: ['A13'] },
  {
    id: 'data-acked',
    scene: 'whole-life',
    at: { host: 'server', receives: 'PSH+ACK' },
    shows: PLACES['data-acked'].shows,
    notes: ['A11', 'A12', 'B04'],
  },
] as const satisfies readonly Stop[];
