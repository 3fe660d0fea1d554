/** Presenting in two windows: the presenter's, with the notes, and the wall, which the class sees. */
import { setView } from './settings';
import { useRoom } from './room';

/**
 * This window becomes the presenter's, and the wall opens as the new window. Where this is a wall
 * that has lost its presenter, it stays one, and the presenter's window is the new one.
 */
export function startPresenting(): void {
  setView('presenter');
}

/** Opens the wall (again), or brings it to the front. */
export function openWall(): void {
  useRoom.setState({ refused: false });
}

/** Closes the wall, and leads back to the page. */
export function endPresenting(): void {
  setView('page');
}
