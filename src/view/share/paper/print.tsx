import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { lastStep } from '../../../simulation/instant';
import { currentStep, useRun } from '../../../store/run';
import { languageOf, useSettings } from '../../../store/settings';
import { useWords } from '../../useWords';
import type { BlankKind } from '../picture/blanks';
import { loadShareWords, useShareWords } from '../useShareWords';
import { linkNow } from '../Link';
import styles from './paper.module.css';
import { Sheet } from './Sheet';

/** What is to be printed. */
export interface Request {
  /** To the run's end, or up to now. */
  readonly whole: boolean;
  /** What a worksheet leaves blank; empty: it is none. */
  readonly blank: readonly BlankKind[];
}

const NO_BLANKS: readonly BlankKind[] = [];

/** Who learns must not find the answers on paper. */
const unasked = (): Request => ({ whole: useRun.getState().learner === null, blank: NO_BLANKS });

/** Gets the words that are printed. */
export const prepare = (): Promise<void> => loadShareWords(languageOf(useSettings.getState()));

interface LaidOut {
  readonly root: Root;
  readonly element: HTMLElement;
  /** What had the focus: the page is hidden meanwhile. */
  readonly focused: Element | null;
}

let sheet: LaidOut | null = null;

/** Puts the sheet in the page's place on paper; what has been put there already stays. */
export function layOut(request: Request = unasked()): void {
  if (sheet !== null) return;
  const element = document.createElement('div');
  element.className = styles['paper'] ?? '';
  document.body.append(element);
  const root = createRoot(element);
  sheet = { root, element, focused: document.activeElement };
  document.documentElement.dataset['paper'] = '';
  // A browser prints what is there when its handlers return.
  flushSync(() => root.render(<Printed {...request} />));
}

/** Takes the sheet away again. */
export function putAway(): void {
  if (sheet === null) return;
  const { root, element, focused } = sheet;
  sheet = null;
  root.unmount();
  element.remove();
  delete document.documentElement.dataset['paper'];
  if (document.activeElement === document.body && focused instanceof HTMLElement) focused.focus();
}

/** Asks the browser to print this. */
export function print(request: Request): void {
  putAway();
  layOut(request);
  window.print();
}

function Printed({ whole, blank }: Request) {
  const words = useWords();
  const share = useShareWords();
  const timeline = useRun((run) => run.timeline);
  const k = useRun((run) => (whole ? lastStep(run.timeline) : currentStep(run)));
  const scene = useRun((run) => run.scene);
  const name = useRun((run) => run.name);
  if (share === null) return null;
  const part = k < lastStep(timeline) ? share.picture.part(k + 1, lastStep(timeline) + 1) : '';
  return (
    <Sheet
      timeline={timeline}
      k={k}
      blank={blank}
      title={words.scenes[scene].title}
      note={[name ?? '', part].filter((text) => text !== '').join(' · ')}
      link={linkNow()}
      words={words}
      share={share}
    />
  );
}
