import type { TapeWords } from '../../../lessons/tape';
import { capital, HOST } from '../../names';

export const tape: TapeWords = {
  title: 'Tapes of sequence numbers',
  of: (host) => `${capital(HOST[host])}’s numbers`,
  empty: 'It has sent nothing yet.',
  next: 'next',
  acked: (n) => `The other end says ack=${n}: it waits for number ${n}.`,
  bare: (n) => (n === 1 ? '1 ACK without a number' : `${n} ACKs without a number`),
  ackAnAck: 'Acknowledge an ACK',
  noAck: 'No bare ACK has left yet. Step on to the third segment.',
  list: 'What would fly if an ACK took a number',
  real: 'the ACK that was sent',
  numbers: (seq, ack) => `seq=${seq} ack=${ack}`,
  andSoOn: '⋮ and so on, without end',
  why: 'If an ACK took a number, that number would have to be acknowledged: “we would wind up ACKing ACKs!” (RFC 9293 §3.5). So it takes none.',
};
