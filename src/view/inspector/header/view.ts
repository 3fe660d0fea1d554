import type { HeaderWords } from '../../../i18n/tools/header';
import type { Level } from '../../../store/numbers';
import type { Frame, Item } from './fields';
import type { Marks } from './marks';
import type { Writing } from './values';

/** What the parts of the tab draw from. */
export interface HeaderView {
  readonly words: HeaderWords;
  readonly level: Level;
  readonly frame: Frame;
  /** The fields that this level shows. */
  readonly items: readonly Item[];
  readonly marks: Marks;
  /** null: no values are shown. */
  readonly writing: Writing | null;
}
