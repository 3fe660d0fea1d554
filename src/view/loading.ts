/** How many parts of the page are on their way. */
let parts = 0;

/**
 * A part of the page is on its way: as long as any is, the document says that not all of it is there
 * (`data-loading`). Returns what is to be called when it has come, or never will.
 */
export function awaitPart(): () => void {
  let waits = true;
  tell(1);
  return () => {
    if (waits) tell(-1);
    waits = false;
  };
}

function tell(more: 1 | -1): void {
  parts += more;
  document.documentElement.toggleAttribute('data-loading', parts > 0);
}
