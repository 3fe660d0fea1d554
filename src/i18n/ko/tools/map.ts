import type { Edge } from '../../../tcp/figure-5';
import type { ControlBit } from '../../../tcp/segment';
import type { EdgeTimeout, MapWords, OmittedKind } from '../../tools/map';
import { withParticle } from '../../korean';
import { HOST } from '../names';

const TIMEOUT: { readonly [T in EdgeTimeout]: string } = {
  '2MSL': '2MSL이 지남',
  user: '사용자 제한 시간이 지남',
  retransmission: '마지막 재전송에도 답이 없음',
  'fin-wait-2': 'FIN이 너무 오래 안 옴',
  'keep-alive': '연결 확인(keep-alive)에 답이 없음',
};

const KIND: { readonly [K in OmittedKind]: string } = {
  OPEN: 'connect()',
  CLOSE: 'close()',
  ABORT: 'abort()',
  SYN: 'SYN',
  ACK: 'ACK',
  FIN: 'FIN',
  RST: 'RST',
  text: '데이터',
  time: '시간 초과',
};

function event(edge: Edge): string {
  const { event: what } = edge;
  if ('timeout' in what) return TIMEOUT[what.timeout];
  if ('receives' in what) return arrival(what.receives, what.of);
  switch (what.call) {
    case 'OPEN':
      return what.mode === 'passive' ? 'listen()을 부름' : 'connect()를 부름';
    case 'SEND':
      return 'send()를 부름';
    case 'CLOSE':
      return sendsFin(edge) ? 'close()나 shutdown()을 부름' : 'close()를 부름';
    case 'ABORT':
      return 'abort()를 부름';
  }
}

const sendsFin = ({ action: done }: Edge): boolean => done !== 'x' && done.sends.includes('FIN');

function arrival(bits: readonly (ControlBit | 'text')[], of: 'SYN' | 'FIN' | undefined): string {
  const [others, text] = [bits.filter((bit) => bit !== 'text'), bits.includes('text')];
  const acked = of === undefined ? [] : [`내 ${of}의 ACK`];
  const label = (of === undefined ? others : others.filter((bit) => bit !== 'ACK')).join('+');
  const parts = [...acked, ...(label === '' ? [] : [label]), ...(text ? ['데이터'] : [])];
  const [first = '', second] = parts;
  if (second === undefined) return `${withParticle(first, '을/를')} 받음`;
  return `${withParticle(first, '과/와')} ${withParticle(second, '을/를')} 함께 받음`;
}

function action({ action: done, tcb }: Edge): string {
  const sends = done === 'x' ? '' : withParticle(done.sends.join('+'), '을/를');
  if (tcb === 'create') {
    return sends === '' ? '연결 기록을 만듦' : `연결 기록을 만들고 ${sends} 보냄`;
  }
  if (tcb === 'delete') {
    return sends === '' ? '연결 기록을 지움' : `${sends} 보내고 연결 기록을 지움`;
  }
  return sends === '' ? '보내는 것 없음' : `${sends} 보냄`;
}

export const map: MapWords = {
  title: '상태 지도',
  where: ({ client, server }) => `클라이언트는 ${client}, 서버는 ${server}에 있어요.`,
  moved: (host, from, to) =>
    `마지막 이동: ${HOST[host]}가 ${from}에서 ${withParticle(to, '으로/로')} 갔어요.`,
  box: (state, here) => {
    const [first] = here;
    if (first === undefined) return state;
    return here.length > 1
      ? `${state}, 양쪽 다 여기 있어요`
      : `${state}, ${HOST[first]}가 여기 있어요`;
  },
  taken: '지나온 길',
  lastMove: '마지막 이동',
  noMove: '아직 아무도 움직이지 않았어요.',
  by: (host, seconds) => `${HOST[host]}, ${seconds} s`,
  takenBy: (who) => `지나간 쪽: ${who.join(' · ')}`,
  notTaken: '이번 실행에서는 아직 아무도 지나지 않았어요.',
  event,
  action,
  passiveOnly: 'listen()에서 온 경우만',
  omitted: (source) => `그림 5에는 그려지지 않은 길이에요. 근거: ${source}`,
  notTcp: '이 길은 TCP에 없어요. 견주어 보려고 켠 거예요.',
  through: (states) => `${withParticle(states.join(', '), '을/를')} 멈추지 않고 거쳐 가요.`,
  powerCycle: '전원을 껐다 켰어요. TCP의 사건이 아니라서 길이 없어요.',
  card: {
    waysIn: '들어오는 길',
    waysOut: '나가는 길',
    omitted: (kinds, sources) =>
      `그림에 없는 길: ${kinds.map((kind) => KIND[kind]).join(', ')} (${sources.join(', ')})`,
    names: '시스템이 부르는 이름',
    scenes: '여기를 지나는 장면',
    step: (n, host) => `${n}단계, ${HOST[host]}`,
    onScreen: '지금 장면',
    more: (n) => `${n}개 더 보기`,
  },
};
