import { expect, it } from 'vitest';
import { STATES } from '../../../tcp/tcb';
import { omittedInto } from './omitted';

it('CLOSED is reached by much that the figure leaves out, each said once, each document once', () => {
  expect(omittedInto('CLOSED')).toEqual({
    kinds: ['RST', 'SYN', 'text', 'CLOSE', 'ABORT', 'time'],
    sources: ['RFC 9293 §3.6.1, §3.8.3, §3.8.4, §3.10.5, §3.10.7.3, §3.10.7.4, §3.10.8', 'tcp(7)'],
  });
});

it('what leads to other states is what one segment or one call does at once', () => {
  const kinds = Object.fromEntries(STATES.map((state) => [state, omittedInto(state).kinds]));
  expect(kinds).toMatchObject({
    LISTEN: ['SYN'],
    'SYN-SENT': ['OPEN'],
    'SYN-RECEIVED': [],
    ESTABLISHED: ['ACK'],
    'FIN-WAIT-1': ['ACK'],
    'FIN-WAIT-2': [],
    'CLOSE-WAIT': ['FIN'],
    CLOSING: ['FIN'],
    'LAST-ACK': ['ACK'],
    'TIME-WAIT': ['FIN'],
  });
});
