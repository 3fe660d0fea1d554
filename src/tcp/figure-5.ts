/**
 * RFC 9293 §3.3.2, Figure 5: TCP Connection State Diagram, as data. Read off the figure and the
 * text, not off the engine, so that each can be held against the other. What other RFCs and stacks
 * add stands in a list of its own.
 */
import { type Parameters, RFC_PARAMETERS } from './parameters';
import { NO_TCP } from './rules';
import type { ControlBit } from './segment';
import type { State } from './tcb';

/** What is written above the line of an edge. */
export type EdgeEvent =
  | { readonly call: 'OPEN'; readonly mode: 'active' | 'passive' }
  | { readonly call: 'SEND' | 'CLOSE' | 'ABORT' }
  /** The control bits that the segment has, or `text`; `of`: what of ours its ACK acknowledges. */
  | { readonly receives: readonly (ControlBit | 'text')[]; readonly of?: 'SYN' | 'FIN' }
  | { readonly timeout: '2MSL' | 'user' | 'retransmission' | 'fin-wait-2' | 'keep-alive' };

/** What is written below it: a segment with these bits, or nothing ("x"). */
export type EdgeAction = { readonly sends: readonly ControlBit[] } | 'x';

export interface Edge {
  readonly from: State;
  readonly to: State;
  readonly event: EdgeEvent;
  readonly action: EdgeAction;
  /** "create TCB", "delete TCB" */
  readonly tcb?: 'create' | 'delete';
}

const receives = (...bits: (ControlBit | 'text')[]) => ({ receives: bits });
const sends = (...bits: ControlBit[]) => ({ sends: bits });
const ACK_OF_SYN: EdgeEvent = { receives: ['ACK'], of: 'SYN' };
const ACK_OF_FIN: EdgeEvent = { receives: ['ACK'], of: 'FIN' };
const ACTIVE_OPEN: EdgeEvent = { call: 'OPEN', mode: 'active' };
const CLOSE: EdgeEvent = { call: 'CLOSE' };
const ABORT: EdgeEvent = { call: 'ABORT' };

const edge = (
  from: State,
  to: State,
  event: EdgeEvent,
  action: EdgeAction,
  tcb?: 'create' | 'delete',
): Edge => (tcb === undefined ? { from, to, event, action } : { from, to, event, action, tcb });

/** The twenty edges that are drawn, from top to bottom. */
export const FIGURE_5: readonly Edge[] = [
  edge('CLOSED', 'LISTEN', { call: 'OPEN', mode: 'passive' }, 'x', 'create'),
  edge('CLOSED', 'SYN-SENT', ACTIVE_OPEN, sends('SYN'), 'create'),
  edge('LISTEN', 'CLOSED', CLOSE, 'x', 'delete'),
  edge('LISTEN', 'SYN-RECEIVED', receives('SYN'), sends('SYN', 'ACK')),
  edge('LISTEN', 'SYN-SENT', { call: 'SEND' }, sends('SYN')),
  edge('SYN-SENT', 'CLOSED', CLOSE, 'x', 'delete'),
  edge('SYN-SENT', 'SYN-RECEIVED', receives('SYN'), sends('SYN', 'ACK')),
  edge('SYN-SENT', 'ESTABLISHED', receives('SYN', 'ACK'), sends('ACK')),
  // Note 1: only when SYN-RECEIVED was reached after a passive OPEN
  edge('SYN-RECEIVED', 'LISTEN', receives('RST'), 'x'),
  edge('SYN-RECEIVED', 'ESTABLISHED', ACK_OF_SYN, 'x'),
  edge('SYN-RECEIVED', 'FIN-WAIT-1', CLOSE, sends('FIN')),
  edge('ESTABLISHED', 'FIN-WAIT-1', CLOSE, sends('FIN')),
  edge('ESTABLISHED', 'CLOSE-WAIT', receives('FIN'), sends('ACK')),
  edge('FIN-WAIT-1', 'FIN-WAIT-2', ACK_OF_FIN, 'x'),
  edge('FIN-WAIT-1', 'CLOSING', receives('FIN'), sends('ACK')),
  edge('CLOSE-WAIT', 'LAST-ACK', CLOSE, sends('FIN')),
  edge('FIN-WAIT-2', 'TIME-WAIT', receives('FIN'), sends('ACK')),
  edge('CLOSING', 'TIME-WAIT', ACK_OF_FIN, 'x'),
  edge('LAST-ACK', 'CLOSED', ACK_OF_FIN, 'x'),
  edge('TIME-WAIT', 'CLOSED', { timeout: '2MSL' }, 'x', 'delete'),
];

/** A change of state that the figure leaves out and the text gives. */
export interface Omission extends Edge {
  /** Where the text gives it. */
  readonly section: string;
  /** The states that this one event passes through without a stop. */
  readonly through?: readonly State[];
}

const omitted = (section: string, ...edges: Edge[]): Omission[] =>
  edges.map((each) => ({ ...each, section }));

const passing = (through: readonly State[], section: string, each: Edge): Omission => ({
  ...each,
  section,
  through,
});

const toClosed =
  (event: EdgeEvent, action: EdgeAction) =>
  (from: State): Edge =>
    edge(from, 'CLOSED', event, action, 'delete');

const SYNCHRONIZED = [
  'ESTABLISHED',
  'FIN-WAIT-1',
  'FIN-WAIT-2',
  'CLOSE-WAIT',
  'CLOSING',
  'LAST-ACK',
  'TIME-WAIT',
] as const satisfies readonly State[];

/** In these something can be unacknowledged, or unsent. */
const WAITING_FOR_ACK = [
  'SYN-SENT',
  'SYN-RECEIVED',
  'ESTABLISHED',
  'FIN-WAIT-1',
  'CLOSE-WAIT',
  'CLOSING',
  'LAST-ACK',
] as const satisfies readonly State[];

/**
 * What the figure omits. Its note 3 also has the sender of any RST enter TIME-WAIT; §3.10.5 and
 * §3.10.7 delete the TCB instead, and so does everybody: those edges are not here.
 */
export const OMITTED: readonly Omission[] = [
  ...omitted('3.10.1', edge('LISTEN', 'SYN-SENT', ACTIVE_OPEN, sends('SYN'))),

  // Note 2: the text passes FIN-WAIT-2 between its fifth and its eighth check
  passing(
    ['FIN-WAIT-2'],
    '3.3.2 Figure 5 note 2',
    edge('FIN-WAIT-1', 'TIME-WAIT', { receives: ['FIN', 'ACK'], of: 'FIN' }, sends('ACK')),
  ),

  // One segment that both establishes and finishes
  passing(
    ['ESTABLISHED'],
    '3.10.7.3',
    edge('SYN-SENT', 'CLOSE-WAIT', receives('SYN', 'ACK', 'FIN'), sends('ACK')),
  ),
  passing(
    ['ESTABLISHED'],
    '3.10.7.4',
    edge('SYN-RECEIVED', 'CLOSE-WAIT', { receives: ['FIN', 'ACK'], of: 'SYN' }, sends('ACK')),
  ),

  // A CLOSE that was queued in SYN-RECEIVED takes effect in ESTABLISHED
  passing(['ESTABLISHED'], '3.10.4', edge('SYN-RECEIVED', 'FIN-WAIT-1', ACK_OF_SYN, 'x')),
  passing(
    ['ESTABLISHED', 'FIN-WAIT-1'],
    '3.10.4',
    edge('SYN-RECEIVED', 'CLOSING', { receives: ['FIN', 'ACK'], of: 'SYN' }, sends('ACK')),
  ),
  passing(
    ['ESTABLISHED', 'FIN-WAIT-1'],
    '3.6.1',
    edge(
      'SYN-RECEIVED',
      'CLOSED',
      { receives: ['ACK', 'text'], of: 'SYN' },
      sends('RST'),
      'delete',
    ),
  ),

  // … or, queued in CLOSE-WAIT behind text, when the window lets the last of the text go
  ...omitted('3.10.4', edge('CLOSE-WAIT', 'LAST-ACK', receives('ACK'), sends('FIN'))),

  // Note 3: receipt of a RST; and, RFC 793 style, of a SYN inside the window
  ...omitted('3.10.7.3', toClosed(receives('RST', 'ACK'), 'x')('SYN-SENT')),
  ...omitted(
    '3.10.7.4',
    ...['SYN-RECEIVED' as const, ...SYNCHRONIZED].map(toClosed(receives('RST'), 'x')),
  ),
  ...omitted('3.10.7.4', edge('SYN-RECEIVED', 'LISTEN', receives('SYN'), 'x')),
  ...omitted(
    '3.10.7.4',
    ...['SYN-RECEIVED' as const, ...SYNCHRONIZED].map(toClosed(receives('SYN'), sends('RST'))),
  ),

  // ABORT; a half-duplex close over unread text, and text that comes after it
  ...omitted('3.10.5', ...(['LISTEN', 'SYN-SENT'] as const).map(toClosed(ABORT, 'x'))),
  ...omitted(
    '3.10.5',
    ...(['SYN-RECEIVED', 'ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSE-WAIT'] as const).map(
      toClosed(ABORT, sends('RST')),
    ),
  ),
  ...omitted(
    '3.10.5',
    ...(['CLOSING', 'LAST-ACK', 'TIME-WAIT'] as const).map(toClosed(ABORT, 'x')),
  ),
  ...omitted(
    '3.6.1',
    ...['SYN-RECEIVED' as const, ...SYNCHRONIZED].map(toClosed(CLOSE, sends('RST'))),
  ),
  ...omitted(
    '3.6.1',
    ...(['FIN-WAIT-1', 'FIN-WAIT-2'] as const).map(toClosed(receives('text'), sends('RST'))),
  ),

  ...omitted('3.10.8', ...WAITING_FOR_ACK.map(toClosed({ timeout: 'user' }, 'x'))),
];

/** A change of state that neither the figure nor the text has, and that a parameter brings. */
export interface Extension extends Omission {
  /** The parameter that is neither null nor false then. */
  readonly needs: keyof Parameters;
}

const extended = (needs: keyof Parameters, ...edges: Omission[]): Extension[] =>
  edges.map((each) => ({ ...each, needs }));

const RETRIED: EdgeEvent = { timeout: 'retransmission' };

/** None of these is taken with the parameters of the RFC. */
export const EXTENSIONS: readonly Extension[] = [
  // The ACK brings a cookie back: nothing of the handshake was remembered
  ...extended(
    'synCookies',
    ...omitted('RFC 4987 3.6', edge('LISTEN', 'ESTABLISHED', receives('ACK'), 'x')),
    passing(
      ['ESTABLISHED'],
      'RFC 4987 3.6',
      edge('LISTEN', 'CLOSE-WAIT', receives('FIN', 'ACK'), sends('ACK')),
    ),
  ),

  // R2 as a count. In FIN-WAIT-1 our SYN,ACK may still be unacknowledged
  ...extended(
    'synRetries',
    ...omitted(
      '3.8.3',
      ...(['SYN-SENT', 'SYN-RECEIVED', 'FIN-WAIT-1'] as const).map(toClosed(RETRIED, 'x')),
    ),
  ),
  ...extended(
    'synAckRetries',
    ...omitted('3.8.3', ...(['SYN-RECEIVED', 'FIN-WAIT-1'] as const).map(toClosed(RETRIED, 'x'))),
  ),
  ...extended(
    'dataRetries',
    ...omitted(
      '3.8.3',
      ...(['ESTABLISHED', 'FIN-WAIT-1', 'CLOSE-WAIT', 'CLOSING', 'LAST-ACK'] as const).map(
        toClosed(RETRIED, 'x'),
      ),
    ),
  ),

  ...extended(
    'finWait2Timeout',
    ...omitted('tcp(7)', toClosed({ timeout: 'fin-wait-2' }, 'x')('FIN-WAIT-2')),
  ),
  ...extended(
    'keepAlive',
    ...omitted(
      '3.8.4',
      ...(['ESTABLISHED', 'FIN-WAIT-2', 'CLOSE-WAIT'] as const).map(
        toClosed({ timeout: 'keep-alive' }, sends('RST')),
      ),
    ),
  ),
];

/** What is no TCP at all: a parameter brings it, and no document. */
export const NOT_OF_TCP: readonly Extension[] = extended(
  'twoWayOpen',
  ...omitted(NO_TCP, edge('LISTEN', 'ESTABLISHED', receives('SYN'), sends('SYN', 'ACK'))),
);

const isOn = (parameter: Parameters[keyof Parameters]): boolean =>
  parameter !== null && parameter !== false;

/** All ways that lead from one state to another in one event, for an endpoint with `parameters`. */
export const edgesBetween = (
  from: State,
  to: State,
  parameters: Parameters = RFC_PARAMETERS,
): readonly Edge[] => {
  const added = [...EXTENSIONS, ...NOT_OF_TCP].filter(({ needs }) => isOn(parameters[needs]));
  return [...FIGURE_5, ...OMITTED, ...added].filter((each) => each.from === from && each.to === to);
};

/** May one event change the state from `from` to `to`? Staying is no change. */
export const isEdge = (from: State, to: State): boolean => edgesBetween(from, to).length > 0;
