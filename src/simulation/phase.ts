import type { State } from '../tcp/tcb';
import { stepOf, type Timeline } from './timeline';

/** The five phases by which a lane is coloured. */
export const PHASES = ['nothing', 'opening', 'open', 'closing', 'waiting'] as const;
export type Phase = (typeof PHASES)[number];

export function phaseOf(state: State): Phase {
  switch (state) {
    case 'CLOSED':
    case 'LISTEN':
      return 'nothing';
    case 'SYN-SENT':
    case 'SYN-RECEIVED':
      return 'opening';
    case 'ESTABLISHED':
      return 'open';
    case 'FIN-WAIT-1':
    case 'FIN-WAIT-2':
    case 'CLOSE-WAIT':
    case 'CLOSING':
    case 'LAST-ACK':
      return 'closing';
    case 'TIME-WAIT':
      return 'waiting';
  }
}

/** The steps at which either end enters another phase; the first step is one. */
export function phaseStarts(timeline: Timeline): number[] {
  return timeline.steps.flatMap(({ hosts }, k) => {
    if (k === 0) return [0];
    const before = stepOf(timeline, k - 1).hosts;
    const same =
      phaseOf(before.client.state) === phaseOf(hosts.client.state) &&
      phaseOf(before.server.state) === phaseOf(hosts.server.state);
    return same ? [] : [k];
  });
}
