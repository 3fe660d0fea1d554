import type { MissionWords } from '../mission-words';
import { missionReasons } from './mission-reasons';
import { capital, HOST } from './names';

const missions: MissionWords['missions'] = {
  'open-client': {
    title: 'Say hello first',
    about: 'open with a SYN, then acknowledge the answer',
  },
  'open-server': { title: 'Answer a SYN', about: 'one SYN+ACK says it all' },
  'release-client': { title: 'Close first', about: 'send a FIN and acknowledge the peer’s' },
  'release-server': {
    title: 'Close first, as the server',
    about: 'other numbers, but the way to close is the same',
  },
  'release-passive': {
    title: 'Answer a goodbye',
    about: 'acknowledge the FIN, send what is left, then close as well',
  },
  'half-close': {
    title: 'Close one half, keep receiving',
    about: 'after your FIN, data may still come: acknowledge it',
  },
  'repeated-fin': {
    title: 'A FIN comes again',
    about: 'what to do when your last ACK got lost',
  },
  refuse: { title: 'Refuse a connection', about: 'how to answer when no program is listening' },
  'simultaneous-open': {
    title: 'Open at the same time',
    about: 'instead of an answer comes the peer’s own SYN',
  },
};

export const mission: MissionWords = {
  listTitle: 'Be an endpoint',
  listText: 'Build the segments of one end yourself. The other end answers as a real TCP would.',
  finished: 'Done',
  finishedCount: (n, all) => `${n} of ${all} done`,
  missions,

  bench: (me) => `You are ${HOST[me]}`,
  turnCount: (n, all) => `Segment ${n} / ${all}`,
  called(call, text) {
    switch (call) {
      case 'connect':
        return 'Your program calls connect(). Build the segment that opens the connection.';
      case 'send':
        return `Your program calls send(“${text}”). Put that data on its way.`;
      case 'shutdown':
        return 'Your program calls shutdown(): it has no more to send, but goes on receiving.';
      case 'close':
        return 'Your program calls close(). Tell the peer that you have no more to send.';
      case 'listen':
      case 'accept':
      case 'recv':
      case 'abort':
        return `Your program calls ${call}().`;
    }
  },
  arrived: (label, peer, me, again) =>
    again
      ? `The ${label} of ${HOST[peer]} has come again. As ${HOST[me]} it is your turn to answer.`
      : `The ${label} of ${HOST[peer]} has arrived. As ${HOST[me]} it is your turn to answer.`,
  nobodyListens: 'No program listens on this port.',
  yourIss: (iss) => `Your ISS is ${iss}.`,
  received: 'Received',

  fields: {
    source: { name: 'Source port', term: '16 bits' },
    destination: { name: 'Destination port', term: '16 bits' },
    ctl: { name: 'Control bits', term: 'SEG.CTL' },
    seq: { name: 'Sequence number', term: 'SEG.SEQ' },
    ack: { name: 'Acknowledgment number', term: 'SEG.ACK' },
    wnd: { name: 'Window', term: 'SEG.WND' },
    text: { name: 'Length of the data', term: 'bytes' },
    state: { name: 'Your state afterwards?', term: 'state' },
  },
  check: 'Check and send',
  hint: 'Hint',
  answer: 'Show the answer',
  answerIs: (answer) => `Answer: ${answer}`,
  ...missionReasons,
  right: 'right',
  wrong: 'wrong',
  score: (right, all) => `${right} of ${all} right`,

  draft: 'The segment you are building (not sent yet)',
  ifSent: 'If you sent it like this',
  noRule: (peer) => `${capital(HOST[peer])} would do nothing about it.`,
  replies: 'The answer',
  noReply: 'No answer comes.',
  peerState: (peer, before, after) =>
    before === after
      ? `${capital(HOST[peer])} stays in ${after}.`
      : `${capital(HOST[peer])} goes from ${before} to ${after}.`,
  sendAnyway: 'Send it anyway',
  fix: (field) => `Go and fix: ${field}`,

  coming: 'Sent. Watch the other end until it is your turn again.',
  past: 'It is not your turn here.',
  toTurn: 'Go to my turn',
  aside: 'This is another way than the mission’s. See what happens, then come back.',
  goBack: 'Go back and fix it',
  done: 'Done!',
  doneText: (title) => `Every segment of “${title}” was right.`,
  nextMission: (title) => `Next: ${title}`,
  list: 'All missions',
  leave: 'Leave',
};
