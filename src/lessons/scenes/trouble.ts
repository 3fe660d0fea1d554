import type { Lesson } from '../lesson';

export const trouble = {
  'syn-lost': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'syn-ack-lost': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'third-ack-lost': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'fin-lost': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'last-ack-lost': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'syn-flood': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'connection-refused': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'forgotten-close': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  orphaned: {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'power-cycle': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
} as const satisfies { readonly [scene: string]: Lesson };
