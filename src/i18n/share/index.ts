/** The words of the dialog in which one takes things along; they are loaded with it. */
import type { PacketsWords } from './packets';
import type { PaperWords } from './paper';
import type { PictureWords } from './picture';
import type { TextsWords } from './texts';

/** Why something could not be copied or saved. */
export type Failure =
  /** The browser asked, or decided by itself, and the answer was no. */
  | 'refused'
  /** The browser has no clipboard for a page that comes over plain http. */
  | 'insecure'
  /** What was to be taken along could not be made. */
  | 'broken';

export interface ShareWords {
  /** The button that opens the dialog, and the dialog's title. */
  readonly title: string;
  readonly copy: string;
  readonly download: string;
  readonly copied: string;
  /** `file`: the name under which it is saved. */
  readonly saved: (file: string) => string;
  readonly failedCopy: { readonly [F in Failure]: string };
  readonly failedSave: { readonly [F in Failure]: string };
  /** Above the text that the viewer has to copy by hand. */
  readonly byHand: string;
  readonly link: LinkWords;
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
