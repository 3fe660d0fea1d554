/** Presenting in two windows: the presenter's, with the notes, and the wall, which the class sees. */
import { addressInRoom } from './address';
import { tellEnd } from './in-step';
import { leaveMission } from './mission';
import { hasPresenter, useRoom } from './room';
import { openWindow } from './room-channel';
import { setView, useSettings } from './settings';

/**
 * This window becomes the presenter's, and the wall opens as the new window. Where this is a wall
 * that has lost its presenter, it stays one, and the presenter's window is the new one.
 */
export function startPresenting(): void {
  const { id } = useRoom.getState();
  if (id !== null && useSettings.getState().view === 'present') return callPresenter(id);
  leaveMission();
  if (id === null) useRoom.setState({ id: crypto.randomUUID().slice(0, 8) });
  setView('presenter');
  openWall();
}

function callPresenter(id: string): void {
  if (hasPresenter(useRoom.getState())) return;
  const opened = openWindow(addressInRoom(id, 'presenter'), `synopsis-presenter-${id}`);
  useRoom.setState({ refused: !opened });
}

/** Opens the wall (again), or brings it to the front. */
export function openWall(): void {
  const { id } = useRoom.getState();
  if (id === null) return startPresenting();
  useRoom.setState({ refused: !openWindow(wallAddress(), `synopsis-wall-${id}`) });
}

/** The address of the wall of this window's room. */
export const wallAddress = (): string => addressInRoom(useRoom.getState().id ?? '', 'present');

/** Ends the class: the wall closes, and this window goes back to the page. */
export function endPresenting(): void {
  tellEnd();
  useRoom.setState({ id: null, refused: false });
  setView('page');
}
