import type { trouble as shelf } from '../../../lessons/scenes/trouble';
import type { LessonWords } from '../../lesson-words';

export const trouble: { readonly [S in keyof typeof shelf]: LessonWords } = {
  'syn-lost': {
    story:
      '클라이언트가 connect()를 불렀는데 SYN이 가다가 사라졌어요. 서버는 아무것도 듣지 못했어요. 클라이언트는 보낸 SYN을 간직한 채 답을 기다려요.',
    watch: '클라이언트 옆의 타이머와 두 번째 SYN의 순서 번호를 봐요.',
    predict: '아무 답도 없어요. 클라이언트의 TCP는 이제 무엇을 할까요?',
    act: 'SYN을 하나 더 잃거나 방화벽이 모두 삼키게 해 봐요. 얼마나 기다렸다 다시 보내나요?',
    trials: ['두 번째 SYN도 잃기', '방화벽이 모두 삼키기'],
    rule: 'SYN은 1초 뒤 다시 가고 기다림은 두 배씩 늘어요(RFC 6298). 요즘 Linux는 늦게 늘려요.',
    recall: '첫 SYN이 사라졌어요. 얼마 뒤에 다시 보낼까요?',
  },
  'syn-ack-lost': {
    story:
      'SYN은 잘 도착했고 서버는 SYN-RECEIVED에서 답했어요. 그런데 그 SYN+ACK가 사라졌어요. 이제 양쪽이 서로를 기다려요.',
    watch: '어느 쪽 타이머가 먼저 끝나고, 그래서 무엇이 오는지 봐요.',
    predict: '양쪽 다 확인받지 못한 것이 있어요. 누가 먼저 다시 보낼까요?',
    act: '다시 보낸 SYN까지 잃어 봐요. 그때는 누가 핸드셰이크를 살릴까요?',
    trials: ['다시 보낸 SYN도 잃기', 'SYN+ACK를 두 번 잃기'],
    rule: 'SYN과 SYN+ACK는 보낸 쪽에 저마다 타이머가 있어요. 먼저 다시 온 쪽이 답을 불러와요.',
    recall: 'SYN+ACK가 사라졌어요. 먼저 다시 보내는 쪽은 어디인가요?',
  },
  'third-ack-lost': {
    story:
      '클라이언트는 SYN+ACK에 답하고 ESTABLISHED가 됐어요. 그런데 그 답인 셋째 세그먼트가 사라져서 서버는 아직 SYN-RECEIVED예요.',
    watch: '양쪽 상태가 서로 다른 동안과, 그것을 끝내는 세그먼트를 봐요.',
    predict: '핸드셰이크가 실패할까요? 아니라면 무엇이 살릴까요?',
    act: '기다리지 말고 클라이언트가 바로 데이터를 보내게 해 봐요. 다음에는 두 번째 ACK도 잃어 봐요.',
    trials: ['바로 데이터 보내기', '두 번째 ACK도 잃기'],
    rule: 'ACK만 있는 세그먼트에는 타이머가 없어요. SYN+ACK가 다시 오거나 데이터가 ACK를 실어 와요.',
    recall: '셋째 ACK가 사라졌고 데이터도 없어요. 무엇이 다시 올까요?',
  },
  'fin-lost': {
    story:
      '클라이언트가 닫으면서 보낸 FIN이 가다가 사라졌어요. FIN은 순서 번호를 하나 쓰기 때문에 확인받을 때까지 클라이언트가 간직해요.',
    watch: 'FIN이 오지 않은 동안 서버의 상태와 클라이언트의 타이머를 봐요.',
    predict: 'FIN이 없어진 것을 누가 먼저, 어떻게 알아챌까요?',
    act: 'FIN을 한 번 더 잃거나, 다시 온 FIN에 대한 서버의 ACK를 잃어 봐요.',
    trials: ['FIN을 한 번 더 잃기', 'FIN의 ACK도 잃기'],
    rule: 'FIN은 순서 번호를 써요. 그래서 확인받을 때까지 데이터처럼 다시 보내요.',
    recall: 'FIN이 사라졌어요. 다시 올 때까지 서버는 어떤 상태인가요?',
  },
  'last-ack-lost': {
    story:
      '클라이언트가 먼저 닫았고 서버의 FIN까지 확인했어요. 그 마지막 ACK가 사라졌어요. 클라이언트는 TIME-WAIT, 서버는 LAST-ACK예요.',
    watch: '무언가가 다시 올 때 TIME-WAIT의 타이머가 어떻게 되는지 봐요.',
    predict: '서버는 아직 ACK를 받지 못했어요. 영원히 기다릴까요?',
    act: 'ACK를 한 번 더 잃어 봐요. 다음에는 TIME-WAIT를 없애고 FIN이 무엇을 만나는지 봐요.',
    trials: ['ACK를 한 번 더 잃기', 'TIME-WAIT 없애기'],
    rule: 'TIME-WAIT의 할 일 하나는 다시 온 FIN에 ACK로 답하는 거예요. 없으면 RST가 가요.',
    recall: '마지막 ACK가 사라졌어요. 어느 세그먼트가 다시 올까요?',
  },
  'syn-flood': {
    story:
      '서버에는 반쯤 열린 연결을 둘 자리가 셋 있어요. 아무도 없는 주소에서 SYN 넷이 와요. 그다음 진짜 클라이언트가 연결하려고 해요.',
    watch: '아래 대기열에서 누가 자리를 얻고, 자리가 없으면 어떻게 되는지 봐요.',
    predict: '작은 세그먼트 넷은 회선에 짐도 안 돼요. 클라이언트를 막을 수 있을까요?',
    act: 'SYN 쿠키를 켜 봐요. 그다음 자리 수와 가짜 SYN의 수를 바꿔 봐요.',
    trials: [],
    rule: 'SYN flood는 회선이 아니라 반쯤 열린 연결의 자리를 채워요. 쿠키는 자리가 필요 없어요.',
    recall: 'SYN 다섯 개 중 넷이 가짜였어요. 반쯤 열린 연결은 몇 개였나요?',
  },
  'connection-refused': {
    story:
      '클라이언트가 80번 포트로 connect()를 불러요. 서버 컴퓨터는 켜져 있지만 그 포트에서 기다리는 프로그램이 없어요. SYN은 서버의 TCP에 닿아요.',
    watch: 'connect()가 얼마나 빨리 실패하고, 어느 세그먼트가 알려 주는지 봐요.',
    predict: '기다리는 프로그램이 없어요. 무언가 돌아올까요?',
    act: '앞에 방화벽을 둬 봐요. 하나는 SYN을 삼키고 하나는 거절해요. 다음에는 서버가 듣게 해요.',
    trials: ['방화벽이 삼키기', '방화벽이 거절하기', '프로그램이 기다리기'],
    rule: '닫힌 포트는 바로 RST로 답해요. 조용하면 SYN이나 답이 막힌 것이고 타이머가 끝내요.',
    recall: '아무도 기다리지 않는 포트는 SYN에 무엇으로 답할까요?',
  },
  'forgotten-close': {
    story:
      '클라이언트가 닫았고 서버의 TCP는 그 FIN을 확인했어요. 그런데 서버 프로그램이 close()를 잊었어요. 1분, 한 시간, 하루가 지나가요.',
    watch: '시계를 보고, CLOSE-WAIT 옆에 타이머가 있는지 봐요.',
    predict: 'CLOSE-WAIT는 얼마나 갈까요?',
    act: '프로그램이 1분 뒤에, 한 시간 뒤에 떠올리거나 영영 잊게 해 봐요.',
    trials: ['1분 뒤에 close()', '한 시간 뒤에 close()', '영영 close() 없이'],
    rule: 'TCP는 CLOSE-WAIT에 시간을 정하지 않아요. 그쪽 프로그램이 소켓을 닫을 때까지 남아요.',
    recall: '서버가 CLOSE-WAIT예요. 어느 쪽 프로그램이 close()를 안 불렀나요?',
  },
  orphaned: {
    story:
      'Linux 클라이언트가 close()를 불러서 이 소켓을 가진 프로그램이 없어요. FIN-WAIT-2에서 서버의 FIN을 기다려요. 서버는 90초 뒤에야 닫아요.',
    watch: '60초가 지난 순간의 클라이언트와, 늦은 FIN에 대한 답을 봐요.',
    predict: '60초 동안 FIN이 오지 않아요. FIN-WAIT-2 다음은 어떤 상태일까요?',
    act: '서버가 30초 뒤에 닫게 해 봐요. 다음에는 close() 대신 shutdown()을 불러 봐요.',
    trials: ['서버가 30초 뒤에 닫기', 'close() 대신 shutdown()'],
    rule: 'FIN이 와야만 TIME-WAIT로 가요. Linux는 60초 뒤에 지우고 RFC는 시간을 정하지 않아요.',
    recall: 'Linux가 FIN-WAIT-2를 지운 뒤에 FIN이 왔어요. 답은 무엇인가요?',
  },
  'power-cycle': {
    story:
      '양쪽 다 ESTABLISHED예요. 클라이언트 컴퓨터의 전원이 나갔다가 다시 켜져요. FIN도 RST도 보내지 못했어요. 30초 뒤에 서버가 데이터를 보내요.',
    watch: '전원이 나간 뒤 데이터를 보내기까지 서버의 상태를 봐요.',
    predict: '클라이언트가 모두 잊은 것을 서버는 언제 알게 될까요?',
    act: '클라이언트가 같은 포트에서 다시 연결하게 해 봐요. 다음에는 서버가 기다리기만 하게 해요.',
    trials: ['클라이언트가 다시 연결하기', '서버는 기다리기만', '기다리며 keep-alive 켜기'],
    rule: '전원이 나가면 아무것도 보내지 못해요. 상대는 다음 세그먼트에 RST가 와야 알아요.',
    recall: '클라이언트가 막 다시 켜졌어요. 서버는 어떤 상태인가요?',
  },
};
