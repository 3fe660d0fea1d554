import type { GlossaryWords } from '../glossary-words';

export const glossary: GlossaryWords = {
  title: '낱말 뜻',
  search: '낱말 찾기',
  found: (n) => `낱말 ${n}개`,
  nothing: '그런 낱말은 없어요. 더 짧게 적어 보세요.',
  elsewhere: '다른 곳에서 쓰는 이름',
  terms: {
    connection: {
      name: '연결',
      spellings: ['연결'],
      means:
        '소켓 한 쌍으로 구별하는 통신이에요. 물리적인 선이 아니라, 양쪽이 따로 가진 기록 두 개로 이루어져요.',
    },
    client: {
      name: '클라이언트',
      spellings: ['클라이언트'],
      means: '먼저 SYN을 보내서 연결을 여는 쪽이에요.',
    },
    server: {
      name: '서버',
      spellings: ['서버'],
      means: 'LISTEN 상태로 기다리다가 연결 요청에 답하는 쪽이에요.',
    },
    port: {
      name: '포트',
      spellings: ['포트'],
      means: '한 컴퓨터 안에서 어느 연결의 것인지 가려 주는 16비트 번호예요.',
    },
    socket: {
      name: '소켓',
      spellings: ['소켓'],
      means:
        'RFC에서는 IP 주소와 포트를 합친 것이에요. 프로그램이 연결을 다루는 손잡이도 소켓이라고 불러요.',
    },
    'four-tuple': {
      name: '네 값의 묶음 (4-tuple)',
      spellings: ['네 값', '4-tuple'],
      means: '양쪽의 IP 주소와 포트예요. 넷 가운데 하나라도 다르면 다른 연결이에요.',
    },
    segment: {
      name: '세그먼트',
      spellings: ['세그먼트'],
      means: 'TCP가 보내는 한 덩어리예요. 헤더는 꼭 있고, 데이터는 없을 수도 있어요.',
    },
    packet: {
      name: '패킷',
      spellings: ['패킷'],
      means: '네트워크가 나르는 한 덩어리예요. TCP 세그먼트는 IP 패킷에 실려서 가요.',
    },
    header: {
      name: '헤더',
      spellings: ['헤더'],
      means: '세그먼트의 앞부분이에요. 포트, 번호, 플래그, 윈도, 체크섬이 들어 있어요.',
    },
    flag: {
      name: '플래그',
      spellings: ['플래그', '깃발', '제어 비트'],
      means:
        '헤더에서 켜거나 끄는 비트 하나짜리 표시예요. RFC 9293은 제어 비트(control bit)라고 불러요.',
    },
    bit: {
      name: '비트',
      spellings: ['비트'],
      means: '0 아니면 1인 가장 작은 칸이에요. 1이면 켜졌다고 말해요.',
    },
    octet: {
      name: '바이트',
      spellings: ['바이트'],
      means: '8비트이고, RFC에서는 octet이라고 불러요. 순서 번호는 이것을 하나씩 세요.',
    },
    syn: {
      name: 'SYN',
      spellings: ['SYN'],
      means: '순서 번호를 맞추자(synchronize)는 비트예요. 시작 번호를 알리고, 번호 하나를 써요.',
    },
    ack: {
      name: 'ACK',
      spellings: ['ACK'],
      means:
        '확인 응답 번호 칸이 유효하다는 비트예요. 이 비트를 켜서 확인만 하는 세그먼트도 ACK라고 불러요.',
    },
    'syn-ack': {
      name: 'SYN+ACK',
      spellings: ['SYN+ACK', 'SYN-ACK'],
      means:
        'SYN과 ACK 비트가 함께 켜진 세그먼트 하나예요. 상대의 번호를 확인하고 내 번호를 알려요.',
    },
    fin: {
      name: 'FIN',
      spellings: ['FIN', 'FIN+ACK'],
      means: '나는 더 보낼 데이터가 없다는 비트예요. 번호 하나를 쓰고, 상대는 계속 보낼 수 있어요.',
    },
    rst: {
      name: 'RST',
      spellings: ['RST', 'RST+ACK'],
      means: '연결을 그 자리에서 없애라는 비트예요. 받아들인 쪽은 답하지 않고 연결 기록을 지워요.',
    },
    psh: {
      name: 'PSH',
      spellings: ['PSH', 'PSH+ACK'],
      means: '더 모으지 말고 데이터를 바로 프로그램에 넘기라는 비트예요.',
    },
    handshake: {
      name: '핸드셰이크',
      spellings: ['핸드셰이크', '3-way handshake', 'handshake'],
      means:
        '두 끝이 시작 번호를 서로 알리고 확인하는 과정이에요. 세그먼트 세 개면 돼서 3-way예요.',
    },
    'sequence-number': {
      name: '순서 번호',
      spellings: ['순서 번호', '시퀀스 번호'],
      means: '데이터 한 바이트마다 붙는 32비트 번호예요. SYN과 FIN도 하나씩 써요.',
    },
    'acknowledgment-number': {
      name: '확인 응답 번호',
      spellings: ['확인 응답 번호'],
      means: '다음에 받기를 기다리는 순서 번호예요. 그 앞은 모두 받았다는 뜻이에요.',
    },
    isn: {
      name: '시작 번호 (ISN)',
      spellings: ['시작 번호', 'ISN', 'ISS'],
      means: '연결마다 새로 고르는 첫 순서 번호예요. 남이 알아맞히기 어려워야 해요.',
    },
    tcb: {
      name: '연결 기록 (TCB)',
      spellings: ['연결 기록', '연결의 기록', 'TCB'],
      means: '연결 하나에 대해 TCP가 기억하는 것이에요. 상태, 번호, 윈도, 타이머가 들어 있어요.',
    },
    window: {
      name: '윈도',
      spellings: ['윈도'],
      means: '지금부터 더 받을 수 있는 바이트 수예요. 받는 쪽이 세그먼트마다 알려요.',
    },
    checksum: {
      name: '체크섬',
      spellings: ['체크섬'],
      means: '도중에 비트가 바뀌었는지 알아보는 16비트 값이에요. 맞지 않으면 세그먼트를 버려요.',
    },
    rtt: {
      name: 'RTT',
      spellings: ['RTT', '왕복 시간'],
      means: '세그먼트를 보내고 나서 그 확인 응답을 받을 때까지 걸린 시간이에요.',
    },
    retransmission: {
      name: '재전송',
      spellings: ['재전송'],
      means: '확인 응답이 제때 오지 않은 세그먼트를 다시 보내는 일이에요.',
    },
    rto: {
      name: '재전송 타이머 (RTO)',
      spellings: ['재전송 타이머', 'RTO'],
      means: '확인 응답을 얼마나 기다릴지 재요. 끝날 때마다 다시 보내고 시간을 두 배로 늘려요.',
    },
    msl: {
      name: 'MSL',
      spellings: ['MSL', '2MSL', '2×MSL'],
      means:
        '세그먼트가 네트워크에 남아 있을 수 있다고 보는 가장 긴 시간이에요. RFC는 2분, 그래서 2MSL은 240초예요.',
    },
    'half-close': {
      name: '반쪽 닫기 (half-close)',
      spellings: ['반쪽 닫기', 'half-close'],
      means: '한 방향만 FIN으로 닫은 것이에요. 다른 방향으로는 데이터가 계속 가요.',
    },
    backlog: {
      name: '대기열 (backlog)',
      spellings: ['backlog', '대기열'],
      means: 'accept()를 기다리는 연결의 줄이에요. 얼마나 길어도 되는지는 listen()으로 정해요.',
    },
    kernel: {
      name: '커널',
      spellings: ['커널'],
      means:
        '운영체제의 중심이에요. 대개 TCP는 여기에서 일하고, 프로그램은 소켓 호출로 일을 시켜요.',
    },
  },
  states: {
    CLOSED: '연결 기록이 아예 없다는 뜻이에요. 그래서 실제로는 상태가 아니라 상태의 없음이에요.',
    LISTEN: '누가 보내든 연결 요청인 SYN이 오기를 기다려요.',
    'SYN-SENT': '연결 요청을 보냈고, 맞는 연결 요청이 오기를 기다려요.',
    'SYN-RECEIVED': '연결 요청을 주고받았고, 내 것이 확인되기를 기다려요.',
    ESTABLISHED: '연결이 열려 있어요. 데이터를 보내고 받을 수 있어요.',
    'FIN-WAIT-1': '내 FIN을 보냈어요. 그 확인이나 상대의 FIN을 기다려요.',
    'FIN-WAIT-2': '내 FIN이 확인됐어요. 상대의 FIN을 기다리면서 데이터는 계속 받아요.',
    'CLOSE-WAIT': '상대의 FIN을 받았어요. 내 프로그램이 close()를 부르기를 시간제한 없이 기다려요.',
    CLOSING: '두 FIN이 엇갈렸어요. 상대의 FIN은 받았고, 내 FIN의 확인을 기다려요.',
    'LAST-ACK': '상대의 FIN을 받고 내 FIN도 보냈어요. 내 FIN의 확인만 남았어요.',
    'TIME-WAIT':
      '2MSL 동안 기다려요. 상대의 FIN이 다시 오면 ACK로 답하고, 옛 세그먼트가 사라지게 해요.',
  },
};
