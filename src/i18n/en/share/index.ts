import type { ShareWords } from '../../share';
import { packets } from './packets';
import { paper } from './paper';
import { picture } from './picture';
import { texts } from './texts';

const size = (px: number): string => px.toLocaleString('en');

export const share: ShareWords = {
  title: 'Share',
  copy: 'Copy',
  download: 'Download',
  copied: 'Copied.',
  saved: (file) => `Saved as ${file}.`,
  failed: {
    tooLarge: (width, height, most) =>
      `This browser can’t paint ${size(width)} × ${size(height)} px: no side may be longer than ${size(most)} px, and it has to fit into memory. The SVG has all of it.`,
    noCanvas: 'This browser gives the page nothing to paint on. The SVG needs none.',
    broken: (detail) =>
      `This could not be made (${detail}). The run itself is unharmed; try another step.`,
  },
  failedCopy: {
    denied: 'The browser did not let this page copy. Copy the text below by hand.',
    insecure:
      'Browsers let a page copy only if it comes over https or from this computer. Copy the text below by hand.',
  },
  failedSave: {
    denied: 'The browser did not let this page save a file. Allow downloads, then try again.',
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
  plan: {
    title: 'Lesson plan',
    about: 'Makes this scene at this step the next item of a lesson plan of yours.',
    add: 'Add to a lesson plan',
    full: (most) =>
      `Your lesson plan has ${most} items, and there is no room for more. Remove one first.`,
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
