import { RELEASE_PROOFS as PLACES } from '../notes/proofs-of-release';
import type { Stop } from './stop';

/** The steps of the four-way release, and then what is asked about them. */
export const RELEASE_STOPS = [
  {
    id: 'open',
    scene: 'four-way-release',
    at: { host: 'client', receives: 'ACK' },
    shows: [
      { kind: 'state', host: 'client', is: 'ESTABLISHED' },
      { kind: 'state', host: 'server', is: 'ESTABLISHED' },
      { kind: 'landed', from: 'server', bits: 'ACK', ack: 106 },
    ],
    notes: ['A01', 'B28'],
  },
  {
    id: 'fin',
    ...PLACES.fin,
    notes: ['A10', 'A14', 'A15', 'A16', 'A18', 'B29', 'B30', 'B37'],
  },
  {
    id: 'close-wait',
    ...PLACES['fin-acked'],
    notes: ['A19', 'A20', 'A21', 'B31', 'B38', 'B39'],
  },
  { id: 'fin-wait-2', ...PLACES['fin-wait-2'], notes: ['A22', 'A23', 'B30', 'B40'] },
  { id: 'still-sends', ...PLACES['still-sends'], notes: ['A21', 'B32'] },
  { id: 'still-receives', ...PLACES['still-receives'], notes: ['A01', 'A10', 'B29', 'B32'] },
  {
    id: 'second-fin',
    ...PLACES['second-fin'],
    notes: ['A24', 'A25', 'B33', 'B41', 'B42'],
  },
  { id: 'time-wait', ...PLACES['last-ack'], notes: ['A26', 'A27', 'B34', 'B44'] },
  { id: 'server-closed', ...PLACES['record-gone'], notes: ['A32', 'B36'] },
  { id: 'two-msl', ...PLACES['timer-ends'], notes: ['A29', 'A33', 'A34', 'B36'] },
  { id: 'sixty-seconds', ...PLACES['sixty-seconds'], notes: ['A08', 'B45'] },
  { id: 'fin-repeated', ...PLACES['fin-repeated'], notes: ['A30', 'B41', 'B46'] },
  { id: 'acked-again', ...PLACES['acked-again'], notes: ['A30', 'A31', 'B34', 'B46'] },
  { id: 'fin-overtakes', ...PLACES['fin-overtakes'], notes: ['A28', 'B43'] },
  { id: 'hole-filled', ...PLACES['hole-filled'], notes: ['A28', 'B35'] },
  { id: 'three-segments', ...PLACES['three-segments'], notes: ['A03', 'B28'] },
  {
    id: 'crossed',
    scene: 'simultaneous-close',
    at: { host: 'client', enters: 'CLOSING' },
    shows: [
      ...PLACES['all-states'].shows,
      { kind: 'landed', from: 'server', bits: 'FIN+ACK', seq: 301 },
    ],
    notes: ['A03', 'A09'],
  },
  { id: 'server-first', ...PLACES['server-first'], notes: ['A08', 'A14', 'B44', 'B45'] },
  { id: 'data-after-close', ...PLACES['data-after-close'], notes: ['A15', 'B37'] },
  { id: 'no-time-limit', ...PLACES['no-time-limit'], notes: ['A19', 'B31'] },
] as const satisfies readonly Stop[];
