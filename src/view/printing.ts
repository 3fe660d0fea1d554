import { languageOf, useSettings } from '../store/settings';
import './print.css';

type Paper = typeof import('./share/paper/print');

/** Where a browser can't say when it is idle, it surely is after so many ms. */
const SETTLED = 3_000;

/**
 * Whoever prints, with whatever keys, gets a sheet instead of the screen. Its code is loaded when
 * there is nothing else to do; until then the page itself is printed, in light colours. Returns a
 * function that stops it.
 */
export function watchPrinting(): () => void {
  let paper: Paper | null = null;
  let theme: string | undefined;
  const prepare = async (): Promise<void> => {
    const loaded = await import('./share/paper/print');
    await loaded.prepare();
    paper = loaded;
  };
  // When it can't be had, the page is printed as it is.
  const tryToPrepare = (): void => void prepare().catch(() => undefined);
  const { dataset } = document.documentElement;
  const before = (): void => {
    theme ??= dataset['theme'];
    dataset['theme'] = 'light';
    paper?.layOut();
  };
  const after = (): void => {
    if (theme !== undefined) dataset['theme'] = theme;
    theme = undefined;
    paper?.putAway();
  };
  const stop = whenIdle(tryToPrepare);
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  const forget = useSettings.subscribe((now, old) => {
    if (paper !== null && languageOf(now) !== languageOf(old)) tryToPrepare();
  });
  return () => {
    stop();
    forget();
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}

function whenIdle(deed: () => void): () => void {
  // Safari has none, whatever the types say.
  if ((globalThis.requestIdleCallback as typeof requestIdleCallback | undefined) === undefined) {
    const timer = setTimeout(deed, SETTLED);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(deed);
  return () => cancelIdleCallback(request);
}
