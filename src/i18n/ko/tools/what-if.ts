import type { Intervention } from '../../../simulation/deed';
import type { WhatIfWords } from '../../tools/what-if';
import { HOST } from '../names';
import { shortChange } from '../world';

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} s`;

function deed(what: Intervention, label: string): string {
  switch (what.kind) {
    case 'call':
      return `${seconds(what.at)}에 ${HOST[what.host]} ${what.call.name}()`;
    case 'drop':
      return `${label} 버림`;
    case 'delay':
      return `${label} ${what.by} ms 늦춤`;
    case 'duplicate':
      return `${label} 복제`;
    case 'hold':
      return `${label} 담아 둠`;
    case 'release':
      return `${label} 내보냄`;
    case 'replace':
      return `${label} 바꿔치기`;
    case 'inject':
      return `${HOST[what.to]}로 ${label}`;
    case 'flood':
      return `없는 주소에서 SYN ${what.count}개`;
    case 'power-cycle':
      return `${HOST[what.host]} 전원 껐다 켬`;
    case 'habit':
      return `${HOST[what.host]}: ${shortChange(what)}`;
    case 'path':
    case 'cable':
    case 'firewall':
      return `${seconds(what.at)}에 ${shortChange(what)}`;
  }
}

export const whatIf: WhatIfWords = {
  title: '만약에',
  empty:
    '장면과 다르게 해 보세요. 세그먼트를 눌러 버리거나, 함수를 부르거나, 케이블을 끊어요. 그러면 지금 실행과 원래 장면이 여기에 나란히 나와요.',
  branches: '갈래',
  scene: '원래 장면 그대로',
  onScreen: '지금 화면',
  deed,
  andMore: (name, more) => `${name} 외 ${more}가지`,
  go: '이어 가기',
  compare: '비교',
  compared: '비교 중',
  rename: '이름 바꾸기',
  nameField: '이 갈래의 이름',
  save: '저장',
  remove: '지우기',
  share: '링크 복사',
  copied: '링크를 복사했어요',
  copyThis: '이 링크를 복사해 주세요',
  undo: '되돌리기로 다시 살릴 수 있어요.',
  comparison: (other) => `비교: ${other}`,
  alike: '두 실행은 끝까지 똑같아요.',
  tooLong: (most) => `이름은 ${most}자까지 쓸 수 있어요.`,
  firstDifference: (at) => `첫 차이는 ${at} s`,
  time: '시각',
  now: '지금 실행',
  other: '다른 실행',
  ladder: (name) => `사다리: ${name}`,
  shortened: (rows) => `앞의 ${rows}줄만 보여요.`,
};
