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
};
