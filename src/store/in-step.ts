/**
 * Keeps the windows of a room in step. Each may act: what it shows then is a new edition, which the
 * others take over unless they have a later one. While a run plays, each window plays it by itself,
 * and whichever is behind is told how far the other one is.
 */
import { usePlan } from './plan';
import { usePointer } from './pointer';
import { openChannel, type Channel } from './room-channel';
import { type Edition, isLater, readLetter, type RoomMessage } from './room-message';
import { useRoom } from './room';
import { useRun } from './run';
import { useSettings } from './settings';
import { giveShown, type Shown, takeShown } from './shown';
import { useTour } from './touring';
import { useVotes } from './votes';

/** While playing, how far it is is told at most this often, ms. */
const TICK = 80;
/** So much may two windows be apart while playing before the one behind is led on, in steps. */
const APART = 0.02;

let telling: ((message: RoomMessage) => void) | null = null;

/** Tells the other windows that the class is over. */
export const tellEnd = (): void => telling?.({ kind: 'end' });

/** The class is over: what was opened for it closes; what can't be closed goes on alone. */
function end(): void {
  window.close();
  useRoom.setState({ id: null });
}

/** Enters a room. Returns a function that leaves it. */
export function keepInStep(
  room: string,
  open: (room: string, onLetter: (letter: unknown) => void) => Channel = openChannel,
): () => void {
  const me = crypto.randomUUID();
  let edition: Edition = { n: 0, by: me };
  let last = textOf(takeShown());
  let taking = false;
  let soon = false;
  let told = 0;
  let left = false;

  const channel = open(room, (from) => {
    const letter = readLetter(from, room);
    if (letter !== null && letter.from !== me) receive(letter.from, letter.message);
  });
  const tell = (message: RoomMessage): void => channel.send({ room, from: me, message });
  const tellShown = (): void => tell({ kind: 'shown', edition, shown: takeShown() });
  const hello = (asks: boolean): void => tell({ kind: 'hello', view: viewNow(), asks });

  const receive = (from: string, message: RoomMessage): void => {
    switch (message.kind) {
      case 'hello':
        meet(from, message.view);
        if (!message.asks) return;
        hello(false);
        // Of two that have just come the presenter's knows better.
        if (edition.n === 0) edition = { n: viewNow() === 'presenter' ? 2 : 1, by: me };
        return tellShown();
      case 'bye':
        return part(from);
      case 'end':
        return end();
      case 'shown':
        if (isLater(message.edition, edition)) take(message.edition, message.shown);
        return;
      case 'tick':
        return catchUp(message.edition, message.position);
      case 'spot':
        return void whileTaking(() => usePointer.setState({ at: message.at }));
    }
  };

  const whileTaking = (what: () => void): void => {
    taking = true;
    try {
      what();
    } finally {
      taking = false;
    }
  };
  const take = (later: Edition, shown: Shown): void => {
    whileTaking(() => giveShown(shown));
    edition = later;
    last = textOf(takeShown());
  };
  const catchUp = (of: Edition, position: number): void => {
    const run = useRun.getState();
    const same = of.n === edition.n && of.by === edition.by;
    if (!same || !run.playing || position < run.position + APART) return;
    whileTaking(() => useRun.setState({ position: Math.min(position, run.halt) }));
  };

  /** Everything that one deed changes is told at once, when it is done. */
  const changed = (): void => {
    if (taking || soon) return;
    soon = true;
    queueMicrotask(() => {
      soon = false;
      if (left) return;
      const { playing, position } = useRun.getState();
      const text = textOf(takeShown());
      if (text !== last) {
        last = text;
        edition = { n: edition.n + 1, by: me };
        tellShown();
      } else if (playing && performance.now() - told > TICK) {
        told = performance.now();
        tell({ kind: 'tick', edition, position });
      }
    });
  };
  const spotted = usePointer.subscribe(({ at }, before) => {
    if (!taking && at !== before.at) tell({ kind: 'spot', at });
  });
  const becomes = useSettings.subscribe(({ view }, before) => {
    if (view === before.view) return;
    if (view === 'page') useRoom.setState({ id: null });
    else hello(false);
  });
  const stores = [useRun, useSettings, useTour, useVotes, usePointer, usePlan];
  const stops = [...stores.map((store) => store.subscribe(changed)), spotted, becomes];
  const leaving = (): void => tell({ kind: 'bye' });
  // A page that comes back from the browser's memory has missed what happened.
  const back = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) hello(true);
  };
  addEventListener('pagehide', leaving);
  addEventListener('pageshow', back);
  telling = tell;
  hello(true);

  return () => {
    removeEventListener('pagehide', leaving);
    removeEventListener('pageshow', back);
    for (const stop of stops) stop();
    leaving();
    left = true;
    telling = null;
    channel.close();
    useRoom.setState({ others: {} });
  };
}

const viewNow = () => useSettings.getState().view;

const meet = (other: string, view: ReturnType<typeof viewNow>): void =>
  useRoom.setState(({ others }) => ({ others: { ...others, [other]: view } }));

const part = (window: string): void =>
  useRoom.setState(({ others }) => ({
    others: Object.fromEntries(Object.entries(others).filter(([other]) => other !== window)),
  }));

/** What is told when it becomes another: while a run plays or glides, where it is is no news. */
function textOf(given: Shown): string {
  const position = given.playing ? null : given.position;
  return JSON.stringify({ ...given, shown: null, position });
}
