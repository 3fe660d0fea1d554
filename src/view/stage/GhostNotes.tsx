import { type HostId, otherHost } from '../../simulation/deed';
import type { Other } from '../useOther';
import { clockSeconds } from '../seconds';
import { useWords } from '../useWords';
import type { Apart } from './apart';
import {
  edgeX,
  type GhostProps,
  heightAt,
  heightEver,
  isFree,
  outward,
  useApart,
  useGhost,
} from './besideLanes';
import { foldedTop } from './heights';
import { nameHeight } from './ladder';
import styles from './stage.module.css';
import type { StageModel } from './useStage';

/** From the edge of a lane to words beside it. */
const TO_WORDS = 12;

/** The words that belong to it, beside the lanes, where there is room: when, and what instead. */
export function GhostNotes({ stage, fold }: GhostProps) {
  const other = useGhost();
  if (other === null || stage.m.mode !== 'wide') return null;
  return <Notes stage={stage} fold={fold} other={other} />;
}

function Notes({ stage, fold, other }: GhostProps & { readonly other: Other }) {
  const { ui } = useWords();
  const { m } = stage;
  const apart = useApart(stage, other);
  const at = other.comparison.at ?? 0;
  const y = heightAt(stage, at);
  if (y === null) return null;
  const notes = placeNotes(stage, fold, y, apart).filter((note) => isThere(stage, note));
  return (
    <g aria-hidden="true">
      {notes.map(({ host, top, what }) => {
        const place = {
          x: edgeX(m, host) + outward(host) * TO_WORDS,
          textAnchor: host === 'client' ? 'end' : 'start',
          fontSize: m.cause,
        } as const;
        return what === null ? (
          <text key="parted" className={styles['partingText']} {...place} y={top + m.cause}>
            {ui.parted(clockSeconds(at))}
          </text>
        ) : (
          <g key={`${host}${what.from}`} className={styles['instead']}>
            <text {...place} y={top + m.cause}>
              {ui.instead(other.branch === null, clockSeconds(what.from))}
            </text>
            <text {...place} className={styles['insteadState']} y={top + m.cause * 2.25}>
              {what.state}
            </text>
          </g>
        );
      })}
    </g>
  );
}

interface Note {
  readonly host: HostId;
  readonly top: number;
  /** null: the first difference itself. */
  readonly what: Apart | null;
}

/** Has the wire come as far as the note, and is there all of it on the stage? */
function isThere({ m, k, ladder, topAt }: StageModel, { top, what }: Note): boolean {
  const bottom = top + Math.max(topAt(k), topAt(k + 1)) + m.cause * 1.3 * (what === null ? 1 : 2);
  return top <= (ladder.y[k] ?? 0) && bottom <= m.height;
}

/** Notes where nothing else stands beside the lane; the others are left out. */
function placeNotes(stage: StageModel, fold: number, y: number, apart: readonly Apart[]): Note[] {
  const { m } = stage;
  const notes: Note[] = [];
  const line = m.cause * 1.3;
  // At the fold stand the names of the states that go on above it.
  const highest = fold > 0 ? fold + nameHeight(m, true, false) + 4 - foldedTop(stage) : 0;
  const place = (host: HostId, from: number, until: number, what: Apart | null): boolean => {
    const height = what === null ? line : 2 * line;
    const tops = [from, ...endsOf(stage, host, notes, line)].filter(
      (top) => top >= Math.max(from, highest) && top + height <= until,
    );
    const top = tops.find(
      (at) =>
        isFree(stage, host, at, at + height) &&
        notes.every(
          (note) =>
            note.host !== host ||
            note.top >= at + height ||
            note.top + (note.what === null ? line : 2 * line) <= at,
        ),
    );
    if (top !== undefined) notes.push({ host, top, what });
    return top !== undefined;
  };
  const first = apart[0]?.host ?? 'server';
  // Level with the mark, on the side where something becomes different, or on the other.
  if (!place(first, y - line / 2, y + line, null))
    place(otherHost(first), y - line / 2, y + line, null);
  for (const what of apart) {
    const from = heightAt(stage, what.from);
    if (from === null) continue;
    // Where it ends is not known from the past alone: its note must not move when it does.
    const until = heightEver(stage, what.until);
    place(what.host, from, Math.max(until, from + 2 * line), what);
  }
  return notes;
}

/** Where something ends beside a lane, in order: below it there may be room. */
const endsOf = (stage: StageModel, host: HostId, notes: readonly Note[], line: number): number[] =>
  [
    ...stage.ladder.marks
      .filter((mark) => mark.host === host)
      .map(
        (mark) =>
          mark.y + nameHeight(stage.m, mark.state, stage.causeOf(mark.step, host) !== '') + 2,
      ),
    ...notes
      .filter((note) => note.host === host)
      .map((note) => note.top + (note.what === null ? line : 2 * line)),
  ].toSorted((a, b) => a - b);
