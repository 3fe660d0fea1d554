import type { PlanWords } from '../../i18n/plan-words';
import type { ToolWords } from '../../i18n/tools';
import { isTouched } from '../../store/branches';
import type { ItemPlace } from '../../store/plan';
import { runOf } from '../../store/run';
import { branchName } from '../inspector/what-if/names';

/** What was done to a scene, if anything was, and the step at which it is opened. */
export function placeName(place: ItemPlace, words: PlanWords, tools: ToolWords): string {
  const step = place.step === undefined ? words.fromStart : words.step(place.step);
  if (place.name === null && !isTouched(place)) return step;
  const { timeline } = runOf(place.scene, place, place.port ?? null);
  return `${branchName(place, timeline, tools)} · ${step}`;
}
