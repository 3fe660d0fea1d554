import { useEffect, useMemo, useRef, useState } from 'react';
import { alone, type Card, cardsOf, openingFlights, whyApart } from '../../../lessons/cards';
import type { CardsWords } from '../../../i18n/lessons/cards';
import { labelOf, numbersOf } from '../../../simulation/label';
import type { Timeline } from '../../../simulation/timeline';
import { asItWas } from '../../../store/lesson';
import { currentStep, play, useRun } from '../../../store/run';
import { useWords } from '../../useWords';
import { useLessonWords } from '../useLessonWords';
import styles from './cards.module.css';
import { SegmentCard } from './SegmentCard';
import { useCardDrag } from './useCardDrag';

/** Why two cards that were put together stay apart. */
interface Refusal {
  readonly pair: readonly [Card, Card];
  readonly why: 'direction' | 'later';
}

/** Four things to say; those two that the same end says at once become one segment. */
export function Cards() {
  const words = useLessonWords()?.controls.cards;
  const timeline = useRun((run) => run.timeline);
  const [merged, setMerged] = useState(false);
  if (words === undefined) return null;
  return (
    <div className={styles['cards']} role="group" aria-label={words.title}>
      <Ends />
      {merged ? (
        <Segments timeline={timeline} words={words} onSplit={() => setMerged(false)} />
      ) : (
        <Deck timeline={timeline} words={words} onMerge={() => setMerged(true)} />
      )}
    </div>
  );
}

/** Whose side is whose. */
function Ends() {
  const { ui } = useWords();
  return (
    <p className={styles['ends']} aria-hidden="true">
      <span>{ui.client}</span>
      <span>{ui.server}</span>
    </p>
  );
}

interface DeckProps {
  readonly timeline: Timeline;
  readonly words: CardsWords;
  readonly onMerge: () => void;
}

function Deck({ timeline, words, onMerge }: DeckProps) {
  const cards = useMemo(() => cardsOf(timeline), [timeline]);
  const [picked, setPicked] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const cardOf = (id: string | null) => cards.find((card) => card.id === id);
  const put = (first: string, second: string): void => {
    const [a, b] = [cardOf(first), cardOf(second)];
    setPicked(null);
    if (a === undefined || b === undefined || a === b) return setRefusal(null);
    const why = whyApart(a, b);
    if (why === null) onMerge();
    else setRefusal({ pair: [a, b], why });
  };
  const press = (id: string): void => {
    if (picked !== null) return put(picked, id);
    setRefusal(null);
    setPicked(id);
  };
  const drag = useCardDrag(put);
  return (
    <>
      <ol className={styles['rows']}>
        {cards.map((card) => (
          <li key={card.id} data-from={card.from}>
            <button
              type="button"
              className={styles['card']}
              aria-label={words.card(card.from, card.bit, card.n)}
              aria-pressed={picked === card.id}
              data-refused={refusal?.pair.includes(card) === true}
              {...drag.of(card.id)}
              onClick={() => !drag.justEnded() && press(card.id)}
              onKeyDown={({ key }) => key === 'Escape' && setPicked(null)}
            >
              <SegmentCard
                segment={alone(card)}
                numbers={`${card.bit === 'SYN' ? 'seq' : 'ack'}=${card.n}`}
                right={card.from === 'client'}
              />
            </button>
          </li>
        ))}
      </ol>
      <p role="status" className={styles['says']} data-refused={refusal !== null}>
        {refusal !== null ? told(refusal, words) : picked === null ? words.hint : words.picked}
      </p>
    </>
  );
}

function told({ pair, why }: Refusal, words: CardsWords): string {
  if (why === 'direction') return words.direction;
  const ack = pair.find(({ bit }) => bit === 'ACK')?.n ?? 0;
  return words.later(ack, ack - 1);
}

interface SegmentsProps {
  readonly timeline: Timeline;
  readonly words: CardsWords;
  readonly onSplit: () => void;
}

/** What is left: the segments of the run, dashed until they have left on the stage as well. */
function Segments({ timeline, words, onSplit }: SegmentsProps) {
  const k = useRun(currentStep);
  const flights = useMemo(() => openingFlights(timeline), [timeline]);
  const sent = new Set(timeline.steps.slice(0, k + 1).flatMap((step) => step.sent));
  const both = flights.find(({ segment }) => segment.ctl.length > 1);
  const first = useRef<HTMLButtonElement>(null);
  // The cards have gone, and the focus with them.
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <ol className={styles['rows']} aria-label={words.segments}>
        {flights.map(({ id, from, segment }) => (
          <li key={id} data-from={from}>
            <span className={styles['segment']}>
              <SegmentCard
                segment={segment}
                numbers={numbersOf(segment, false)}
                right={from === 'client'}
                dashed={!sent.has(id)}
              />
              <span className="hidden">
                {words.segment(from, labelOf(segment), numbersOf(segment, false))}
              </span>
            </span>
          </li>
        ))}
      </ol>
      <p role="status" className={styles['says']}>
        {both === undefined ? '' : words.merged(labelOf(both.segment), flights.length)}
      </p>
      <div className={styles['buttons']}>
        <button
          type="button"
          ref={first}
          className={styles['watch']}
          onClick={() => {
            asItWas();
            play();
          }}
        >
          {words.watch}
        </button>
        <button type="button" onClick={onSplit}>
          {words.split}
        </button>
      </div>
    </>
  );
}
