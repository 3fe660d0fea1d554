import type { MouseEvent } from 'react';

/** Where the focus goes when what has it goes, or was clicked: to the frame around it. */

/**
 * What makes an element the frame of its buttons. In front of a class Enter is for the wall: a click
 * leaves it so, and does not make it press the same button again. Who comes by Tab stays there.
 */
export const FRAME = { tabIndex: -1, 'data-frame': true, onClick: leaveClicked } as const;

function leaveClicked({ detail, target, currentTarget }: MouseEvent<HTMLElement>): void {
  // A key's press counts no clicks.
  if (detail === 0 || !(target instanceof Element) || target.closest('button') === null) return;
  currentTarget.focus({ preventScroll: true });
}

/** The `ref` of what may go while it has the focus: its frame has it then. */
export const handOn =
  (element: HTMLElement | null): (() => void) =>
  () => {
    if (element === null || element !== document.activeElement) return;
    element.closest<HTMLElement>('[data-frame]')?.focus({ preventScroll: true });
  };
