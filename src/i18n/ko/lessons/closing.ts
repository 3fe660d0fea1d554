import type { closing as shelf } from '../../../lessons/scenes/closing';
import type { LessonWords } from '../../lesson-words';

export const closing: { readonly [S in keyof typeof shelf]: LessonWords } = {
  'four-way-release': {
    story:
      '클라이언트는 할 말을 다 하고 shutdown()을 불러요. 서버에는 보낼 답이 하나 남아 있어요. 두 방향은 따로따로 닫혀요.',
    watch: '서버의 ACK가 떠난 뒤, 서버의 FIN이 언제 떠나는지 봐요.',
    predict: 'FIN을 받은 순간, 서버의 TCP는 무엇을 보낼까요?',
    act: '서버에 남은 답이 없다면 어떻게 될지 봐요. 서버가 되어 세그먼트를 직접 만들 수도 있어요.',
    trials: ['답 없이 나중에 닫기'],
    rule: 'FIN에 대한 ACK는 TCP가 스스로 보내요. 제 FIN은 프로그램이 닫아야 보내요.',
    recall: '서버가 남은 데이터를 보낼 때, 서버의 상태는 무엇이었나요?',
  },
  'three-segment-release': {
    story:
      '클라이언트가 close()를 불러요. 서버 프로그램은 보낼 것이 없어서, FIN이 온 것을 알자마자 자기도 close()를 불러요.',
    watch: '서버가 FIN에 답하는 세그먼트에 어떤 비트가 켜져 있는지 봐요.',
    predict: '서버에 보낼 것이 없다면, 해제에 세그먼트가 몇 개 들까요?',
    act: '서버에 남은 것의 수를 바꾸고, 해제에 드는 세그먼트를 세어 봐요.',
    trials: [],
    rule: 'ACK가 떠나기 전에 서버도 닫으면, ACK가 FIN에 실려 세 개로 끝나요.',
    recall: 'FIN을 받은 서버가 바로 따라 닫으면, 해제에 세그먼트가 몇 개 들까요?',
  },
  'half-close': {
    story:
      '서버는 수를 정렬해 주는 프로그램이에요. 수가 더 올지 알아야 답할 수 있어요. 클라이언트는 3 1 2를 보내고 shutdown()을 불러 끝을 알려요.',
    watch: '클라이언트의 FIN이 도착한 뒤, 서버에서 무엇이 떠나는지 봐요.',
    predict: 'FIN을 보낸 클라이언트는 서버의 답을 읽을 수 있을까요?',
    act: '반만 닫힌 연결에서 무엇이 되고 무엇이 안 되는지 해 봐요.',
    trials: ['클라이언트가 더 보내기', '서버가 1분 뒤에 답하기'],
    rule: 'FIN은 “더 보낼 것이 없다”는 뜻이에요. 상대의 FIN이 올 때까지 받을 수 있어요.',
    recall: '보내기만 끝내고 읽기는 이어 가려고, 클라이언트는 무엇을 불렀나요?',
  },
  'close-not-shutdown': {
    story:
      '클라이언트가 close()를 불러서, 이제 이 연결을 읽을 프로그램이 없어요. 서버는 FIN만 보고는 그것을 알 수 없어요. 그래서 데이터를 보내요.',
    watch: '늦게 온 데이터에 클라이언트의 TCP가 무엇으로 답하는지 봐요.',
    predict: 'close() 뒤에 온 데이터는 어떻게 될까요?',
    act: '같은 데이터를 두고 close() 대신 shutdown()을 불러 봐요. 데이터가 없으면 어떨지도 봐요.',
    trials: ['shutdown()으로 바꾸기', '서버가 보내지 않고 닫기'],
    rule: 'shutdown(SHUT_WR) 뒤에는 데이터를 읽고, close() 뒤에는 RST로 답해요.',
    recall: 'close() 뒤에 온 데이터에, 클라이언트의 TCP는 무엇으로 답했나요?',
  },
  'server-closes-first': {
    story:
      '연결은 클라이언트가 열었어요. 이번에는 서버가 먼저 close()를 부르고, 클라이언트가 따라 닫아요.',
    watch: '2 MSL 타이머가 어느 쪽에서 도는지 봐요.',
    predict: '마지막까지 남아서 기다리는 쪽은 어디일까요?',
    act: '닫는 순서를 바꾸고, 타이머가 어디로 가는지 봐요.',
    trials: ['클라이언트가 먼저 닫기'],
    rule: 'TIME-WAIT는 누가 열었든 먼저 닫은 쪽의 몫이에요. 동시에 닫으면 둘 다예요.',
    recall: '서버가 먼저 닫았을 때, TIME-WAIT를 거친 쪽은 어디였나요?',
  },
  'fin-overtakes': {
    story:
      '서버가 마지막 데이터를 보내고 곧 close()를 불러요. 그런데 데이터가 길에서 늦어지고, FIN이 먼저 도착해요.',
    watch: 'FIN이 도착한 순간, 클라이언트의 상태와 ACK 번호를 봐요.',
    predict: 'FIN이 데이터보다 먼저 오면, 클라이언트는 어느 상태가 될까요?',
    act: '늦은 데이터를 아예 잃어버리거나, FIN을 데이터보다 더 늦춰 봐요.',
    trials: ['데이터를 잃어버리기', 'FIN을 더 늦추기'],
    rule: '앞의 데이터가 다 와야 FIN이 처리돼요. TIME-WAIT는 그다음에 시작해요.',
    recall: '데이터보다 먼저 온 FIN을 받았을 때, 클라이언트의 상태는?',
  },
  'simultaneous-close': {
    story:
      '양쪽 프로그램이 거의 동시에 close()를 불러요. 어느 쪽도 상대의 FIN을 아직 보지 못했어요.',
    watch: 'FIN 두 개가 엇갈린 뒤, 양쪽이 어느 상태를 거치는지 봐요.',
    predict: '제 FIN의 ACK보다 상대의 FIN이 먼저 오면 어떻게 될까요?',
    act: 'FIN이 엇갈리지 않게 하거나, 엇갈린 FIN 하나를 잃어버려 봐요.',
    trials: ['서버가 나중에 닫기', '클라이언트의 FIN 잃어버리기'],
    rule: 'FIN이 엇갈려도 오류가 아니에요. 둘 다 CLOSING을 거쳐 TIME-WAIT로 가요.',
    recall: '제 FIN의 ACK보다 상대의 FIN을 먼저 받은 쪽은 어느 상태가 되었나요?',
  },
  reset: {
    story: '서버의 데이터가 오는 중에 클라이언트가 연결을 바로 끊어요. FIN이 아니라 RST가 나가요.',
    watch: '오던 데이터와 서버의 상태가 어떻게 되는지 봐요.',
    predict: '이미 떠난 데이터는 클라이언트의 프로그램에 닿을까요?',
    act: '같은 순간에 RST 대신 FIN을 보내 봐요.',
    trials: ['shutdown()으로 바꾸기'],
    rule: 'FIN은 앞의 데이터를 다 전하고 ACK를 받아요. RST는 버리고, 답도 없어요.',
    recall: 'RST를 받은 서버는 세그먼트 몇 개로 답했나요?',
  },
  'close-returns': {
    story:
      '클라이언트가 12바이트를 보내고 곧 close()를 불러요. 서버의 윈도우가 8바이트라, 4바이트는 아직 떠나지 못했어요.',
    watch: 'close() 뒤에 클라이언트에서 떠나는 세그먼트를 세어 봐요.',
    predict: 'close()를 부를 때 떠나지 못한 4바이트는 어떻게 될까요?',
    act: 'close() 대신 바로 끊거나, close() 뒤에 서버를 꺼 봐요.',
    trials: ['바로 끊기 (SO_LINGER 0)', 'close() 뒤에 서버 끄기'],
    rule: 'SO_LINGER를 켜지 않으면 close()는 바로 돌아와요. 다 전해졌다는 뜻이 아니에요.',
    recall: 'close() 뒤에 클라이언트의 TCP는 세그먼트를 몇 개 보냈나요?',
  },
};
