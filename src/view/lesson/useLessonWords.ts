import { useEffect } from 'react';
import type { LessonsWords } from '../../i18n/lesson-words';
import { LESSON_WORDS } from '../../i18n/lessons';
import { languageOf, useSettings } from '../../store/settings';
import { bundle } from '../useWords';

const words = bundle<LessonsWords>(LESSON_WORDS);

/** The words of the lessons in the language that is switched on; undefined until they are loaded. */
export function useLessonWords(): LessonsWords | undefined {
  const language = useSettings(languageOf);
  useEffect(() => {
    void words.load(language).catch(() => undefined);
  }, [language]);
  return words.use();
}
