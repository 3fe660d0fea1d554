import type { Edge } from '../../../tcp/figure-5';
import type { ControlBit } from '../../../tcp/segment';
import type { EdgeTimeout, MapWords, OmittedKind } from '../../tools/map';
import { HOST, withArticle } from '../names';

const TIMEOUT: { readonly [T in EdgeTimeout]: string } = {
  '2MSL': '2MSL has passed',
  user: 'the user timeout has passed',
  retransmission: 'nothing answered the last repetition',
  'fin-wait-2': 'no FIN came for too long',
  'keep-alive': 'no probe of the keep-alive was answered',
};

const KIND: { readonly [K in OmittedKind]: string } = {
  OPEN: 'connect()',
  CLOSE: 'close()',
  ABORT: 'abort()',
  SYN: 'SYN',
  ACK: 'ACK',
  FIN: 'FIN',
  RST: 'RST',
  text: 'data',
  time: 'a timeout',
};

function event(edge: Edge): string {
  const { event: what } = edge;
  if ('timeout' in what) return TIMEOUT[what.timeout];
  if ('receives' in what) return arrival(what.receives, what.of);
  switch (what.call) {
    case 'OPEN':
      return what.mode === 'passive' ? 'listen() is called' : 'connect() is called';
    case 'SEND':
      return 'send() is called';
    case 'CLOSE':
      return sendsFin(edge) ? 'close() or shutdown() is called' : 'close() is called';
    case 'ABORT':
      return 'abort() is called';
  }
}

const sendsFin = ({ action: done }: Edge): boolean => done !== 'x' && done.sends.includes('FIN');

function arrival(bits: readonly (ControlBit | 'text')[], of: 'SYN' | 'FIN' | undefined): string {
  const [others, text] = [bits.filter((bit) => bit !== 'text'), bits.includes('text')];
  const label = others.join('+');
  if (of === undefined) {
    if (label === '') return 'data arrives';
    return `${withArticle(label)} arrives${text ? ' with data' : ''}`;
  }
  const rest = [
    ...others.filter((bit) => bit !== 'ACK').map(withArticle),
    ...(text ? ['data'] : []),
  ];
  return `the ACK of its ${of} arrives${rest.length > 0 ? ` with ${rest.join(' and ')}` : ''}`;
}

function action({ action: done, tcb }: Edge): string {
  const sends = done === 'x' ? '' : `sends ${done.sends.join('+')}`;
  const record = tcb === undefined ? '' : tcb === 'create' ? 'makes a TCB' : 'deletes its TCB';
  if (sends !== '' && record !== '') {
    return tcb === 'create' ? `${record} and ${sends}` : `${sends} and ${record}`;
  }
  return sends || record || 'sends nothing';
}

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

export const map: MapWords = {
  title: 'State map',
  where: ({ client, server }) => `The client is in ${client}, the server in ${server}.`,
  moved: (host, from, to) => `The last move: ${HOST[host]} went from ${from} to ${to}.`,
  box: (state, here) => {
    const [first] = here;
    if (first === undefined) return state;
    return here.length > 1 ? `${state}, both ends are here` : `${state}, ${HOST[first]} is here`;
  },
  taken: 'taken',
  lastMove: 'Last move',
  noMove: 'Nobody has moved yet.',
  by: (host, seconds) => `${host}, ${seconds} s`,
  takenBy: (who) => `Taken: ${who.join(' · ')}`,
  notTaken: 'Not taken in this run so far.',
  event,
  action,
  passiveOnly: 'only if it came from listen()',
  omitted: (source) => `Figure 5 does not draw this way: ${source} gives it.`,
  notTcp: 'TCP has no such way: it is there to compare with.',
  through: (states) => `It passes through ${list(states)} without a stop.`,
  powerCycle: 'It was switched off and on: no event of TCP, and no edge.',
  card: {
    waysIn: 'Ways in',
    waysOut: 'Ways out',
    omitted: (kinds, sources) =>
      `Not drawn: ${list(kinds.map((kind) => KIND[kind]))} can lead here, too (${sources.join(', ')}).`,
    names: 'What systems call it',
    scenes: 'Scenes that come through here',
    step: (n, host) => `step ${n}, ${host}`,
    onScreen: 'on screen',
    more: (n) => (n === 1 ? 'One more' : `${n} more`),
  },
};
