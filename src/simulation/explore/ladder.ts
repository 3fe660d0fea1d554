/** How a world was reached, after the RFC's figures: the client's state left, the server's right. */
import type { Segment } from '../../tcp/segment';
import type { HostId } from '../deed';
import { printSegment } from '../rfc-figure';
import type { Effect, Known } from './effects';
import { type Happening, stateOf } from './end';
import type { Exploration, Finding } from './explore';
import { type Manner, noHomes, wayHome } from './home';
import { valueOf } from './interned';
import { eachMove, type Move } from './moves';
import { pathTo, type World, worldAt } from './worlds';

interface Row {
  readonly left: string;
  readonly middle: string;
  readonly right: string;
}

/** As many steps of a way that does not end as show why. */
const MOST_HOME = 24;

/** The shortest way to a finding, a line for each event and each segment sent. */
export function ladder(exploration: Exploration, finding: Finding): string {
  const { known, worlds } = exploration;
  const path = pathTo(worlds, finding.world).map((number) => worldAt(worlds, number));
  const rows = path.flatMap((world, i) => {
    const before = path[i - 1];
    if (before === undefined) return [stand(known, world, '(beginning)')];
    return rowsOf(known, moveBetween(known, before, world), world);
  });
  const { move, manner } = finding;
  if (manner !== null) rows.push(...homeward(exploration, finding, manner));
  else if (move !== null) {
    const from = worldAt(worlds, finding.world);
    rows.push(...rowsOf(known, move, resultOf(known, from, move)));
  }
  return print(rows);
}

function homeward(
  { known, worlds }: Exploration,
  { world, move }: Finding,
  manner: Manner,
): readonly Row[] {
  const rows: Row[] = [
    { left: '', middle: `(from here nothing is lost, both ${manner}())`, right: '' },
  ];
  let steps = 0;
  let over = false;
  wayHome(known, noHomes(), manner, worldAt(worlds, world), (_, step, to) => {
    if (over || ++steps > MOST_HOME) return;
    rows.push(...rowsOf(known, step, to));
    over = move !== null && step.effect === move.effect;
  });
  if (steps > MOST_HOME) rows.push({ left: '', middle: '(and so on)', right: '' });
  return rows;
}

const same = (one: World, other: World): boolean => one.every((number, i) => number === other[i]);

/** A move that leads from one world to the next. @throws Error when none does. */
function moveBetween(known: Known, from: World, to: World): Move {
  let found: Move | null = null;
  eachMove(known, from, (move, next) => {
    if (same(next, to)) found ??= move;
  });
  if (found === null) throw new Error('no move leads from a world to its successor');
  return found;
}

function resultOf(known: Known, from: World, move: Move): World {
  let result = from;
  eachMove(known, from, (each, next) => {
    const alike = each.kind === move.kind && each.host === move.host && each.effect === move.effect;
    if (alike) result = next;
  });
  return result;
}

const stand = (known: Known, [client, server]: World, middle: string): Row => ({
  left: stateOf(valueOf(known.ends, client)),
  middle,
  right: stateOf(valueOf(known.ends, server)),
});

function rowsOf(known: Known, move: Move, after: World): readonly Row[] {
  const arriving = move.kind === 'own' ? null : valueOf(known.segments, move.segment);
  const line = stand(known, after, sayMove(move, arriving));
  const sent = (move.effect?.sent ?? []).map((number) => ({
    left: '',
    middle: fly(move.host, valueOf(known.segments, number)),
    right: '',
  }));
  return [line, ...sent];
}

function sayMove(move: Move, arriving: Segment | null): string {
  if (move.kind === 'own') return `(${move.host}: ${nameOf(move.effect)})`;
  if (arriving === null) return '';
  const from = move.host === 'client' ? 'server' : 'client';
  const verbs = { deliver: 'arrives', lose: 'is lost', duplicate: 'is doubled' } as const;
  return `${fly(from, arriving)} ${verbs[move.kind]}`;
}

const fly = (from: HostId, segment: Segment): string =>
  from === 'client' ? `${printSegment(segment)} -->` : `<-- ${printSegment(segment)}`;

function nameOf({ what }: Effect): string {
  const happening: Happening = what;
  switch (happening.kind) {
    case 'call':
      return `${happening.name}()`;
    case 'timeout':
      return `${happening.timer} timeout`;
    case 'arrival':
      return 'arrival';
  }
}

function print(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ middle }) => middle.length));
  return rows
    .map(({ left, middle, right }) =>
      `${left.padEnd(13)} ${middle.padEnd(width)}  ${right}`.trimEnd(),
    )
    .join('\n');
}
