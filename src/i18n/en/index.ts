import type { Words } from '../words';
import { calls } from './calls';
import { rules } from './rules';
import { scenes } from './scenes';
import { states } from './states';
import { story } from './story';
import { ui } from './ui';

export const en: Words = { rules, states, scenes, story, calls, ui };
