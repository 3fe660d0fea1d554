import { describe, expect, test } from 'vitest';
import type { Lesson } from '../lessons/lesson';
import { LESSONS, ON_SHELF, SHELVES } from '../lessons/scenes';
import { SCENARIOS } from '../scenarios';
import { simulate } from '../simulation/simulate';
import { faultsOf } from './clean';
import { lessons as en } from './en/lessons';
import { lessons as ko } from './ko/lessons';

const WORDS = { ko, en };

const expectClean = (...what: Parameters<typeof faultsOf>): void =>
  expect(faultsOf(...what)).toEqual([]);

/** Characters, at most. */
const CAPS = {
  story: { ko: 150, en: 260 },
  watch: { ko: 70, en: 120 },
  predict: { ko: 60, en: 110 },
  act: { ko: 80, en: 140 },
  trials: { ko: 24, en: 36 },
  rule: { ko: 60, en: 110 },
  recall: { ko: 60, en: 110 },
} as const;

/** In this scene alone a login may be a session: that this is no name of a connection is its point. */
const ofLogins = (id: string, text: string): string =>
  id === 'layers' ? text.replace('로그인 세션', '로그인').replace('login session', 'login') : text;

describe.each(['ko', 'en'] as const)('the lessons in %s', (language) => {
  const { scenes, ui } = WORDS[language];

  describe.each(SHELVES)('%s', (shelf) => {
    test.each(ON_SHELF[shelf])('%s: every sentence is there, clean and short', (id) => {
      const lesson: Lesson = LESSONS[id];
      const { trials, ...texts } = scenes[id];
      for (const [part, text] of Object.entries(texts) as [keyof typeof texts, string][])
        expectClean(ofLogins(id, text), language, CAPS[part][language]);
      for (const text of trials) expectClean(text, language, CAPS.trials[language]);
      expect(trials).toHaveLength(lesson.trials.length);
      const answers = [lesson.recall.right(simulate(SCENARIOS[id])), ...lesson.recall.wrong];
      for (const answer of answers) expectClean(ui.said(answer), language);
      expect(new Set(answers.map(ui.said)).size).toBe(answers.length);
    });
  });
});
