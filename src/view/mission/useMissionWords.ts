import { useEffect } from 'react';
import { MISSION_WORDS } from '../../i18n/mission';
import type { MissionWords } from '../../i18n/mission-words';
import { languageOf, useSettings } from '../../store/settings';
import { bundle } from '../useWords';

const missionWords = bundle<MissionWords>(MISSION_WORDS);

/** The words of the missions; null until they are here, for `onFail` when they can't be had. */
export function useMissionWords(onFail?: () => void): MissionWords | null {
  const language = useSettings(languageOf);
  const words = missionWords.use() ?? null;
  useEffect(() => {
    missionWords.load(language).catch(() => {
      // Another language that is here already will do.
      if (missionWords.isEmpty()) onFail?.();
    });
  }, [language, onFail]);
  return words;
}
