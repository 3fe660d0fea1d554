import type { Lesson } from '../lesson';

export const closing = {
  'four-way-release': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'three-segment-release': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'half-close': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'close-not-shutdown': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'server-closes-first': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'fin-overtakes': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'simultaneous-close': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  reset: {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'close-returns': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
} as const satisfies { readonly [scene: string]: Lesson };
