import type { PredictWords } from '../predict-words';
import { capital, HOST } from './names';

/** "301 + 12 = 313" */
const equation = (parts: readonly number[]): string =>
  `${parts.join(' + ')} = ${parts.reduce((a, b) => a + b)}`;

/** Why an answer is right, and why a wrong one is wrong. */
export const predictReasons: Pick<PredictWords, 'because' | 'mistakes'> = {
  because: {
    state(state, { rst }, { me, peer }) {
      switch (state) {
        case 'SYN-SENT':
          return 'Its SYN is on its way, and it waits for an answer.';
        case 'SYN-RECEIVED':
          return `The SYN of ${HOST[me]} has left as well; now its ACK is due.`;
        case 'ESTABLISHED':
          return `As far as ${HOST[me]} knows, both SYNs are acknowledged.`;
        case 'FIN-WAIT-1':
        case 'LAST-ACK':
          return `The FIN that ${HOST[me]} had held back could leave now.`;
        case 'FIN-WAIT-2':
          return `Its own FIN is acknowledged; the FIN of ${HOST[peer]} is still to come.`;
        case 'CLOSE-WAIT':
          return `${capital(HOST[peer])} sends no more. Now ${HOST[me]} waits for its own program to close.`;
        case 'CLOSING':
          return `The two FINs crossed, and the one of ${HOST[me]} is not acknowledged yet.`;
        case 'TIME-WAIT':
          return 'Both FINs have come and gone. It waits in case its last ACK gets lost.';
        case 'CLOSED':
          return rst
            ? 'A RST ends the connection and its record at once.'
            : 'Its FIN is acknowledged, and there is nothing left to wait for.';
        case 'LISTEN':
          return 'Only the half-open connection is gone. The socket goes on listening.';
      }
    },
    flags(flags, { syn, fin, before }, { me, peer }) {
      switch (flags) {
        case 'SYN':
        case 'SYN+ACK':
          return `One segment carries both: the SYN of ${HOST[me]}, and the ACK of the other’s.`;
        case 'RST':
        case 'RST+ACK':
          return syn && before === 'CLOSED'
            ? 'No program listens on this port, so it refuses with a RST.'
            : 'It can’t accept this segment, and a RST says so.';
        case 'ACK':
        case 'FIN+ACK':
        case 'nothing':
          if (syn) return `The SYN of ${HOST[peer]} has to be acknowledged, too.`;
          return fin
            ? 'A FIN uses up a number, so it is acknowledged at once.'
            : 'It says up to where it has received.';
      }
    },
    ack({ sum, syn, fin }) {
      if (sum === null) return 'The number after all that has come without a gap.';
      if (syn) return `${equation(sum)}: a SYN uses up a number, too.`;
      if (fin) return `${equation(sum)}: a FIN uses up a number, too.`;
      return `${equation(sum)}: the number of the byte that comes next.`;
    },
    sender: ({ me }) =>
      `Nothing has acknowledged what ${HOST[me]} sent, and its retransmission timer has run out.`,
  },
  mistakes: {
    'established-too-early': (_, { me }) =>
      `Nobody has acknowledged the SYN of ${HOST[me]} yet. Only that makes it ESTABLISHED.`,
    'one-ack-too-many': (_, { me }) =>
      `${capital(HOST[me])} has all it needs. It does not wait for its own ACK to arrive.`,
    'other-ends-state'({ after }) {
      switch (after) {
        case 'SYN-RECEIVED':
          return 'SYN-SENT is for the end that sends the first SYN and waits for an answer.';
        case 'CLOSING':
          return 'CLOSE-WAIT is for an end that has not sent its FIN yet.';
        default:
          return 'LAST-ACK is for the end that closes second.';
      }
    },
    stays: ({ label, rst }) =>
      rst
        ? 'A RST ends the connection at once: there is nothing to wait for.'
        : `That the ${label} has come makes a difference, and the state records it.`,
    'back-to-listen': () =>
      'LISTEN is the state of the socket that listens. The new connection has a state of its own.',
    'listener-stays': () => 'Only the half-open connection goes. The listening socket stays.',
    'simultaneous-is-no-error': () =>
      'Opening at the same time is no error: the two SYNs make one connection.',
    'closed-at-once'({ after }, { me, peer }) {
      switch (after) {
        case 'FIN-WAIT-2':
          return `Only one direction is closed. The FIN of ${HOST[peer]} is still to come.`;
        case 'TIME-WAIT':
          return 'If its last ACK gets lost, it has to send it again. So it keeps the record.';
        default:
          return `A FIN closes one direction only: ${HOST[me]} may still send.`;
      }
    },
    'other-end-is-not-done': (_, { peer }) =>
      `This ACK only says that the FIN has come. ${capital(HOST[peer])} has not sent its own yet.`,
    'own-fin-is-open': (_, { me }) =>
      `The FIN of ${HOST[me]} is not acknowledged yet. TIME-WAIT comes after that.`,
    'time-wait-at-the-wrong-end': () => 'TIME-WAIT is for the end that closed first.',

    'own-syn-is-due': (_, { me }) =>
      `An ACK alone does not announce the initial number of ${HOST[me]}. That takes a SYN as well.`,
    'ack-is-due': (_, { peer }) =>
      `With a SYN alone, ${HOST[peer]} could not tell that its own has arrived. That takes an ACK.`,
    'syn-again': (_, { me }) =>
      `The SYN of ${HOST[me]} is acknowledged already, and is not sent again.`,
    'two-are-not-enough': (_, { peer }) =>
      `Without an answer ${HOST[peer]} can’t know that its SYN+ACK has arrived.`,
    'nobody-listens': () => 'No program listens on this port: nobody can take the connection.',
    'nobody-answers'({ syn, fin, refuses, before }) {
      if (refuses) return 'It does not keep quiet: what it can’t accept it answers with a RST.';
      if (before === 'TIME-WAIT') return 'In TIME-WAIT, too, a FIN that comes again gets an ACK.';
      if (syn || fin) return 'SYN and FIN use up a number, so they have to be acknowledged.';
      return 'Without an answer the other end can’t know that it has arrived.';
    },
    'fin-rides-always': (_, { me }) =>
      `The FIN of ${HOST[me]} leaves when its program closes. The ACK does not wait for that.`,
    'one-fin-each': (_, { me }) =>
      `${capital(HOST[me])} has sent its FIN already: there is one for each direction.`,
    rst: () => 'A RST breaks off or refuses a connection. There is no reason to do so now.',
    'rst-is-no-fin': ({ refuses }) =>
      refuses
        ? 'There is no connection to close. A FIN closes an open one, in good order.'
        : 'A RST is no orderly close: it ends all at once, and nobody waits.',
    'nothing-to-acknowledge': () =>
      'It does not accept this segment, so there is nothing to acknowledge.',

    'no-increment': ({ seq }) =>
      `${seq} is the first number of the data that came. An ACK names the one that comes next.`,
    'syn-does-not-count': ({ seq }) => `A SYN uses up a number, too: it is the one after ${seq}.`,
    'fin-does-not-count': () => 'A FIN uses up a number, too, and has to be counted.',
    'octets-plus-one': () =>
      'The 1 is for a SYN or a FIN. Data counts as many numbers as it has bytes.',
    'segments-are-counted': ({ octets }) =>
      `Bytes are counted, not segments, and there are ${octets} of them here.`,
    'gap-is-skipped': () =>
      'An ACK is not about this one segment: it covers all that has come without a gap.',
    'other-ends-number': (_, { me, peer }) =>
      `That is what ${HOST[me]} will send. An ACK names what it expects from ${HOST[peer]}.`,

    'acks-are-repeated': (_, { me }) =>
      `An ACK uses up no number and has no timer. It is ${HOST[me]} that is still waiting for one.`,
    'other-end-repeats': ({ label }, { me, peer }) =>
      `${capital(HOST[peer])} does not know that the ${label} is lost. Only ${HOST[me]} is waiting.`,
    'later-timer': (_, { me, peer }) =>
      `The timer of ${HOST[peer]} runs as well, but the one of ${HOST[me]} runs out first.`,
    'gives-up-at-once': () =>
      'One loss is no reason to give up. When the timer runs out it is sent again.',
  },
};
