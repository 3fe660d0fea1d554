import type { PaperWords } from '../../share/paper';

export const paper: PaperWords = {
  title: 'On paper',
  print: 'Print',
  sheet: { name: 'Sheet', about: 'The ladder and a table of all events on A4.' },
  worksheet: {
    name: 'Worksheet',
    about: 'The ladder with blanks to fill in; the answers are on a page of their own.',
  },
  blank: {
    title: 'Leave blank',
    states: 'States',
    flags: 'Flags',
    numbers: 'Numbers',
    none: 'Choose what to leave blank first.',
  },
  page: (n, all) => `Page ${n} of ${all}`,
  ladder: 'Segments between client and server',
  column: {
    step: 'Step',
    time: 'Time (s)',
    event: 'What happened',
    segment: 'Segment',
    state: (host) => (host === 'client' ? 'Client' : 'Server'),
  },
  more: (n) => `and ${n} more`,
  task: 'Fill in the blanks.',
  pupil: 'Name',
  answers: 'Answers',
  noCode: 'The link is too long for a QR code; copy it from the page.',
  cut: (step, steps) =>
    `Printed up to step ${step} of ${steps}; the rest would take too many pages. The link leads to the whole run.`,
};
