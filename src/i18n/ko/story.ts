import type { Story, Told } from '../../simulation/story';
import { withParticle } from '../korean';
import type { StoryWords } from '../words';
import { HOST, OTHER } from './names';
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

const numbers = ({ seq, ack }: Told): string =>
  ack === null ? `순서 번호 ${seq}` : `순서 번호 ${seq}, 확인 응답 번호 ${ack}`;

/** "SYN+ACK와 DATA 5 B를": every segment once, also when the network copied it. */
function namesOf(sent: readonly Told[]): string {
  const labels = [...new Set(sent.map(({ label }) => label))];
  return labels.reduce((text, label) => `${withParticle(text, '과/와')} ${label}`);
}

/** The numbers of what was sent; a copy that the network made has the same ones. */
function numbersOf(sent: readonly Told[]): string {
  const different = new Set(sent.map(numbers));
  if (different.size === 1) return ` ${[...different].join('')}.`;
  const named = sent.map((told) => ` ${withParticle(told.label, '은/는')} ${numbers(told)}.`);
  return [...new Set(named)].join('');
}

const copied = (sent: readonly Told[]): boolean =>
  new Set(sent.map((told) => `${told.label} ${numbers(told)}`)).size < sent.length;

const statesOf = ({ changed, states }: Story): string =>
  changed.map((id) => ` ${HOST[id]} 상태 ${states[id]}.`).join('');

const errorOf = ({ reply }: Story): string | null =>
  reply.startsWith('error: ') ? reply.slice('error: '.length) : null;

const whose = ({ from, label }: Told): string => `${HOST[from]}의 ${label}`;

const sentAgain = ({ sent }: Story): boolean => sent.some(({ again }) => again);

/** What happened, without numbers and states. */
function deedOf(story: Story): string {
  const { kind, landed, sent, call, timer } = story;
  const me = HOST[story.host ?? 'client'];
  const peer = HOST[OTHER[story.host ?? 'client']];
  const again = sentAgain(story) ? '다시 ' : '';
  const sending = sent.length > 0 ? `${withParticle(namesOf(sent), '을/를')} ${again}` : '';
  switch (kind) {
    case 'start':
      return '시작이에요';
    case 'call': {
      if (sending !== '') return `${me}가 ${peer}로 ${sending}보냈어요`;
      const error = errorOf(story);
      if (error !== null)
        return `${me}의 ${withParticle(`${call}()`, '이/가')} 실패했어요: ${error}`;
      return `${me}가 ${withParticle(`${call}()`, '을/를')} 불렀어요. 보낸 세그먼트는 없어요`;
    }
    case 'arrival': {
      if (landed === null) return `${me}에 세그먼트가 도착했어요`;
      const what = `${landed.again ? '다시 온 ' : ''}${withParticle(landed.label, '을/를')}`;
      if (sending !== '') return `${me}가 ${what} 받고 ${peer}로 ${sending}보냈어요`;
      return `${me}가 ${what} 받았어요`;
    }
    case 'loss':
      if (landed === null) return '세그먼트가 가는 길에 사라졌어요';
      return sending === ''
        ? endOf(landed)
        : `${endOf(landed)}. 그리고 ${withParticle(namesOf(sent), '으로/로')} 답했어요`;
    case 'timeout':
      if (sending !== '') return `${waited(story)}${me}가 ${peer}로 ${sending}보냈어요`;
      if (timer === 'time-wait') return `${me}의 2MSL이 지났어요`;
      if (timer === 'fin-wait-2') return `${me}가 FIN을 더 기다리지 않고 연결을 지웠어요`;
      if (timer !== 'ack') return `확인이 오지 않아 ${me}가 연결을 포기했어요`;
      return `${me}의 타이머가 끝났어요`;
    case 'injection':
      if (landed === null) return '네트워크에서 세그먼트가 나왔어요';
      return story.released ? releaseOf(landed) : originOf(landed);
    case 'flood':
      return floodOf(sent.length);
    case 'change':
      return changeOf(story.change);
    case 'power-cycle':
      return `${me}의 전원을 껐다 켰어요. 연결 기록이 모두 사라졌어요`;
  }
}

function waited({ timer }: Story): string {
  if (timer === 'retransmission') return '확인이 오지 않아 ';
  return timer === 'keep-alive' ? '오랫동안 온 것이 없어 ' : '';
}

function status(story: Story): string {
  const { kind, landed, sent, states } = story;
  if (kind === 'start') {
    return `시작이에요. 클라이언트 상태 ${states.client}. 서버 상태 ${states.server}.`;
  }
  const told = sent.length > 0 ? sent : landed === null ? [] : [landed];
  const text = told.length > 0 ? numbersOf(told) : '';
  const copy = copied(sent) ? ' 네트워크가 이 세그먼트를 복제했어요.' : '';
  return `${deedOf(story)}.${text}${copy}${statesOf(story)}`;
}

/** A row of the list: the same deed, clipped. */
function brief(story: Story): string {
  const { kind, landed, sent, call, timer, states } = story;
  const me = HOST[story.host ?? 'client'];
  const sending = sent.length > 0 ? withParticle(namesOf(sent), '을/를') : '';
  const again = sentAgain(story) ? ' 다시' : '';
  switch (kind) {
    case 'start':
      return `시작: 클라이언트 ${states.client}, 서버 ${states.server}`;
    case 'call':
      if (sending !== '') return `${me}가 ${sending} 보냄`;
      if (errorOf(story) !== null) return `${me}의 ${call}() 실패`;
      return `${me}가 ${withParticle(`${call}()`, '을/를')} 부름`;
    case 'arrival': {
      if (landed === null) return `${me}에 세그먼트 도착`;
      const what = withParticle(landed.label, '을/를');
      return sending === '' ? `${me}가 ${what} 받음` : `${me}가 ${what} 받고 ${sending} 보냄`;
    }
    case 'loss':
      if (landed === null) return '세그먼트가 사라짐';
      return sending === '' ? shortEnd(landed) : `${shortEnd(landed)}, ${sending} 보냄`;
    case 'timeout':
      if (sending !== '') return `${me}가 ${sending}${again} 보냄`;
      if (timer === 'time-wait') return `${me}의 2MSL이 지남`;
      if (timer === 'fin-wait-2') return `${me}가 FIN을 더 기다리지 않음`;
      return timer === 'ack' ? `${me}의 타이머가 끝남` : `${me}가 연결을 포기함`;
    case 'injection':
      if (landed !== null && story.released) return shortRelease(landed);
      return landed === null
        ? '세그먼트가 나옴'
        : `${withParticle(whose(landed), '이/가')} ${appears(landed)}`;
    case 'flood':
      return `없는 주소에서 SYN ${sent.length}개가 옴`;
    case 'change':
      return story.host === null
        ? shortChange(story.change)
        : `${me}: ${shortChange(story.change)}`;
    case 'power-cycle':
      return `${me}의 전원을 껐다 켬`;
  }
}

const APPEARS = { crafted: '직접 만들어짐', spoofed: '거짓 이름으로 나옴' } as const;

const appears = ({ origin }: Told): string =>
  origin === 'crafted' || origin === 'spoofed' ? APPEARS[origin] : '뒤늦게 나옴';

function unruled(story: Story): string {
  const { kind, landed, states } = story;
  switch (kind) {
    case 'start':
      return startOf(states);
    case 'loss':
      if (landed === null) return '세그먼트가 사라졌지만 아무도 몰라요.';
      return lossOf(landed);
    case 'injection':
      if (landed?.origin !== 'injected' || story.released) return `${deedOf(story)}.`;
      return `네트워크에 남아 있던 ${withParticle(landed.label, '이/가')} 이제야 ${HOST[landed.to]}로 가요.`;
    case 'power-cycle': {
      const host = story.host ?? 'client';
      return `${HOST[host]}는 연결을 모두 잊었어요. ${HOST[OTHER[host]]}에는 아무도 알려 주지 않아요.`;
    }
    default:
      return `${deedOf(story)}.`;
  }
}

function startOf({ client, server }: Story['states']): string {
  if (server === 'LISTEN' && client === 'CLOSED') {
    return '서버가 LISTEN에서 기다려요. 아직 아무것도 보내지 않았어요.';
  }
  if (server === 'CLOSED' && client === 'CLOSED') {
    return '양쪽 다 CLOSED예요. 연결의 기록도, 오간 세그먼트도 없어요.';
  }
  return `클라이언트는 ${client}, 서버는 ${server}. 아직 아무것도 보내지 않았어요.`;
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
      return landed?.fate === 'held' ? '병에 담김' : '사라짐';
    case 'timeout':
      if (headline?.rule === 'timeout.probe') return '창 확인';
      if (timer === 'time-wait') return '2MSL 지남';
      if (timer === 'fin-wait-2') return '끝내 안 옴';
      if (timer === 'keep-alive') return sent.length > 0 ? '살았는지 물음' : '';
      if (timer === 'ack') return '';
      return sent.length > 0 ? '다시 보냄' : '답이 없음';
    case 'injection':
      if (landed === null) return '';
      return story.released ? '놓아줌' : shortOrigin(landed);
    case 'flood':
      return `SYN ${story.sent.length}개`;
    case 'change':
      return shortChange(story.change);
    case 'power-cycle':
      return '전원 껐다 켬';
  }
}

type Headline = NonNullable<Story['headline']>['rule'];

function arrivalOf(rule: Headline | undefined, label: string): string {
  switch (rule) {
    case 'ack.fin-wait-2':
    case 'ack.time-wait':
    case 'ack.closed':
      return '내 FIN 확인됨';
    case 'seq.fin-again':
      return 'FIN 또 받음';
    case 'fin.close-wait':
    case 'fin.closing':
    case 'fin.time-wait':
      return 'FIN 받음';
    default:
      return `${label.split(' ')[0]} 받음`;
  }
}

export const story: StoryWords = { status, brief, unruled, cause };
