import { useEffect } from 'react';
import { GLOSSARY_WORDS } from '../../i18n/glossary';
import type { GlossaryWords } from '../../i18n/glossary-words';
import { type Finder, finderOf } from '../../i18n/terms';
import { type TermId, WORD_IDS } from '../../lessons/glossary';
import { STATE_NAMES } from '../../simulation/state-names';
import { languageOf, useSettings } from '../../store/settings';
import { STATES, type State } from '../../tcp/tcb';
import { bundle } from '../useWords';

const glossary = bundle<GlossaryWords>(GLOSSARY_WORDS);

/** The words that are explained, in the language that is switched on; null until they are loaded. */
export function useGlossary(): GlossaryWords | null {
  const language = useSettings(languageOf);
  useEffect(() => {
    void glossary.load(language).catch(() => undefined);
  }, [language]);
  return glossary.use() ?? null;
}

export const isState = (term: TermId): term is State =>
  (STATES as readonly TermId[]).includes(term);

/** All terms in the order of the list: words first, then states. */
export const TERM_IDS: readonly TermId[] = [...WORD_IDS, ...STATES];

/** What a term is called, and what it means. */
export function termOf({ terms, states }: GlossaryWords, id: TermId) {
  if (isState(id)) return { name: id, spellings: spellingsOf(id), means: states[id] };
  return terms[id];
}

/** The tools by what they call a state, other than the RFC does. */
export function namesOf(state: State): readonly (readonly [name: string, tools: string])[] {
  const tools = new Map<string, string[]>();
  for (const { command, system, names } of STATE_NAMES) {
    const name = names[state];
    if (name === state) continue;
    tools.set(name, [...(tools.get(name) ?? []), `${command} (${system})`]);
  }
  return [...tools].map(([name, all]) => [name, all.join(', ')]);
}

/** Names with a line or a dash in them can't be mistaken for words of a language. */
const spellingsOf = (state: State): readonly string[] => {
  const names = STATE_NAMES.map(({ names: all }) => all[state]);
  return [...new Set([state, ...names.filter((name) => /[-_]/.test(name))])];
};

const finders = new WeakMap<GlossaryWords, Finder<TermId>>();

/** What finds the terms in a language's sentences. */
export function finderIn(words: GlossaryWords): Finder<TermId> {
  let finder = finders.get(words);
  if (finder === undefined) {
    finder = finderOf(TERM_IDS.map((id) => [id, termOf(words, id).spellings] as const));
    finders.set(words, finder);
  }
  return finder;
}
