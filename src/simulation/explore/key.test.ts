import { describe, expect, it } from 'vitest';
import { handle } from '../../tcp';
import { type Tcb, TIMERS } from '../../tcp/tcb';
import { BOUNDS, type Bounds } from './bounds';
import { callsOn, type End, type Happening, OPTIONS_ON, parametersFor, workOut } from './end';
import { explore } from './explore';
import { keyOfSegment, keyOfTcb } from './key';

/**
 * The same connection at another time, on another path, and with another past. With timestamps the
 * time of the next segment counts, and so does what was acknowledged last.
 */
const elsewhere = (tcb: Tcb): Tcb => ({
  ...tcb,
  srtt: 77,
  rttvar: 5,
  rto: 9_000,
  synTimedOut: !tcb.synTimedOut,
  readable: tcb.readable + 3,
  challenges: { since: 4_000, count: 3 },
  retries: tcb.retries + 2,
  probes: tcb.probes + 1,
  rcv: tcb.agreed.timestamps ? tcb.rcv : { ...tcb.rcv, acked: tcb.rcv.acked - 1 },
  queue: tcb.queue.map(({ segment, ...entry }) => ({
    ...entry,
    at: entry.at + 40,
    segment: { ...segment, ack: 7, wnd: 9, timestamps: { value: 8, echo: 9 } },
  })),
  deadline: shifted(tcb.deadline),
  started: shifted(tcb.started),
});

const shifted = (times: Tcb['deadline']): Tcb['deadline'] =>
  Object.fromEntries(
    TIMERS.map((timer) => [timer, times[timer] === null ? null : times[timer] + 5_000]),
  ) as Tcb['deadline'];

/** What an event does, without clocks. */
const done = (bounds: Bounds, end: End, what: Happening) => {
  const { outcome } = workOut(handle, end, what, bounds.parameters[end.host], 0);
  const { tcb, sent, signals, text, reply } = outcome;
  return { tcb: keyOfTcb(tcb), sent: sent.map(keyOfSegment), signals, text, reply };
};

const optionsOn = parametersFor(OPTIONS_ON);

describe.each([
  ['what the key leaves out decides nothing', { ...BOUNDS, depth: 5 }, 8_000],
  [
    'nor does it with all TCP options, apart from the clock',
    { ...BOUNDS, depth: 3, parameters: { client: optionsOn, server: optionsOn } },
    0,
  ],
] as const)('%s', { timeout: 120_000 }, (_, bounds, later) => {
  const { known } = explore(bounds);
  const ends = known.ends.values.filter(({ tcb }) => tcb !== null);

  it('any end does the same on any event, whatever its clocks say', () => {
    expect(ends.length).toBeGreaterThan(300);
    const segments = known.segments.values;
    for (const end of ends) {
      if (end.tcb === null) continue;
      const other = { ...end, tcb: elsewhere(end.tcb), now: end.now + later };
      const { deadline } = end.tcb;
      const events: Happening[] = [
        ...callsOn(end, true).map((name) => ({ kind: 'call', name }) as const),
        ...TIMERS.filter((timer) => deadline[timer] !== null).map(
          (timer) => ({ kind: 'timeout', timer }) as const,
        ),
        ...segments.map((segment) => ({ kind: 'arrival', segment }) as const),
      ];
      for (const what of events) {
        const [here, there] = [done(bounds, end, what), done(bounds, other, what)];
        if (JSON.stringify(here) !== JSON.stringify(there)) expect(there).toEqual(here);
      }
    }
  });
});
