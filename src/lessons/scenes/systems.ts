import type { Lesson } from '../lesson';
import { CABLE_TRIALS, KEEP_ALIVE_TRIALS, ONE_PORT_TRIALS, STAGE_TRIALS } from './systems-trials';
import {
  loginOutlivesConnection,
  neededFirst,
  portsOfServer,
  sentWhileCut,
  silenceBeforeProbe,
  sustained,
  waitsOnLinux,
} from './systems-answers';
import { LAYER_TRIALS, PORTS_TRIALS } from './systems-trials-long';

export const systems = {
  'cable-cut': {
    trials: CABLE_TRIALS,
    recall: {
      right: (timeline) => ({ kind: 'count', of: 'segments', n: sentWhileCut(timeline) }),
      wrong: [
        { kind: 'count', of: 'segments', n: 1 },
        { kind: 'count', of: 'segments', n: 5 },
      ],
    },
  },
  'one-port': {
    trials: ONE_PORT_TRIALS,
    recall: {
      right: (timeline) => ({ kind: 'count', of: 'ports', n: portsOfServer(timeline) }),
      wrong: [
        { kind: 'count', of: 'ports', n: 3 },
        { kind: 'count', of: 'ports', n: 4 },
      ],
    },
  },
  'time-wait-length': {
    trials: [],
    control: 'dial',
    recall: {
      right: () => ({ kind: 'seconds', s: waitsOnLinux('time-wait-length') }),
      wrong: [
        { kind: 'seconds', s: 240 },
        { kind: 'seconds', s: 120 },
        { kind: 'seconds', s: 30 },
      ],
    },
  },
  'ports-run-out': {
    trials: PORTS_TRIALS,
    control: 'counter',
    recall: {
      right: () => ({ kind: 'count', of: 'connections', n: sustained() }),
      wrong: [
        { kind: 'count', of: 'connections', n: 60 },
        { kind: 'count', of: 'connections', n: 28_232 },
        { kind: 'count', of: 'connections', n: 65_535 },
      ],
    },
  },
  'keep-alive': {
    trials: KEEP_ALIVE_TRIALS,
    recall: {
      right: (timeline) => ({ kind: 'seconds', s: silenceBeforeProbe(timeline) }),
      wrong: [
        { kind: 'seconds', s: 15 },
        { kind: 'seconds', s: 75 },
        { kind: 'seconds', s: 300 },
      ],
    },
  },
  layers: {
    trials: LAYER_TRIALS,
    control: 'tower',
    recall: {
      right: () => ({ kind: 'yes-no', yes: loginOutlivesConnection() }),
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'empty-stage': {
    trials: STAGE_TRIALS,
    recall: {
      right: () => ({ kind: 'call', call: neededFirst('empty-stage') }),
      wrong: [
        { kind: 'call', call: 'accept' },
        { kind: 'call', call: 'recv' },
        { kind: 'call', call: 'send' },
      ],
    },
  },
} as const satisfies { readonly [scene: string]: Lesson };
