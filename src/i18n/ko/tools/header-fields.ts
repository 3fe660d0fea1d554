/** What is said of the fields of a segment and of what carries it, by themselves. */
import { field as about, type HeaderWords } from '../../tools/header';
import { ETHERNET, IPV4, IPV6 } from './header-network';

const TCP = {
  'tcp.source-port': about(
    '출발지 포트',
    '보내는 프로그램',
    '보내는 호스트의 어느 프로그램인지 알려요. 주소 두 개와 포트 두 개가 모여 연결 하나를 가리켜요.',
  ),
  'tcp.destination-port': about(
    '도착지 포트',
    '받을 프로그램',
    '어느 프로그램이 받을지 알려요. 서버는 HTTP의 80처럼 널리 알려진 포트에서 기다려요.',
  ),
  'tcp.seq': about(
    '순서 번호 (SEQ)',
    '첫 바이트의 번호',
    '데이터는 바이트마다 번호가 있고, 이것은 첫 바이트의 번호예요. SYN과 FIN도 바이트처럼 번호를 하나씩 써요.',
  ),
  'tcp.ack-number': about(
    '확인 응답 번호 (ACK)',
    '다음에 기다리는 번호',
    '보내는 쪽이 다음에 기다리는 번호예요. 그 앞은 모두 받았다는 뜻이에요. ACK 비트가 켜져 있을 때만 봐요.',
  ),
  'tcp.data-offset': about(
    '데이터 오프셋',
    '데이터가 시작하는 곳',
    'TCP 헤더의 길이를 4바이트 단위로 세요. 그 뒤에서 데이터가 시작해요. 5면 옵션이 없어요.',
    '오프셋',
  ),
  'tcp.reserved': about(
    '예약',
    '나중을 위해',
    '나중을 위해 남겨 둔 비트예요. 보낼 때는 0으로 두고 받을 때는 무시해요.',
  ),
  'tcp.cwr': about(
    'CWR',
    '이제 덜 보냄',
    'Congestion Window Reduced. 혼잡하다는 말을 듣고 이제 덜 보낸다는 뜻이에요.',
  ),
  'tcp.ece': about(
    'ECE',
    '혼잡했다고 알림',
    'ECN-Echo. 혼잡한 라우터가 표시한 패킷을 받았다는 뜻이에요. SYN에서는 ECN을 아는지 물어요.',
  ),
  'tcp.urg': about(
    'URG',
    '긴급 포인터가 있음',
    '긴급 포인터 필드를 보라는 뜻이에요. 새 프로그램은 쓰지 않는 것이 좋아요.',
  ),
  'tcp.ack': about(
    'ACK',
    'ACK 번호가 있음',
    '확인 응답 번호를 보라는 뜻이에요. 첫 SYN 뒤의 세그먼트에는 모두 켜져 있어요.',
  ),
  'tcp.psh': about(
    'PSH',
    '바로 넘겨줄 것',
    'Push. 더 모으지 말고 받은 데이터를 바로 프로그램에 넘기라는 뜻이에요.',
  ),
  'tcp.rst': about(
    'RST',
    '당장 끊기',
    'Reset. 아무것도 기다리지 않고 연결을 당장 끊어요. RST에는 확인 응답도 없어요.',
  ),
  'tcp.syn': about(
    'SYN',
    '여기서부터 번호 시작',
    'Synchronize. 이쪽은 SEQ부터 번호를 센다는 뜻이에요. SYN도 번호를 하나 써서 확인 응답을 받을 수 있어요.',
  ),
  'tcp.fin': about(
    'FIN',
    '더 보낼 데이터 없음',
    '보낼 데이터가 더 없다는 뜻이에요. 번호를 하나 써서 확인 응답을 받을 수 있어요. 반대 방향은 그대로 열려 있어요.',
  ),
  'tcp.window': about(
    '윈도우',
    '더 받을 수 있는 양',
    '확인 응답 번호부터 몇 바이트까지 더 받을 수 있는지 알려요. 0이면 잠시 멈추라는 뜻이에요.',
  ),
  'tcp.checksum': about(
    '체크섬',
    '상하지 않았는지',
    '헤더와 데이터, 두 IP 주소가 든 의사 헤더로 계산해요. 맞지 않으면 말없이 버려요.',
  ),
  'tcp.urgent-pointer': about(
    '긴급 포인터',
    '급한 데이터의 끝',
    '급한 데이터가 어디서 끝나는지 SEQ부터 세요. URG가 켜져 있을 때만 봐요.',
  ),
} as const;

const OPTIONS = {
  'option.end': about(
    '옵션 끝',
    '목록의 끝',
    '뒤에 옵션이 더 없어요. 헤더의 남은 자리는 0으로 채워요.',
  ),
  'option.nop': about(
    'NOP',
    '빈자리 채움',
    'No operation. 다음 옵션의 자리를 맞추려고 한 바이트를 채워요.',
  ),
  'option.mss': about(
    '최대 세그먼트 크기 (MSS)',
    '한 번에 받을 최대 크기',
    '한 세그먼트에 실어 보내도 되는 데이터의 최대 크기예요. SYN에만 실어요. 없으면 IPv4에서는 536, IPv6에서는 1220이에요.',
    'MSS',
  ),
  'option.window-scale': about(
    '윈도우 스케일',
    '윈도우를 키움',
    '보낸 쪽의 윈도우를 이만큼 왼쪽으로 밀어서 읽어요. SYN의 윈도우는 그대로 읽어요. 두 SYN에 모두 있어야 해요.',
  ),
  'option.sack-permitted': about(
    'SACK 허용',
    '선택 확인 응답을 앎',
    '중간이 빠졌어도 뒤의 무엇을 받았는지 알리는 선택 확인 응답을 이해한다는 뜻이에요.',
  ),
  'option.timestamps': about(
    '타임스탬프',
    '왕복 시간을 잼',
    'TSval은 보낸 쪽의 시계, TSecr은 마지막으로 들은 상대의 시계예요. 왕복 시간을 재고 오래된 중복을 가려내요.',
  ),
  'option.fast-open': about(
    'Fast Open',
    '첫 SYN에 데이터',
    '서버가 전에 준 쿠키예요. 이것이 있으면 SYN에 실린 데이터를 바로 받아요.',
  ),
  'option.unknown': about(
    '모르는 옵션',
    '건너뜀',
    '여기서는 모르는 옵션이에요. 받는 쪽은 길이만큼 건너뛰어요.',
  ),
  'option.padding': about(
    '채움',
    '마지막 줄을 채움',
    '옵션이 끝난 뒤의 0이에요. 헤더는 4바이트 단위로 끝나야 해요.',
  ),
} as const;

export const FIELDS: HeaderWords['field'] = {
  ...ETHERNET,
  ...IPV4,
  ...IPV6,
  ...TCP,
  ...OPTIONS,
  options: about(
    '옵션',
    '서로 할 수 있는 것',
    '40바이트까지 덧붙여요. SYN에서는 세그먼트를 얼마나 크게 받을지처럼 이쪽이 할 수 있는 것을 알려요.',
  ),
  text: about(
    '데이터',
    '프로그램이 보내는 것',
    '프로그램이 보내는 바이트예요. TCP는 내용을 보지 않고 번호만 매겨요.',
  ),
  rest: about('나머지', '읽을 수 없음', '앞이 잘못돼서 여기서부터는 알 수 없어요.'),
};
