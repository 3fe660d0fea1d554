import { beforeEach, describe, expect, it } from 'vitest';
import { placeOf } from '../lessons/notes';
import { TOURS } from '../lessons/tours';
import { TOUR_IDS } from '../lessons/tours/ids';
import { meddle, undo, visit } from './deeds';
import { useFaults } from './faults';
import { forget, useMastery } from './mastery';
import { openMission } from './mission';
import { questionNow } from './predictions';
import { seeProof } from './proof';
import { currentStep, next, openScene, previous, useRun } from './run';
import { useSettings } from './settings';
import {
  isThere,
  nextStop,
  previousStop,
  resumeTour,
  returnToStop,
  startTour,
  stopOf,
} from './tour';
import { leaveTour, useTour } from './touring';

const at = () => useTour.getState().at;

/** The scene and the step that are on the page. */
const place = () => {
  const run = useRun.getState();
  return [run.scene, currentStep(run)];
};

beforeEach(() => {
  leaveTour();
  forget();
  openScene('three-way-handshake');
  useRun.setState({ undoable: [], redoable: [] });
  useFaults.setState({ faults: [] });
  useSettings.setState({ predicts: true, inspector: null, view: 'page' });
});

describe.each(TOUR_IDS)('the tour %s', (tour) => {
  const { stops } = TOURS[tour];

  it('goes from stop to stop, each at its step as it happened, and to its end', () => {
    startTour(tour);
    for (const [i, stop] of stops.entries()) {
      expect(at()).toEqual({ tour, stop: i });
      expect(place()).toEqual([stop.scene, placeOf(stop).k]);
      expect(isThere(useRun.getState(), stop)).toBe(true);
      // No question stands there: nothing waits at the far end of the wire.
      expect([useRun.getState().asks, questionNow(useRun.getState())]).toEqual([[], null]);
      expect(useMastery.getState().tours[tour]).toBe(i + 1);
      nextStop();
    }
    expect(at()).toEqual({ tour, stop: stops.length });
    expect(place()[0]).toBe(stops.at(-1)?.scene);
    nextStop();
    expect(at()).toEqual({ tour, stop: stops.length });
  });

  it('goes back the same way', () => {
    startTour(tour, stops.length);
    for (const [i, stop] of [...stops.entries()].toReversed()) {
      previousStop();
      expect(at()).toEqual({ tour, stop: i });
      expect(isThere(useRun.getState(), stop)).toBe(true);
    }
    previousStop();
    expect(at()).toEqual({ tour, stop: 0 });
  });
});

describe('on a tour', () => {
  it('the scene can be stepped through, and the stop is found again', () => {
    startTour('opening', 1);
    next();
    next();
    previous();
    const here = stopOf({ tour: 'opening', stop: 1 });
    if (here === undefined) throw new Error('no stop');
    expect(isThere(useRun.getState(), here)).toBe(false);
    expect(at()).toEqual({ tour: 'opening', stop: 1 });
    returnToStop();
    expect(isThere(useRun.getState(), here)).toBe(true);
  });

  it('what was done to a stop is within reach of undo, and what the stop does is not', () => {
    startTour('opening', 9);
    expect(useRun.getState().undoable).toEqual([]);
    meddle({ kind: 'drop', flight: 1 });
    nextStop();
    expect(useRun.getState().undoable).toHaveLength(2);
    expect(stopOf(at() ?? { tour: 'opening', stop: 0 })?.id).toBe('isn');
    undo();
    expect(useRun.getState().interventions).toHaveLength(3);
  });

  it('what was done before it comes back with undo, which ends the tour', () => {
    openScene('whole-life', { interventions: [{ kind: 'drop', flight: 3 }] });
    startTour('opening');
    nextStop();
    undo();
    const { scene, interventions } = useRun.getState();
    expect([scene, interventions]).toEqual(['whole-life', [{ kind: 'drop', flight: 3 }]]);
    expect(at()).toBeNull();
  });

  it.each([
    ['another scene', () => visit('fin-lost')],
    ['a mission', () => openMission('open-client')],
    ['the proof of a claim', () => seeProof('B11')],
  ])('%s ends it', (_, go) => {
    startTour('opening', 1);
    go();
    expect(at()).toBeNull();
  });

  it('what a stop needs beside the stage is put away after it', () => {
    startTour('opening', 12);
    expect(useSettings.getState()).toMatchObject({ tab: 'sockets', inspector: 'open' });
    nextStop();
    expect(useSettings.getState().inspector).toBeNull();
  });

  it('questions come back when it is left', () => {
    startTour('opening', 1);
    expect(useRun.getState().asks).toEqual([]);
    leaveTour();
    expect(useRun.getState().asks).not.toEqual([]);
  });
});

describe('an address', () => {
  it('goes on where the scene was', () => {
    openScene('three-way-handshake', { step: 5 });
    useTour.setState({ at: { tour: 'opening', stop: 1 } });
    resumeTour({ tour: 'opening', stop: 1 }, false);
    expect(place()).toEqual(['three-way-handshake', 4]);
    expect(at()).toEqual({ tour: 'opening', stop: 1 });
    expect(useMastery.getState().tours['opening']).toBe(2);
  });

  it.each([true, false])(
    'opens the stop where its scene is not that of the stop, or no place in it is named',
    (opens) => {
      openScene(opens ? 'four-way-release' : 'whole-life');
      useTour.setState({ at: { tour: 'release', stop: 1 } });
      resumeTour({ tour: 'release', stop: 1 }, opens);
      expect(place()).toEqual(['four-way-release', 8]);
      expect(useRun.getState().undoable).toEqual([]);
    },
  );

  it('of a stop that is not there is told, and no tour begins', () => {
    useTour.setState({ at: { tour: 'opening', stop: 70 } });
    resumeTour({ tour: 'opening', stop: 70 }, true);
    expect(at()).toBeNull();
    expect(useFaults.getState().faults).toEqual([{ part: 'tour', text: 'opening.71' }]);
    expect(useMastery.getState().tours).toEqual({});
  });
});
