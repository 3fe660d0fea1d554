import type { ScenarioId } from '../scenarios';
import { SCENARIOS } from '../scenarios';
import { simulate } from '../simulation/simulate';
import type { Said } from './lesson';
import { LESSONS } from './scenes';

/** What is asked in the end of a scene: the answers to choose from, and which is right, from 0. */
export interface Asked {
  readonly answers: readonly Said[];
  readonly right: number;
}

/** The right answer from the run itself, among the wrong ones, in an order that says nothing. */
export function askedOf(scene: ScenarioId): Asked {
  const { recall } = LESSONS[scene];
  const right = recall.right(simulate(SCENARIOS[scene]));
  const answers: readonly Said[] = inOrder([right, ...recall.wrong]);
  return { answers, right: answers.indexOf(right) };
}

/** Numbers by size, the rest by their letters; yes before no. */
const inOrder = (answers: readonly Said[]): Said[] =>
  answers.toSorted(
    (a, b) => weight(a) - weight(b) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1),
  );

function weight(said: Said): number {
  switch (said.kind) {
    case 'count':
    case 'number':
      return said.n;
    case 'seconds':
      return said.s;
    case 'yes-no':
      return said.yes ? 0 : 1;
    default:
      return 0;
  }
}
