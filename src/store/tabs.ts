/** What stands beside the stage: one at a time. */
export const TABS = [
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
