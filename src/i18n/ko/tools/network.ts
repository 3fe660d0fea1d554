import type { NetworkWords } from '../../tools/network';
import { withParticle } from '../../korean';
import { HOST } from '../names';

const whole = (n: number): string => n.toLocaleString('ko');

export const network: NetworkWords = {
  title: '네트워크',
  since: (seconds) =>
    seconds === null
      ? '지금은 맨 처음이에요. 여기서 바꾸면 실행 전체에 적용돼요.'
      : `여기서 바꾸면 지금(${seconds}초)부터 적용돼요. 이미 일어난 일은 그대로예요.`,
  path: '두 호스트 사이의 경로',
  dial: {
    there: '서버로 가는 지연',
    back: '클라이언트로 가는 지연',
    jitter: '지터',
    loss: '손실',
    duplication: '중복',
    reordering: '순서 바뀜',
  },
  means: {
    there: '클라이언트가 보낸 것이 가는 데 걸리는 시간이에요.',
    back: '서버가 보낸 것이 가는 데 걸리는 시간이에요.',
    jitter: '세그먼트마다 많게는 이만큼 더 걸려요.',
    loss: '세그먼트 가운데 이만큼은 도착하지 않아요.',
    duplication: '이만큼은 두 번 도착해요.',
    reordering: '이만큼은 늦어져서 뒤에 보낸 것이 앞지를 수 있어요.',
  },
  ms: (n) => `${whole(n)} ms`,
  percent: (n) => `${n}%`,
  seed: '우연의 시드',
  seedMeans: '시드가 같으면 늘 같은 세그먼트에 같은 일이 생겨요.',
  anotherSeed: '다른 시드',
  set: '적용',
  fault: (fault, least, most) => {
    switch (fault) {
      case 'empty':
        return '먼저 숫자를 적어 주세요.';
      case 'not-whole':
        return '숫자만 적을 수 있어요. 소수나 기호는 안 돼요.';
      case 'too-small':
        return `가장 작은 값은 ${withParticle(whole(least), '이에요/예요')}.`;
      case 'too-big':
        return `가장 큰 값은 ${withParticle(whole(most), '이에요/예요')}.`;
    }
  },
  cable: '케이블',
  cut: '케이블 끊기',
  mend: '케이블 잇기',
  cableMeans: (is) =>
    is
      ? '이어져 있어요. 끊으면 가는 중인 것이 모두 사라져요.'
      : '끊겨 있어요. 아무것도 도착하지 않고, 양쪽 다 그 사실을 몰라요.',
  firewall: '방화벽',
  firewallMode: { off: '없음', drop: '말없이 버림', reject: 'RST로 답함' },
  firewallMeans: {
    off: '모두 지나가요.',
    drop: '보낸 쪽은 아무 답도 못 받고, 포기할 때까지 다시 보내요.',
    reject: '보낸 쪽은 곧바로 상대의 이름으로 된 RST를 받아요.',
  },
  flood: 'SYN 홍수',
  floodCount: '서버로 보낼 SYN 개수',
  floodStart: '보내기',
  floodMeans: '아무도 없는 주소에서 온 SYN이에요. 하나하나가 서버의 대기열 자리를 차지해요.',
  jar: '병',
  shelf: '병: 누르면 놓아줘요',
  jarEmpty:
    '비어 있어요. 세그먼트를 누르고 “병에 담기”를 고르세요. 나중에 놓아주면 옛 중복 세그먼트가 돼요.',
  jarMeans: '네트워크에서 꺼내 둔 세그먼트예요. 놓아주면 뒤늦게 도착해요.',
  kept: (label, from, numbers) => `${HOST[from]}의 ${label}, ${numbers}`,
  release: (label) => `${label} 지금 놓아주기`,
  letGo: '지금 놓아주기',
  segment: {
    more: '더 보기',
    hold: '병에 담기',
    unhold: '담기 취소',
    delayBy: '늦출 시간, ms',
    delay: '늦추기',
    lateBy: (ms) => `지금까지 ${whole(ms)} ms 늦췄어요.`,
    beOvertaken: '추월당하게 하기',
    overtake: '추월하게 하기',
    behind: (label, ms) =>
      `${label === null ? '다시 보낸 것이' : withParticle(label, '이/가')} 먼저 도착하고, 이것은 ${whole(ms)} ms 늦어져요`,
    ahead: (label, ms) => `앞서가는 ${withParticle(label, '이/가')} ${whole(ms)} ms 늦어져요`,
    hindrance: {
      lost: '도착하지 않는 세그먼트예요',
      'nothing-ahead': '앞서가는 것이 없어요',
      'nothing-behind': '뒤따르는 것이 없어요',
      follows: '앞의 것이 도착해서 떠난 세그먼트예요',
    },
  },
};
