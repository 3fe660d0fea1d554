import type { Note } from './note';

/** The second note, second half: how it is released. */
export const RELEASE_AGAIN_NOTES = {
  B28: { verdict: 'question', sections: ['3.6'], capture: 'normal_4way', proof: 'last-ack' },
  B29: {
    verdict: 'imprecise',
    sections: ['3.1', '3.6'],
    capture: 'half_close',
    proof: 'still-sends',
  },
  B30: { verdict: 'imprecise', sections: ['3.3.2'], capture: 'normal_4way', proof: 'fin-wait-2' },
  B31: { verdict: 'imprecise', sections: ['3.3.2'], capture: null, proof: 'no-time-limit' },
  B32: {
    verdict: 'imprecise',
    sections: ['3.6.1'],
    capture: 'half_close',
    proof: 'still-receives',
  },
  B33: { verdict: 'right', sections: ['3.3.2'], capture: 'normal_4way', proof: 'second-fin' },
  B34: {
    verdict: 'imprecise',
    sections: ['3.3.2', '3.10.7.4'],
    capture: 'last_ack_lost',
    proof: 'acked-again',
  },
  B35: { verdict: 'wrong', sections: ['3.10.7.4'], capture: null, proof: 'hole-filled' },
  B36: { verdict: 'right', sections: ['3.3.2'], capture: null, proof: 'record-gone' },
  B37: { verdict: 'imprecise', sections: ['3.6.1'], capture: null, proof: 'data-after-close' },
  B38: { verdict: 'wrong', sections: ['3.6'], capture: 'normal_4way', proof: 'fin-acked' },
  B39: { verdict: 'right', sections: ['3.6'], capture: 'normal_4way', proof: 'fin-acked' },
  B40: { verdict: 'right', sections: ['3.6'], capture: 'normal_4way', proof: 'fin-wait-2' },
  B41: {
    verdict: 'imprecise',
    sections: ['3.3.2', '3.4'],
    capture: 'last_ack_lost',
    proof: 'fin-repeated',
  },
  B42: { verdict: 'imprecise', sections: ['3.6'], capture: 'normal_4way', proof: 'second-fin' },
  B43: { verdict: 'wrong', sections: ['3.10.7.4'], capture: null, proof: 'fin-overtakes' },
  B44: {
    verdict: 'question',
    sections: ['3.3.2', '3.6.1'],
    capture: 'normal_4way',
    proof: 'server-first',
  },
  B45: {
    verdict: 'wrong',
    sections: ['3.4.2', '3.6.1', '3.10.7.4'],
    capture: null,
    proof: 'sixty-seconds',
  },
  B46: {
    verdict: 'imprecise',
    sections: ['3.3.2', '3.10.7.4'],
    capture: 'last_ack_lost',
    proof: 'acked-again',
  },
} as const satisfies { readonly [id: string]: Note };
