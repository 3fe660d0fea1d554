import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Intervention } from '../simulation/deed';
import { keptInBrowser } from './kept';
import { isOneOf, isRecord } from './parse';
import { LANGUAGES, type Language, type Switch, type Theme, THEMES, type View } from './permalink';
import { DEFAULT_TAB, type Tab } from './tabs';

/** What belongs to the viewer rather than to a run. */
export interface Settings {
  /** What the viewer has chosen, kept in this browser; null: nothing yet. */
  readonly language: Language | null;
  readonly theme: Theme | null;
  /** Single-letter shortcuts can be switched off (WCAG 2.1.4). */
  readonly shortcuts: boolean;
  /** Is the viewer asked what will happen, before it does? */
  readonly predicts: boolean;
  /** What the address asks for: it counts first, and is not kept. */
  readonly asked: {
    readonly language: Language | null;
    readonly theme: Theme | null;
    readonly predicts: boolean | null;
  };
  readonly view: View;
  /** Which dialog is open. */
  readonly dialog: 'scenes' | 'keys' | 'missions' | 'share' | 'words' | 'plan' | null;
  /** What stands beside the stage, while anything does. */
  readonly tab: Tab;
  /** Has the viewer opened or closed the inspector? null: it is as the window's width has it. */
  readonly inspector: 'open' | 'closed' | null;
  /** Nobody can see the wall: the presenter has blanked it. */
  readonly blank: boolean;
  /** The call with which the viewer took over, once the notice about it has been read. */
  readonly accepted: Intervention | null;
}

const NOTHING_ASKED = { language: null, theme: null, predicts: null } as const;

export const useSettings = create<Settings>()(
  persist(
    (): Settings => ({
      language: null,
      theme: null,
      shortcuts: true,
      predicts: true,
      asked: NOTHING_ASKED,
      view: 'page',
      dialog: null,
      tab: DEFAULT_TAB,
      inspector: null,
      blank: false,
      accepted: null,
    }),
    {
      name: 'synopsis',
      storage: keptInBrowser<Partial<Settings>>(),
      partialize: ({ language, theme, shortcuts, predicts }) => ({
        language,
        theme,
        shortcuts,
        predicts,
      }),
      merge: (kept, now) => ({ ...now, ...readable(kept) }),
    },
  ),
);

/** What was kept may be anything: what can't be read is as if it had never been chosen. */
function readable(kept: unknown): Partial<Settings> {
  const from: { readonly [name: string]: unknown } = isRecord(kept) ? kept : {};
  const { language, theme, shortcuts, predicts } = from;
  return {
    ...(isOneOf(LANGUAGES, language) ? { language } : {}),
    ...(isOneOf(THEMES, theme) ? { theme } : {}),
    ...(typeof shortcuts === 'boolean' ? { shortcuts } : {}),
    ...(typeof predicts === 'boolean' ? { predicts } : {}),
  };
}

/** The language that was asked for or chosen; null: neither. */
export const chosenLanguage = ({ asked, language }: Settings): Language | null =>
  asked.language ?? language;

export const chosenTheme = ({ asked, theme }: Settings): Theme | null => asked.theme ?? theme;

export const predictsIn = ({ asked, predicts }: Settings): boolean => asked.predicts ?? predicts;

/** The same as an address says it; null: it goes without saying. */
export const chosenPredict = (settings: Settings): Switch | null => {
  const on = predictsIn(settings);
  return on && settings.predicts ? null : on ? 'on' : 'off';
};

/** Address and choice first, then the browser, then Korean. */
export const languageOf = (settings: Settings): Language =>
  chosenLanguage(settings) ??
  LANGUAGES.find((code) => navigator.language.toLowerCase().startsWith(code)) ??
  'ko';

export const themeOf = (settings: Settings): Theme =>
  chosenTheme(settings) ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

const { setState: set, getState: get } = useSettings;

export function setLanguage(language: Language): void {
  set(({ asked }) => ({ language, asked: { ...asked, language: null } }));
}

/** Forgets which language was chosen; the page stays in it as long as it is open. */
export function forgetLanguage(): void {
  set((settings) => ({
    language: null,
    asked: { ...settings.asked, language: languageOf(settings) },
  }));
}

/** Takes over what an address asks for; what it does not say stays as the viewer has it. */
export function ask(
  language: Language | null,
  theme: Theme | null,
  view: View,
  tab: Tab | 'none' | null,
  predicts: boolean | null,
): void {
  const asked = { language, theme, predicts };
  if (tab === 'none') set({ asked, view, inspector: 'closed' });
  else if (tab === null) set({ asked, view, tab: DEFAULT_TAB, inspector: null });
  else set({ asked, view, tab, inspector: 'open' });
}

export function setView(view: View): void {
  // On the wall the inspector is out of the way until it is called.
  set({ view, blank: false, inspector: null });
}

export function openDialog(dialog: Settings['dialog']): void {
  set({ dialog });
}

export function openTab(tab: Tab): void {
  set({ tab, inspector: 'open' });
}

export function closeInspector(): void {
  set({ inspector: 'closed' });
}

/** Does the inspector stand beside the stage? In a `wide` window it does unless it was closed. */
export const isInspecting = ({ inspector, view }: Settings, wide: boolean): boolean =>
  inspector === 'open' || (inspector === null && wide && view === 'page');

/** The tab as an address names it: 'none' when it was closed; null when nobody has chosen. */
export const chosenTab = ({ inspector, tab, view }: Settings): Tab | 'none' | null => {
  if (inspector === 'closed') return 'none';
  return inspector === 'open' || (view === 'page' && tab !== DEFAULT_TAB) ? tab : null;
};

export function accept(accepted: Intervention | null): void {
  set({ accepted });
}

export function setShortcuts(shortcuts: boolean): void {
  set({ shortcuts });
}

export function setPredicts(predicts: boolean): void {
  set(({ asked }) => ({ predicts, asked: { ...asked, predicts: null } }));
}

export function toggleBlank(): void {
  set(({ blank }) => ({ blank: !blank }));
}

export function toggleTheme(): void {
  const theme = themeOf(get()) === 'dark' ? 'light' : 'dark';
  set(({ asked }) => ({ theme, asked: { ...asked, theme: null } }));
}

export function toggleLanguage(): void {
  const next = LANGUAGES.indexOf(languageOf(get())) + 1;
  setLanguage(LANGUAGES[next] ?? LANGUAGES[0]);
}
