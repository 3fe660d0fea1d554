import { withParticle } from '../korean';
import type { MissionWords } from '../mission-words';

/** Why a field is right or wrong, and how to work it out. */
export const missionReasons: Pick<MissionWords, 'reasons' | 'hints'> = {
  reasons: {
    'source.own': () => '이 연결에서 내가 쓰는 포트예요.',
    'destination.peers': () => '상대가 쓰는 포트예요.',
    'ctl.syn': () => '첫 세그먼트는 SYN 하나예요. 아직 ACK할 것이 없어요.',
    'ctl.syn-ack': () => '한 세그먼트에 두 비트를 함께 켰어요.',
    'ctl.ack': () => '받았다고만 알리면 돼요. ACK 하나로 충분해요.',
    'ctl.text': () => '데이터에도 ACK를 켜요. PSH는 켜도 되고 꺼도 돼요.',
    'ctl.fin': () => '더 보낼 것이 없다는 FIN이에요. 연결된 뒤로는 ACK도 늘 켜요.',
    'ctl.rst': () => '거절은 RST예요. 어느 SYN에 답하는지 알리려고 ACK도 켜요.',
    'seq.iss': () => '내가 고른 시작 번호(ISS)예요. 실제로는 짐작하기 어려운 수를 써요.',
    'seq.iss-again': () => '같은 SYN을 다시 보내는 것이라 번호도 ISS 그대로예요.',
    'seq.snd-nxt': () => '지금까지 보낸 것 바로 다음 번호예요.',
    'seq.rst': () => '받은 세그먼트에 ACK가 없었으니 RST의 순서 번호는 0이에요.',
    'ack.nothing-yet': () => '아직 받은 것이 없어서 이 칸은 쓰이지 않아요.',
    'ack.syn': (n) => `SYN ${n['SEG.SEQ']} 다음 번호예요. SYN도 번호 하나를 써요.`,
    'ack.text': (n) => `${n['SEG.SEQ']}번부터 ${n.octets}바이트를 받았고, 그다음 번호예요.`,
    'ack.fin': (n) => `FIN ${n['SEG.SEQ']} 다음 번호예요. FIN도 번호 하나를 써요.`,
    'ack.unchanged': () => '새로 받은 것이 없으니 지난번과 같아요.',
    'ack.rst': () => 'SYN까지 받았다는 뜻이에요. 상대는 이 번호로 자기 SYN의 답인 줄 알아요.',
    'wnd.own': () => '지금 받을 수 있는 바이트 수예요.',
    'wnd.rst': () => 'RST의 윈도우는 아무도 읽지 않아요.',
    'text.whole': (n) => `${n.octets}바이트, 프로그램이 준 그대로예요.`,
    'state.next': () => '맞아요.',
    'ack.off': () => 'ACK 비트가 꺼져 있어서 이 번호는 아무도 읽지 않아요.',
    'wnd.other': () => '이 값도 괜찮아요. 얼마나 받을지는 내가 정해요.',

    'number.empty': () => '아직 비어 있어요.',
    'number.range': (n) => `0부터 ${n.limit}까지의 수를 적어요.`,
    'source.swapped': () => '그건 상대의 포트예요. 보내는 쪽은 나예요.',
    'source.wrong': () => '이 연결에서 내가 쓰는 포트가 아니에요.',
    'destination.swapped': () => '그건 내 포트예요. 받는 쪽은 상대예요.',
    'destination.wrong': () => '상대가 쓰는 포트가 아니에요. 엉뚱한 소켓으로 가 버려요.',
    'ctl.empty': () => '켠 비트가 없어요. 무엇을 알리는 세그먼트인가요?',
    'ctl.needs-rst': () => '받아 줄 소켓이 없어요. 거절하는 비트를 켜야 해요.',
    'ctl.no-rst': () => 'RST는 연결을 바로 끊어요. 지금은 끊을 까닭이 없어요.',
    'ctl.needs-syn': () => '상대는 아직 내 시작 번호를 몰라요. 그걸 알리는 비트가 빠졌어요.',
    'ctl.no-syn': () => 'SYN은 시작 번호를 알릴 때만 켜요. 지금은 아니에요.',
    'ctl.needs-fin': () => '프로그램이 보내기를 끝냈어요. 그걸 알리는 비트가 빠졌어요.',
    'ctl.no-fin': () => 'FIN은 내 프로그램이 보내기를 끝낼 때 한 번만 켜요.',
    'ctl.missing-ack': () => '받은 것이 있으니 어디까지 받았는지 알려야 해요. 그 비트가 빠졌어요.',
    'ctl.no-ack': () => '아직 받은 것이 없으니 ACK할 것도 없어요.',
    'ctl.no-urg': () => '급한 데이터는 없어요. URG는 꺼 두어요.',
    'seq.not-iss': (n) => `SYN의 번호는 ISS예요. 내 ISS는 ${withParticle(n.ISS, '이에요/예요')}.`,
    'seq.rst-not-zero': () => '연결이 없으니 내 순서 번호도 없어요. 이럴 때 RST는 0을 써요.',
    'seq.syn-counts': (n) => `${n.ISS}번은 내 SYN이 이미 썼어요. 그다음부터 세어 보세요.`,
    'seq.peers': (n) =>
      `${withParticle(n.given, '은/는')} 상대 쪽 번호예요. 여기에는 내 번호를 적어요.`,
    'seq.sent-already': (n) => `${n.given}번은 이미 보냈어요. 보낸 데이터와 FIN도 세었나요?`,
    'seq.gap': (n) => `${n.given}번 앞이 비어요. 아직 보내지 않은 번호가 있어요.`,
    'ack.syn-counts': (n) =>
      `${n['SEG.SEQ']}번은 이미 받았어요. 다음에 받을 번호를 적어요. SYN도 번호 하나를 써요: ${n['SEG.SEQ']} + 1 = ?`,
    'ack.fin-counts': (n) =>
      `${n['SEG.SEQ']}번은 이미 받았어요. 다음에 받을 번호를 적어요. FIN도 번호 하나를 써요: ${n['SEG.SEQ']} + 1 = ?`,
    'ack.text-counts': (n) =>
      `${n['SEG.SEQ']}번부터 ${n.octets}바이트를 이미 받았어요. 다음에 받을 번호를 적어요: ${n['SEG.SEQ']} + ${n.octets} = ?`,
    'ack.own': (n) =>
      `${withParticle(n.given, '은/는')} 내 번호예요. 상대에게서 다음에 받을 번호를 적어요.`,
    'ack.received-already': (n) => `${n.given}번은 이미 받았어요. 다음에 받을 번호를 적어요.`,
    'ack.beyond': (n) => `${n.given}번 앞의 것을 아직 다 받지 못했어요. 받은 것까지만 세어요.`,
    'text.other': (n) => `프로그램이 준 데이터는 ${n.given}바이트가 아니에요.`,
    'state.none': () => '하나를 골라 주세요.',
    'state.wrong': () => '그 상태는 아니에요.',
  },
  hints: {
    'source.own': () => '보내는 쪽의 포트예요. 받은 세그먼트가 있으면 그 도착 포트와 같아요.',
    'destination.peers': () => '받는 쪽의 포트예요. 상대의 이름 아래에 적혀 있어요.',
    'ctl.syn': () => '연결을 열자는 비트 하나만 켜요.',
    'ctl.syn-ack': () => '두 가지를 알려요. 상대의 SYN을 받았다는 것과 내 시작 번호예요.',
    'ctl.ack': () => '보낼 것도, 열고 닫을 것도 없어요. 받았다는 것만 알려요.',
    'ctl.text': () => '데이터를 뜻하는 비트는 없어요. 연결된 뒤에 늘 켜는 비트면 돼요.',
    'ctl.fin': () => '더 보낼 것이 없다는 비트와, 연결된 뒤에 늘 켜는 비트예요.',
    'ctl.rst': () => '거절하는 비트와, 무엇에 답하는지 알리는 비트예요.',
    'seq.iss': () => '과제에 적힌 내 ISS를 그대로 써요.',
    'seq.iss-again': () => 'SYN의 번호는 언제나 ISS예요. 다시 보내도 같아요.',
    'seq.snd-nxt': ({ ISS, octets, fins }) => {
      const text = octets > 0 ? ` + 데이터 ${octets}` : '';
      return `ISS에 보낸 것을 더해요: ${ISS} + SYN 1${text}${fins > 0 ? ' + FIN 1' : ''} = ?`;
    },
    'seq.rst': () => '받은 세그먼트에 ACK가 있으면 그 번호를, 없으면 0을 써요.',
    'ack.nothing-yet': () => 'ACK 비트를 켜지 않으면 비워 두어도 돼요.',
    'ack.syn': (n) => `받은 SYN의 번호 ${n['SEG.SEQ']}에 SYN이 쓴 1을 더해요.`,
    'ack.text': (n) =>
      `받은 데이터의 첫 번호 ${n['SEG.SEQ']}에 바이트 수 ${withParticle(n.octets, '을/를')} 더해요.`,
    'ack.fin': (n) => `받은 FIN의 번호 ${n['SEG.SEQ']}에 FIN이 쓴 1을 더해요.`,
    'ack.unchanged': () => '내가 지난번에 보낸 ack를 그대로 써요. 그 뒤로 새로 받은 것이 없어요.',
    'ack.rst': (n) =>
      `받은 세그먼트의 번호 ${n['SEG.SEQ']}에 길이 ${withParticle(n['SEG.LEN'], '을/를')} 더해요. SYN은 길이 1로 쳐요.`,
    'wnd.own': () => '더 받을 수 있는 바이트 수예요. 0부터 65535까지 쓸 수 있어요.',
    'wnd.rst': () => '0부터 65535까지 무엇이든 돼요.',
    'text.whole': () => '프로그램이 준 글자를 세어요. 쉼표와 빈칸도 한 바이트예요.',
    'state.next': () => '받은 비트와 보내는 비트를 보세요. SYN과 FIN, 그 ACK가 상태를 바꿔요.',
  },
};
