/** The places that prove what is so, by name; several claims may share one. */
import type { Proof } from './note';
import { OPENING_PROOFS } from './proofs-of-opening';
import { RELEASE_PROOFS } from './proofs-of-release';

const ALL = { ...OPENING_PROOFS, ...RELEASE_PROOFS };

export type ProofId = keyof typeof ALL;

export const PROOFS: { readonly [P in ProofId]: Proof } = ALL;

export const PROOF_IDS = Object.keys(ALL) as readonly ProofId[];
