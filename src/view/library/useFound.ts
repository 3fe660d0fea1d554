import { useEffect, useMemo, useState } from 'react';
import { WORDS } from '../../i18n';
import type { LessonWords } from '../../i18n/lesson-words';
import { LESSON_WORDS } from '../../i18n/lessons';
import type { SceneWords } from '../../i18n/words';
import { SCENARIOS, type ScenarioId } from '../../scenarios';
import { type Language, LANGUAGES } from '../../store/permalink';
import { previewOf } from './previews';
import { type Folded, fold, found } from './search';

/** What is said of the scenes in one language; a part that can't be had is left out. */
interface Said {
  readonly scenes?: { readonly [S in ScenarioId]: SceneWords };
  readonly lessons?: { readonly [S in ScenarioId]: LessonWords };
}

const IDS = Object.keys(SCENARIOS) as ScenarioId[];
const NOTHING_YET: ReadonlyMap<ScenarioId, Folded> = new Map();

async function saidIn(language: Language): Promise<Said> {
  const [words, lessons] = await Promise.allSettled([WORDS[language](), LESSON_WORDS[language]()]);
  return {
    ...(words.status === 'fulfilled' ? { scenes: words.value.scenes } : {}),
    ...(lessons.status === 'fulfilled' ? { lessons: lessons.value.scenes } : {}),
  };
}

/** All that a scene can be found by, in whichever language the page is. */
function textsOf(id: ScenarioId, said: readonly Said[]): Folded {
  const texts = said.flatMap(({ scenes, lessons }) => [
    ...Object.values(scenes?.[id] ?? {}),
    ...Object.values(lessons?.[id] ?? {}).flat(),
  ]);
  return fold(...texts, previewOf(id).facts);
}

/** The scenes that have what is sought; null: nothing is sought, or nothing can be said yet. */
export function useFound(sought: string): ReadonlySet<ScenarioId> | null {
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
  const texts = useMemo(
    () => (isSought ? new Map(IDS.map((id) => [id, textsOf(id, said)])) : NOTHING_YET),
    [isSought, said],
  );
  return useMemo(() => (isSought ? found(sought, texts) : null), [isSought, sought, texts]);
}
