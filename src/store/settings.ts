import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { LANGUAGES, type Language, type Theme, type View } from './permalink';

/** What belongs to the viewer rather than to a run. Kept in this browser; it works without, too. */
export interface Settings {
  /** null: nobody has chosen; the browser's preference counts. */
  readonly language: Language | null;
  readonly theme: Theme | null;
  readonly view: View;
  /** Single-letter shortcuts can be switched off (WCAG 2.1.4). */
  readonly shortcuts: boolean;
  /** Nobody can see the wall: the presenter has blanked it. */
  readonly blank: boolean;
}

export const useSettings = create<Settings>()(
  persist(
    (): Settings => ({ language: null, theme: null, view: 'page', shortcuts: true, blank: false }),
    {
      name: 'synopsis',
      partialize: ({ language, theme, shortcuts }) => ({ language, theme, shortcuts }),
    },
  ),
);

/** Address and choice first, then the browser, then Korean. */
export const languageOf = ({ language }: Settings): Language =>
  language ?? LANGUAGES.find((code) => navigator.language.toLowerCase().startsWith(code)) ?? 'ko';

export const themeOf = ({ theme }: Settings): Theme =>
  theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

const { setState: set } = useSettings;

export function setLanguage(language: Language): void {
  set({ language });
}

export function setView(view: View): void {
  set({ view, blank: false });
}

export function setShortcuts(shortcuts: boolean): void {
  set({ shortcuts });
}

export function toggleBlank(): void {
  set(({ blank }) => ({ blank: !blank }));
}

export function toggleTheme(): void {
  set((settings) => ({ theme: themeOf(settings) === 'dark' ? 'light' : 'dark' }));
}

export function toggleLanguage(): void {
  set((settings) => {
    const next = LANGUAGES.indexOf(languageOf(settings)) + 1;
    return { language: LANGUAGES[next] ?? LANGUAGES[0] };
  });
}
