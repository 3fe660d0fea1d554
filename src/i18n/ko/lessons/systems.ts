import type { systems as shelf } from '../../../lessons/scenes/systems';
import type { LessonWords } from '../../lesson-words';

export const systems: { readonly [S in keyof typeof shelf]: LessonWords } = {
  'cable-cut': {
    story:
      '클라이언트와 서버가 연결을 맺었어요. 그런데 둘 사이의 케이블이 5초 동안 끊겨요. 다시 이어지면 클라이언트가 데이터를 보내요.',
    watch: '케이블이 끊긴 동안 양쪽의 상태와 타이머를 봐요.',
    predict: '케이블이 끊긴 동안 양쪽의 상태는 무엇일까요?',
    act: '끊긴 동안 보내 보고, 다시 잇지 않고도 보내 봐요.',
    trials: ['끊긴 동안 보내기', '다시 잇지 않고 보내기'],
    rule: '연결은 선이 아니라 양쪽에 있는 기록이에요. 조용하면 케이블이 끊겨도 몰라요.',
    recall: '케이블이 끊긴 5초 동안 떠난 세그먼트는 몇 개였을까요?',
  },
  'one-port': {
    story:
      '서버에서는 프로그램 하나가 포트 80에서 기다려요. 클라이언트 하나가 서로 다른 포트에서 연결을 세 번 열어요.',
    watch: '소켓 표에서 서버의 LISTEN 줄이 그대로 있는지 봐요.',
    predict: '연결이 하나 열려 있는데 SYN이 또 오면 서버는 어떻게 할까요?',
    act: '하나 더 열고, 하나만 닫고, 네 값이 모두 같은 연결도 열어 봐요.',
    trials: ['네 번째 연결 열기', '두 번째 연결만 닫기', '같은 포트에서 또 열기'],
    rule: '연결은 두 주소와 두 포트로 구별돼요. 상태는 포트가 아니라 연결에 있어요.',
    recall: '연결 세 개를 받은 서버는 자기 포트를 몇 개 쓸까요?',
  },
  'time-wait-length': {
    story:
      '클라이언트가 먼저 닫고 TIME-WAIT에서 기다려요. 기다리는 시간은 2 MSL이에요. RFC 9293은 MSL을 2분으로 두면서 공학적인 선택이라고 해요.',
    watch: '클라이언트의 TIME-WAIT 타이머가 얼마나 남았는지 봐요.',
    predict: '모든 시스템이 RFC 9293처럼 240초를 기다릴까요?',
    act: '시스템을 고르면 그 시간으로 장면을 다시 돌려요.',
    trials: [],
    rule: 'TIME-WAIT는 2 MSL이에요. RFC 9293은 240초, Linux는 60초예요.',
    recall: 'Linux에서 TIME-WAIT는 몇 초 동안 남을까요?',
  },
  'ports-run-out': {
    story:
      '이 클라이언트가 쓸 수 있는 포트는 두 개예요. 연결을 열고 닫을 때마다 TIME-WAIT가 포트를 하나씩 붙잡아요. 그리고 한 번 더 열어요.',
    watch: '세 번째 connect()가 어떤 답을 받는지 봐요.',
    predict: '포트가 모두 TIME-WAIT일 때 connect()를 부르면 어떻게 될까요?',
    act: '연결 하나를 다시 써 보고, 서버가 먼저 닫은 뒤 서버를 다시 시작해 봐요.',
    trials: ['연결 하나로 세 번 보내기', '서버 다시 시작하기', 'SO_REUSEADDR로 다시 시작'],
    rule: 'TIME-WAIT는 늦은 세그먼트를 막아요. 없애지 말고 연결을 다시 써요.',
    recall: '포트 28,232개와 TIME-WAIT 60초로 서버 포트 하나에 초당 몇 번 연결할 수 있을까요?',
  },
  'keep-alive': {
    story:
      '아무도 말하지 않는 연결이에요. 클라이언트는 TCP keep-alive를 켜 두어서 2시간 뒤에 상대가 있는지 물어요. 그다음 케이블이 끊겨요.',
    watch: '물음에 답이 올 때와 오지 않을 때를 견주어 봐요.',
    predict: '물어도 답이 오지 않으면 클라이언트는 어떻게 할까요?',
    act: 'TCP keep-alive를 꺼 봐요. 그 상태로 HTTP처럼 한 연결로, 또 새 연결로 요청해 봐요.',
    trials: ['TCP keep-alive 끄기', '한 연결로 두 번 요청', '요청마다 새 연결'],
    rule: 'TCP keep-alive는 상대가 있는지 묻고, HTTP keep-alive는 연결을 다시 써요.',
    recall: '기본값이라면 몇 초 동안 조용해야 TCP keep-alive가 처음 물을까요?',
  },
  layers: {
    story:
      '클라이언트가 TCP로 연결하고, 그 위에서 TLS를 맺고, HTTP로 로그인해요. 여기서 진짜로 움직이는 것은 TCP예요. TLS와 HTTP는 데이터에 적힌 글로만 나타내요.',
    watch: '층이 언제 하나씩 켜지는지 봐요.',
    predict: 'TCP 연결을 닫으면 로그인은 어떻게 될까요?',
    act: '연결을 새로 열고, 로그아웃하고, 케이블을 끊어 봐요. 어느 층이 꺼질까요?',
    trials: ['TCP 연결만 새로 열기', '로그아웃만 하기', '케이블만 끊기'],
    rule: 'TCP 연결과 로그인 세션은 서로 다른 층이에요. 따로 시작하고 따로 끝나요.',
    recall: 'TCP 연결을 닫은 뒤에도 로그인은 남아 있을까요?',
  },
  'empty-stage': {
    story: '호스트는 둘인데 아직 아무 소켓도 없어요. 무엇을 언제 부를지는 모두 여러분이 정해요.',
    watch: '호출 하나가 어떤 세그먼트를 부르는지 봐요.',
    predict: '기다리는 프로그램이 없는데 connect()를 부르면 무엇이 올까요?',
    act: '세 가지 시작을 눌러 보고, 그다음은 호출 버튼으로 이어 가요.',
    trials: ['listen() 다음에 connect()', '클라이언트만 connect()', '둘 다 connect()'],
    rule: 'LISTEN이 없으면 SYN에 RST가 와요. 둘이 함께 connect()하면 그래도 연결돼요.',
    recall: '클라이언트의 connect()가 되려면 서버가 먼저 무엇을 불러야 할까요?',
  },
};
