import type { ReactNode } from 'react';
import type { PresenterWords } from '../../i18n/presenter-words';
import { answerTo, questionNow } from '../../store/predictions';
import { togglePointer, usePointer } from '../../store/pointer';
import { useRun } from '../../store/run';
import {
  closeInspector,
  isInspecting,
  openTab,
  toggleBlank,
  useSettings,
} from '../../store/settings';
import { hasRoundLeft, revealOrGoOn, toggleRound } from '../../store/votes';
import styles from './dock.module.css';
import { useClassVote } from './useClassVote';

/** What can be done with the wall. */
export function WallKeys({ words }: { readonly words: PresenterWords }) {
  const blank = useSettings((settings) => settings.blank);
  const inspecting = useSettings((settings) => isInspecting(settings, false));
  const tab = useSettings((settings) => settings.tab);
  const pointing = usePointer(({ on }) => on);
  const branching = inspecting && tab === 'what-if';
  return (
    <div className={styles['wall']} role="group" aria-label={words.wall}>
      <Key shortcut="B" pressed={blank} onPress={toggleBlank}>
        {words.blank}
      </Key>
      <Voting words={words} />
      <Key shortcut="P" pressed={pointing} onPress={togglePointer}>
        {words.pointer}
      </Key>
      <Key
        shortcut="Z"
        pressed={branching}
        onPress={() => (branching ? closeInspector() : openTab('what-if'))}
      >
        {words.whatIf}
      </Key>
      <Key
        shortcut="I"
        pressed={inspecting}
        onPress={() => (inspecting ? closeInspector() : openTab(tab))}
      >
        {words.inspect}
      </Key>
    </div>
  );
}

/** A round of the vote, and the right answer: while a question stands on the wall. */
function Voting({ words }: { readonly words: PresenterWords }) {
  const on = useClassVote();
  const vote = on !== null && on.asked ? on.vote : null;
  const given = useRun((run) => answerTo(run, questionNow(run)));
  const rounds = vote?.rounds.length ?? 0;
  const name = vote?.open ? words.endVote : rounds > 0 ? words.voteAgain : words.startVote;
  const ready = vote !== null && (vote.open || hasRoundLeft(vote));
  // Once it is known which is right, the same key lets the segment arrive.
  const known = vote !== null && (vote.revealed || given !== null);
  return (
    <>
      <Key
        shortcut="V"
        able={ready}
        onPress={toggleRound}
        widest={longest([words.startVote, words.endVote, words.voteAgain])}
      >
        {name}
      </Key>
      <Key
        shortcut="Enter"
        able={vote !== null}
        onPress={revealOrGoOn}
        widest={longest([words.reveal, words.goOn])}
      >
        {known ? words.goOn : words.reveal}
      </Key>
    </>
  );
}

/** Of what a button says in turn, the longest: nothing beside it moves. */
const longest = (names: readonly string[]): string =>
  names.toSorted((a, b) => b.length - a.length)[0] ?? '';

interface KeyProps {
  readonly shortcut: string;
  readonly onPress: () => void;
  /** Absent: it is nothing that is on or off. */
  readonly pressed?: boolean;
  readonly able?: boolean;
  /** What it says at its widest. */
  readonly widest?: string;
  readonly children: ReactNode;
}

/** A button that says which key does the same. */
function Key({ shortcut, onPress, pressed, able = true, widest, children }: KeyProps) {
  return (
    <button
      type="button"
      className={styles['key']}
      aria-keyshortcuts={shortcut}
      aria-pressed={pressed}
      // Not `disabled`: it would take the focus away.
      aria-disabled={!able}
      onClick={() => able && onPress()}
    >
      <kbd aria-hidden="true">{shortcut}</kbd>
      <span className={styles['name']} data-widest={widest}>
        {children}
      </span>
    </button>
  );
}
