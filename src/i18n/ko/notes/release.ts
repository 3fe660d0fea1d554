import type { RELEASE_NOTES } from '../../../lessons/notes/release';
import type { CardWords } from '../../notes-words';

export const releaseCards: { readonly [N in keyof typeof RELEASE_NOTES]: CardWords } = {
  A01: {
    note: '상대방 컴퓨터와의 세션을 종료하는 과정',
    actually: 'TCP가 끝내는 것은 연결이에요. 두 방향을 따로따로, FIN 하나씩으로 닫아요.',
    why: '세션은 로그인이나 TLS처럼 TCP 위의 층에서 쓰는 말이에요. RFC 9293은 언제나 연결(connection)이라고 불러요.',
  },
  A02: {
    note: '[이미지]',
    actually: '이 자리의 그림은 공유에서 SVG나 PNG로 받을 수 있어요.',
    why: '글만 있으면 어느 화살표가 먼저인지 알기 어려워요. 사다리 그림에는 순서와 번호가 함께 있어요.',
  },
  A03: {
    note: 'Client와 Server는 연결을 해제하기 위해 4-way handshake를 통해 연결 해제를 하게 된다',
    actually: '네 번은 기본 그림이에요. 세 번으로 끝나거나 동시에 닫히거나 RST로 끊기기도 해요.',
    why: '책의 그림에는 대개 네 번인 경우만 있어요. 서버도 바로 닫으면 ACK와 FIN이 한 세그먼트로 가요.',
  },
  A04: {
    note: 'CLOSED: 포트가 닫힌 상태',
    actually: 'CLOSED는 이 연결의 기록인 TCB가 없다는 뜻이에요. 포트와는 상관이 없어요.',
    why: '이름이 “닫힘”이라 포트가 닫힌 것처럼 들려요. 같은 포트가 LISTEN이면서 다른 연결을 여럿 가질 수 있어요.',
  },
  A05: {
    note: 'LISTEN: 포트가 열린 상태로 연결 요청 대기 중',
    actually: '맞아요. LISTEN 소켓은 그대로 남고, 연결마다 상태가 새로 생겨요.',
    why: 'SYN이 오면 LISTEN이 SYN-RECEIVED로 바뀐다고 여기기 쉬워요. 바뀌는 것은 새로 생긴 연결의 상태예요.',
  },
  A06: {
    note: 'SYN_RECV: SYNC 요청을 받고 상대방의 응답을 기다리는 중',
    actually: '플래그 이름은 SYN이에요. SYN을 받고 SYN+ACK를 보낸 뒤, 그 ACK를 기다리는 상태예요.',
    why: 'RECEIVED라는 이름에는 받은 것만 있어요. 하지만 내 SYN도 이미 떠났어요.',
  },
  A07: {
    note: 'ESTABLISHED: 포트 연결 상태',
    actually: 'ESTABLISHED는 포트가 아니라 연결의 상태예요. 연결은 주소와 포트 네 값으로 구별해요.',
    why: '서버의 포트는 하나뿐이라 그것이 연결되었다고 말하기 쉬워요. 그 포트 하나에 연결이 여럿 있을 수 있어요.',
  },
  A08: {
    note: 'TIME-WAIT: Server로부터 FIN을 수신하더라도 일정시간(default: 240초) 동안 세션을 남겨놓고 잉여 패킷을 기다리는 과정',
    actually:
      '먼저 닫은 쪽이 들어가요. 시간은 RFC가 240초, Linux가 60초이고, 데이터를 더 받으려는 것이 아니에요.',
    why: '240초는 RFC의 2×MSL이자 옛 Windows의 기본값이에요. 기다리는 까닭은 마지막 ACK와 옛 세그먼트예요.',
  },
  A09: {
    note: '[State 정보]',
    actually: '상태는 CLOSED까지 모두 열한 개예요. 빠진 여섯도 상태 지도에 있어요.',
    why: 'CLOSING은 둘이 동시에 닫을 때만 거쳐요. 그래서 노트에서 자주 빠져요.',
  },
  A10: {
    note: '세션 연결을 종료시킬 때 사용되며, 더 이상 전송할 데이터가 없음을 의미한다',
    actually: '뒷부분이 정확해요. 나는 더 보낼 것이 없다는 뜻이고, 상대는 계속 보낼 수 있어요.',
    why: 'FIN을 보내면 연결이 바로 끝날 것 같아요. 닫히는 것은 보낸 쪽의 방향뿐이에요.',
  },
  A11: {
    note: '응답 확인. 패킷을 받았다는 것을 의미하는 flag이다',
    actually:
      'ACK 비트는 확인 응답 번호 칸이 유효하다는 표시예요. 그 번호는 다음에 받을 바이트예요.',
    why: '받았다는 뜻은 비트가 아니라 번호에 있어요. 그래서 ACK 하나가 여러 세그먼트를 한꺼번에 확인해요.',
  },
  A12: {
    note: 'Acknowledgement Number 필드가 유효한지를 나타낸다',
    actually: '정확해요. RFC의 정의 그대로예요.',
    why: 'ACK는 비트의 이름이면서 번호의 이름이기도 해요. 비트가 0이면 번호 칸은 읽지 않아요.',
  },
  A13: {
    note: '최초 연결 설정 과정에서 전송되는 첫 번째 세그먼트를 제외한 모든 세그먼트의 ACK 비트는 1로 지정된다고 생각할 수 있다',
    actually: '연결된 뒤에는 늘 1이에요. 동시 열기의 SYN 두 개와 일부 RST는 예외예요.',
    why: '보통의 열기에서는 첫 SYN만 ACK가 없어요. 둘이 동시에 열면 첫 세그먼트가 둘이에요.',
  },
  A14: {
    note: 'Client는 Server와 커넥션을 해제하기 위해 FIN을 보낸다. [Client → FIN(+ACK) → Server]',
    actually: '맞아요. 서버가 먼저 시작할 수도 있어요.',
    why: '그림에서는 늘 클라이언트가 먼저 닫아요. 규칙에는 그런 순서가 없어요.',
  },
  A15: {
    note: '서버와 클라이언트가 연결된 상태에서 클라이언트가 close()를 호출하여 접속을 끊는다',
    actually: '남은 데이터를 받으려면 close()가 아니라 shutdown()으로 보내는 쪽만 닫아야 해요.',
    why: '두 호출 모두 FIN을 보내서 선 위에서는 같아 보여요. close()를 한 뒤에 온 데이터에는 RST로 답해요.',
  },
  A16: {
    note: '이때 FIN 패킷에는 실질적으로 ACK도 포함되어있다',
    actually: '맞아요. FIN에도 ACK가 함께 켜져 있어요.',
    why: '그림에는 흔히 FIN만 적혀 있어요. 연결된 뒤의 세그먼트에는 확인 응답 번호가 늘 실려요.',
  },
  A17: {
    note: 'PORT 상태',
    actually: '이것은 포트가 아니라 연결의 상태예요. “연결 상태”라고 부르면 정확해요.',
    why: '도구가 포트 옆에 상태를 적어서 헷갈려요. 같은 포트의 줄마다 상태가 다를 수 있어요.',
  },
  A18: {
    note: 'Client : FIN_WAIT_1',
    actually: '맞아요. RFC의 표기는 FIN-WAIT-1이에요.',
    why: '밑줄과 붙임표는 도구마다 달라요. 가리키는 상태는 같아요.',
  },
  A19: {
    note: 'Server는 FIN을 받고, 확인했다는 ACK를 Client에게 보내고 자신의 통신이 끝날때까지 기다린다',
    actually:
      'ACK는 커널이 바로 보내요. 기다리는 것은 서버 프로그램의 close()이고, 시간제한이 없어요.',
    why: '통신이 저절로 끝난다고 읽기 쉬워요. 프로그램이 close()를 잊으면 CLOSE-WAIT로 계속 남아요.',
  },
  A20: {
    note: 'Server는 ACK Number 필드를 (Sequence Number + 1)로 지정하고, ACK 플래그 비트를 1로 설정한 세그먼트를 전송한다',
    actually: '맞아요. 데이터가 있으면 SEQ에 데이터 길이와 1을 더해요.',
    why: 'FIN이 번호를 하나 써서 1을 더해요. 데이터를 실은 FIN이라면 그 길이도 세어야 해요.',
  },
  A21: {
    note: 'CLOSE_WAIT 상태에 들어가며 아직 남은 데이터가 있다면 마저 전송을 마친 후에 close()를 호출',
    actually: '맞아요. 클라이언트가 보내는 쪽만 닫았을 때의 이야기예요.',
    why: '클라이언트가 close()로 다 닫았다면 남은 데이터는 RST를 받아요. 같은 FIN이라 서버는 구별할 수 없어요.',
  },
  A22: {
    note: 'Server가 남은 데이터 처리를 끝내고 FIN 패킷을 보낼 때까지 기다린다',
    actually: '맞아요. 이 상태가 FIN-WAIT-2예요.',
    why: '이름에 FIN이 있어 내 FIN을 기다리는 듯해요. 기다리는 것은 상대의 FIN이에요.',
  },
  A23: {
    note: 'Client : FIN_WAIT_1 → FIN_WAIT_2',
    actually: '맞아요. 내 FIN의 ACK가 오면 1에서 2로 가요.',
    why: '1과 2는 기다리는 대상이 달라요. 1은 내 FIN의 ACK를, 2는 상대의 FIN을 기다려요.',
  },
  A24: {
    note: 'Server는 연결이 종료에 합의 한다는 의미로 FIN 패킷을 Client에게 보낸다. [Server → FIN → Client]',
    actually:
      '합의가 아니에요. 서버도 더 보낼 것이 없다고 스스로 알리는 것이고, 이 FIN에도 ACK가 붙어요.',
    why: '두 FIN이 묻고 답하는 말처럼 보여요. 방향마다 따로 닫으니 허락을 구할 일이 없어요.',
  },
  A25: {
    note: 'Server : LAST_ACK',
    actually: '맞아요. 서버는 자기 FIN의 ACK를 기다려요.',
    why: '마지막 ACK를 보내는 쪽처럼 들려요. 받기를 기다리는 쪽의 상태예요.',
  },
  A26: {
    note: 'Client는 연결 해제 준비가 되었다는 정상응답인 ACK를 Server에게 보낸다',
    actually: '이 ACK는 FIN의 순서 번호를 확인할 뿐이에요.',
    why: '마지막 인사라서 특별한 뜻이 있을 것 같아요. 다른 ACK와 똑같은 ACK예요.',
  },
  A27: {
    note: '클라이언트는 FIN을 받고, 확인했다는 ACK를 서버에게 보낸다',
    actually: '맞아요. 그 순간 클라이언트는 TIME-WAIT로 가요.',
    why: 'ACK를 보내면 끝난 것 같아요. 그 ACK가 도착했는지는 아직 몰라요.',
  },
  A28: {
    note: '아직 서버로부터 받지 못한 데이터가 있을 수 있으므로 TIME_WAIT을 통해 기다린다',
    actually: '늦은 데이터는 FIN-WAIT-2에서 기다려요. TIME-WAIT에서는 데이터를 받지 않아요.',
    why: 'FIN이 데이터를 앞지를 수 있다는 것은 맞아요. 그런데 FIN에도 번호가 있어서, 앞 번호가 비면 FIN을 처리하지 않아요.',
  },
  A29: {
    note: '(실질적인 종료과정 CLOSED에 들어가게 된다)',
    actually: 'ACK를 보내도 바로 CLOSED가 아니에요. TIME-WAIT 타이머가 끝나야 해요.',
    why: 'ACK가 마지막 세그먼트라 거기서 끝난 것 같아요. 보낸 쪽에는 기다리는 시간이 남아 있어요.',
  },
  A30: {
    note: 'TIME_WAIT 상태는 의도치 않은 에러로 인해 연결이 데드락으로 빠지는 것을 방지',
    actually:
      '마지막 ACK가 사라지면 다시 보내려고, 그리고 옛 세그먼트가 사라지길 기다리려고 있어요.',
    why: '기다림이 없으면 서로 멈춘다고 여기기 쉬워요. 하지만 타이머가 있어서 데드락은 생기지 않아요.',
  },
  A31: {
    note: '만약 에러로 인해 종료가 지연되다가 타임이 초과되면 CLOSED로 들어간다',
    actually: '에러가 없어도 늘 타이머로 끝나요. FIN을 다시 받으면 타이머가 처음부터 시작해요.',
    why: '시간 초과는 보통 실패를 뜻해요. 여기서는 정상적인 끝이에요.',
  },
  A32: {
    note: 'Server는 ACK를 받은 이후 소켓을 닫는다',
    actually: '프로그램은 이미 close()를 했어요. ACK가 오면 커널이 연결의 기록을 지워요.',
    why: '소켓을 닫는 일과 연결이 끝나는 일은 달라요. 그 사이에 FIN과 ACK가 오가요.',
  },
  A33: {
    note: 'TIME_WAIT 시간이 끝나면 Client도 닫는다',
    actually: '맞아요. 2×MSL 타이머가 끝나면 CLOSED예요.',
    why: '닫는 호출이 한 번 더 있는 것처럼 읽혀요. 프로그램은 아무것도 하지 않아요.',
  },
  A34: {
    note: 'Client : FIN_WAIT_2 → TIME_WAIT → CLOSED',
    actually: '맞아요. 서버는 그보다 먼저 CLOSED가 돼요.',
    why: '둘이 함께 끝난다고 여기기 쉬워요. 먼저 닫은 쪽이 더 오래 남아요.',
  },
};
