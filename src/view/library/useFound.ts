import { useEffect, useMemo, useState } from 'react';
import { WORDS } from '../../i18n';
import { SPOKEN } from '../../i18n/ko/spoken';
import type { LibraryWords } from '../../i18n/library-words';
import { LIBRARY_WORDS } from '../../i18n/library';
import type { LessonWords } from '../../i18n/lesson-words';
import { LESSON_WORDS } from '../../i18n/lessons';
import type { Words } from '../../i18n/words';
import { SCENARIOS, type ScenarioId } from '../../scenarios';
import { type Language, LANGUAGES } from '../../store/permalink';
import { previewOf } from './previews';
import { type Folded, fold, found } from './search';
import { WAY_IDS, type WayId, wayNames } from './ways';

/** What the library can show. */
export type Found = ReadonlySet<ScenarioId | WayId>;

/** What is said of all that in one language; a part that can't be had is left out. */
interface Said {
  readonly words?: Words;
  readonly library?: LibraryWords;
  readonly lessons?: { readonly [S in ScenarioId]: LessonWords };
}

const IDS = Object.keys(SCENARIOS) as ScenarioId[];
const NOTHING_YET: ReadonlyMap<ScenarioId | WayId, Folded> = new Map();

async function saidIn(language: Language): Promise<Said> {
  const [words, lessons, library] = await Promise.allSettled([
    WORDS[language](),
    LESSON_WORDS[language](),
    LIBRARY_WORDS[language](),
  ]);
  return {
    ...(words.status === 'fulfilled' ? { words: words.value } : {}),
    ...(lessons.status === 'fulfilled' ? { lessons: lessons.value.scenes } : {}),
    ...(library.status === 'fulfilled' ? { library: library.value } : {}),
  };
}

/** All that a scene can be found by, in whichever language the page is. */
function textsOf(id: ScenarioId, said: readonly Said[]): Folded {
  const texts = said.flatMap(({ words, lessons }) => [
    ...Object.values(words?.scenes[id] ?? {}),
    ...Object.values(lessons?.[id] ?? {}).flat(),
  ]);
  const { facts } = previewOf(id);
  const all = [...texts, facts].join(' ');
  const spoken = Object.entries(SPOKEN).filter(([written]) => all.includes(written));
  return fold(...texts, facts, ...spoken.map(([, aloud]) => aloud));
}

/** The same of another way in. */
const textsOfWay = (id: WayId, said: readonly Said[]): Folded =>
  fold(
    ...said.flatMap(({ words, library }) =>
      words === undefined || library === undefined
        ? []
        : [wayNames(words, library)[id], library.waysAre[id]],
    ),
  );

const textsOfAll = (said: readonly Said[]): typeof NOTHING_YET =>
  new Map<ScenarioId | WayId, Folded>([
    ...IDS.map((id) => [id, textsOf(id, said)] as const),
    ...WAY_IDS.map((id) => [id, textsOfWay(id, said)] as const),
  ]);

/** The scenes and the other ways in that have what is sought; null: nothing is sought, or nothing can be said yet. */
export function useFound(sought: string): Found | null {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const isWanted = sought.trim() !== '';
  useEffect(() => {
    if (!isWanted) return;
    let here = true;
    void Promise.all(LANGUAGES.map(saidIn)).then((all) => here && setSaid(all));
    return () => {
      here = false;
    };
  }, [isWanted]);
  const isSought = isWanted && said.length > 0;
  const texts = useMemo(() => (isSought ? textsOfAll(said) : NOTHING_YET), [isSought, said]);
  return useMemo(() => (isSought ? found(sought, texts) : null), [isSought, sought, texts]);
}
