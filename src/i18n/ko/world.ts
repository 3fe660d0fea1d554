/** What the network, strangers and viewers do, apart from any TCP. */
import type { Change } from '../../simulation/deed';
import type { Weather } from '../../simulation/path';
import type { Told } from '../../simulation/story';
import { withParticle } from '../korean';
import { HOST, OTHER } from './names';

const percent = (part: number): string => `${Math.round(part * 1_000) / 10}%`;

function weatherOf(weather: Partial<Weather>): string {
  const { delay, jitter, loss, duplication, reordering, seed } = weather;
  const parts = [
    delay && `서버로 ${delay.client} ms, 클라이언트로 ${delay.server} ms`,
    jitter !== undefined && `지터 최대 ${jitter} ms`,
    loss !== undefined && `손실 ${percent(loss)}`,
    duplication !== undefined && `중복 ${percent(duplication)}`,
    reordering !== undefined && `순서 바뀜 ${percent(reordering)}`,
    seed !== undefined && `시드 ${seed}`,
  ];
  return parts.filter((part) => typeof part === 'string').join(', ');
}

const HABITS = {
  accepts: ['이제 연결을 받아요', '연결을 받지 않아요'],
  reads: ['이제 데이터를 읽어요', '데이터를 읽지 않아요'],
  closes: ['이제 잊지 않고 닫아요', 'close()를 잊었어요'],
} as const;

const SHORT_HABITS = {
  accepts: ['accept() 시작', 'accept() 안 함'],
  reads: ['읽기 시작', '읽지 않음'],
  closes: ['닫기 시작', '닫기를 잊음'],
} as const;

const FIREWALL = {
  off: '방화벽을 걷었어요',
  drop: '방화벽이 모든 세그먼트를 말없이 버려요',
  reject: '방화벽이 모든 세그먼트에 RST로 답해요',
} as const;

const SHORT_FIREWALL = {
  off: '방화벽 걷음',
  drop: '방화벽: 버림',
  reject: '방화벽: RST',
} as const;

export function changeOf(change: Change | null): string {
  if (change === null) return '';
  switch (change.kind) {
    case 'path':
      return `경로가 바뀌었어요: ${weatherOf(change.weather)}`;
    case 'cable':
      return change.whole ? '케이블을 다시 이었어요' : '케이블을 끊었어요';
    case 'firewall':
      return FIREWALL[change.mode];
    case 'habit':
      return `${HOST[change.host]} 프로그램이 ${HABITS[change.habit][change.on ? 0 : 1]}`;
  }
}

/** A few words beside the lane. */
export function shortChange(change: Change | null): string {
  if (change === null) return '';
  switch (change.kind) {
    case 'path':
      return '경로 바뀜';
    case 'cable':
      return change.whole ? '케이블 이음' : '케이블 끊음';
    case 'firewall':
      return SHORT_FIREWALL[change.mode];
    case 'habit':
      return SHORT_HABITS[change.habit][change.on ? 0 : 1];
  }
}

/** What became of a segment that does not arrive; without a full stop. */
export function endOf({ from, label, fate }: Told): string {
  const whose = `${HOST[from]}의 ${label}`;
  const object = withParticle(whose, '을/를');
  switch (fate) {
    case 'held':
      return `${object} 병에 담았어요`;
    case 'firewall':
      return `방화벽이 ${object} 버렸어요`;
    case 'rejected':
      return `방화벽이 ${object} 막았어요`;
    case 'cable':
      return `${withParticle(whose, '이/가')} 끊긴 케이블에서 사라졌어요`;
    default:
      return `${withParticle(whose, '이/가')} 가는 길에 사라졌어요`;
  }
}

/** The same for a row of the list. */
export function shortEnd({ from, label, fate }: Told): string {
  const whose = `${HOST[from]}의 ${label}`;
  const object = withParticle(whose, '을/를');
  switch (fate) {
    case 'held':
      return `${object} 병에 담음`;
    case 'firewall':
      return `방화벽이 ${object} 버림`;
    case 'rejected':
      return `방화벽이 ${object} 막음`;
    default:
      return `${withParticle(whose, '이/가')} 사라짐`;
  }
}

/** Why a segment does not arrive, and who can notice. */
export function lossOf(landed: Told): string {
  const { from, to, label, fate } = landed;
  const subject = withParticle(label, '이/가');
  const object = withParticle(label, '을/를');
  switch (fate) {
    case 'firewall':
      return `방화벽이 ${object} 버렸지만 아무도 몰라요.`;
    case 'rejected':
      if (label.startsWith('RST')) return `방화벽이 ${object} 막았어요. RST에는 답하지 않아요.`;
      return `방화벽이 ${object} 막고 ${HOST[to]} 이름으로 RST를 보내요.`;
    case 'held':
      return `${object} 네트워크에서 꺼내 병에 담았어요. TCP에게는 사라진 것과 같아요.`;
    case 'nobody':
      return `이 ${label}의 도착지 주소에는 아무도 없어요.`;
    case 'cable':
      return `케이블이 끊겨 ${subject} 사라졌지만 아무도 몰라요.`;
    default:
      return `${subject} 사라졌지만 아무도 몰라요.${watcher(from, label)}`;
  }
}

/** What can notice the loss depends on what was lost. */
function watcher(from: Told['from'], label: string): string {
  if (label.startsWith('RST')) return ' RST는 다시 보내지 않아요.';
  if (label === 'ACK') return ' ACK에는 재전송 타이머도 없어요.';
  return ` ${HOST[from]}의 재전송 타이머만 알아차릴 수 있어요.`;
}

/** Where a segment comes from that no TCP of this run has sent; without a full stop. */
export function originOf({ label, from, to, origin }: Told): string {
  switch (origin) {
    case 'crafted':
      return `${HOST[from]}가 직접 만든 ${withParticle(label, '을/를')} ${HOST[OTHER[from]]}로 보냈어요`;
    case 'spoofed':
      return `누군가 ${HOST[from]}인 척 ${HOST[to]}에 ${withParticle(label, '을/를')} 보냈어요`;
    default:
      return `네트워크에 남아 있던 ${HOST[from]}의 ${withParticle(label, '이/가')} 나와서 ${HOST[to]}로 가요`;
  }
}

/** It was in the jar; without a full stop. */
export const releaseOf = ({ label, from, to }: Told): string =>
  `병에 있던 ${HOST[from]}의 ${withParticle(label, '을/를')} 놓아주어 ${HOST[to]}로 가요`;

export const shortRelease = ({ label, from }: Told): string =>
  `${HOST[from]}의 ${withParticle(label, '을/를')} 놓아줌`;

export const shortOrigin = ({ origin }: Told): string =>
  origin === 'crafted' ? '직접 만듦' : origin === 'spoofed' ? '누군가' : '뒤늦게 나옴';

export const floodOf = (count: number): string =>
  `누군가 아무도 없는 주소에서 SYN ${count}개를 보냈어요`;
