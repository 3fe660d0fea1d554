import type { UiWords } from '../ui-words';

/** A length of time: from an hour on seconds say nothing to anybody. */
const lengthOf = (seconds: string): string =>
  Number(seconds) < 3_600 ? `${seconds} s` : `${Math.round(Number(seconds) / 360) / 10} h`;

export const ui: UiWords = {
  code: 'en',
  client: 'Client',
  server: 'Server',
  scenes: 'Scenes',
  missions: 'Be an endpoint',
  backToNotes: 'Back to the notes',
  yourTurn: 'It is your turn: build the segment, then it goes on.',
  undo: 'Undo',
  redo: 'Redo',
  share: 'Share',
  project: 'Project',
  presenter: 'Presenter view, with notes',
  noWindow:
    'The browser did not let a new window open. Allow pop-ups for this site, or use this link:',
  leaveProjector: 'Leave the projector view',
  fullScreen: 'Full screen',
  toDark: 'Dark',
  toLight: 'Light',
  language: 'Language',
  keys: 'Keys',
  keysTitle: 'Keyboard',
  keysSwitch: 'Use single-key shortcuts',
  words: 'What the words mean',
  keyList: [
    ['Space, K', 'play or pause'],
    ['← →', 'one step back or forward'],
    ['Shift + ← →', 'one phase back or forward'],
    ['Home, End', 'first or last step'],
    ['< >', 'slower or faster'],
    ['1 2 3 4', 'answer the question'],
    ['N', 'tour, lesson plan: on to the next'],
    ['Shift + N', 'lesson plan: back one item'],
    ['R', 'start the scene over'],
    ['Ctrl + Z, Ctrl + Shift + Z', 'undo, redo what you did'],
    ['Z', 'what if: the branches'],
    ['I', 'look inside: open, close'],
    ['F', 'full screen'],
    ['S', 'presenter’s screen, with notes'],
    ['B, .', 'blank the projector view'],
    ['P', 'projector view: the pointer'],
    ['V, Shift + V', 'projector view: begin or end a vote; clear it'],
    ['A B C D', 'during a vote: count one'],
    ['Shift + A B C D, Backspace', 'during a vote: one less, the last one back'],
    ['Enter', 'projector view: show the answer, go on'],
    ['D', 'light or dark'],
    ['L', '한국어 or English'],
    ['Page Up, Page Down', 'remote: one step, then the next item'],
    ['F5', 'projector view: play or pause'],
    ['?', 'this list'],
  ],
  close: 'Close',
  calls: 'Socket calls',
  record: 'Connection record (TCB)',
  noRecord: {
    closed: 'None. CLOSED means that there is no record of a connection.',
    listen: 'None yet. A SYN creates one; the listening socket stays in LISTEN.',
  },
  closedListening: 'This connection is over. The socket goes on listening.',
  timers: 'Timers',
  timer: {
    retransmission: 'Resend in',
    'time-wait': '2MSL',
    'fin-wait-2': 'FIN due in',
    'keep-alive': 'Probe in',
    user: 'Give up in',
  },
  timerLeft: (left, all) => `${left} of ${all} s left`,
  unread: 'Not read yet',
  received: 'Read',
  held: 'Held',
  queued: 'To send',
  octets: (n) => `${n} B`,
  stage: 'Segments between client and server',
  skipped: (seconds) => `nothing happens for ${lengthOf(seconds)}`,
  folded: (segments) => `Earlier: ${segments} ${segments === 1 ? 'segment' : 'segments'} folded`,
  fate: {
    dropped: 'lost',
    chance: 'lost',
    nobody: 'lost',
    cable: 'lost where the cable is cut',
    held: 'kept in the jar',
    firewall: 'swallowed by the firewall',
    rejected: 'stopped by the firewall',
  },
  inTheAir: 'on its way',
  moreInTheAir: (n) => `and ${n} more on their way`,
  firstTitle: (call) => `Press ${call}`,
  firstText:
    'It sends the first segment along the line above. That line is the wire, now. What was sent stays above it as an arrow, and time runs down.',
  nextTitle: 'Press play, or Next',
  nextText:
    'The connection is open. The line above is the wire, now; what was sent stays above it as an arrow, and time runs down.',
  emptyText:
    'Two hosts, nothing agreed. Let the server listen, then connect; or see what happens when you don’t.',
  legend: { SYN: 'open', ACK: 'received up to', FIN: 'no more data', RST: 'stop' },
  segment: (label, from, to, numbers) => `${label} from ${from} to ${to}, ${numbers}`,
  menu: (label) => `Act on ${label}`,
  drop: 'Drop',
  undrop: 'Undo drop',
  delay: (ms) => `Delay +${ms} ms`,
  duplicate: 'Duplicate',
  unduplicate: 'Undo duplicate',
  player: 'Player',
  previous: 'Back one step',
  next: 'Next',
  play: 'Play',
  pause: 'Pause',
  again: 'Play again',
  slider: 'Step',
  sliderValue: (n, all, brief) => `Step ${n} of ${all}: ${brief}`,
  position: (n, all) => `Step ${n} of ${all}`,
  numbersHint: '101/301 means seq=101 ack=301',
  speed: 'Speed',
  delayOfPath: (there, back) =>
    there === back ? `${there} ms one way` : `${there} ms there, ${back} ms back`,
  why: 'Why?',
  whyTitle: 'The rules that were checked, in order',
  departure: 'a departure from the letter of the RFC',
  narration: 'What just happened',
  parted: (at) => `differs: ${at} s`,
  instead: (scene, at) => `${scene ? 'original' : 'the other'}: ${at}`,
  earlier: (lines) => `Show ${lines} earlier events`,
  inspector: 'Beside the stage',
  inspect: 'Look inside',
  closeInspector: 'Close',
  tab: {
    lesson: 'Lesson',
    map: 'Map',
    header: 'Header',
    system: 'System',
    events: 'Log',
    'what-if': 'What if',
    network: 'Network',
    hosts: 'Hosts',
    sockets: 'Sockets',
    craft: 'Craft',
  },
  events: 'Events',
  takenOver: 'You have taken over: the scene’s own script stops here. Undo brings it back.',
  endless: 'The run is cut off here: it would go on like this for very long, or for ever.',
  fault: (part, text) => {
    switch (part) {
      case 'scene':
        return `The address names a scene that does not exist (“${text}”). This is the first one.`;
      case 'step':
        return `The address names a step that this scene does not have (“${text}”). This is its last one.`;
      case 'lang':
      case 'theme':
      case 'view':
      case 'tab':
        return `The address asks for ${part} “${text}”, which does not exist.`;
      case 'do':
        return `Something in the address’s list of deeds makes no sense (“${text}”) and was left out.`;
      case 'v':
        return `The address was made by another version of this page (v=${text}); parts of it may be missing.`;
      case 'key':
        return `The address has a part that this page does not know (“${text}”); it was left out.`;
      case 'full':
        return `That is enough: ${text} deeds are the most that one run can hold. Undo some, or start over.`;
      case 'notes':
        return `The address names a sentence of the notes that does not exist (“${text}”), so the list is open.`;
      case 'tour':
        return `The address names a stop that no tour has (“${text}”), so no tour was opened.`;
      case 'plan':
        return `The address names an item that its lesson plan does not have (“${text}”).`;
      case 'item':
        return `Item ${text} of the lesson plan in the address can’t be read and was left out.`;
      case 'items':
        return `The lesson plan in the address has ${text} items; only the first 40 were taken.`;
      case 'mission':
        return `The address names a mission that does not exist (“${text}”).`;
      case 'port':
        return `The address follows a connection that this run does not have (“${text}”).`;
      case 'host':
        return `The address sets up a host in a way that this page does not know (“${text}”); it was left out.`;
      case 'alt':
        return `A branch in the address can’t be read (“${text}”) and was left out.`;
      case 'branches':
        return `${text} branches are the most that can stand side by side. Remove one first.`;
      case 'embed':
        return `An embedded page shows a scene and nothing else: “${text}” was left out.`;
      case 'length':
        return `The address is too long (${text} characters); its end was left out.`;
    }
  },
  moreFaults: (n) =>
    n === 1
      ? 'One more thing in the address makes no sense.'
      : `And ${n} more things in the address make no sense.`,
  dismiss: 'Dismiss',
  newer: 'A newer version of this page is ready. What is on screen stays.',
  takeNewer: 'Use it now',
  notNow: 'Not now',
  blank: 'The screen is blank. The next key brings it back.',
};
