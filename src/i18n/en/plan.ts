import type { PlanWords } from '../plan-words';

export const plan: PlanWords = {
  title: 'Lesson plan',
  name: 'Title',
  untitled: 'Untitled lesson plan',
  empty:
    'Nothing is in it yet. Pick a scene below, or do something to a scene on the page and add that. Each item can have a note for yourself.',
  items: 'Items in order',
  step: (n) => `step ${n}`,
  fromStart: 'from where it begins',
  note: 'Note to myself',
  noteFor: (item) => `Note to myself, item ${item}`,
  noteHint: 'What to ask here, what to point at',
  noteLength: (n, most) =>
    `${n.toLocaleString('en')} of ${most.toLocaleString('en')} characters; there is no room for more.`,
  current: 'On now',
  open: 'Open',
  up: 'Up',
  down: 'Down',
  remove: 'Remove',
  doing: (what, item, title) => `${what}: ${item}. ${title}`,
  adding: 'Add an item',
  addHere: 'Add what is on screen',
  scene: 'A scene from the library',
  addScene: 'Add the scene',
  present: 'Project from item 1',
  link: 'Copy the link',
  file: 'Save as a file',
  openFile: 'Open a file',
  clear: 'Clear',
  undo: 'Undo',
  inAddress: 'The plan lives in this page’s address.',
  about:
    'Its link and its file hold everything, your notes included. Links from “Share” have neither plan nor notes, and the wall never shows a note. A file can also be dropped here.',
  tooLong:
    'This plan is too long for a link, and for this page’s address. It is kept in this tab, also when the page is loaded again: save it as a file, or it is gone with the tab.',
  added: (title, n) => `Added as item ${n}: ${title}`,
  moved: (title, n, all) => `Now ${n} of ${all}: ${title}`,
  removed: (title) => `Removed: ${title}`,
  cleared: 'Cleared. Undo brings it all back.',
  undone: 'Undone.',
  opened: (title, items) =>
    items === 1 ? `Opened “${title}” with one item.` : `Opened “${title}” with ${items} items.`,
  full: (most) => `A lesson plan has at most ${most} items. Remove one first.`,
  faults: {
    large: 'The file is larger than 1 MB, so it can’t be a lesson plan. Choose another one.',
    unreadable:
      'The browser could not read the file. See whether it is still there, then try again.',
    broken: (line, column) =>
      `The file breaks off or has a typing error in line ${line}, column ${column}. Mend it there, or save the plan again.`,
    foreign:
      'This is a file of another kind. Choose one that was saved here; its name ends in .synopsis.json.',
    version: (text) =>
      `The file was made by another version of this page (version ${text}). Load the page again to get the newest one, then try again.`,
    unknown: (item, text) =>
      item === null
        ? `The file has a part that this page does not know (“${text}”). Take it out, or use the page it was made with.`
        : `Item ${item} has a part that this page does not know (“${text}”). Take it out, or use the page it was made with.`,
    title: 'The title in the file is no text. Put it between quotation marks.',
    longTitle: (most) => `The title in the file has more than ${most} characters. Shorten it.`,
    items: 'The file has no list of items. Put them between [ and ].',
    noItems:
      'The file has no items, so there is nothing to show. Choose another one, or put an item into it.',
    manyItems: (n, most) => `The file has ${n} items, and at most ${most} are possible. Split it.`,
    item: (item) =>
      `Item ${item} is none: it needs a place and may have a note. Mend or remove it.`,
    place: (item) =>
      `Item ${item} has no place, or it is no text. Put the address of a scene there, such as #/s/reset.`,
    note: (item) => `The note of item ${item} is no text. Put it between quotation marks.`,
    longNote: (item, n, most) =>
      `The note of item ${item} has ${n.toLocaleString('en')} characters, and at most ${most.toLocaleString('en')} are possible. Shorten it.`,
    scene: (item, text) =>
      `Item ${item} names a scene that does not exist (“${text}”). Put the address of another one there.`,
    deed: (item, text) =>
      `Item ${item} does something to its scene that makes no sense (“${text}”). Correct or remove it.`,
    part: (item, text) =>
      `The address in item ${item} has a part that has no meaning there (“${text}”). Take it out.`,
    step: (item, step, steps) =>
      `Item ${item} opens at step ${step}, but its run has ${steps} steps. Put a number up to ${steps} there.`,
    segment: (item, text, segments) =>
      segments === 0
        ? `Item ${item} does something to a segment that does not exist (“${text}”): its run has none. Remove it.`
        : `Item ${item} does something to a segment that does not exist (“${text}”): its run has ${segments}, counted from 0 to ${segments - 1}. Correct or remove it.`,
    port: (item, port) =>
      `Item ${item} follows a connection from port ${port}, which its run does not have. Correct or remove the port.`,
    kept: 'Your lesson plan is as it was.',
  },
  position: (n, all) => `Item ${n} of ${all}`,
  notBegun: (all) => `Not begun, ${all} in all`,
  previous: 'Previous item',
  next: 'Next item',
  begin: 'Begin',
  here: 'Back to the item',
  edit: 'Edit',
  leave: 'Leave the lesson plan',
};
