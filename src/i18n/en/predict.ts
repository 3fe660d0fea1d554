import type { PredictWords } from '../predict-words';
import { capital, HOST } from './names';
import { predictReasons } from './predict-reasons';

export const predict: PredictWords = {
  question(kind, label, me) {
    switch (kind) {
      case 'state':
        return `When the ${label} arrives, what state is ${HOST[me]} in?`;
      case 'flags':
        return `When the ${label} arrives, how does ${HOST[me]} answer?`;
      case 'ack':
        return `When the ${label} arrives, which ACK number does ${HOST[me]} send?`;
      case 'sender':
        return `The ${label} is lost. Who sends next?`;
    }
  },
  short(kind, me) {
    switch (kind) {
      case 'state':
        return `${capital(HOST[me])}’s next state?`;
      case 'flags':
        return `How does ${HOST[me]} answer?`;
      case 'ack':
        return `${capital(HOST[me])}’s ACK number?`;
      case 'sender':
        return 'Who sends next?';
    }
  },
  nothing: 'no answer',
  nobody: 'nobody',
  goesOn: 'Time goes on when you answer.',
  skip: 'Skip',
  off: 'No more questions',
  isOff: 'Questions are off. You can switch them on again where you choose a scene.',
  on: 'Switch on',
  predicts: 'Let me predict before something arrives',
  result: 'What came of your prediction',
  right: 'Right',
  said: 'You said',
  actually: 'It is',
  vote: {
    begin: (round) => (round === 1 ? 'Start vote' : 'Vote again'),
    end: 'End vote',
    reveal: 'Show answer',
    clear: 'Clear vote',
    on: (round, voters) => `Vote, round ${round} · ${voters}`,
    begun: (round) => `Round ${round} of the vote is on.`,
    voters: (voters) => (voters === 1 ? '1 vote' : `${voters} votes`),
    ended: (round, voters) =>
      `Round ${round} is over, with ${voters === 1 ? '1 vote' : `${voters} votes`}.`,
    revealed: (answer) => `The answer: ${answer}.`,
    counts: (counts) => counts.map((n, i) => `round ${i + 1}: ${n}`).join(', '),
  },
  ...predictReasons,
};
