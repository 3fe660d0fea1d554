import type { Kind } from '../../../simulation/label';
import type { Phase } from '../../../simulation/phase';
import type { Theme } from '../../../store/permalink';

/** The colours of the stage, as values: a picture takes no style sheet along. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly hairline: string;
  readonly edge: string;
  readonly lane: string;
  readonly lost: string;
  readonly onSegment: string;
  readonly kind: { readonly [K in Kind]: string };
  readonly tint: { readonly [P in Phase]: string };
}

/** The same as in tokens.css; palette.test.ts compares them. */
export const PALETTES: { readonly [T in Theme]: Palette } = {
  light: {
    paper: '#fbfaf7',
    ink: '#17191d',
    muted: '#555b66',
    hairline: '#dedad1',
    edge: '#857f73',
    lane: '#7d776a',
    lost: '#b3261e',
    onSegment: '#ffffff',
    kind: { SYN: '#0072b2', ACK: '#00785a', FIN: '#b34700', DATA: '#a04a7d', RST: '#000000' },
    tint: {
      nothing: '#e6e2d9',
      opening: '#c6dff2',
      open: '#bfe5d3',
      closing: '#f7d2b7',
      waiting: '#efe1a4',
    },
  },
  dark: {
    paper: '#15171b',
    ink: '#f1efe9',
    muted: '#a9afba',
    hairline: '#343841',
    edge: '#7b828f',
    lane: '#8b92a0',
    lost: '#ff8a80',
    onSegment: '#101318',
    kind: { SYN: '#56b4e9', ACK: '#1fc79a', FIN: '#e69f00', DATA: '#e3a3c8', RST: '#ffffff' },
    tint: {
      nothing: '#363a41',
      opening: '#123f60',
      open: '#0e4a38',
      closing: '#5e3213',
      waiting: '#4b4212',
    },
  },
};

/** What a printer prints: on white, whatever the theme is. */
export const ON_PAPER: Palette = { ...PALETTES.light, paper: '#ffffff' };
