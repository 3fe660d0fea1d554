import { withParticle } from '../../korean';
import type { CraftWords } from '../../tools/craft';
import { HOST } from '../names';

/** Of a field of 32 bits. */
const ALL_NUMBERS = 2 ** 32;

const count = (n: number): string => n.toLocaleString('ko');

/** "4,294,967,296개 중 65,535개(65,537분의 1)". */
const oneIn = (hits: number): string =>
  `${count(ALL_NUMBERS)}개 중 ${count(hits)}개(${count(Math.round(ALL_NUMBERS / hits))}분의 1)`;

export const craft: CraftWords = {
  title: '세그먼트 만들기',
  from: '출발지 주소',
  by: '실제로 보내는 쪽',
  author: { host: '그 호스트', stranger: '다른 사람' },
  fill: '지금 맞는 값 채우기',
  data: '데이터',
  old: '옛것',
  earlier: '전에 보낸 세그먼트',
  nothingEarlier: '이 호스트는 아직 보낸 것이 없어요.',
  bits: '제어 비트',
  preview: (label) => `모양: ${label}`,
  field: { seq: 'SEQ', ack: 'ACK', wnd: '윈도우', octets: '데이터(바이트)' },
  ackOff: 'ACK 비트가 꺼져 있어요.',
  right: (n) => `지금 맞는 값: ${n}`,
  takeBack: (field, n) =>
    `${withParticle(field, '을/를')} 지금 맞는 값 ${withParticle(n, '으로/로')}`,
  refusal: {
    empty: (_, most) => `숫자가 비었어요. 0부터 ${count(most)}까지 쓸 수 있어요.`,
    'not-whole': (_, most) => `숫자만 쓸 수 있어요. 0부터 ${count(most)}까지의 정수예요.`,
    'too-high': (field, most) => {
      if (field === 'octets') return `이 페이지는 ${count(most)}바이트까지만 보내요.`;
      return `이 필드는 ${field === 'wnd' ? 16 : 32}비트예요. ${withParticle(count(most), '이/가')} 가장 커요.`;
    },
  },
  guess: ({ seq, exact, ack }) => {
    if (seq === null && ack === null) {
      return '다른 사람은 답을 볼 수 없지만, 여기서는 맞혀야 할 번호가 없어요.';
    }
    const parts = [
      seq !== null && `첫 검사를 통과하는 SEQ는 ${oneIn(seq)}예요.`,
      exact !== null && `그중 바로 끊는 번호는 ${exact}개뿐이에요.`,
      ack !== null && `받아들이는 ACK는 ${oneIn(ack)}예요.`,
    ].filter((part) => part !== false);
    return `다른 사람은 이 번호들을 볼 수 없으니 짐작으로 맞혀야 해요. ${parts.join(' ')}`;
  },
  odd: '이상한 점',
  notOdd: '없어요. 실제로도 올 수 있는 세그먼트예요.',
  oddity: {
    'no-bits': () => '제어 비트가 하나도 없어요. 이런 세그먼트를 보내는 TCP는 없어요.',
    'syn-fin': () => 'SYN과 FIN이 함께 있어요. 시작하면서 끝내는 셈이라 어떤 TCP도 보내지 않아요.',
    'rst-more': () => 'RST가 있으면 세그먼트의 나머지는 보지 않아요.',
    'syn-text': ({ octets }) => `SYN에 데이터 ${octets}바이트를 실었어요. 되기는 하지만 드물어요.`,
    'fin-no-ack': () => 'ACK 없는 FIN이에요. 연결된 뒤에는 모든 세그먼트에 ACK 비트가 있어야 해요.',
    'no-ack-bit': () => '연결된 뒤에는 모든 세그먼트에 ACK 비트가 있어야 해요.',
    'no-timestamps': () =>
      '양쪽 다 타임스탬프를 쓰기로 했는데 이 세그먼트에는 없어요. 그래서 버려져요.',
    'window-0': (_, { from, to }) =>
      `윈도우 0은 ${HOST[from]}에 자리가 없다는 뜻이에요. ${HOST[to]}는 데이터를 멈춰야 해요.`,
    urg: () => '긴급 포인터 없는 URG예요. 여기서는 보통 데이터와 똑같이 다뤄요.',
    nobody: (_, { to }) => `${HOST[to]}에는 연결도, 기다리는 소켓도 없어요.`,
    'listen-ack': (n, { to }) =>
      `${HOST[to]}는 듣기만 하고 있어요. ack=${withParticle(n['SEG.ACK'], '으로/로')} 확인할 것이 없어요.`,
    'listen-no-syn': (_, { to }) =>
      `${HOST[to]}는 SYN을 기다려요. 이것으로는 연결이 열리지 않아요.`,
    'syn-sent-no-syn': (_, { to }) => `${HOST[to]}는 SYN을 기다리는데 SYN이 없어요.`,
    'rst-no-ack': (_, { to }) => `ACK가 없어서 ${HOST[to]}의 SYN에 답하는 RST인지 알 수 없어요.`,
    'ack-not-syn': (n, { to }) =>
      `${HOST[to]}의 SYN에 맞는 답은 ack=${n['SND.NXT']}뿐이에요. 이것은 ack=${withParticle(n['SEG.ACK'], '이에요/예요')}.`,
    'ack-never-sent': (n, { to }) =>
      `보낸 적 없는 데이터를 확인하는 ACK예요. ${HOST[to]}가 보낸 것은 ${n['SND.NXT']} 앞까지예요.`,
    'ack-too-old': (n) =>
      `ack=${withParticle(n['SEG.ACK'], '은/는')} 어떤 윈도우보다도 오래됐어요. ${n['SND.UNA']} 앞은 모두 확인됐어요.`,
    'ack-nothing-new': (n) =>
      `ack=${withParticle(n['SEG.ACK'], '은/는')} 새로 확인하는 것이 없어요.`,
    'syn-synchronized': (_, { to }) =>
      `${HOST[to]}에는 이미 이 연결이 있는데 SYN이에요. 공격이거나 다시 켜진 것처럼 보여요.`,
    'rst-not-exact': (n) =>
      `SEQ ${withParticle(n['SEG.SEQ'], '은/는')} 윈도우 안이지만 ${withParticle(n['RCV.NXT'], '이/가')} 아니에요. 이런 RST로는 끊기지 않아요.`,
    'seq-left': (n) =>
      `SEQ ${withParticle(n['SEG.SEQ'], '은/는')} 윈도우 왼쪽이에요. ${n['RCV.NXT']} 앞은 다 지난 번호예요.`,
    'seq-partly': (n) =>
      `${n['SEG.SEQ']}부터 시작해요. ${n['RCV.NXT']} 앞은 지난 번호라서 잘려 나가요.`,
    'seq-right': (n) =>
      `SEQ ${withParticle(n['SEG.SEQ'], '은/는')} 윈도우 오른쪽이에요. 윈도우는 ${n.edge} 앞에서 끝나요.`,
    gap: (n) => `빈 곳이 생겨요. ${n['RCV.NXT']}부터 ${n['SEG.SEQ']} 앞까지가 아직 없어요.`,
    'past-window': (n) =>
      `순서 번호를 ${n.numbers}개 써요. 윈도우에는 ${n.room}개 자리뿐이라 뒤가 넘쳐요.`,
    'text-after-fin': (_, { from }) =>
      `${HOST[from]}는 이미 FIN을 보냈어요. 그 뒤에 데이터가 올 수 없어요.`,
    reuse: (n, { from }) =>
      `${HOST[from]}가 이미 쓴 번호 ${withParticle(n['SEG.SEQ'], '이에요/예요')}. 다음 번호는 ${withParticle(n['SND.NXT'], '이에요/예요')}.`,
    unaware: ({ numbers }, { from }) =>
      `${HOST[from]}의 TCP는 이 번호 ${numbers}개를 몰라요. 그때부터 양쪽의 번호가 어긋나요.`,
  },
  outcome: (to) => `${HOST[to]}가 할 일`,
  outcomeNote: '지금 도착한다면 그래요. 실제로는 조금 뒤에 도착하니 달라질 수 있어요.',
  stays: (state) => `${state} 그대로`,
  becomes: (before, after) => `${before} → ${after}`,
  answers: (labels) => `${labels.join(', ')} 보내기`,
  silent: '답하지 않음',
  send: (to) => `${HOST[to]}로 보내기`,
};
