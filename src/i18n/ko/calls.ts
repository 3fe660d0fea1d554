import type { CallName } from '../../simulation/deed';
import type { State } from '../../tcp/tcb';
import type { CallWords } from '../words';

const purpose: CallWords['purpose'] = {
  listen: '연결 요청 기다리기',
  accept: '연결 받기',
  connect: '연결 열기',
  send: '데이터 보내기',
  recv: '받은 데이터 읽기',
  shutdown: '보내기 끝내기',
  close: '연결 닫기',
  abort: '바로 끊기',
};

/** What a call does that sends nothing at once. */
function silently(call: CallName, before: State, after: State): string {
  if (call === 'send') {
    const open = before === 'ESTABLISHED' || before === 'CLOSE-WAIT';
    return open ? '자리가 나면 보내기' : '연결되면 보내기';
  }
  if (after === 'LISTEN' && before !== 'LISTEN') return '기다리기 시작 → LISTEN';
  if (after === 'CLOSED' && before === 'LISTEN') return '그만 기다리기 → CLOSED';
  if (before === 'CLOSED' && call === 'close') return '그만 기다리기';
  if (after === 'CLOSED' && before !== 'CLOSED') return '기록 지우기 → CLOSED';
  if (after !== before) return `나중에 FIN → ${after}`;
  if (before === 'SYN-RECEIVED') return '데이터 다음에 FIN';
  return call === 'close' ? '읽기도 끝내기' : purpose[call];
}

export const calls: CallWords = {
  purpose,
  effect(call, sends, before, after) {
    if (call === 'recv' || call === 'accept') return purpose[call];
    const named = sends.map((label) => label.split(/[+ ]/)[0]);
    if (named.includes('RST')) return 'RST를 보내고 바로 끊기';
    if (named.includes('FIN')) return `FIN 보내기 → ${after}`;
    if (sends.some((label) => /^SYN \d/.test(label))) return `SYN+데이터 → ${after}`;
    if (named.includes('SYN')) return `SYN 보내기 → ${after}`;
    return named.length > 0 ? purpose.send : silently(call, before, after);
  },
  obstacle: {
    'not-yet': '아직',
    done: '했어요',
    listening: '기다리는 중',
    'in-use': '사용 중',
    'not-accepted': 'accept() 전',
    over: '이미 닫음',
  },
};
