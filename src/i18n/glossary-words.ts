/** What a language has to provide for the words that it explains: loaded with them, and not before. */
import type { WordId } from '../lessons/glossary';
import type { State } from '../tcp/tcb';

export interface TermWords {
  /** As the list of words has it. */
  readonly name: string;
  /** How it may stand in a sentence; one that begins in lower case may begin one, too. */
  readonly spellings: readonly [string, ...string[]];
  /** One or two sentences. */
  readonly means: string;
}

export interface GlossaryWords {
  readonly title: string;
  readonly search: string;
  readonly found: (n: number) => string;
  readonly nothing: string;
  /** Before the names that tools give to a state. */
  readonly elsewhere: string;
  readonly terms: { readonly [T in WordId]: TermWords };
  /** The name of a state is the same in every language, and so is its spelling. */
  readonly states: { readonly [S in State]: string };
}
