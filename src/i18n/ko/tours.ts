import type { TourWords, ToursWords } from '../tour-words';

const opening: TourWords<'opening'> = {
  name: '연결 설정: 3-way handshake',
  short: '연결 설정',
  learnt:
    'SYN, SYN+ACK, ACK로 두 시작 번호를 알리고 확인했어요. 세 번째가 있어서 서버는 옛 SYN에 속지 않아요.',
  stops: {
    ports:
      '서버의 프로그램이 포트에서 SYN을 기다려서 LISTEN이에요. 클라이언트는 연결 기록이 없어서 CLOSED예요.',
    syn: '클라이언트가 SYN으로 “내 번호는 100”이라고 알려요. 그리고 SYN-SENT가 되어 답을 기다려요.',
    'syn-received':
      '서버가 SYN과 ACK 비트를 모두 켠 세그먼트 하나로 답하고 SYN-RECEIVED가 돼요. 클라이언트는 아직 SYN-SENT예요.',
    'client-open':
      'SYN+ACK가 와서 클라이언트가 먼저 ESTABLISHED가 돼요. 세 번째 세그먼트 ACK는 지금 가는 중이에요.',
    'server-open':
      'ACK가 와서 서버도 ESTABLISHED예요. 데이터는 없어도 되고, 서버의 SYN이 확인된 것으로 충분해요.',
    accept:
      'accept()를 부르지 않아도 커널이 연결을 맺어요. 소켓 표에서 연결이 accept()를 기다려요.',
    'data-on-third':
      '세 번째 세그먼트에는 데이터를 실을 수 있어요. 여기서는 ACK와 함께 5바이트가 왔어요.',
    'third-ack-lost':
      '세 번째 ACK가 사라지면 서버의 타이머가 SYN+ACK를 다시 보내요. 그때까지 클라이언트만 ESTABLISHED예요.',
    'four-in-three':
      '번호 둘을 알리고 둘 다 확인하니 할 일은 넷이에요. 가운데 둘이 이 SYN+ACK에 함께 실려서 셋이 돼요.',
    'old-syn':
      'seq=90인 옛 SYN이 새 SYN보다 먼저 도착했어요. 서버는 옛것인지 알 수 없어서 ack=91로 답해요.',
    isn: '클라이언트의 번호는 100이니 ack=101이어야 해요. 번호가 매번 달라서 잘못을 알아채고 RST를 보내요.',
    refused:
      'RST를 받은 서버는 LISTEN으로 돌아가요. 세 번째를 기다리지 않았다면 없는 연결을 믿었을 거예요.',
    'one-port':
      '포트 하나에 연결이 셋이고 LISTEN도 그대로예요. 상태는 포트가 아니라 연결마다 있어요.',
    'two-syns':
      '둘이 동시에 열면 SYN 두 개가 엇갈려요. 연결된 뒤와 달리 두 SYN 모두 ACK 비트가 0이에요.',
    'data-acked':
      '이제 번호가 일을 해요. seq=101부터 5바이트를 받았으니 ack=106, 곧 다음에 받을 번호로 답해요.',
  },
};

const release: TourWords<'release'> = {
  name: '연결 해제: 4-way release',
  short: '연결 해제',
  learnt:
    '방향마다 FIN 하나와 그 ACK 하나, 그래서 네 번이에요. 먼저 닫은 쪽은 TIME-WAIT에서 마지막 ACK를 책임져요.',
  stops: {
    open: '양쪽 모두 ESTABLISHED이고 데이터가 오갔어요. 끝낼 것은 두 방향이에요.',
    fin: 'shutdown()이 FIN을 보내고 FIN-WAIT-1이 돼요. “나는 더 보낼 것이 없다”는 뜻이고, ACK 비트도 켜져 있어요.',
    'close-wait':
      '서버의 커널이 바로 ack=107로 답해요. 서버는 CLOSE-WAIT가 되어 프로그램의 close() 호출을 기다려요.',
    'fin-wait-2':
      'FIN이 확인되어 클라이언트는 FIN-WAIT-2예요. 이제 서버의 FIN을 기다리고, 데이터는 계속 받아요.',
    'still-sends': '서버는 CLOSE-WAIT에서 남은 12바이트를 보내요. 그래서 ACK와 FIN이 따로 가요.',
    'still-receives':
      'FIN을 보낸 클라이언트도 데이터를 받고 ack=313으로 확인해요. 닫힌 것은 한 방향뿐이에요.',
    'second-fin':
      '서버 프로그램의 close() 호출로 FIN이 떠나요. 허락이 아니라 서버의 방향을 닫는 것이고, 상태는 LAST-ACK예요.',
    'time-wait':
      '클라이언트가 ack=314로 서버의 FIN을 확인하고 TIME-WAIT가 돼요. 2MSL 타이머가 켜졌어요.',
    'server-closed':
      '마지막 ACK를 받은 서버는 기록을 지우고 CLOSED가 돼요. 클라이언트는 아직 TIME-WAIT예요.',
    'two-msl':
      '2MSL이 지나서 클라이언트도 CLOSED예요. 에러가 없어도 TIME-WAIT는 늘 타이머로 끝나요.',
    'sixty-seconds':
      '길이는 시스템마다 달라요. RFC의 2MSL은 240초이고, 이 Linux 클라이언트의 타이머는 60초예요.',
    'fin-repeated':
      '마지막 ACK가 사라지면 서버는 LAST-ACK에 남아요. 재전송 타이머가 끝나자 같은 FIN을 다시 보내요.',
    'acked-again':
      'TIME-WAIT가 있어서 다시 온 FIN에 다시 ACK할 수 있어요. 타이머도 처음부터 다시 시작해요.',
    'fin-overtakes':
      'FIN이 늦은 데이터를 앞질렀어요. 빠진 번호가 있으니 클라이언트는 FIN-WAIT-2에 머물러요.',
    'hole-filled':
      '빠진 데이터가 온 다음에야 TIME-WAIT예요. 그러니 TIME-WAIT에서는 받을 데이터가 남아 있지 않아요.',
    'three-segments':
      '서버도 바로 닫으면 ACK와 FIN이 한 세그먼트로 가요. 세그먼트 세 개로 끝나는 해제예요.',
    crossed:
      '둘이 동시에 닫으면 FIN이 엇갈려서 CLOSING을 거쳐요. 열한 상태 가운데 여기에서만 나와요.',
    'server-first':
      '이번에는 서버가 먼저 닫아서 TIME-WAIT도 서버에 있어요. 클라이언트의 몫이 아니라 먼저 닫은 쪽의 몫이에요.',
    'data-after-close':
      'shutdown()이 아니라 close()로 다 닫으면 읽을 프로그램이 없어요. 그 뒤에 온 데이터에는 RST로 답해요.',
    'no-time-limit':
      '프로그램이 close()를 잊으면 CLOSE-WAIT가 계속 남아요. 1분이 지났고, 서버에 켜진 타이머가 없어요.',
  },
};

export const tours: ToursWords = {
  tours: { opening, release },
  progress: (stop, all) => `길잡이 ${all}곳 중 ${stop}곳`,
  previous: '이전 곳',
  next: '다음 곳',
  finish: '마치기',
  here: '이곳으로 돌아오기',
  leave: '길잡이 나가기',
  other: (name) => `다른 길잡이: ${name}`,
  scenes: '장면',
};
