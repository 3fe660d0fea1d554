import type { LogWords } from '../../tools/log';

export const log: LogWords = {
  title: 'Log',
  show: 'What is listed',
  all: 'All',
  facet: {
    calls: 'Calls',
    sent: 'Sent',
    arrived: 'Arrived',
    lost: 'Lost',
    states: 'States',
    timers: 'Timers',
    around: 'Changes',
  },
  where: 'On which host',
  both: 'Both',
  search: 'Search',
  hidden: (n) => (n === 0 ? 'No line is hidden.' : `${n} ${n === 1 ? 'line' : 'lines'} hidden.`),
  kept: 'Shown because it is the current step.',
};
