import { afterEach, describe, expect, it, vi } from 'vitest';
import { attempt, copy, NotMade, save } from './save';

afterEach(() => vi.unstubAllGlobals());

const broken = (): never => {
  throw new Error('cannot be made');
};
const NOT_MADE = { kind: 'not-made', why: { reason: 'broken', detail: 'cannot be made' } };
const refused = () => Promise.reject(new DOMException('no', 'NotAllowedError'));

/** A browser in which a link can be clicked; returns what was clicked. */
function browser(createObjectURL: () => string = () => 'blob:1') {
  const clicked: { href?: string; download?: string }[] = [];
  const createElement = () => {
    const link: { href?: string; download?: string; click?: () => void } = {};
    link.click = () => clicked.push(link);
    return link;
  };
  vi.stubGlobal('document', { createElement });
  vi.stubGlobal('URL', { createObjectURL, revokeObjectURL: () => undefined });
  return clicked;
}

it('an attempt never throws: it says why', () => {
  expect(attempt(() => 1)).toEqual({ made: 1 });
  expect(attempt(broken)).toEqual({ why: NOT_MADE.why });
});

describe('copy', () => {
  it('hands the text to the clipboard', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await copy(() => 'text')).toEqual({ kind: 'copied' });
    expect(writeText).toHaveBeenCalledExactlyOnceWith('text');
  });

  it('keeps the text where the browser refuses, or has no clipboard', async () => {
    const failed = { kind: 'not-copied', text: 'text' };
    vi.stubGlobal('navigator', { clipboard: { writeText: refused } });
    expect(await copy(() => 'text')).toEqual({ ...failed, reason: 'denied' });
    vi.stubGlobal('navigator', {});
    expect(await copy(() => 'text')).toEqual({ ...failed, reason: 'insecure' });
  });

  it('says why where there is nothing to copy', async () => {
    expect(await copy(broken)).toEqual(NOT_MADE);
  });
});

describe('save', () => {
  it('offers a file under its name', async () => {
    const clicked = browser();
    const outcome = await save('a.txt', 'text/plain', () => 'text');
    expect(outcome).toEqual({ kind: 'saved', file: 'a.txt' });
    expect(clicked).toMatchObject([{ href: 'blob:1', download: 'a.txt' }]);
  });

  it('keeps what is text where the browser refuses', async () => {
    browser(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const failed = { kind: 'not-saved' };
    const text = await save('a.txt', 'text/plain', () => 'text');
    expect(text).toEqual({ ...failed, text: 'text' });
    const octets = await save('a.pcap', 'application/octet-stream', () => new Uint8Array(1));
    expect(octets).toEqual({ ...failed, text: null });
  });

  it('says so where there is nothing to save, at once or later', async () => {
    const clicked = browser();
    expect(await save('a.txt', 'text/plain', broken)).toEqual(NOT_MADE);
    expect(
      await save('a.txt', 'text/plain', () => Promise.reject(new Error('cannot be made'))),
    ).toEqual(NOT_MADE);
    expect(clicked).toEqual([]);
  });

  it('keeps the reason where it is known', async () => {
    const why = { reason: 'too-large', width: 852, height: 20_000, most: 16_384 } as const;
    const make = () => Promise.reject(new NotMade(why));
    expect(await save('a.png', 'image/png', make)).toEqual({ kind: 'not-made', why });
  });
});
