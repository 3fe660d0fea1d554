import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_CHOICES } from '../simulation/choices';
import { whereBroken } from './json-place';
import { LONGEST_NOTE, LONGEST_TITLE, MOST_ITEMS, type Plan } from './plan';
import { LARGEST_FILE, openPlanFile, planFileName, printPlanFile, readPlanFile } from './plan-file';

const PLAN: Plan = {
  title: '닫기 <b>수업</b>',
  items: [
    {
      place: {
        scene: 'last-ack-lost',
        step: 5,
        name: '둘 다 잃기',
        choices: NO_CHOICES,
        interventions: [{ kind: 'drop', flight: 6 }],
      },
      note: 'Ask first:\n“what now?”',
    },
    {
      place: { scene: 'reset', name: null, choices: NO_CHOICES, interventions: [] },
      note: '',
    },
  ],
};

it('a plan comes back from its file as it went in', () => {
  expect(readPlanFile(printPlanFile(PLAN))).toEqual({ plan: PLAN });
});

it('the file can be read by people', () => {
  expect(printPlanFile(PLAN)).toContain(`{
      "place": "#/s/last-ack-lost?step=5&do=drop:6&name=%EB%91%98+%EB%8B%A4+%EC%9E%83%EA%B8%B0",
      "note": "Ask first:\\n“what now?”"
    }`);
});

/** A file with something else in it. */
const file = (change: object, item: object = {}): string =>
  JSON.stringify({
    synopsis: 'lesson plan',
    version: 1,
    title: 'T',
    items: [
      { place: '#/s/reset', note: '' },
      { place: '#/s/fin-lost?step=2', ...item },
    ],
    ...change,
  });

describe('what is not understood is refused as a whole, with what and where', () => {
  it('everything that it needs is enough', () => {
    expect(openPlanFile(file({}))).toMatchObject({ plan: { title: 'T' } });
  });

  it.each([
    ['no JSON', '{"synopsis": "lesson plan",\n oops}', { kind: 'broken', line: 2, column: 2 }],
    ['an empty file', '', { kind: 'broken', line: 1, column: 1 }],
    ['another file', '{"name": "x", "version": 1}', { kind: 'foreign' }],
    ['a list', '[1, 2]', { kind: 'foreign' }],
    ['null', 'null', { kind: 'foreign' }],
    ['a newer version', file({ version: 2 }), { kind: 'version', text: '2' }],
    ['no version', file({ version: undefined }), { kind: 'version', text: '–' }],
    ['a part of the plan', file({ colour: 1 }), { kind: 'unknown', item: null, text: 'colour' }],
    ['a part of an item', file({}, { t: 1 }), { kind: 'unknown', item: 2, text: 't' }],
    ['no title', file({ title: 3 }), { kind: 'title' }],
    ['a long title', file({ title: 'x'.repeat(LONGEST_TITLE + 1) }), { kind: 'long-title' }],
    ['no items', file({ items: {} }), { kind: 'items' }],
    [
      'many items',
      file({ items: Array.from({ length: MOST_ITEMS + 1 }, () => ({ place: '#/s/reset' })) }),
      { kind: 'many-items', n: MOST_ITEMS + 1 },
    ],
    ['an item that is none', file({ items: ['#/s/reset'] }), { kind: 'item', item: 1 }],
    ['no place', file({}, { place: 7 }), { kind: 'place', item: 2 }],
    ['no note', file({}, { note: ['a'] }), { kind: 'note', item: 2 }],
    [
      'a long note',
      file({}, { note: '가'.repeat(LONGEST_NOTE + 1) }),
      { kind: 'long-note', item: 2, n: LONGEST_NOTE + 1 },
    ],
    ['a scene', file({}, { place: '#/s/nowhere' }), { kind: 'scene', item: 2, text: 'nowhere' }],
    ['a mission', file({}, { place: '#/m/open-server' }), { kind: 'scene', item: 2 }],
    ['nothing', file({}, { place: '' }), { kind: 'scene', item: 2, text: '' }],
    [
      'a deed',
      file({}, { place: '#/s/reset?do=drop:1,explode:3' }),
      { kind: 'deed', item: 2, text: 'explode:3' },
    ],
    ['a step', file({}, { place: '#/s/reset?step=no' }), { kind: 'part', text: 'step=no' }],
    ['a view', file({}, { place: '#/s/reset?view=present' }), { kind: 'part', text: 'view' }],
    [
      'a step that is none',
      file({}, { place: '#/s/reset?step=999' }),
      { kind: 'step', item: 2, step: 999, steps: 10 },
    ],
    [
      'a segment that is none',
      file({}, { place: '#/s/reset?do=drop:1,drop:77' }),
      { kind: 'segment', item: 2, text: 'drop:77' },
    ],
    [
      'one that is to be let go',
      file({}, { place: '#/s/reset?do=release:77@900' }),
      { kind: 'segment', text: 'release:77' },
    ],
    [
      'a port that is none',
      file({}, { place: '#/s/reset?port=9' }),
      { kind: 'port', item: 2, port: 9 },
    ],
    ['no item', file({ items: [] }), { kind: 'no-items' }],
    ['branches', file({}, { place: '#/s/reset?alt=a~|~' }), { kind: 'part', text: 'alt' }],
    ['too much', `"${'x'.repeat(LARGEST_FILE)}"`, { kind: 'large' }],
  ])('%s', (_, text, fault) => {
    expect(openPlanFile(text)).toMatchObject({ fault });
  });

  it('whatever a file has, reading it never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(openPlanFile(text)).toHaveProperty('fault');
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read = openPlanFile(file({}, { place: value, note: value }));
        expect(read).toHaveProperty('fault');
      }),
    );
  });
});

it('what goes from window to window may be empty, or lead nowhere', () => {
  expect(readPlanFile(file({ items: [] }))).toMatchObject({ plan: { items: [] } });
  expect(readPlanFile(file({}, { place: '#/s/reset?step=999' }))).toHaveProperty('plan');
});

describe('where a text stops being JSON', () => {
  it.each([
    ['{"a": 1', 1, 8],
    ['{"a": 1,}', 1, 9],
    ['[1 2]', 1, 4],
    ["{'a': 1}", 1, 2],
    ['{\n  "a": [1, 2,\n  ]\n}', 3, 3],
    ['"a\nb"', 1, 1],
    ['{"a": tru}', 1, 7],
    ['{} {}', 1, 4],
    ['[}', 1, 2],
    ['   ', 1, 4],
    ['{"a" 1}', 1, 6],
    ['[01]', 1, 3],
  ])('%s', (text, line, column) => {
    expect(whereBroken(text)).toEqual({ line, column });
    expect(() => JSON.parse(text) as unknown).toThrow();
  });

  it('everything that is JSON is read to its end', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(whereBroken(text)).toEqual({ line: 1, column: text.length + 1 });
      }),
    );
  });

  it('takes no time, however deep or long', () => {
    const n = 300_000;
    expect(whereBroken('['.repeat(n)).column).toBe(n + 1);
    expect(whereBroken(`"${'x'.repeat(n)}`).column).toBe(1);
    expect(whereBroken(`"${'\\n'.repeat(n)}`).column).toBe(1);
  });
});

it.each([
  ['Closing', 'Closing.synopsis.json'],
  ['닫기: 4-way?', '닫기 4-way.synopsis.json'],
  ['../../etc/passwd', 'etc passwd.synopsis.json'],
  ['\u202egnp.exe', 'gnp.exe.synopsis.json'],
  ['  ', 'lesson.synopsis.json'],
])('the file of “%s” is called %s', (title, name) => {
  expect(planFileName(title)).toBe(name);
});
