import type { Story, Told } from '../../simulation/story';
import type { StoryWords } from '../words';
import { capital, HOST, OTHER } from './names';
import {
  changeOf,
  endOf,
  floodOf,
  lossOf,
  originOf,
  releaseOf,
  shortChange,
  shortEnd,
  shortOrigin,
  shortRelease,
} from './world';

const BARE = { client: 'client', server: 'server' } as const;

const numbers = ({ seq, ack }: Told): string =>
  ack === null ? `sequence number ${seq}` : `sequence number ${seq}, acknowledgment number ${ack}`;

/** "SYN+ACK and DATA 5 B": every segment once, also when the network copied it. */
const namesOf = (sent: readonly Told[]): string =>
  [...new Set(sent.map(({ label }) => label))].join(' and ');

/** The numbers of what was sent; a copy that the network made has the same ones. */
function numbersOf(sent: readonly Told[]): string {
  const different = new Set(sent.map(numbers));
  if (different.size === 1) return ` ${capital([...different].join(''))}.`;
  return [...new Set(sent.map((told) => ` ${told.label}: ${numbers(told)}.`))].join('');
}

const copied = (sent: readonly Told[]): boolean =>
  new Set(sent.map((told) => `${told.label} ${numbers(told)}`)).size < sent.length;

const statesOf = ({ changed, states }: Story): string =>
  changed.map((id) => ` ${capital(BARE[id])} state ${states[id]}.`).join('');

const errorOf = ({ reply }: Story): string | null =>
  reply.startsWith('error: ') ? reply.slice('error: '.length) : null;

const sentAgain = ({ sent }: Story): boolean => sent.some(({ again }) => again);

/** What happened, without numbers and states; the host's name begins it. */
function deedOf(story: Story): string {
  const { kind, landed, sent, call, timer } = story;
  const me = HOST[story.host ?? 'client'];
  const peer = HOST[OTHER[story.host ?? 'client']];
  const sending = sent.length > 0 ? `${namesOf(sent)}${sentAgain(story) ? ' again' : ''}` : '';
  switch (kind) {
    case 'start':
      return 'the beginning';
    case 'call': {
      if (sending !== '') return `${me} sent ${sending} to ${peer}`;
      const error = errorOf(story);
      if (error !== null) return `${me} called ${call}(), which failed: ${error}`;
      return `${me} called ${call}() and sent nothing`;
    }
    case 'arrival': {
      if (landed === null) return `a segment reached ${me}`;
      const what = `${landed.again ? 'the repeated ' : ''}${landed.label}`;
      if (sending !== '') return `${me} received ${what} and answered ${peer} with ${sending}`;
      return `${me} received ${what}`;
    }
    case 'loss':
      return landed === null ? 'a segment was lost' : endOf(landed) + rejection(story);
    case 'timeout':
      if (sending !== '') return `${waited(story)}${me} sent ${sending} to ${peer}`;
      if (timer === 'time-wait') return `${me} has waited out 2MSL`;
      if (timer === 'fin-wait-2') return `${me} waited no longer for ${peer}’s FIN`;
      if (timer !== 'ack') return `${me} gave the connection up, as no ACK came`;
      return `a timer of ${me} expired`;
    case 'injection':
      if (landed === null) return 'a segment came out of the network';
      return story.released ? releaseOf(landed) : originOf(landed);
    case 'flood':
      return floodOf(sent.length);
    case 'change':
      return changeOf(story.change);
    case 'power-cycle':
      return `${me} was switched off and on and has forgotten every connection`;
  }
}

/** What a firewall answers. */
const rejection = ({ sent }: Story): string =>
  sent.length > 0 ? ` and answered with ${namesOf(sent)}` : '';

function waited({ timer }: Story): string {
  if (timer === 'retransmission') return 'no ACK came, so ';
  return timer === 'keep-alive' ? 'nothing came for long, so ' : '';
}

function status(story: Story): string {
  const { kind, landed, sent, states } = story;
  if (kind === 'start') {
    return `Client state ${states.client}. Server state ${states.server}.`;
  }
  const told = sent.length > 0 ? sent : landed === null ? [] : [landed];
  const text = told.length > 0 ? numbersOf(told) : '';
  const copy = copied(sent) ? ' The network made a copy of it.' : '';
  return `${capital(deedOf(story))}.${text}${copy}${statesOf(story)}`;
}

/** A row of the list: the same deed, clipped. */
function brief(story: Story): string {
  const { kind, landed, sent, call, timer, states } = story;
  const me = BARE[story.host ?? 'client'];
  const sending = sent.length > 0 ? `${namesOf(sent)}${sentAgain(story) ? ' again' : ''}` : '';
  switch (kind) {
    case 'start':
      return `start: client ${states.client}, server ${states.server}`;
    case 'call':
      if (sending !== '') return `${me} sends ${sending}`;
      return errorOf(story) === null ? `${me} calls ${call}()` : `${me}’s ${call}() fails`;
    case 'arrival': {
      const what = landed === null ? 'a segment' : landed.label;
      return sending === '' ? `${me} gets ${what}` : `${me} gets ${what}, sends ${sending}`;
    }
    case 'loss':
      if (landed === null) return 'a segment is lost';
      return sending === '' ? shortEnd(landed) : `${shortEnd(landed)}, sends ${sending}`;
    case 'timeout':
      if (sending !== '') return `${me} sends ${sending}`;
      if (timer === 'time-wait') return `${me}’s 2MSL is over`;
      if (timer === 'fin-wait-2') return `${me} waits no longer for a FIN`;
      return timer === 'ack' ? `${me}’s timer expires` : `${me} gives up`;
    case 'injection':
      if (landed === null) return 'a segment appears';
      return story.released ? shortRelease(landed) : originOf(landed);
    case 'flood':
      return floodOf(sent.length);
    case 'change':
      return changeOf(story.change);
    case 'power-cycle':
      return `${me} is switched off and on`;
  }
}

function unruled(story: Story): string {
  const { kind, landed, states } = story;
  switch (kind) {
    case 'start':
      return startOf(states);
    case 'loss':
      return landed === null ? 'A segment is lost and nobody is told.' : lossOf(landed);
    case 'injection':
      if (landed?.origin !== 'injected' || story.released) return `${capital(deedOf(story))}.`;
      return `An old ${landed.label} that was still in the network comes out only now.`;
    case 'power-cycle': {
      const host = story.host ?? 'client';
      return `${capital(HOST[host])} has forgotten every connection, and nobody tells ${HOST[OTHER[host]]}.`;
    }
    default:
      return `${capital(deedOf(story))}.`;
  }
}

function startOf({ client, server }: Story['states']): string {
  if (server === 'LISTEN' && client === 'CLOSED')
    return 'The server listens. Nothing has been sent.';
  if (server === 'CLOSED' && client === 'CLOSED') {
    return 'Both ends are CLOSED: no record of a connection, and nothing has been sent.';
  }
  return `The client is ${client}, the server ${server}. Nothing has been sent.`;
}

function cause(story: Story): string {
  const { kind, landed, sent, call, timer, headline } = story;
  switch (kind) {
    case 'start':
      return '';
    case 'call':
      return call === null ? '' : `${call}()`;
    case 'arrival':
      return landed === null ? '' : arrivalOf(headline?.rule, landed.label);
    case 'loss':
      return landed?.fate === 'held' ? 'kept' : 'lost';
    case 'timeout':
      if (headline?.rule === 'timeout.probe') return 'window probe';
      if (timer === 'time-wait') return '2MSL over';
      if (timer === 'fin-wait-2') return 'waited in vain';
      if (timer === 'keep-alive') return sent.length > 0 ? 'still there?' : '';
      if (timer === 'ack') return '';
      return sent.length > 0 ? 'sent again' : 'no answer';
    case 'injection':
      if (landed === null) return '';
      return story.released ? 'let go' : shortOrigin(landed);
    case 'flood':
      return `${story.sent.length} SYNs`;
    case 'change':
      return shortChange(story.change);
    case 'power-cycle':
      return 'power off, on';
  }
}

type Headline = NonNullable<Story['headline']>['rule'];

function arrivalOf(rule: Headline | undefined, label: string): string {
  switch (rule) {
    case 'ack.fin-wait-2':
    case 'ack.time-wait':
    case 'ack.closed':
      return 'FIN acked';
    case 'seq.fin-again':
      return 'rcvd FIN again';
    case 'fin.close-wait':
    case 'fin.closing':
    case 'fin.time-wait':
      return 'rcvd FIN';
    default:
      return `rcvd ${label.split(' ')[0]}`;
  }
}

export const story: StoryWords = { status, brief, unruled, cause };
