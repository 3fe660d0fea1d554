import type { Lesson } from '../lesson';

export const systems = {
  'cable-cut': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'one-port': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'time-wait-length': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'ports-run-out': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'keep-alive': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  layers: {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'empty-stage': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
} as const satisfies { readonly [scene: string]: Lesson };
