import * as fc from 'fast-check';
import mermaid from 'mermaid';
import { beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { aForgery, anHonestDeed } from '../simulation/any-deed';
import type { Intervention } from '../simulation/deed';
import { simulate } from '../simulation/simulate';
import { portOf, portsOf } from '../simulation/thread';
import type { Timeline } from '../simulation/timeline';
import { upTo } from '../simulation/up-to';
import { PLAIN_WORDS, wordsWith } from './fixtures';
import { mermaidOf } from './mermaid';

const IDS = Object.keys(SCENARIOS) as ScenarioId[];

/** Kinds of lines as Mermaid's own parser numbers them. */
const NOTE = 2;

interface Parsed {
  readonly from?: string;
  readonly to?: string;
  readonly type: number;
  readonly message: string;
}

/** What of Mermaid's database of a sequence diagram is asked here. */
interface Database {
  getMessages(): Parsed[];
  getActors(): ReadonlyMap<string, { readonly description: string }>;
}

/** The diagram as Mermaid itself understands it. */
async function parse(text: string): Promise<{ lines: Parsed[]; names: string[] }> {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const { getMessages, getActors } = db as unknown as Database;
  const names = [...getActors.call(db).values()].map(({ description }) => description);
  return { lines: getMessages.call(db), names };
}

const arrowsOf = (lines: readonly Parsed[]): Parsed[] => lines.filter(({ type }) => type !== NOTE);

/** Those of one flight each: what strangers send is drawn together. */
const isOwn = ({ from, to }: Parsed): boolean => from !== 'O' && to !== 'O';

/** The flights that have an arrow of their own. */
const between = ({ flights, steps }: Timeline) =>
  flights.filter((flight) => portOf(flight, steps[0].hosts) !== null);

const run = (id: ScenarioId, ...deeds: Intervention[]): Timeline => simulate(SCENARIOS[id], deeds);

// The first time it loads its kinds of diagrams.
beforeAll(async () => {
  const { diagramType } = await mermaid.parse(mermaidOf(run('reset'), PLAIN_WORDS));
  expect(diagramType).toBe('sequence');
});

it('a handshake, every line of it', () => {
  expect(mermaidOf(run('three-way-handshake'), PLAIN_WORDS)).toMatchInlineSnapshot(`
    "---
    title: "Why?"
    ---
    sequenceDiagram
    participant C as Client<br/>10.0.0.1:49152
    participant S as Server<br/>10.0.0.2:80
    Note over C: CLOSED
    Note over S: LISTEN
    Note left of C: 0.000 s connect()
    Note over C: SYN-SENT
    C->>S: SYN seq=100 len=0
    Note over S: SYN-RECEIVED
    S->>C: SYN+ACK seq=300 ack=101 len=0
    Note over C: ESTABLISHED
    C->>S: ACK seq=101 ack=301 len=0
    Note over S: ESTABLISHED
    "
  `);
});

describe('Mermaid itself reads', () => {
  it.each(IDS)('%s, at every step', async (id) => {
    const timeline = run(id);
    for (let k = 0; k < timeline.steps.length; k++) {
      const cut = upTo(timeline, k);
      const { lines, names } = await parse(mermaidOf(cut, PLAIN_WORDS));
      expect(arrowsOf(lines).filter(isOwn)).toHaveLength(between(cut).length);
      const port = portsOf(cut).length > 1 ? '' : ':49152';
      expect(names.slice(0, 2)).toEqual([`Client<br/>10.0.0.1${port}`, 'Server<br/>10.0.0.2:80']);
    }
  });

  it('any run, with an arrow for each segment between the hosts', async () => {
    const deeds = fc.array(fc.oneof(anHonestDeed, aForgery), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...IDS), deeds, async (id, done) => {
        const timeline = simulate(SCENARIOS[id], done, 60);
        const { lines } = await parse(mermaidOf(timeline, PLAIN_WORDS));
        expect(arrowsOf(lines).filter(isOwn)).toHaveLength(between(timeline).length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('words can neither break the diagram nor add to it', () => {
  const timeline = run(
    'last-ack-lost',
    { kind: 'flood', to: 'server', count: 2, at: 10 },
    { kind: 'delay', flight: 3, by: 500 },
    { kind: 'duplicate', flight: 0 },
    { kind: 'power-cycle', host: 'server', at: 3_000 },
  );

  const expectUnmoved = async (text: string): Promise<void> => {
    const plain = await parse(mermaidOf(timeline, PLAIN_WORDS));
    const other = await parse(mermaidOf(timeline, wordsWith(text)));
    const shape = ({ from, to, type }: Parsed) => `${from} ${type} ${to}`;
    expect(other.lines.map(shape)).toEqual(plain.lines.map(shape));
    expect(other.names).toHaveLength(plain.names.length);
    for (const { message } of other.lines) expect(message).not.toMatch(/[<>"]/);
  };

  it.each([
    'a;b',
    'a\nC->>S: b',
    '#',
    '#59;',
    '%% a',
    '%%{init: {"theme":"dark"}}%%',
    '<script>alert(1)</script>',
    '---\ntitle: x\n---',
    'end',
    'wrap: a',
    'style a:#fff;',
    'classDef :1#;',
    'C->>S: a',
    '"\\"',
    '\u2028\u0000\ud800',
    '',
  ])('%j', expectUnmoved);

  it('nor can anything else', async () => {
    const sign = fc.constantFrom(...'#;:<>-+%{}"\'`\\\n\r$&@*|[]()=', 'end', 'wrap', 'style', 'a');
    const text = fc.oneof(
      fc.array(sign, { maxLength: 12 }).map((signs) => signs.join('')),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(fc.asyncProperty(text, expectUnmoved), { numRuns: 60 });
  });

  it('the title can be read back', () => {
    const title = 'What “if”: a\\b\nc?';
    const line = mermaidOf(timeline, { ...PLAIN_WORDS, title }).split('\n')[1] ?? '';
    expect(JSON.parse(line.replace('title: ', ''))).toBe(title);
  });
});

describe('arrows', () => {
  it('end in a cross where the segment is lost, in an open head where it is on its way', () => {
    const timeline = run('syn-lost');
    const arrows = (k: number) =>
      mermaidOf(upTo(timeline, k), PLAIN_WORDS)
        .split('\n')
        .filter((line) => line.includes('seq='));
    expect(arrows(1)).toEqual(['C-)S: SYN seq=100 len=0']);
    expect(arrows(3)).toEqual([
      'C-xS: SYN seq=100 len=0 (lost)',
      'C-)S: SYN seq=100 len=0 (again)',
    ]);
  });

  it('that cross stand in the order of departure, and their arrivals are told', () => {
    const text = mermaidOf(run('simultaneous-close'), PLAIN_WORDS);
    const lines = text.split('\n');
    const from = lines.findIndex((line) => line.includes('FIN'));
    expect(lines.slice(from - 2).join('\n')).toMatchInlineSnapshot(`
      "Note over S: ESTABLISHED
      Note left of C: 0.400 s close()
      Note over C: FIN-WAIT-1
      C->>S: FIN+ACK seq=101 ack=301 len=0
      Note right of S: 0.440 s close()
      Note over S: FIN-WAIT-1
      S->>C: FIN+ACK seq=301 ack=101 len=0
      Note over S: 0.480 s FIN+ACK seq=101 arrives
      Note over S: CLOSING
      S->>C: ACK seq=302 ack=102 len=0
      Note over C: 0.520 s FIN+ACK seq=301 arrives
      Note over C: CLOSING
      C->>S: ACK seq=102 ack=302 len=0
      Note over C: 0.560 s ACK seq=302 arrives
      Note over C: TIME-WAIT
      Note over S: 0.600 s ACK seq=102 arrives
      Note over S: TIME-WAIT
      Note left of C: 240.560 s 2MSL
      Note over C: CLOSED
      Note right of S: 240.600 s 2MSL
      Note over S: CLOSED
      "
    `);
  });

  it('name the connection where there are several', async () => {
    const another: Intervention = {
      kind: 'call',
      host: 'client',
      call: { name: 'connect', fresh: true },
      at: 500,
    };
    const { lines, names } = await parse(
      mermaidOf(run('three-way-handshake', another), PLAIN_WORDS),
    );
    const messages = arrowsOf(lines).map(({ message }) => message);
    expect(messages.filter((message) => message.startsWith(':49152 '))).toHaveLength(3);
    expect(messages.filter((message) => message.startsWith(':49153 '))).toHaveLength(3);
    expect(names[0]).toBe('Client<br/>10.0.0.1');
  });

  it('of a flood become one in each direction, at an end of their own', async () => {
    const flood: Intervention = { kind: 'flood', to: 'server', count: 50, at: 1_000 };
    const { lines, names } = await parse(mermaidOf(run('three-way-handshake', flood), PLAIN_WORDS));
    const strangers = lines.filter(({ from, to }) => from === 'O' || to === 'O');
    expect(strangers[0]).toMatchObject({ from: 'O', to: 'S', message: 'SYN ×50' });
    expect(strangers[1]).toMatchObject({ from: 'S', to: 'O', message: 'SYN+ACK ×50' });
    expect(names).toContain('nobody');
  });
});
