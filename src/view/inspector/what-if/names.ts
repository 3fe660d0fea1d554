import type { ToolWords } from '../../../i18n/tools';
import type { Intervention } from '../../../simulation/deed';
import { labelOf } from '../../../simulation/label';
import type { Timeline } from '../../../simulation/timeline';
import type { Recipe } from '../../../store/permalink';

/** What a branch is called: its own name, or what was done last in it, and how much more. */
export function branchName(branch: Recipe, timeline: Timeline, words: ToolWords): string {
  const { hosts, whatIf } = words;
  if (branch.name !== null) return branch.name;
  const setUp = hosts.choicesName(branch.choices);
  const done = branch.interventions.map((deed) => whatIf.deed(deed, segmentOf(deed, timeline)));
  const parts = setUp === '' ? done : [setUp, ...done];
  const last = parts.at(-1);
  if (last === undefined) return whatIf.scene;
  return parts.length > 1 ? whatIf.andMore(last, parts.length - 1) : last;
}

/** "ACK 3": what the segment is, and its number among all that departed, from 1. */
function segmentOf(deed: Intervention, timeline: Timeline): string {
  if (deed.kind === 'inject') return labelOf(deed.segment);
  if (!('flight' in deed)) return '';
  const flight = timeline.flights[deed.flight];
  // "DATA 5 B 4" would be two numbers in a row.
  const label = flight === undefined ? '' : labelOf(flight.segment).replace(/ \d+ B$/, '');
  return `${label} ${deed.flight + 1}`.trim();
}
