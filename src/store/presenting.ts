/** Presenting in two windows: the presenter's, with the notes, and the wall, which the class sees. */
import { addressInRoom } from './address';
import { lookAround, tellEnd } from './in-step';
import { leaveMission } from './mission';
import { randomName } from './random-name';
import { hasAudience, hasPresenter, useRoom } from './room';
import { openWindow } from './room-channel';
import { setView, useSettings } from './settings';

/**
 * This window becomes the presenter's, and the wall opens as the new window. Where this is a wall
 * that has lost its presenter, it stays one, and the presenter's window is the new one.
 */
export function startPresenting(): void {
  const { id } = useRoom.getState();
  const { view } = useSettings.getState();
  if (id !== null && view === 'present') return void callPresenter(id);
  if (id !== null && view === 'presenter') return void lookAround();
  leaveMission();
  if (id === null) useRoom.setState({ id: randomName() });
  setView('presenter');
  openWall();
}

/** One that has gone without a word is no longer there. */
async function callPresenter(id: string): Promise<void> {
  if (hasPresenter(useRoom.getState())) await lookAround();
  if (hasPresenter(useRoom.getState())) return;
  open(addressInRoom(id, 'presenter'), `synopsis-presenter-${id}`);
}

/** Opens the wall, again if it has been closed; nothing while it is there. */
export function openWall(): void {
  const { id } = useRoom.getState();
  if (id === null) return startPresenting();
  if (hasAudience(useRoom.getState())) return;
  open(addressInRoom(id, 'present'), `synopsis-wall-${id}`);
}

function open(address: string, name: string): void {
  useRoom.setState({ refused: openWindow(address, name) ? null : address });
  // Where nobody is found by itself.
  void lookAround();
}

/** Ends the class: the wall closes, and this window goes back to the page. */
export function endPresenting(): void {
  tellEnd();
  useRoom.setState({ id: null, refused: null });
  setView('page');
}
