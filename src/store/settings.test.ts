import { beforeEach, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();
vi.stubGlobal('window', {
  localStorage: {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  },
});
vi.stubGlobal('navigator', { language: 'en-GB' });

/** The settings as a page that has just been loaded has them. */
async function load() {
  vi.resetModules();
  const { useSettings, ...rest } = await import('./settings');
  return { ...rest, settings: () => useSettings.getState() };
}

beforeEach(() => kept.clear());

it('the language that was chosen is there again, and nothing of where the viewer was', async () => {
  const first = await load();
  first.setLanguage('ko');
  first.openDialog('scenes');
  const { settings, languageOf } = await load();
  expect(languageOf(settings())).toBe('ko');
  expect(settings().dialog).toBeNull();
});

it('a language that is forgotten stays on as long as the page is open', async () => {
  const first = await load();
  first.setLanguage('ko');
  first.forgetLanguage();
  expect(first.languageOf(first.settings())).toBe('ko');
  const second = await load();
  expect(second.languageOf(second.settings())).toBe('en');
});

it.each([
  '{',
  'null',
  '{"state":null,"version":0}',
  '{"state":"ko","version":0}',
  '{"state":{"language":"xx","theme":7,"shortcuts":"no","predicts":null},"version":0}',
  '{"state":{"view":"present","dialog":"keys","asked":null},"version":0}',
])('what can’t be read is as if it had never been chosen: %s', async (text) => {
  const { settings: fresh } = await load();
  const untouched = fresh();
  kept.set('synopsis', text);
  const { settings } = await load();
  expect(settings()).toEqual(untouched);
});

it('a guest in a frame reads what was kept, and keeps nothing', async () => {
  const { setLanguage } = await load();
  setLanguage('ko');
  const before = [...kept];
  const guest = await load();
  const { keepNothing } = await import('./kept');
  keepNothing(true);
  expect(guest.languageOf(guest.settings())).toBe('ko');
  guest.setLanguage('en');
  guest.toggleBlank();
  expect(guest.languageOf(guest.settings())).toBe('en');
  expect([...kept]).toEqual(before);
  keepNothing(false);
  guest.setLanguage('en');
  expect([...kept]).not.toEqual(before);
});
