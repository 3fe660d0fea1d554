import type { Lesson } from '../lesson';

export const opening = {
  'three-way-handshake': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'whole-life': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'old-duplicate-syn': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'why-three': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'two-bits': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'number-tape': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'same-isn': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'half-way-open': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'data-on-third-segment': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'never-accepted': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'simultaneous-open': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
  'ack-bit': {
    trials: [],
    recall: {
      right: () => {
        return { kind: 'yes-no', yes: true };
      },
      wrong: [{ kind: 'yes-no', yes: false }],
    },
  },
} as const satisfies { readonly [scene: string]: Lesson };
