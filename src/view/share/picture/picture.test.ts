import { describe, expect, test } from 'vitest';
import { en } from '../../../i18n/en';
import { ko } from '../../../i18n/ko';
import { labelOf, numbersOf } from '../../../simulation/label';
import { lastStep } from '../../../simulation/instant';
import { isThread } from '../../../simulation/thread';
import { flightOf, stepOf, type Timeline } from '../../../simulation/timeline';
import { modelOf, type Wanted } from './model';
import { PALETTES } from './palette';
import { type Frame, pictureOf } from './picture';
import { RUNS, runWith, SCENE_IDS } from './fixtures/runs';
import { allOf, read, textOf } from './fixtures/xml';

const LANGUAGES = [
  ['ko', ko],
  ['en', en],
] as const;

const FRAME: Frame = { title: 'A question?', note: '', link: 'here/#/s/x', faces: '' };

const svgOf = (wanted: Omit<Wanted, 'colours'>, frame: Partial<Frame> = {}): string =>
  pictureOf(modelOf({ ...wanted, colours: PALETTES.light }), { ...FRAME, ...frame }).svg;

const textsOf = (svg: string): string[] =>
  allOf(read(svg))
    .filter(({ name }) => name === 'text')
    .map(textOf);

/** What stands on a label: the name in parts, as its pieces are placed one by one. */
const partsOf = (label: string): string[] =>
  label.startsWith('DATA')
    ? [label]
    : label.split(/(?=\+ACK)|(?<=ACK) | (?=\d)/).map((part) => part.replace('+', ''));

/** How often each text stands there. */
function count(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

describe.each(LANGUAGES)('%s', (_code, words) => {
  test.each(RUNS)(
    '%s: every state and every segment is told, with its numbers',
    (_name, timeline) => {
      const k = lastStep(timeline);
      const texts = count(textsOf(svgOf({ timeline, k, words })));
      for (const [state, n] of count(statesOf(timeline))) {
        expect(`${state} ${texts.get(state) ?? 0}`).toBe(`${state} ${n}`);
      }
      const told = modelOf({ timeline, k, words, colours: PALETTES.light }).ladder.lines.filter(
        ({ label, thread }) => !thread && label.form !== 'tiny',
      );
      const wanted = told.flatMap(({ flight, label }) => [
        ...partsOf(labelOf(flight.segment)),
        ...(label.form === 'bare' ? [] : [numbersOf(flight.segment, label.form === 'short')]),
      ]);
      for (const [text, n] of count(wanted)) {
        expect(`${text} ${texts.get(text) ?? 0}`).toBe(`${text} ${n}`);
      }
    },
  );

  test('of the scenes no segment goes without its name and numbers', () => {
    for (const [name, timeline] of RUNS.slice(0, SCENE_IDS.length)) {
      const { ladder } = modelOf({ timeline, k: 0, words, colours: PALETTES.light });
      const own = ladder.lines.filter(({ thread }) => !thread);
      const forms = own.map(({ label }) => label.form);
      // The text that is overtaken crosses two others: there is room for its name alone.
      const crossed = name === 'fin-overtakes' ? ['bare'] : [];
      expect([name, ...forms.filter((form) => form !== 'long' && form !== 'short')]).toEqual([
        name,
        ...crossed,
      ]);
    }
  });
});

/** Every state that begins, on either host. */
function statesOf(timeline: Timeline): string[] {
  return timeline.steps.flatMap(({ hosts }, k) =>
    (['client', 'server'] as const)
      .filter((id) => k === 0 || hosts[id].state !== stepOf(timeline, k - 1).hosts[id].state)
      .map((id) => hosts[id].state),
  );
}

test('up to every step a picture is well-formed, and nothing in it comes from elsewhere', () => {
  for (const [, timeline] of RUNS.slice(0, -1)) {
    for (let k = 0; k <= lastStep(timeline); k++) {
      const svg = svgOf({ timeline, k, words: ko });
      const elements = allOf(read(svg));
      expect(elements.flatMap(({ attributes }) => [...attributes.keys()])).not.toContain('href');
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
        /https?:|url\(|var\(|NaN|undefined|Infinity/,
      );
    }
  }
});

test('a part of a run looks like that part of the whole: nothing moves', () => {
  for (const [, timeline] of RUNS.slice(0, SCENE_IDS.length)) {
    const whole = textsAt(svgOf({ timeline, k: lastStep(timeline), words: en }));
    for (let k = 0; k < lastStep(timeline); k++) {
      const { air } = stepOf(timeline, k);
      if (air.length > 0) continue;
      const part = textsAt(svgOf({ timeline, k, words: en }));
      expect(part.filter((text) => !whole.includes(text) && !text.endsWith(HINT))).toEqual([]);
    }
  }
});

const HINT = en.ui.numbersHint;

/** Texts with their places; what stands at the foot moves with the length. */
const textsAt = (svg: string): string[] =>
  allOf(read(svg))
    .filter(({ name }) => name === 'text')
    .map((text) => `${text.attributes.get('x')} ${text.attributes.get('y')} ${textOf(text)}`)
    .filter((text) => !text.endsWith('SYNopsis') && !text.endsWith(FRAME.link));

test('up to a step nothing is told of what comes later', () => {
  const timeline = runWith('four-way-release');
  const k = timeline.steps.findIndex(({ hosts }) => hosts.client.state === 'FIN-WAIT-1');
  const texts = textsOf(svgOf({ timeline, k, words: en }));

  expect(texts).toContain('FIN-WAIT-1');
  expect(texts).not.toContain('FIN-WAIT-2');
  expect(texts).not.toContain('CLOSE-WAIT');
  // The FIN is on its way, with its numbers.
  const [fin] = stepOf(timeline, k).sent.map((id) => flightOf(timeline, id));
  expect(texts).toContain('FIN');
  expect(texts.filter((text) => text === numbersOf(fin!.segment, false))).toHaveLength(1);
});

test('other connections are thin lines without words', () => {
  const [, timeline] = RUNS.find(([name]) => name.includes('flood')) ?? [];
  if (timeline === undefined) throw new Error('no flood among the runs');
  const svg = svgOf({ timeline, k: lastStep(timeline), words: en });
  const own = timeline.flights.filter(({ id }) => !isThread(timeline, id));

  expect(own.length).toBeLessThan(timeline.flights.length);
  expect(textsOf(svg).filter((text) => text === 'SYN')).toHaveLength(2);
});

test('what somebody has typed stays text', () => {
  const evil = '"><image href="https://evil.example/"/></text><script>1</script>';
  const svg = svgOf(
    { timeline: runWith('reset'), k: 3, words: en },
    { title: evil, note: evil, link: evil },
  );
  const names = new Set(allOf(read(svg)).map(({ name }) => name));

  expect(names).not.toContain('script');
  expect(names).not.toContain('image');
  expect(textOf(read(svg))).toContain('<script>1</script>');
});
