import type { PredictWords } from '../../i18n/predict-words';
import type { Words } from '../../i18n/words';
import type { Answer, Question } from '../../lessons/question';
import { otherHost } from '../../simulation/deed';

/** A choice as it is written on its button. */
export function textOf(answer: Answer, words: PredictWords, { ui }: Words): string {
  switch (answer.kind) {
    case 'state':
      return answer.state;
    case 'flags':
      return answer.flags === 'nothing' ? words.nothing : answer.flags;
    case 'ack':
      return `ack=${answer.ack}`;
    case 'sender':
      return answer.host === null ? words.nobody : ui[answer.host];
  }
}

/** Is it a word of the language, not a name that TCP has? */
export const isWord = (answer: Answer): boolean =>
  answer.kind === 'sender' || (answer.kind === 'flags' && answer.flags === 'nothing');

/** Why the choice with this number is wrong, or why the right one is right. */
export function reasonFor(question: Question, choice: number, words: PredictWords): string {
  const { about, host, choices, right } = question;
  const ends = { me: host, peer: otherHost(host) };
  const mistake = choices[choice]?.mistake ?? null;
  if (mistake !== null) return words.mistakes[mistake](about, ends);
  const answer = choices[right]?.answer;
  switch (answer?.kind) {
    case 'state':
      return words.because.state(answer.state, about, ends);
    case 'flags':
      return words.because.flags(answer.flags, about, ends);
    case 'ack':
      return words.because.ack(about);
    case 'sender':
    case undefined:
      return words.because.sender(ends);
  }
}
