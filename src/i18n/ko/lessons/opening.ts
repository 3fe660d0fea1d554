import type { opening as shelf } from '../../../lessons/scenes/opening';
import type { LessonWords } from '../../lesson-words';

export const opening: { readonly [S in keyof typeof shelf]: LessonWords } = {
  'three-way-handshake': {
    story:
      '클라이언트가 connect()를 부르고, 서버는 LISTEN에서 기다려요. 둘은 아직 상대의 시작 번호를 몰라요.',
    watch: '한쪽의 seq가 다음 세그먼트의 ack에 어떻게 나타나는지 봐요.',
    predict: '서버는 SYN을 받으면 무엇을 보낼까요?',
    act: '클라이언트가 되어 세그먼트를 직접 만들어 봐요.',
    trials: [],
    rule: 'SYN, SYN+ACK, ACK. 이 셋으로 양쪽이 서로의 시작 번호를 확인해요.',
    recall: '핸드셰이크의 둘째 세그먼트에는 어떤 비트가 켜져 있나요?',
  },
  'whole-life': {
    story:
      '연결 하나가 열리고, 일하고, 닫혀요. 클라이언트가 hello를 보내고 서버의 답을 다 읽으면, 클라이언트가 먼저 close()를 불러요.',
    watch: '누가 먼저 닫는지, 그리고 마지막까지 남는 쪽은 누구인지 봐요.',
    predict: 'FIN이 다 오간 뒤에도 기다리는 쪽은 누구일까요?',
    act: '이번에는 서버가 먼저 닫게 해 봐요.',
    trials: ['서버가 먼저 close()'],
    rule: '차례로 닫으면, 먼저 닫은 쪽이 TIME-WAIT에 남아요.',
    recall: '이 장면에서 TIME-WAIT에 남은 쪽은 누구인가요?',
  },
  'old-duplicate-syn': {
    story:
      '이전 연결의 90번 SYN이 네트워크에 늦도록 남아 있었어요. 클라이언트가 새로 100번 SYN을 보냈는데, 옛 SYN이 먼저 도착해요.',
    watch: '서버가 보낸 ack, 그리고 그것을 받은 클라이언트의 대답을 봐요.',
    predict: '클라이언트는 ack=91을 받으면 어떻게 할까요?',
    act: '세그먼트 두 개로 끝나는 2-way를 켜고, 서버에 무엇이 남는지 봐요.',
    trials: ['2-way TCP 켜기'],
    rule: '서버는 셋째 세그먼트를 받아야 열어요. 옛 SYN이었다면 그 자리에 RST가 와요.',
    recall: 'RST를 받은 직후 서버는 어떤 상태인가요?',
  },
  'why-three': {
    story:
      '연결을 열려면 저마다 자기 시작 번호를 알리고, 상대 번호를 받았다고 답해야 해요. 할 말은 모두 네 가지예요.',
    watch: '네 가지 말이 각각 어느 쪽으로 가는지 봐요.',
    predict: '네 가지 말을 나르는 데 세그먼트는 몇 개면 될까요?',
    act: '함께 갈 수 있는 카드 두 장을 찾아 겹쳐 봐요.',
    trials: [],
    rule: '같은 쪽이 잇달아 하는 “받았어요”와 “내 번호는”은 한 세그먼트에 실려요.',
    recall: '이 연결이 양쪽에서 열리기까지 세그먼트는 몇 개 오갔나요?',
  },
  'two-bits': {
    story:
      '서버는 SYN을 받고 할 말이 둘이에요. 클라이언트의 번호를 받았다는 말과 자기 번호예요. TCP 헤더에는 SYN 비트와 ACK 비트가 따로 있어요.',
    watch: '서버가 보내는 세그먼트의 개수와, 켜진 비트를 봐요.',
    predict: '서버가 SYN에 답할 때 세그먼트를 몇 개 쓸까요?',
    act: '서버의 답에서 비트를 하나만 켜 봐요. 클라이언트가 어떻게 받아들이나요?',
    trials: ['SYN 비트만 켜기', 'ACK 비트만 켜기'],
    rule: 'SYN+ACK는 패킷 두 개가 아니라, 비트 두 개를 켠 세그먼트 하나예요.',
    recall: '서버는 이 연결을 열면서 세그먼트를 몇 개 보냈나요?',
  },
  'number-tape': {
    story:
      '클라이언트의 시작 번호는 100이에요. hello 다섯 바이트를 보내고 close()를 불러요. 서버도 이어서 닫아요.',
    watch: 'SYN, 데이터, FIN, ACK가 번호를 몇 개씩 쓰는지 봐요.',
    predict: '클라이언트의 FIN에 답하는 ack는 얼마일까요?',
    act: '번호 띠에서 ACK에도 번호를 줘 봐요. 무슨 일이 생기나요?',
    trials: [],
    rule: 'SYN, FIN, 데이터 1바이트는 번호를 하나씩 써요. ACK만 가면 번호를 쓰지 않아요.',
    recall: '클라이언트의 FIN은 106번이에요. 그 답의 ack는 얼마인가요?',
  },
  'same-isn': {
    story:
      '같은 포트 사이의 이전 연결도 번호 0에서 시작했어요. 그때 보낸 stale이라는 데이터가 네트워크에 남아 있다가, 새 연결에 끼어들어요.',
    watch: '서버의 RCV.NXT, 그리고 나중에 보낸 fresh가 어떻게 되는지 봐요.',
    predict: '서버는 그것이 옛 데이터라는 것을 알아볼까요?',
    act: '시작 번호를 시계와 비밀 값으로 정하게 바꿔 봐요.',
    trials: ['시작 번호를 시계로'],
    rule: '시작 번호가 매번 다르면 옛 세그먼트는 거의 윈도우 밖이고, 남이 맞히기도 어려워요.',
    recall: 'stale 다섯 바이트가 온 뒤 서버가 보낸 ack는 얼마인가요?',
  },
  'half-way-open': {
    story:
      '클라이언트가 연결을 열고 곧바로 hello를 보내요. 셋째 세그먼트는 아직 서버로 가는 중이에요.',
    watch: '셋째 세그먼트가 길 가운데 있을 때 양쪽의 상태를 견주어 봐요.',
    predict: '클라이언트가 ESTABLISHED가 될 때 서버는 어떤 상태일까요?',
    act: '셋째 세그먼트를 늦춰서 그 사이를 길게 만들어 봐요.',
    trials: ['셋째 ACK 늦추기'],
    rule: '클라이언트는 SYN+ACK를 받을 때, 서버는 그 ACK를 받을 때 ESTABLISHED가 돼요.',
    recall: '클라이언트가 ESTABLISHED가 된 순간 서버는 어떤 상태였나요?',
  },
  'data-on-third-segment': {
    story:
      '클라이언트의 프로그램은 SYN+ACK가 오기도 전에 send()를 불러요. TCP는 hello를 모아 두고 때를 기다려요.',
    watch: 'hello를 실은 세그먼트와, 그것을 받는 서버의 상태를 봐요.',
    predict: 'hello는 어느 세그먼트에 실려 떠날까요?',
    act: 'hello를 SYN에 실어 보내 봐요. 서버의 프로그램이 바로 읽나요?',
    trials: ['SYN에 hello 싣기'],
    rule: '셋째 세그먼트에 데이터가 탈 수 있어요. SYN에 실은 것은 RFC에서 연결 뒤에 전달돼요.',
    recall: 'hello가 도착한 순간 서버는 어떤 상태였나요?',
  },
  'never-accepted': {
    story:
      '서버의 프로그램은 listen()만 부르고 accept()는 부르지 않아요. 클라이언트는 그것을 모른 채 연결하고 hello를 보내요.',
    watch: '서버의 상태, 그리고 hello가 어디에 놓이는지 봐요.',
    predict: 'accept()가 없으면 핸드셰이크는 어디까지 갈까요?',
    act: '서버에서 accept()를 불러 봐요.',
    trials: ['서버에서 accept()'],
    rule: '핸드셰이크는 TCP가 끝내요. accept()는 다 열린 연결을 꺼내 줄 뿐이에요.',
    recall: 'accept()를 부르지 않아도 서버 쪽 연결은 어떤 상태까지 가나요?',
  },
  'simultaneous-open': {
    story:
      '아무도 LISTEN에 있지 않아요. 양쪽 프로그램이 거의 동시에 connect()를 불러서 SYN 두 개가 길에서 엇갈려요.',
    watch: 'SYN-SENT에서 SYN+ACK가 아니라 SYN을 받으면 어디로 가는지 봐요.',
    predict: '연결은 몇 개가 생길까요?',
    act: '서버의 SYN을 없애 봐요. 클라이언트가 되어 볼 수도 있어요.',
    trials: ['서버의 SYN 없애기'],
    rule: 'SYN 두 개가 엇갈려도 연결은 하나예요. 양쪽이 모두 SYN-RECEIVED를 거쳐요.',
    recall: 'SYN 두 개가 엇갈린 뒤 연결은 몇 개인가요?',
  },
  'ack-bit': {
    story:
      '클라이언트가 연결을 열고 close()로 닫아요. 그 뒤에 서버의 데이터가 와서 RST를 받아요. 세그먼트는 모두 일곱 개예요.',
    watch: '세그먼트마다 ACK 비트가 1인지 0인지 세어 봐요.',
    predict: '일곱 개 가운데 ACK 비트가 0인 것은 몇 개일까요?',
    act: '다른 장면도 만들어 봐요. 엇갈린 SYN과 닫힌 포트의 RST는 어떤가요?',
    trials: ['SYN 두 개 엇갈리기', '닫힌 포트의 RST'],
    rule: '연결을 여는 SYN과, ACK 비트가 있는 세그먼트에 답하는 RST는 ACK 비트가 0이에요.',
    recall: '이 장면에서 ACK 비트가 0인 세그먼트는 몇 개인가요?',
  },
};
