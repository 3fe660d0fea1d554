/**
 * Keeps the windows of a room in step. Each may act: what it shows then is a new edition, which the
 * others take over unless they have a later one. While a run plays, each window plays it by itself,
 * and whichever is behind is told how far the other one is.
 */
import { lastStep } from '../simulation/instant';
import type { View } from './permalink';
import { usePlan } from './plan';
import { withoutNotes } from './plan-text';
import { usePointer } from './pointer';
import { randomName } from './random-name';
import { type Channel, openChannel, type OnLetter } from './room-channel';
import { type Edition, isLater, readLetter, type RoomMessage } from './room-message';
import { hasPresenter, useRoom } from './room';
import { useRun } from './run';
import { useSettings } from './settings';
import { giveShown, type Shown, takeShown } from './shown';
import { useTour } from './touring';
import { useVotes } from './votes';

/** While playing, how far it is is told at most this often, ms. */
const TICK = 80;
/** So much may two windows be apart while playing before the one behind is led on, in steps. */
const APART = 0.02;

/** So long a window has time to answer, ms: one that does not is not there. */
const ANSWER = 250;

let telling: ((message: RoomMessage) => void) | null = null;
let looking: (() => Promise<void>) | null = null;

/** Tells the other windows that the class is over. */
export const tellEnd = (): void => telling?.({ kind: 'end' });

/** Asks who is there, and forgets whoever has gone without a word. */
export const lookAround = async (): Promise<void> => looking?.();

/** The class is over: what was opened for it closes; what can't be closed goes on alone. */
function over(): void {
  window.close();
  if (viewNow() === 'present') forgetNotes();
  useRoom.setState({ id: null });
}

/** The presenter has the notes; a window that the class has seen is to show them nowhere. */
function forgetNotes(): void {
  const { plan, at } = usePlan.getState();
  if (plan !== null) usePlan.setState({ plan: withoutNotes(plan), at, before: [] });
}

/** Enters a room. Returns a function that leaves it. */
export function keepInStep(
  room: string,
  open: (room: string, onLetter: OnLetter) => Channel = openChannel,
): () => void {
  const me = randomName();
  let edition: Edition = { n: 0, by: me };
  let last = textOf(takeShown());
  let taking = false;
  let soon = false;
  let told = 0;
  let left = false;
  const heard = new Set<string>();

  const channel = open(room, (from) => {
    const letter = readLetter(from, room);
    if (letter === null) return false;
    if (letter.from !== me && !left) receive(letter.from, letter.message);
    return true;
  });
  const tell = (message: RoomMessage): void => {
    if (!left) channel.send({ room, from: me, message }, message.kind === 'hello');
  };
  const tellShown = (): void => tell({ kind: 'shown', edition, shown: takeShown() });
  const hello = (asks: boolean): void =>
    tell({ kind: 'hello', view: viewNow(), n: edition.n, asks });

  const receive = (from: string, message: RoomMessage): void => {
    heard.add(from);
    switch (message.kind) {
      case 'hello':
        meet(from, message.view);
        if (message.asks) answer(message);
        return;
      case 'bye':
        part(from);
        if (channel.forgets) knock();
        return;
      case 'end':
        return over();
      case 'shown':
        if (isLater(message.edition, edition)) take(message.edition, message.shown);
        return;
      case 'tick':
        return catchUp(message.edition, message.position);
      case 'spot':
        return void whileTaking(() => usePointer.setState({ at: message.at }));
    }
  };

  /** Whoever knows more says so; of two that have just come it is the presenter's window. */
  const answer = ({ n, view }: { readonly n: number; readonly view: View }): void => {
    if (n > edition.n) return hello(true);
    const knows = viewNow() === 'presenter' || view !== 'presenter';
    if (edition.n === 0 && knows) edition = { n: 1, by: me };
    hello(false);
    if (edition.n > 0) tellShown();
  };
  const look = async (): Promise<void> => {
    heard.clear();
    hello(true);
    await pause(ANSWER);
    if (!left) stay(heard);
  };
  /** Who was here may be loading again, and finds nobody by itself. */
  const knock = (): void => {
    if (left || Object.keys(useRoom.getState().others).length > 0) return;
    hello(true);
    setTimeout(knock, 2 * ANSWER);
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
    const end = Math.min(run.halt, run.until, lastStep(run.timeline));
    whileTaking(() => useRun.setState({ position: Math.min(position, end) }));
  };

  /** Everything that one deed changes is told at once, when it is done. */
  const changed = (): void => {
    if (taking || soon) return;
    soon = true;
    queueMicrotask(() => {
      soon = false;
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
    if (view !== 'page') return hello(false);
    if (before.view === 'present' && hasPresenter(useRoom.getState())) forgetNotes();
    useRoom.setState({ id: null });
  });
  const stores = [useRun, useSettings, useTour, useVotes, usePointer, usePlan];
  const stops = [...stores.map((store) => store.subscribe(changed)), spotted, becomes];
  const leaving = (): void => tell({ kind: 'bye' });
  // A page that comes back from the browser's memory has missed what happened.
  const back = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) void look();
  };
  addEventListener('pagehide', leaving);
  addEventListener('pageshow', back);
  telling = tell;
  looking = look;
  hello(true);

  return () => {
    removeEventListener('pagehide', leaving);
    removeEventListener('pageshow', back);
    for (const stop of stops) stop();
    leaving();
    left = true;
    telling = null;
    looking = null;
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

/** Only these are there. */
const stay = (windows: ReadonlySet<string>): void => {
  const { others } = useRoom.getState();
  const there = Object.entries(others).filter(([other]) => windows.has(other));
  if (there.length < Object.keys(others).length) {
    useRoom.setState({ others: Object.fromEntries(there) });
  }
};

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** What is told when it becomes another: while a run plays or glides, where it is is no news. */
function textOf(given: Shown): string {
  const position = given.playing ? null : given.position;
  return JSON.stringify({ ...given, shown: null, position });
}
