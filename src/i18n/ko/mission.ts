import { withParticle } from '../korean';
import type { MissionWords } from '../mission-words';
import { missionReasons } from './mission-reasons';
import { HOST } from './names';

const missions: MissionWords['missions'] = {
  'open-client': { title: '먼저 말 걸기', about: 'SYN으로 연결을 열고, 돌아온 답에 ACK해요' },
  'open-server': { title: 'SYN에 답하기', about: '받은 SYN에 SYN+ACK 하나로 답해요' },
  'release-client': { title: '먼저 닫기', about: 'FIN을 보내고, 상대의 FIN에 ACK해요' },
  'release-server': { title: '서버가 먼저 닫기', about: '번호만 다를 뿐, 닫는 방법은 같아요' },
  'release-passive': {
    title: '닫자는 말에 답하기',
    about: 'FIN에 ACK하고, 남은 데이터를 보낸 뒤에 닫아요',
  },
  'half-close': { title: '반만 닫고 더 받기', about: 'FIN을 보낸 뒤에 오는 데이터에도 ACK해요' },
  'repeated-fin': { title: '또 온 FIN에 답하기', about: '마지막 ACK가 사라졌을 때 할 일이에요' },
  refuse: { title: '연결 거절하기', about: '기다리는 프로그램이 없을 때의 답이에요' },
  'simultaneous-open': { title: '동시에 열기', about: '답 대신 상대의 SYN이 오면 이렇게 해요' },
};

export const mission: MissionWords = {
  listTitle: '내가 해 보기',
  listText: '한쪽 끝이 되어 세그먼트를 직접 만들어요. 상대는 진짜 TCP처럼 답해요.',
  finished: '해냈어요',
  finishedCount: (n, all) => `${all}개 가운데 ${n}개 해냈어요`,
  missions,

  bench: (me) => `내가 ${HOST[me]}`,
  turnCount: (n, all) => `세그먼트 ${n} / ${all}`,
  called(call, text) {
    switch (call) {
      case 'connect':
        return '내 프로그램이 connect()를 불렀어요. 연결을 여는 세그먼트를 만들어요.';
      case 'send':
        return `내 프로그램이 send(“${text}”)를 불렀어요. 그 데이터를 담아 보내요.`;
      case 'shutdown':
        return '내 프로그램이 shutdown()을 불렀어요. 더 보낼 것은 없지만, 받기는 계속해요.';
      case 'close':
        return '내 프로그램이 close()를 불렀어요. 더 보낼 것이 없다고 알려요.';
      case 'listen':
      case 'accept':
      case 'recv':
      case 'abort':
        return `내 프로그램이 ${withParticle(`${call}()`, '을/를')} 불렀어요.`;
    }
  },
  arrived: (label, peer, me, again) =>
    again
      ? `${HOST[peer]}의 ${withParticle(label, '이/가')} 또 왔어요. ${HOST[me]}인 내가 답할 차례예요.`
      : `${HOST[peer]}의 ${withParticle(label, '이/가')} 도착했어요. ${HOST[me]}인 내가 답할 차례예요.`,
  nobodyListens: '이 포트에서 기다리는 프로그램은 없어요.',
  yourIss: (iss) => `내 ISS는 ${withParticle(iss, '이에요/예요')}.`,
  received: '받은 것',

  fields: {
    source: { name: '출발 포트', term: 'Source Port' },
    destination: { name: '도착 포트', term: 'Destination Port' },
    ctl: { name: '제어 비트', term: 'Control bits' },
    seq: { name: '순서 번호', term: 'Sequence Number' },
    ack: { name: '확인 응답 번호', term: 'Acknowledgment Number' },
    wnd: { name: '윈도우', term: 'Window' },
    text: { name: '데이터 길이', term: '바이트' },
    state: { name: '보낸 뒤 내 상태는?', term: 'State' },
  },
  check: '확인하고 보내기',
  hint: '힌트',
  answer: '답 보기',
  answerIs: (answer) => `답: ${answer}`,
  ...missionReasons,
  right: '맞음',
  wrong: '틀림',
  score: (right, all) => `${all}칸 가운데 ${right}칸 맞음`,

  draft: '내가 만들고 있는 세그먼트 (아직 보내지 않음)',
  ifSent: '이대로 보내면',
  noRule: (peer) => `${HOST[peer]}는 받아도 아무것도 하지 않아요.`,
  replies: '돌아오는 답',
  noReply: '답은 오지 않아요.',
  peerState: (peer, before, after) =>
    before === after
      ? `${HOST[peer]}는 ${after}에 그대로 있어요.`
      : `${HOST[peer]}는 ${before}에서 ${withParticle(after, '으로/로')} 가요.`,
  sendAnyway: '그래도 보내 보기',
  fix: (field) => `고치러 가기: ${field}`,

  coming: '보냈어요. 다음 차례가 올 때까지 상대를 지켜봐요.',
  past: '여기서는 내 차례가 아니에요.',
  toTurn: '내 차례로 가기',
  aside: '다른 길로 가 보는 중이에요. 어떻게 되는지 보고 나서 돌아오면 돼요.',
  goBack: '되돌아가서 고치기',
  done: '해냈어요!',
  doneText: (title) => `“${title}”의 세그먼트를 모두 제대로 보냈어요.`,
  nextMission: (title) => `다음: ${title}`,
  list: '목록 보기',
  leave: '그만하기',
};
