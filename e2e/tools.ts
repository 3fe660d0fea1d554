import { tools as en } from '../src/i18n/en/tools';
import { tools as ko } from '../src/i18n/ko/tools';
import type { ToolWords } from '../src/i18n/tools';
import type { Player } from './player';

const TOOLS: { readonly [code: string]: ToolWords } = { ko, en };

/** The words of the tabs, in the language that the page speaks. */
export const toolWords = ({ words }: Player): ToolWords => TOOLS[words.ui.code] ?? en;
