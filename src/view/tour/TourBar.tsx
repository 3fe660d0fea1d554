import { type RefObject, useContext, useEffect, useRef } from 'react';
import type { ToursWords } from '../../i18n/tour-words';
import { TOURS } from '../../lessons/tours';
import { TOUR_IDS, type TourId } from '../../lessons/tours/ids';
import { useRun } from '../../store/run';
import { openDialog } from '../../store/settings';
import {
  isAtEnd,
  isThere,
  nextStop,
  previousStop,
  returnToStop,
  startTour,
  stopOf,
} from '../../store/tour';
import { leaveTour, type TourPlace, useTour } from '../../store/touring';
import { Mirrored } from '../mirrored';
import { Icon } from '../player/Icon';
import ways from '../ways.module.css';
import { Explained } from '../words/Explained';
import { Progress } from './Progress';
import styles from './tour.module.css';
import { useToursWords } from './useToursWords';

/** While a tour is on, on the page and on the wall: where it is, what to see here, and the way on. */
export function TourBar() {
  const words = useToursWords();
  const at = useTour((state) => state.at);
  // An address may name a stop that the tour does not have: that is told elsewhere.
  if (words === null || at === null || stopOf(at) === undefined) return null;
  return <Bar at={at} words={words} />;
}

interface BarProps {
  readonly at: TourPlace;
  readonly words: ToursWords;
}

function Bar({ at, words }: BarProps) {
  const { name } = words.tours[at.tour];
  const texts = textsOf(at, words);
  const on = useRef<HTMLButtonElement>(null);
  const live = useContext(Mirrored) ? undefined : 'polite';
  useFocusOn(on, at.tour);
  return (
    <section className={styles['bar']} aria-label={name} data-ended={isAtEnd(at) || undefined}>
      <div className={styles['where']}>
        <h2>{name}</h2>
        <Progress tour={at.tour} seen={at.stop + 1} words={words} />
      </div>
      <p className={styles['text']} aria-live={live}>
        <Explained key={at.stop} text={texts.at(-1) ?? ''} after={texts.slice(0, -1)} />
      </p>
      <div className={`${ways['ways']} ${styles['ways']}`}>
        <button
          type="button"
          className={styles['back']}
          aria-label={words.previous}
          onClick={previousStop}
          disabled={at.stop === 0}
        >
          <Icon name="previous" size={16} />
          <span>{words.previous}</span>
        </button>
        <Ways at={at} words={words} on={on} />
        <button
          type="button"
          className={ways['leave']}
          aria-label={words.leave}
          onClick={leaveTour}
        >
          ×
        </button>
      </div>
    </section>
  );
}

interface WaysProps extends BarProps {
  readonly on: RefObject<HTMLButtonElement | null>;
}

/** On from a stop; from the end, to the other tour or to the scenes. */
function Ways({ at, words, on }: WaysProps) {
  const stop = stopOf(at);
  const away = useRun((run) => stop !== undefined && !isThere(run, stop));
  const other = TOUR_IDS.find((id) => id !== at.tour) ?? at.tour;
  if (isAtEnd(at)) {
    return (
      <>
        <button type="button" onClick={() => openDialog('scenes')}>
          {words.scenes}
        </button>
        <button
          type="button"
          ref={on}
          className={`${ways['on']} ${styles['on']}`}
          onClick={() => startTour(other)}
        >
          {words.other(words.tours[other].short)}
        </button>
      </>
    );
  }
  const last = at.stop === TOURS[at.tour].stops.length - 1;
  return (
    <>
      {away && (
        <button type="button" onClick={returnToStop}>
          {words.here}
        </button>
      )}
      <button type="button" ref={on} className={ways['on']} onClick={nextStop}>
        {last ? words.finish : words.next}
        <Icon name="next" size={16} />
      </button>
    </>
  );
}

/** What has been said up to here; at the end, what has been learnt. */
function textsOf({ tour, stop }: TourPlace, words: ToursWords): readonly string[] {
  const { stops, learnt } = words.tours[tour];
  return [...Object.values<string>(stops), learnt].slice(0, stop + 1);
}

/**
 * Whoever begins a tour goes on with it by the same key; a page that has just been loaded, or an
 * address, takes the focus from nobody.
 */
function useFocusOn(on: RefObject<HTMLButtonElement | null>, tour: TourId): void {
  useEffect(() => {
    if (document.activeElement !== document.body) on.current?.focus();
  }, [on, tour]);
}
