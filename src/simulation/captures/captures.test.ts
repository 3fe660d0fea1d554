import { describe, expect, it } from 'vitest';
import { HOST_IDS, type HostId } from '../deed';
import { stateChanges } from '../state-changes';
import type { Timeline } from '../timeline';
import { type Capture, type Connection, connectionsOf } from './capture';
import { ALLOWANCES, type Allowance } from './exceptions';
import { rerun } from './rerun';
import { issesOf, type Sighting, sightingOfFlight, sightingOfFrame } from './sighting';

const CAPTURES = Object.values(
  import.meta.glob<Capture>('./*.json', { eager: true, import: 'default' }),
);
const CONNECTIONS = CAPTURES.flatMap(connectionsOf);

function connectionNamed(name: string): Connection {
  const connection = CONNECTIONS.find((each) => each.name === name);
  if (connection === undefined) throw new Error(`there is no recording ${name}`);
  return connection;
}

/** The kernel's timers run late by a few percent, its wire and its programs by a few ms. */
const TIMER_SLACK = 0.1;
const SLACK = 10;

/** The kernel's segments as the engine is to send them: with what is allowed to differ replaced. */
function expected(connection: Connection, { otherwise = [] }: Allowance): Sighting[] {
  const isses = issesOf(connection);
  const kernel = connection.frames.map((frame) => sightingOfFrame(frame, isses));
  for (const { kernel: line, engine } of otherwise) {
    const place = indexOfLine(kernel, line);
    const replaced = kernel[place];
    if (replaced === undefined) continue;
    kernel.splice(place, 1, ...engine.map((each) => ({ ...replaced, line: each })));
  }
  return kernel;
}

/** Where a line is, which has to be there. */
function indexOfLine(sightings: readonly Sighting[], line: string): number {
  const place = sightings.findIndex((sighting) => sighting.line === line);
  if (place < 0) throw new Error(`the kernel does not send ${line}`);
  return place;
}

function sentByEngine(connection: Connection, timeline: Timeline): Sighting[] {
  const isses = issesOf(connection);
  return timeline.flights.map((flight) => sightingOfFlight(flight, isses));
}

const from = (sightings: readonly Sighting[], host: HostId): Sighting[] =>
  sightings.filter((sighting) => sighting.from === host);

const withoutFate = ({ line }: Sighting): string => line.replace(/ lost$/, '');

/** ms from each segment to the same one again. */
function waits(sightings: readonly Sighting[]): number[] {
  return sightings.flatMap((sighting, i) => {
    const again = sightings
      .slice(i + 1)
      .find((later) => withoutFate(later) === withoutFate(sighting));
    return again === undefined ? [] : [again.departs - sighting.departs];
  });
}

/** Those whose SYN or FIN the retransmission timer repeats. */
const timed = (sightings: readonly Sighting[]): Sighting[] =>
  sightings.filter(({ line }) => /SYN|FIN/.test(line));

/** The states of one end up to the end of the recording, with a timer's slack. */
function pathOf(timeline: Timeline, host: HostId, until: number): string[] {
  const changes = stateChanges(timeline).filter(
    ({ k, host: of }) => of === host && (timeline.steps[k]?.at ?? 0) <= until,
  );
  return changes.flatMap(({ from: before, to }, i) => (i === 0 ? [before, to] : [to]));
}

/** The kernel's states of one end, without one that it only passes through. */
function restsOf(connection: Connection, host: HostId, { passedThrough }: Allowance): string[] {
  const hidden = passedThrough?.host === host ? passedThrough.state : null;
  return connection.paths[host].filter((state) => state !== hidden);
}

describe.each(CONNECTIONS.map((connection) => [connection.name, connection] as const))(
  'as Linux did it: %s',
  (name, connection) => {
    const allowance = ALLOWANCES[name] ?? {};
    const timeline = rerun(connection, allowance.ackDelays);
    const kernel = expected(connection, allowance);
    const engine = sentByEngine(connection, timeline);

    it.each(HOST_IDS)('the %s goes through the same states', (host) => {
      const until = connection.ends * 1_000 * (1 + TIMER_SLACK);
      expect(pathOf(timeline, host, until)).toEqual(restsOf(connection, host, allowance));
    });

    it.each(HOST_IDS)('the %s sends the same segments, and the same are lost', (host) => {
      const lines = (sightings: readonly Sighting[]) =>
        from(sightings, host).map(({ line }) => line);
      expect(lines(engine)).toEqual(lines(kernel));
    });

    it.each(HOST_IDS)('the %s puts the same options on them', (host) => {
      const told = (sightings: readonly Sighting[]) =>
        from(sightings, host).map(({ line, options }) => `${line}: ${options.join(', ')}`);
      expect(told(engine)).toEqual(told(kernel));
    });

    it.each(HOST_IDS)('the %s waits as long before it sends a SYN or a FIN again', (host) => {
      const theirs = waits(timed(from(kernel, host)));
      const ours = waits(timed(from(engine, host)));
      expect(ours).toHaveLength(theirs.length);
      for (const [i, wait] of theirs.entries()) {
        expect(Math.abs((ours[i] ?? 0) - wait)).toBeLessThanOrEqual(TIMER_SLACK * wait);
      }
    });

    it.each(HOST_IDS)('the %s sends at the same times', (host) => {
      const [theirs, ours] = [from(kernel, host), from(engine, host)];
      // What a late timer begins is late as well
      const slack = SLACK + TIMER_SLACK * Math.max(0, ...waits(timed(kernel)));
      for (const [i, { line, departs }] of theirs.entries()) {
        const late = departs - (ours[i]?.departs ?? Number.NaN);
        const allowed = allowance.later?.find((each) => each.kernel.includes(line))?.by ?? 0;
        expect(Math.abs(late - allowed), line).toBeLessThanOrEqual(slack);
        // An allowance that is not needed hides something
        if (allowed > 0) expect(late, line).toBeGreaterThan(slack);
      }
    });
  },
);

describe('the recordings', () => {
  it('are twelve, with thirteen connections', () => {
    expect(CAPTURES).toHaveLength(12);
    expect(CONNECTIONS).toHaveLength(13);
  });

  it('need every allowance', () => {
    const names = CONNECTIONS.map(({ name }) => name);
    for (const name of Object.keys(ALLOWANCES)) expect(names).toContain(name);
    for (const connection of CONNECTIONS) {
      const kernel = expected(connection, {});
      for (const { kernel: lines } of ALLOWANCES[connection.name]?.later ?? []) {
        for (const line of lines) expect(indexOfLine(kernel, line)).toBeGreaterThanOrEqual(0);
      }
    }
  });
});

it('Linux offers every option in a SYN, and bears timestamps from then on', () => {
  const [syn, , third] = expected(connectionNamed('normal_4way'), {});
  expect(syn?.options).toEqual(['MSS', 'window scale 10', 'SACK-permitted', 'timestamps']);
  expect(third?.options).toEqual(['timestamps']);
});

it('nobody sees FIN-WAIT-2 in the kernel either, when one segment brings ACK and FIN', () => {
  const { changes } = connectionNamed('close_3seg');
  const shown = changes.filter(({ side }) => side === 'A').map(({ to }) => to);
  expect(shown).toEqual(['SYN-SENT', 'ESTABLISHED', 'FIN-WAIT-1', 'TIME-WAIT']);
});

it('TIME-WAIT lasts as long as in Linux', () => {
  const connection = connectionNamed('normal_4way');
  const at = (to: string, before: string): number =>
    connection.changes.find((change) => change.to === to && change.frm === before)?.t ?? Number.NaN;
  const theirs = 1_000 * (at('CLOSED', 'TIME-WAIT') - at('TIME-WAIT', 'FIN-WAIT-2'));
  const timeline = rerun(connection);
  const [entered, left] = stateChanges(timeline)
    .filter(({ from: before, to }) => [before, to].includes('TIME-WAIT'))
    .map(({ k }) => timeline.steps[k]?.at ?? Number.NaN);
  const ours = (left ?? Number.NaN) - (entered ?? Number.NaN);
  expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(TIMER_SLACK * theirs);
});
