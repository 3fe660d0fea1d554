import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { aForgery, anHonestDeed } from '../simulation/any-deed';
import type { Intervention } from '../simulation/deed';
import { simulate } from '../simulation/simulate';
import { follow, portsOf } from '../simulation/thread';
import type { Timeline } from '../simulation/timeline';
import { upTo } from '../simulation/up-to';
import { PLAIN_WORDS, wordsWith } from './fixtures';
import { markdownOf, type TableWords } from './markdown';

const IDS = Object.keys(SCENARIOS) as ScenarioId[];
const LINK = 'https://example.org/#/s/reset?step=2';
const COLUMNS = { step: '#', seconds: 's', host: 'Host', event: 'Event', segment: 'Segment' };
const WORDS: TableWords = { ...PLAIN_WORDS, columns: COLUMNS, link: 'Watch it' };

/** The cells of each row, as GFM divides them: by pipes without a backslash, in code or not. */
function tableOf(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  return lines.map((line) => {
    expect(line).toMatch(/^\|.*[^\\]\|$/);
    return line
      .slice(1, -1)
      .split(/(?<!(?<!\\)(?:\\\\)*\\)\|/)
      .map((cell) => cell.trim());
  });
}

const run = (id: ScenarioId, ...deeds: Intervention[]): Timeline => simulate(SCENARIOS[id], deeds);

it('a refused connection, every line of it', () => {
  expect(markdownOf(run('connection-refused'), WORDS, LINK)).toMatchInlineSnapshot(`
    "# Why?

    [Watch it](<https://example.org/#/s/reset?step=2>)

    | \\# | s | Host | Event | Segment | Client | Server |
    | --: | --: | --- | --- | --- | --- | --- |
    | 1 | 0.000 |  | start between |  | CLOSED | CLOSED |
    | 2 | 0.000 | Client | call client | \`→ SYN seq=100 len=0\` | SYN-SENT | CLOSED |
    | 3 | 0.080 | Server | arrival server | \`← RST+ACK seq=0 ack=101 len=0\` | SYN-SENT | CLOSED |
    | 4 | 0.160 | Client | arrival client | \`← RST+ACK seq=0 ack=101 len=0\` | CLOSED | CLOSED |
    "
  `);
});

describe('every row has as many cells as the head', () => {
  it.each(IDS)('%s, at every step', (id) => {
    const timeline = run(id);
    for (let k = 0; k < timeline.steps.length; k++) {
      const rows = tableOf(markdownOf(upTo(timeline, k), WORDS, LINK));
      expect(rows).toHaveLength(2 + k + 1);
      for (const cells of rows) expect(cells).toHaveLength(7);
    }
  });

  it('any run, whatever the words are', () => {
    const deeds = fc.array(fc.oneof(anHonestDeed, aForgery), { maxLength: 6 });
    const sign = fc.constantFrom(...'|\\`*_[]()<>~&$#\n\r-: a');
    const text = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(fc.constantFrom(...IDS), deeds, text, (id, done, word) => {
        const timeline = simulate(SCENARIOS[id], done, 60);
        const words = { ...wordsWith(word), columns: COLUMNS, link: word };
        const lines = markdownOf(timeline, words, `${LINK}${word}`).split('\n');
        expect(lines).toHaveLength(4 + 2 + timeline.steps.length + 1);
        for (const cells of tableOf(lines.join('\n'))) expect(cells).toHaveLength(7);
        // The address ends where it should: nothing in it closes the angle bracket.
        expect(lines[2]).toMatch(/\]\(<[^<>\s\\]*>\)$/);
      }),
    );
  });
});

it('signs that mean something in Markdown are escaped', () => {
  const words = { ...WORDS, title: '*a* | `b` <c> [d](e) \\' };
  const [title] = markdownOf(run('reset'), words, LINK).split('\n');
  expect(title).toBe('# \\*a\\* \\| \\`b\\` \\<c\\> \\[d\\](e) \\\\');
});

it('steps of a connection that is not followed begin with its port', () => {
  const another: Intervention = {
    kind: 'call',
    host: 'client',
    call: { name: 'connect', fresh: true },
    at: 500,
  };
  const timeline = run('three-way-handshake', another);
  const [first = 0] = portsOf(timeline);
  const events = tableOf(markdownOf(follow(timeline, first), WORDS, LINK)).map((row) => row[3]);
  expect(events.slice(2).filter((event) => event?.startsWith(':49153 '))).toHaveLength(4);
  expect(events[3]).toBe('call client');
});

it('a flood is one row without its segments', () => {
  const flood: Intervention = { kind: 'flood', to: 'server', count: 150, at: 1_000 };
  const rows = tableOf(markdownOf(run('three-way-handshake', flood), WORDS, LINK));
  expect(rows.find((row) => row[3] === 'flood between')?.[4]).toBe('');
});
