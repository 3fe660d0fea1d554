/** The words of the dialog in which one takes things along; they are loaded with it. */
import type { PacketsWords } from './packets';
import type { PaperWords } from './paper';
import type { PictureWords } from './picture';
import type { TextsWords } from './texts';

/** Why something could not be made. */
export interface FailureWords {
  /** The browser has not painted a picture of this size, px; no side may be longer than `most`. */
  readonly tooLarge: (width: number, height: number, most: number) => string;
  /** The browser gives the page nothing to paint on. */
  readonly noCanvas: string;
  /** Anything else; `detail` is what the program says of it, in English. */
  readonly broken: (detail: string) => string;
}

export interface ShareWords {
  /** The button that opens the dialog, and the dialog's title. */
  readonly title: string;
  readonly copy: string;
  readonly download: string;
  readonly copied: string;
  /** `file`: the name under which it is saved. */
  readonly saved: (file: string) => string;
  readonly failed: FailureWords;
  /** `insecure`: the browser has no clipboard for a page that comes over plain http. */
  readonly failedCopy: { readonly denied: string; readonly insecure: string };
  readonly failedSave: { readonly denied: string };
  /** Above the text that the viewer has to copy by hand. */
  readonly byHand: string;
  readonly link: LinkWords;
  /** Taking it into a lesson plan. */
  readonly plan: {
    readonly title: string;
    readonly about: string;
    readonly add: string;
    /** That it has room for no more items. */
    readonly full: (most: number) => string;
  };
  readonly extent: ExtentWords;
  readonly texts: TextsWords;
  readonly picture: PictureWords;
  readonly paper: PaperWords;
  readonly packets: PacketsWords;
}

interface LinkWords {
  readonly title: string;
  readonly about: string;
  /** The field in which it stands. */
  readonly field: string;
  /** What the drawing of the QR code is called, for those who don't see it. */
  readonly codeName: string;
  readonly tooLong: (characters: number) => string;
}

/** How much of the run is taken along. */
interface ExtentWords {
  readonly title: string;
  readonly untilNow: (step: number) => string;
  readonly whole: (steps: number) => string;
}

/** The words in each language, each loaded when it is needed. */
export const SHARE_WORDS = {
  ko: async (): Promise<ShareWords> => (await import('../ko/share')).share,
  en: async (): Promise<ShareWords> => (await import('../en/share')).share,
};
