import { describe, expect, test } from 'vitest';
import {
  AS_IN_THE_SCENE,
  type Choices,
  type HostChoices,
  NO_CHOICES,
  NUMBERS,
  OPTIONS,
} from '../../simulation/choices';
import { constantsOf } from '../../simulation/constants';
import { HABITS, HOST_IDS } from '../../simulation/deed';
import { effectOf } from '../../simulation/effects';
import { PROFILES, type ProfileId } from '../../simulation/profiles';
import { simulate } from '../../simulation/simulate';
import { storyOf } from '../../simulation/story';
import { withChoices } from '../../simulation/choices';
import { SCENARIOS } from '../../scenarios';
import { en as english } from '../en';
import { hosts as en } from '../en/tools/hosts';
import { ko as korean } from '../ko';
import { hosts as ko } from '../ko/tools/hosts';
import type { HostsWords } from './hosts';

const LANGUAGES = [
  ['ko', ko, korean],
  ['en', en, english],
] as const;
const PROFILE_IDS = Object.keys(PROFILES) as ProfileId[];

const choose = (server: Partial<HostChoices>): Choices => ({
  ...NO_CHOICES,
  server: { ...AS_IN_THE_SCENE, ...server },
});

function expectClean(text: string, code: string): void {
  expect(text.trim(), 'empty or padded').toBe(text);
  expect(text).not.toBe('');
  expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|\.\.| {2}/);
  expect(text).not.toMatch(/\((를|을|가|이|는|은|와|과|으)\)|세션|\bsession\b/);
  if (code === 'en') expect(text).not.toMatch(/[가-힣]/);
}

/** All that is said without anything handed in, or with samples. */
function everythingOf(words: HostsWords): string[] {
  const { power, habit, profile, constant, value, option, number, effect } = words;
  return [
    words.title,
    words.which,
    words.fromNow,
    words.wholeRun,
    ...HOST_IDS.map(words.settingsOf),
    power.button,
    ...[0, 1, 3].flatMap((n) => [power.forgets(n, true), power.forgets(n, false)]),
    ...HABITS.flatMap((id) => [habit[id].label, habit[id].about]),
    profile.label,
    profile.same,
    profile.constant,
    ...Object.values(profile.name).flatMap((name) =>
      [1, 5].map((n) => profile.differences(name, n)),
    ),
    ...Object.values(constant),
    value.on,
    value.off,
    ...[0, 40, 200, 1_000, 60_000, 75_000, 7_200_000].map(value.duration),
    value.keepAlive({ idle: 7_200_000, interval: 75_000, probes: 9 }),
    ...Object.values(value.rtoFloor),
    ...(Object.keys(constant) as (keyof typeof constant)[]).map(value.none),
    ...OPTIONS.flatMap((id) => [option[id].label, option[id].about, option[id].rfc]),
    ...NUMBERS.flatMap((id) => [
      number[id].label,
      number[id].about,
      number[id].tooSmall,
      number[id].tooBig(1_024),
    ]),
    words.notWhole('2.5'),
    effect.title,
    effect.titleOfScene,
    effect.nothing,
    effect.goTo('1.08'),
    ...HOST_IDS.map((id) => effect.state(id, 'CLOSED', 'LISTEN')),
  ];
}

describe.each(LANGUAGES)('%s', (code, words, page) => {
  test('nothing is missing or badly joined', () => {
    for (const text of everythingOf(words)) expectClean(text, code);
  });

  test('durations are short and exact', () => {
    const [ms, s, h] = code === 'ko' ? [' ms', '초', '시간'] : [' ms', ' s', ' h'];
    expect([226, 1_000, 1_500, 60_000, 7_200_000].map(words.value.duration)).toEqual([
      `226${ms}`,
      `1${s}`,
      `1.5${s}`,
      `60${s}`,
      `2${h}`,
    ]);
  });

  test.each(PROFILE_IDS)('every constant in which %s differs has a name', (profile) => {
    for (const { name } of constantsOf(profile)) expectClean(words.constant[name], code);
  });

  test('a branch is called after what was chosen', () => {
    expect(words.choicesName(NO_CHOICES)).toBe('');
    for (const name of OPTIONS) {
      const [on, off] = [true, false].map((is) => words.choicesName(choose({ [name]: is })));
      expectClean(on ?? '', code);
      expectClean(off ?? '', code);
      expect(on).not.toBe(off);
    }
    for (const name of NUMBERS) expect(words.choicesName(choose({ [name]: 7 }))).toContain('7');
    for (const profile of PROFILE_IDS.filter((id) => id !== 'rfc')) {
      expect(words.choicesName(choose({ profile }))).toContain(words.profile.name[profile]);
    }
  });

  test('every difference that a profile makes can be told', () => {
    for (const stage of Object.values(SCENARIOS)) {
      for (const profile of PROFILE_IDS) {
        const [before, after] = [
          simulate(stage),
          simulate(withChoices(stage, choose({ profile }))),
        ];
        const { first, waits } = effectOf(before, after);
        for (const one of [first, ...waits]) {
          const was = one?.before ? page.story.brief(storyOf(before, one.before.k)) : 'x';
          const is = one?.after ? page.story.brief(storyOf(after, one.after.k)) : 'y';
          const { moved, waited, instead, otherNumbers, onlyNow, gone, ends } = words.effect;
          expectClean(moved(is, '1.6', '1.08'), code);
          expectClean(waited(is, words.value.duration(1_000), words.value.duration(480)), code);
          expectClean(instead(was, is), code);
          expectClean(otherNumbers(is), code);
          expectClean(onlyNow(is), code);
          expectClean(gone(was), code);
          expectClean(ends('240.4', '60.4'), code);
        }
      }
    }
  });
});

test('both languages name a choice in their own words', () => {
  const choices = choose({ profile: 'linux', backlog: 2, cookies: true, keepAlive: false });
  expect(en.choicesName(choices)).toBe('server: Linux, backlog 2, SYN cookies, no keep-alive');
  expect(ko.choicesName(choices)).toBe('서버: Linux, 백로그 2, SYN 쿠키 켬, keep-alive 끔');
});
