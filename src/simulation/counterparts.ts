import { has, type Segment } from '../tcp/segment';
import type { HostId } from './deed';
import type { Flight } from './timeline';

/** The parts of a segment that something else on the page goes with. */
export const PARTS = [
  'source',
  'destination',
  'seq',
  'ack',
  'bits',
  'wnd',
  'options',
  'text',
] as const;
export type Part = (typeof PARTS)[number];

/** The variables of a TCB that a segment tells of or is told from, by their RFC names. */
export const VARIABLES = [
  'SND.UNA',
  'SND.NXT',
  'SND.WND',
  'ISS',
  'RCV.NXT',
  'RCV.WND',
  'IRS',
] as const;
export type Variable = (typeof VARIABLES)[number];

/** One row of a connection record: whose, and which. */
export interface Row {
  readonly host: HostId;
  readonly variable: Variable;
}

interface Ends {
  /** What the sender's TCP fills a part in from. */
  readonly sender: readonly Variable[];
  /** What the receiver's TCP checks it against and moves with it. */
  readonly receiver: readonly Variable[];
}

const NEITHER: Ends = { sender: [], receiver: [] };

/**
 * The rows that a part of a segment goes with (RFC 9293 §3.3.1, §3.4, §3.10.7): the sender's that it
 * was filled in from, then the receiver's that it is compared with. A sender has none where its TCP
 * has not sent the part (by hand, by a stranger, changed on the way); a receiver none where the
 * segment never arrives or its TCP does not read the part.
 */
export function variablesOf(flight: Flight, part: Part): readonly Row[] {
  const { sender, receiver } = endsOf(flight.segment, part);
  return [
    ...(isSenders(flight, part) ? sender : []).map((variable) => ({ host: flight.from, variable })),
    ...(flight.lost ? [] : receiver).map((variable) => ({ host: flight.to, variable })),
  ];
}

/** The same from the other end: the parts of a segment that go with a row, in the header's order. */
export const partsOf = (flight: Flight, row: Row): readonly Part[] =>
  PARTS.filter((part) =>
    variablesOf(flight, part).some(
      ({ host, variable }) => host === row.host && variable === row.variable,
    ),
  );

function endsOf(segment: Segment, part: Part): Ends {
  const syn = has(segment, 'SYN');
  switch (part) {
    case 'seq':
      return {
        sender: syn ? ['SND.NXT', 'ISS'] : ['SND.NXT'],
        receiver: syn ? ['RCV.NXT', 'IRS'] : ['RCV.NXT'],
      };
    case 'ack':
      return has(segment, 'ACK') ? { sender: ['RCV.NXT'], receiver: ['SND.UNA'] } : NEITHER;
    case 'wnd':
      // A RST ends the connection: nobody asks how much it would take (§3.10.7.4).
      return has(segment, 'RST') ? NEITHER : { sender: ['RCV.WND'], receiver: ['SND.WND'] };
    case 'text':
      return segment.text === '' ? NEITHER : { sender: ['SND.NXT'], receiver: ['RCV.NXT'] };
    case 'source':
    case 'destination':
    case 'bits':
    case 'options':
      return NEITHER;
  }
}

/** Is a part as its host's TCP has sent it? */
function isSenders({ origin, altered, segment }: Flight, part: Part): boolean {
  if (origin !== 'sent' && origin !== 'copy') return false;
  if (altered === null) return true;
  switch (part) {
    case 'seq':
    case 'ack':
    case 'wnd':
    case 'text':
      return altered[part] === segment[part];
    case 'source':
    case 'destination':
    case 'bits':
    case 'options':
      return true;
  }
}
