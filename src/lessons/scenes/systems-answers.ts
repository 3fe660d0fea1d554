/** What is asked about systems in the end, read off runs. */
import { SCENARIOS, type ScenarioId } from '../../scenarios';
import { AS_IN_THE_SCENE, NO_CHOICES, withChoices } from '../../simulation/choices';
import { CALL_NAMES, type CallName } from '../../simulation/deed';
import { PROFILES } from '../../simulation/profiles';
import { simulate } from '../../simulation/simulate';
import { stepOf, type Timeline } from '../../simulation/timeline';
import { litAt } from '../layers';
import { ANOTHER_CONNECTION } from './systems-trials-long';

/** Segments that leave while the cable is cut. */
export function sentWhileCut({ steps, flights }: Timeline): number {
  const changesTo = (whole: boolean): number =>
    steps.find(
      ({ what }) =>
        what.kind === 'change' && what.change.kind === 'cable' && what.change.whole === whole,
    )?.at ?? Number.NaN;
  const [cut, healed] = [changesTo(false), changesTo(true)];
  return flights.filter(({ departs }) => departs >= cut && departs < healed).length;
}

/** How many ports of its own the server uses for all of its connections in the end. */
export function portsOfServer(timeline: Timeline): number {
  const { server } = stepOf(timeline, timeline.steps.length - 1).hosts;
  return new Set(Object.values(server.connections).map(({ local }) => local.port)).size;
}

/** How long the client is in TIME-WAIT when it is a Linux, s. */
export function waitsOnLinux(scene: ScenarioId): number {
  const client = { ...AS_IN_THE_SCENE, profile: 'linux' as const };
  const { steps } = simulate(withChoices(SCENARIOS[scene], { ...NO_CHOICES, client }));
  const waits = steps.filter(({ hosts }) => hosts.client.state === 'TIME-WAIT');
  const over = steps.findLast(({ what }) => what.kind === 'timeout' && what.timer === 'time-wait');
  return ((over?.at ?? Number.NaN) - (waits[0]?.at ?? Number.NaN)) / 1_000;
}

/** New connections a second to one socket that Linux's ports allow, when each is in TIME-WAIT after. */
export function sustained(): number {
  const { first, last } = PROFILES.linux.ephemeral;
  return Math.floor((last - first + 1) / waitsOnLinux('time-wait-length'));
}

/** From the last segment that the client got to its first probe, s. */
export function silenceBeforeProbe(timeline: Timeline): number {
  const k = timeline.steps.findIndex(
    ({ what }) => what.kind === 'timeout' && what.timer === 'keep-alive',
  );
  const heard = timeline.steps
    .slice(0, k)
    .findLast(({ what, host }) => what.kind === 'arrival' && host === 'client');
  return (stepOf(timeline, k).at - (heard?.at ?? Number.NaN)) / 1_000;
}

/** Is somebody logged in after the last connection is closed, before there is another? */
export function loginOutlivesConnection(): boolean {
  const timeline = simulate(SCENARIOS.layers, ANOTHER_CONNECTION);
  const syn = timeline.steps.findIndex(
    ({ what }) => what.kind === 'call' && what.call.fresh === true,
  );
  const lit = litAt(timeline, syn);
  return lit.includes('login') && !lit.includes('tcp');
}

/** What the server has to call so that the client's connect() works: tried, call by call. */
export function neededFirst(scene: ScenarioId): CallName {
  const works = (name: CallName): boolean => {
    const run = simulate(SCENARIOS[scene], [
      { kind: 'call', host: 'server', call: { name }, at: 100 },
      { kind: 'call', host: 'client', call: { name: 'connect' }, at: 400 },
    ]);
    const { client, server } = stepOf(run, run.steps.length - 1).hosts;
    return client.state === 'ESTABLISHED' && server.state === 'ESTABLISHED';
  };
  return CALL_NAMES.find(works) ?? 'abort';
}
