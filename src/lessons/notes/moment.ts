import type { CallName, HostId } from '../../simulation/deed';
import { connectionOf } from '../../simulation/host';
import { flightOf, type Step, stepOf, type Timeline } from '../../simulation/timeline';
import type { RuleId } from '../../tcp/rules';
import type { Segment } from '../../tcp/segment';
import type { State, Timer } from '../../tcp/tcb';

/** Control bits as they are written, in the RFC's order. */
export type Bits = 'SYN' | 'SYN+ACK' | 'ACK' | 'PSH+ACK' | 'FIN+ACK' | 'RST' | 'RST+ACK';

/** A step of a run, by what happens in it: the first of which this is so. */
export type Moment =
  | 'start'
  | 'end'
  | { readonly host: HostId; readonly enters: State }
  /** `again`: only one that was sent before. */
  | { readonly host: HostId; readonly receives: Bits; readonly again?: true }
  | { readonly host: HostId; readonly calls: CallName }
  | { readonly host: HostId; readonly expires: Timer }
  /** So many octets of one connection can be read, or have been. */
  | { readonly host: HostId; readonly gets: number }
  /** A call fails. */
  | { readonly host: HostId; readonly fails: CallName }
  | { readonly host: HostId; readonly applies: RuleId };

export const bitsOf = ({ ctl }: Segment): string => ctl.join('+');

/** The number of the step that a moment names, from 0; null: the run has none. */
export function stepAt(timeline: Timeline, moment: Moment): number | null {
  if (moment === 'start') return 0;
  if (moment === 'end') return timeline.steps.length - 1;
  const k = timeline.steps.findIndex((step, i) =>
    isIt(timeline, step, stepOf(timeline, i - 1), moment),
  );
  return k < 0 ? null : k;
}

function isIt(
  timeline: Timeline,
  step: Step,
  before: Step,
  moment: Exclude<Moment, string>,
): boolean {
  const { what, host, hosts, because } = step;
  if ('enters' in moment) {
    const was = before.hosts[moment.host].state;
    return hosts[moment.host].state === moment.enters && was !== moment.enters;
  }
  if (host !== moment.host) return false;
  if ('gets' in moment) {
    const [now, was] = [hosts, before.hosts].map((all) => connectionOf(all[moment.host])?.readable);
    return (now ?? 0) >= moment.gets && (was ?? 0) < moment.gets;
  }
  if ('fails' in moment) {
    return what.kind === 'call' && what.call.name === moment.fails && step.reply !== 'ok';
  }
  if ('calls' in moment) return what.kind === 'call' && what.call.name === moment.calls;
  if ('expires' in moment) return what.kind === 'timeout' && what.timer === moment.expires;
  if ('applies' in moment) return because.some(({ rule }) => rule === moment.applies);
  if (what.kind !== 'arrival') return false;
  const { segment, again } = flightOf(timeline, what.flight);
  return bitsOf(segment) === moment.receives && (again || moment.again !== true);
}
