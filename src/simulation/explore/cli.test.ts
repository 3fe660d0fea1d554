import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from './cli';
import { losesTimer } from './faulty';

let out = '';
let err = '';

beforeEach(() => {
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
});
const lastLine = (): string | undefined => out.trimEnd().split('\n').at(-1);

describe('npm run explore', { timeout: 60_000 }, () => {
  it('0 when nothing was found; the report says how far was gone', () => {
    expect(main(['--depth', '3'])).toBe(0);
    expect(out).toContain('Depth 3: every order of up to 3 calls');
    expect(out).toContain('Bounds: 3 segments in the air each way');
    expect(out).toMatch(/^Worlds: \d+, by depth 2, /m);
    expect(out).toMatch(/^Moves: \d+, of which \d+ led to a world that was there already/m);
    expect(out).toMatch(/^Pairs of states: \d+ of 121/m);
    expect(out).toMatch(/^ +not visited {2}ESTABLISHED -> CLOSED on SYN$/m);
    expect(lastLine()).toBe('Nothing illegal, nothing broken, nobody stuck.');
    expect(err).toBe('');
  });

  it('1 when anything was found, with the way there', () => {
    expect(main(['--depth', '4'], losesTimer)).toBe(1);
    expect(out).toMatch(/^Found: stuck: client in SYN-SENT waits.* \(met \d+ times\)/m);
    expect(out).toContain('(client: retransmission timeout)');
    expect(lastLine()).toMatch(/^Findings: \d+\.$/);
  });

  it('takes bounds', () => {
    const given = ['--', '--depth', '2', '--air', '2', '--sends', '0', '--connects', '2'];
    expect(main([...given, '--buffer', '1', '--before-accept', '1'])).toBe(0);
    expect(out).toContain('Bounds: 2 segments in the air each way');
    expect(out).toContain('for each user 0 send()');
    expect(out).toContain('2 connect(); calls before accept(): yes');
    expect(out).toContain("The server's buffer is 1 octets");
  });

  it('gives both ends TCP options, or one', () => {
    expect(main(['--depth', '3', '--options', '1'])).toBe(0);
    expect(out).toContain('TCP options: client and server.');
    expect(main(['--depth', '3', '--options', '2'])).toBe(0);
    expect(out).toContain('TCP options: client.');
  });

  it.each([
    [[], 'Say how deep to go: --depth N.'],
    [['--depth'], '--depth takes a whole number from 1 to 40, and got nothing.'],
    [['--depth', 'deep'], '--depth takes a whole number from 1 to 40, and got "deep".'],
    [['--depth', '0'], '--depth takes a whole number from 1 to 40, and got "0".'],
    [['--depth', '-3'], '--depth takes a whole number from 1 to 40, and got "-3".'],
    [['--depth', '3', '--sends', '11'], '--sends takes a whole number from 0 to 10, and got "11".'],
    [['--width', '3'], '"--width" is no option. Give one of --depth, --air, --sends'],
    [['9'], '"9" is no option. Give one of --depth'],
  ])('2 for %j, and a sentence that says what to do', (argv, sentence) => {
    expect(main(argv)).toBe(2);
    expect(err).toContain(sentence);
    expect(err).toContain('Usage: npm run explore -- --depth N');
    expect(out).toBe('');
  });
});
