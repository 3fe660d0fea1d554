/** What the two ends have to say to open a connection, each thing on a card of its own. */
import { HOST_IDS, type HostId } from '../simulation/deed';
import type { Flight, Timeline } from '../simulation/timeline';
import { has, type Segment } from '../tcp/segment';

/** One thing to say: "here is my number", which is a SYN, or "I have got yours", an ACK. */
export interface Card {
  /** Unlike that of any other card of the run. */
  readonly id: string;
  readonly from: HostId;
  readonly bit: 'SYN' | 'ACK';
  /** The number that it is about: SEQ of the SYN, or the ACK field; mod 2^32. */
  readonly n: number;
  /** The flight that says it in the run. */
  readonly flight: number;
}

/** Why two cards can't go in one segment; null: they can. */
export type Apart = 'direction' | 'later' | null;

/** The segments of the run that open the connection, each once, in the order in which they left. */
export function openingFlights({ steps, flights }: Timeline): Flight[] {
  const open = steps.findIndex(({ hosts }) =>
    HOST_IDS.every((id) => hosts[id].state === 'ESTABLISHED'),
  );
  const sent = steps.slice(0, open + 1).flatMap((step) => step.sent);
  return sent.flatMap((id) => {
    const flight = flights[id];
    return flight === undefined || flight.again || flight.origin !== 'sent' ? [] : [flight];
  });
}

/** The cards of a run: what answers comes before what is new. */
export const cardsOf = (timeline: Timeline): Card[] =>
  openingFlights(timeline).flatMap(({ id: flight, from, segment }) =>
    (['ACK', 'SYN'] as const)
      .filter((bit) => has(segment, bit))
      .map((bit) => ({ id: `${bit} ${flight}`, from, bit, n: numberOf(segment, bit), flight })),
  );

const numberOf = ({ seq, ack }: Segment, bit: Card['bit']): number => (bit === 'SYN' ? seq : ack);

/** They can where the run has them in one segment. */
export function whyApart(a: Card, b: Card): Apart {
  if (a.from !== b.from) return 'direction';
  return a.flight === b.flight ? null : 'later';
}

/** A card as the segment that would say it alone. */
export const alone = ({ bit, n }: Card): Segment => ({
  seq: bit === 'SYN' ? n : 0,
  ack: bit === 'ACK' ? n : 0,
  ctl: [bit],
  wnd: 0,
  text: '',
});
