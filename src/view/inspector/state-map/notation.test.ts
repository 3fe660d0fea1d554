import { expect, it } from 'vitest';
import { EXTENSIONS, FIGURE_5, OMITTED } from '../../../tcp/figure-5';
import { notationOf, sourceOf } from './notation';

it('the twenty edges are written as RFC 9293 Figure 5 writes them', () => {
  expect(FIGURE_5.map((edge) => `${edge.from} → ${edge.to}: ${notationOf(edge)}`)).toEqual([
    'CLOSED → LISTEN: passive OPEN / create TCB',
    'CLOSED → SYN-SENT: active OPEN / create TCB, snd SYN',
    'LISTEN → CLOSED: CLOSE / delete TCB',
    'LISTEN → SYN-RECEIVED: rcv SYN / snd SYN,ACK',
    'LISTEN → SYN-SENT: SEND / snd SYN',
    'SYN-SENT → CLOSED: CLOSE / delete TCB',
    'SYN-SENT → SYN-RECEIVED: rcv SYN / snd SYN,ACK',
    'SYN-SENT → ESTABLISHED: rcv SYN,ACK / snd ACK',
    'SYN-RECEIVED → LISTEN: rcv RST / x',
    'SYN-RECEIVED → ESTABLISHED: rcv ACK of SYN / x',
    'SYN-RECEIVED → FIN-WAIT-1: CLOSE / snd FIN',
    'ESTABLISHED → FIN-WAIT-1: CLOSE / snd FIN',
    'ESTABLISHED → CLOSE-WAIT: rcv FIN / snd ACK',
    'FIN-WAIT-1 → FIN-WAIT-2: rcv ACK of FIN / x',
    'FIN-WAIT-1 → CLOSING: rcv FIN / snd ACK',
    'CLOSE-WAIT → LAST-ACK: CLOSE / snd FIN',
    'FIN-WAIT-2 → TIME-WAIT: rcv FIN / snd ACK',
    'CLOSING → TIME-WAIT: rcv ACK of FIN / x',
    'LAST-ACK → CLOSED: rcv ACK of FIN / x',
    'TIME-WAIT → CLOSED: Timeout=2MSL / delete TCB',
  ]);
});

it('what the figure omits is written in the same way', () => {
  const written = [...OMITTED, ...EXTENSIONS].map(notationOf);
  expect(written).toContain('rcv FIN,ACK of FIN / snd ACK');
  expect(written).toContain('ABORT / delete TCB, snd RST');
  expect(written).toContain('rcv ACK of SYN,text / delete TCB, snd RST');
  expect(written).toContain('Timeout=user / delete TCB');
  expect(written).toContain('Timeout=keep-alive / delete TCB, snd RST');
});

it('a section comes with its document', () => {
  expect(sourceOf('3.10.7.4')).toBe('RFC 9293 §3.10.7.4');
  expect(sourceOf('3.3.2 Figure 5 note 2')).toBe('RFC 9293 §3.3.2 Figure 5 note 2');
  expect(sourceOf('RFC 4987 3.6')).toBe('RFC 4987 §3.6');
  expect(sourceOf('tcp(7)')).toBe('tcp(7)');
});
