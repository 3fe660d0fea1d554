import type { WhatIfWords } from '../../../i18n/tools/what-if';
import { AS_IN_THE_SCENE } from '../../../simulation/choices';
import { HOST_IDS, type Intervention } from '../../../simulation/deed';
import { labelOf } from '../../../simulation/label';
import type { Timeline } from '../../../simulation/timeline';
import type { Recipe } from '../../../store/permalink';

/** What a branch is called: its own name, or what was done last in it, and how much more. */
export function branchName(branch: Recipe, timeline: Timeline, words: WhatIfWords): string {
  if (branch.name !== null) return branch.name;
  const done = branch.interventions.map((deed) => words.deed(deed, segmentOf(deed, timeline)));
  const setUps = HOST_IDS.flatMap((host) => {
    const choices = branch.choices[host];
    const chosen = Object.entries(AS_IN_THE_SCENE).some(
      ([name, value]) => choices[name as keyof typeof choices] !== value,
    );
    return chosen ? [words.setUp(host, choices)] : [];
  });
  const parts = [...setUps, ...done];
  const last = parts.at(-1);
  if (last === undefined) return words.scene;
  return parts.length > 1 ? words.andMore(last, parts.length - 1) : last;
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
