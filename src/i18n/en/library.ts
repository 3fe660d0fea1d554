import type { LibraryWords } from '../library-words';

export const library: LibraryWords = {
  title: 'Scenes',
  close: 'Close',
  search: 'Find a question, state or flag',
  found: (n) => (n === 1 ? 'One scene was found.' : `${n} scenes were found.`),
  nothing: (sought) =>
    `No scene is about “${sought}”. Try a single word, a state such as TIME-WAIT, or a flag such as RST.`,
  foundWays: (names) => `Not a scene, but found: ${names.join(', ')}.`,
  all: 'Show all scenes',
  shelves: {
    opening: 'Opening',
    closing: 'Closing',
    trouble: 'Trouble',
    systems: 'Real systems',
  },
  seconds: (n) => `${n} s`,
  onScreen: 'On screen now',
  progress: 'What you have learnt',
  mastery: { mastered: 'Learnt', again: 'To review', 'not-yet': 'Not yet' },
  tours: {
    opening: {
      title: 'Opening: the 3-way handshake',
      about: 'Three segments announce and confirm both initial numbers.',
    },
    release: {
      title: 'Closing: the 4-way release',
      about: 'Each direction closes by itself, and whoever closes first waits.',
    },
  },
  stops: (seen, all) => `${seen} of ${all} stops`,
  waysAre: {
    notes: 'study notes, sentences, claims, misconceptions',
    missions: 'missions, be an endpoint, exercises, practice, build segments',
    terms: 'words, terms, glossary, vocabulary, definitions',
    plan: 'lesson plans, lessons, class, classes, lecture, course, teaching, teacher, playlist',
  },
  notes: 'Start from the notes',
  notesAbout: (sentences) => `${sentences} sentences of study notes, compared with what is so.`,
  verdicts: { right: 'Right', imprecise: 'Not quite', wrong: 'Wrong' },
  others: (questions, misspelt, gaps) =>
    `Besides: ${questions} questions, ${misspelt} misspelt, ${gaps} missing`,
  termsAbout: (terms) => `${terms} words, from port to TIME-WAIT, each in a sentence or two.`,
  missionsAbout: (missions) =>
    `Build the segments of one end yourself. There are ${missions} missions.`,
  plan: 'Make a lesson plan',
  planOn: 'Go on with the lesson plan',
  planAbout: 'Put scenes and runs of your own in order, with notes for yourself.',
  kept: 'What you have learnt and the language you chose are kept in this browser only.',
  forget: 'Forget both',
  forgotten: 'Forgotten: you start afresh.',
  undo: 'Undo',
};
