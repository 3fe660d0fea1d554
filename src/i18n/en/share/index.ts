import type { ShareWords } from '../../share';
import { packets } from './packets';
import { paper } from './paper';
import { picture } from './picture';
import { texts } from './texts';

export const share: ShareWords = {
  title: 'Share',
  copy: 'Copy',
  download: 'Download',
  copied: 'Copied.',
  saved: (file) => `Saved as ${file}.`,
  failedCopy: {
    refused: 'The browser did not let this page copy. Copy the text below by hand.',
    insecure:
      'Browsers let a page copy only if it comes over https or from this computer. Copy the text below by hand.',
    broken: 'This could not be made. The run itself is unharmed; try another step.',
  },
  failedSave: {
    refused: 'The browser did not let this page save a file. Allow downloads, then try again.',
    insecure: 'The browser saves no files from this page. Open it over https, then try again.',
    broken: 'This could not be made. The run itself is unharmed; try another step.',
  },
  byHand: 'To copy by hand',
  link: {
    title: 'Link',
    about: 'Opens this scene at this step, with all that you did.',
    field: 'The link itself',
    codeName: 'QR code of the link',
    tooLong: (characters) =>
      `The link has ${characters} characters, too many for a QR code. Copy it instead.`,
  },
  extent: {
    title: 'How much of the run',
    untilNow: (step) => `Up to now (step ${step})`,
    whole: (steps) => `The whole run (${steps} steps)`,
  },
  texts,
  picture,
  paper,
  packets,
};
