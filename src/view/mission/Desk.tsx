import { useMemo } from 'react';
import type { MissionWords } from '../../i18n/mission-words';
import { type Consequence, consequenceOf } from '../../lessons/consequence';
import { type Draft, type Field, FIELDS } from '../../lessons/draft';
import type { Turn } from '../../lessons/turns';
import { type HostId, otherHost } from '../../simulation/deed';
import { labelOf, numbersOf, kindOf } from '../../simulation/label';
import { isAside, sendAnyway, useMission } from '../../store/mission';
import { isHeld, useRun } from '../../store/run';
import { RULES } from '../../tcp/rules';
import { sectionName } from '../player/sentence';
import { useWords } from '../useWords';
import styles from './desk.module.css';
import { DraftShape } from './DraftShape';

interface DeskProps {
  readonly words: MissionWords;
  readonly learner: HostId;
}

/** Under the wire: the segment that is being built, and what would come of it as it is. */
export function Desk({ words, learner }: DeskProps) {
  const turn = useMission((state) => state.turns[state.turn]);
  const draft = useMission((state) => state.draft);
  const checked = useMission((state) => state.checked);
  const due = useRun((run) => isHeld(run) && !isAside(run));
  if (turn === undefined || !due) return null;
  return (
    <div className={styles['desk']}>
      <p className={styles['caption']}>{words.draft}</p>
      <DraftShape draft={draft} right={learner === 'client'} />
      {checked !== null && <IfSent words={words} draft={checked} turn={turn} learner={learner} />}
    </div>
  );
}

interface IfSentProps extends DeskProps {
  readonly draft: Draft;
  readonly turn: Turn;
}

function IfSent({ words, draft, turn, learner }: IfSentProps) {
  const timeline = useRun((run) => run.timeline);
  const judgements = useMission((state) => state.judgements);
  const consequence = useMemo(() => consequenceOf(draft, turn, timeline), [draft, turn, timeline]);
  const wrong = FIELDS.filter((field) => judgements[field]?.right === false);
  // Only the guess about the state was wrong: the segment itself may go as it is.
  const first = wrong.find((field) => field !== 'state');
  if (first === undefined) return null;
  return (
    <section className={styles['ifSent']} aria-labelledby="if-sent">
      {consequence !== null && (
        <>
          <h3 id="if-sent">{words.ifSent}</h3>
          <Told words={words} consequence={consequence} peer={otherHost(learner)} />
        </>
      )}
      <div className={styles['buttons']}>
        {consequence?.sendable === true && (
          <button type="button" onClick={sendAnyway}>
            {words.sendAnyway}
          </button>
        )}
        <button type="button" className={styles['main']} onClick={() => focusField(first)}>
          {words.fix(words.fields[first].name)}
        </button>
      </div>
    </section>
  );
}

/** The field's own control, or the first of several. */
const focusField = (field: Field): void =>
  document.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, button)`)?.focus();

interface ToldProps {
  readonly words: MissionWords;
  readonly consequence: Consequence;
  readonly peer: HostId;
}

/** What the other end does with it, in the words of the rule that decides. */
function Told({ words, consequence, peer }: ToldProps) {
  const { rules } = useWords();
  const { headline, replies, before, after } = consequence;
  const say =
    headline === null ? null : (rules[headline.rule] as (numbers: object, ends: object) => string);
  const ends = { me: peer, peer: otherHost(peer) };
  return (
    <div className={styles['told']}>
      <p>{say === null || headline === null ? words.noRule(peer) : say(headline.numbers, ends)}</p>
      <p className={styles['replies']}>
        {replies.length === 0 ? words.noReply : `${words.replies}: `}
        {replies.map((segment, i) => (
          <span key={i} className={styles['reply']}>
            <span className={styles['chip']} data-kind={kindOf(segment)}>
              {labelOf(segment)}
            </span>{' '}
            {numbersOf(segment, false)}
          </span>
        ))}
      </p>
      <p>{words.peerState(peer, before, after)}</p>
      {headline !== null && (
        <p className={styles['section']}>{sectionName(RULES[headline.rule].section)}</p>
      )}
    </div>
  );
}
