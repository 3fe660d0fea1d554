/** What stands beside the stage, one at a time: what the scene teaches, then what one looks into, then what one works with. */
export const TABS = [
  'lesson',
  'map',
  'header',
  'system',
  'events',
  'what-if',
  'network',
  'hosts',
  'sockets',
  'craft',
] as const;
export type Tab = (typeof TABS)[number];

export const DEFAULT_TAB: Tab = 'lesson';

/** Where the second row of tabs begins. */
export const FIRST_TOOL: Tab = 'what-if';
