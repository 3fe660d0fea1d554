import type { LessonsWords } from '../../lesson-words';
import { closing } from './closing';
import { opening } from './opening';
import { systems } from './systems';
import { trouble } from './trouble';
import { cards } from './controls/cards';
import { tape } from './controls/tape';
import { tray } from './controls/tray';
import { slider } from './controls/slider';
import { dial } from './controls/dial';
import { counter } from './controls/counter';
import { tower } from './controls/tower';
import { ui } from './ui';

export const lessons: LessonsWords = {
  ui,
  scenes: { ...opening, ...closing, ...trouble, ...systems },
  controls: { cards, tape, tray, slider, dial, counter, tower },
};
