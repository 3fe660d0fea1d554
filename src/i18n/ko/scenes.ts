import type { ScenarioId } from '../../scenarios';
import type { SceneWords } from '../words';

export const scenes: Record<ScenarioId, SceneWords> = {
  'three-way-handshake': {
    title: '연결은 어떻게 시작될까?',
    about: '세그먼트 세 개로 서로의 번호를 확인해요',
  },
  'four-way-release': {
    title: '왜 ACK와 FIN이 따로 갈까?',
    about: '서버가 남은 데이터를 보내고 나중에 닫아요',
  },
  'whole-life': {
    title: '연결의 처음과 끝은 어떤 모습일까?',
    about: '열고, 데이터를 주고받고, 닫아요',
  },
  'data-on-third-segment': {
    title: '데이터는 언제부터 보낼까?',
    about: '셋째 세그먼트에 데이터를 실어 보내요',
  },
  'three-segment-release': {
    title: '연결 해제는 늘 네 단계일까?',
    about: '서버의 ACK와 FIN이 한 세그먼트로 가요',
  },
  'server-closes-first': {
    title: 'TIME-WAIT는 누구의 몫일까?',
    about: '서버가 먼저 닫으면 서버가 기다려요',
  },
  'simultaneous-open': {
    title: '둘이 동시에 열면?',
    about: 'SYN이 엇갈려도 연결은 하나예요',
  },
  'simultaneous-close': {
    title: '둘이 동시에 닫으면?',
    about: 'FIN이 엇갈리면 둘 다 CLOSING을 거쳐요',
  },
  'syn-lost': {
    title: 'SYN이 사라지면?',
    about: '1초 뒤 타이머가 SYN을 다시 보내요',
  },
  'syn-ack-lost': {
    title: 'SYN+ACK가 사라지면?',
    about: 'SYN을 다시 보내면 SYN+ACK도 다시 와요',
  },
  'third-ack-lost': {
    title: '셋째 ACK가 사라지면?',
    about: '한동안 클라이언트만 ESTABLISHED예요',
  },
  'fin-lost': {
    title: 'FIN이 사라지면?',
    about: '서버는 모르고, 타이머가 FIN을 다시 보내요',
  },
  'last-ack-lost': {
    title: '마지막 ACK가 사라지면?',
    about: 'TIME-WAIT가 있어서 다시 답할 수 있어요',
  },
  'connection-refused': {
    title: '기다리는 프로그램이 없으면?',
    about: 'SYN에 RST가 돌아와요',
  },
  reset: {
    title: 'RST는 FIN과 무엇이 다를까?',
    about: '인사 없이 끊고, 남은 데이터는 버려져요',
  },
  'empty-stage': {
    title: '직접 열고 닫아 볼까?',
    about: '빈 무대에서 소켓 호출을 직접 눌러요',
  },
  'old-duplicate-syn': {
    title: '왜 두 번이 아니라 세 번일까?',
    about: '늦게 온 옛 SYN을 클라이언트가 RST로 막아요',
  },
  'why-three': {
    title: '세 번은 어디서 나온 수일까?',
    about: '네 가지 일 가운데 둘이 한 세그먼트에 실려요',
  },
  'two-bits': {
    title: 'SYN과 ACK는 패킷 두 개일까?',
    about: '비트 두 개를 켠 세그먼트 하나예요',
  },
  'number-tape': {
    title: '왜 ACK는 +1일까?',
    about: 'SYN과 FIN은 번호를 쓰고 ACK는 쓰지 않아요',
  },
  'same-isn': {
    title: '시작 번호는 왜 0이 아닐까?',
    about: '번호가 같으면 옛 세그먼트가 끼어들어요',
  },
  'half-way-open': {
    title: '양쪽이 동시에 연결될까?',
    about: '클라이언트가 먼저 ESTABLISHED가 돼요',
  },
  'never-accepted': {
    title: 'accept()가 핸드셰이크를 할까?',
    about: 'accept()가 없어도 커널이 연결을 맺어요',
  },
  'ack-bit': {
    title: 'ACK 비트가 0인 세그먼트는?',
    about: '첫 SYN과 어떤 RST만 ACK 비트가 0이에요',
  },
  'half-close': {
    title: 'FIN을 보내면 바로 끝날까?',
    about: 'FIN 뒤에도 상대의 데이터는 계속 와요',
  },
  'close-not-shutdown': {
    title: 'close()도 반쪽만 닫을까?',
    about: 'close() 뒤에 온 데이터에는 RST로 답해요',
  },
  'fin-overtakes': {
    title: '늦은 데이터는 누가 기다릴까?',
    about: '빠진 곳이 찰 때까지 FIN은 처리되지 않아요',
  },
  'close-returns': {
    title: 'close()는 끝날 때까지 기다릴까?',
    about: 'close()는 바로 돌아오고, TCP는 계속 일해요',
  },
  'syn-flood': {
    title: 'SYN flood는 무엇을 채울까?',
    about: '회선이 아니라 SYN을 기억하는 자리가 차요',
  },
  'forgotten-close': {
    title: 'CLOSE-WAIT는 저절로 사라질까?',
    about: '프로그램이 close()를 부를 때까지 남아요',
  },
  orphaned: {
    title: 'FIN-WAIT-2는 언제 사라질까?',
    about: 'Linux는 60초면 지우고, 뒤엔 RST로 답해요',
  },
  'power-cycle': {
    title: '한쪽이 꺼지면 상대도 알까?',
    about: '다음 데이터에 RST가 올 때까지 몰라요',
  },
  'cable-cut': {
    title: '연결은 물리적인 선일까?',
    about: '케이블을 끊어도 양쪽은 ESTABLISHED예요',
  },
  'one-port': {
    title: '포트 하나에 연결은 하나일까?',
    about: '연결은 네 값으로 구별돼요',
  },
  'time-wait-length': {
    title: 'TIME-WAIT는 늘 240초일까?',
    about: 'RFC는 240초, Linux는 60초예요',
  },
  'ports-run-out': {
    title: 'TIME-WAIT를 없애면 좋을까?',
    about: '포트가 모자라도 답은 연결을 다시 쓰는 거예요',
  },
  'keep-alive': {
    title: '두 keep-alive는 같은 것일까?',
    about: 'TCP는 살아 있는지 묻고, HTTP는 다시 써요',
  },
  layers: {
    title: 'TCP 연결과 로그인은 같은 것일까?',
    about: '연결, TLS, 로그인은 서로 다른 층이에요',
  },
};
