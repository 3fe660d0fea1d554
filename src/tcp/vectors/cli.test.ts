import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from './cli';
import { ESTABLISHED, sample } from './samples';

let directory = '';
let out = '';
let err = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'vectors-'));
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(directory, { recursive: true });
});

function file(name: string, content: unknown): void {
  const path = join(directory, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
}
const lastLine = (): string | undefined => out.trimEnd().split('\n').at(-1);

const right = sample([{ state: 'CLOSED' }]);
const wrong = sample([{ state: 'LISTEN' }], { strength: 'should' });

describe('npm run vectors', () => {
  it('0 when all pass, below any number of directories, however deep', () => {
    file('a/b/one.json', right);
    file('a/two.json', right);
    file('a/notes.txt', 'no vector');
    file('c/three.json', right);
    expect(main([join(directory, 'a'), join(directory, 'c')])).toBe(0);
    expect(lastLine()).toBe('3 passed, 0 failed');
    expect(err).toBe('');
  });

  it('the vectors of this repository pass', () => {
    expect(main(['--', join(import.meta.dirname, 'rfc9293')])).toBe(0);
    expect(lastLine()).toMatch(/^\d+ passed, 0 failed$/);
  });

  it('1 when any failed, with a line for each pair', () => {
    file('right.json', right);
    file('wrong.json', wrong);
    expect(main([directory])).toBe(1);
    const lines = out.split('\n').filter((line) => line.startsWith('FAIL'));
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe(
      `FAIL ${join(directory, 'wrong.json')} [should] ISS=1000 IRS=5000: ` +
        'steps[0] state: expected LISTEN, got CLOSED',
    );
    expect(lastLine()).toBe('1 passed, 1 failed');
  });

  it('class impl is reported and not counted', () => {
    file('right.json', { ...right, class: 'impl' });
    file('wrong.json', { ...wrong, class: 'impl' });
    expect(main([directory])).toBe(0);
    expect(out).toContain('Not counted: 2 of class impl (1 alike, 1 unlike).');
    expect(lastLine()).toBe('0 passed, 0 failed');
  });

  it('says what was skipped and why', () => {
    file('odd.json', sample([], { profile_overrides: { nagle: true } }));
    expect(main([directory])).toBe(0);
    expect(out).toContain('odd.json: the engine cannot set nagle = true');
    expect(lastLine()).toBe('0 passed, 0 failed, 1 skipped');
  });

  it('2 for a malformed file, which is named; the others are run', () => {
    file('bad.json', '{"format": "tcpvec/1"');
    file('other.json', { some: 'json' });
    file('step.json', sample([...ESTABLISHED, { frob: 1 }]));
    file('wrong.json', wrong);
    expect(main([directory])).toBe(2);
    expect(err).toMatch(/^MALFORMED .*bad\.json: not JSON: /m);
    expect(err).toMatch(/^MALFORMED .*other\.json: not a tcpvec\/1 vector: "format" is missing/m);
    expect(err).toMatch(/^MALFORMED .*step\.json: steps\[5\]: no known kind of step/m);
    expect(out).toContain('Not run: 3 malformed.');
    expect(lastLine()).toBe('0 passed, 1 failed');
  });

  it('2 without a directory, and for one that is missing or has nothing to run', () => {
    expect(main([])).toBe(2);
    expect(err).toContain('Usage');
    expect(main([join(directory, 'nowhere')])).toBe(2);
    expect(err).toContain('nowhere: there is no such file or directory');
    expect(main([directory])).toBe(2);
    expect(err).toContain('there is no .json file in it');
  });

  it('takes a single file, and each file once', () => {
    file('one.json', right);
    expect(main([directory, join(directory, 'one.json')])).toBe(0);
    expect(lastLine()).toBe('1 passed, 0 failed');
  });

  it('notes keys of steps that it passes over', () => {
    file('one.json', sample([{ state: 'CLOSED', colour: 'red' }]));
    expect(main([directory])).toBe(0);
    expect(err).toContain('steps[0]: unknown key "colour" is passed over');
  });
});
