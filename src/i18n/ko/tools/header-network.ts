/** What is said of the fields of Ethernet, IPv4 and IPv6, by themselves. */
import { field as about } from '../../tools/header';

export const ETHERNET = {
  'ethernet.destination': about(
    '도착지 MAC',
    '다음 네트워크 카드',
    '이 프레임을 받을 네트워크 카드예요. 바로 다음 홉만 가리켜요. 전체 길은 IP 주소가 정해요.',
  ),
  'ethernet.source': about(
    '출발지 MAC',
    '보낸 네트워크 카드',
    '이 프레임을 보낸 네트워크 카드예요.',
  ),
  'ethernet.type': about(
    'EtherType',
    '프레임에 실린 것',
    '다음에 무엇이 오는지 알려요. 0x0800은 IPv4, 0x86dd는 IPv6예요.',
  ),
  'ethernet.vlan-tag': about(
    'VLAN 태그',
    '어느 가상 네트워크인지',
    '한 케이블을 나눠 쓰는 가상 네트워크 중 어느 것의 프레임인지 알려요.',
  ),
  'ethernet.padding': about(
    '채움',
    '짧은 프레임을 채움',
    'Ethernet 프레임에는 최소 크기가 있어요. 짧은 프레임을 채울 뿐 아무 뜻이 없어요.',
  ),
} as const;

export const IPV4 = {
  'ipv4.version': about(
    '버전',
    'IP의 버전',
    'IP의 버전이에요. 나머지를 어떻게 읽을지 정해요. 여기서는 4예요.',
  ),
  'ipv4.header-length': about(
    'IHL',
    '이 헤더의 길이',
    'Internet Header Length. IP 헤더의 길이를 4바이트 단위로 세요. 가장 작은 값은 5예요.',
  ),
  'ipv4.dscp': about(
    'DSCP',
    '얼마나 급한지',
    '라우터가 이 패킷을 어떤 등급으로 다룰지 알려요. 보통은 0이에요.',
  ),
  'ipv4.ecn': about(
    'ECN',
    '혼잡 표시',
    '혼잡한 라우터가 패킷을 버리는 대신 여기에 표시할 수 있어요. 0은 쓰지 않는다는 뜻이에요.',
  ),
  'ipv4.total-length': about(
    '전체 길이',
    '패킷의 바이트 수',
    'IP 헤더, TCP 헤더, 데이터를 모두 더한 바이트 수예요. TCP에는 길이 필드가 없어서 여기서 계산해요.',
  ),
  'ipv4.identification': about(
    '식별자',
    '어느 패킷의 조각인지',
    '패킷이 조각나면 조각마다 같은 번호를 달아요. 그 번호로 다시 맞춰요.',
  ),
  'ipv4.reserved': about('예약', '항상 0', '쓰임이 없는 비트예요. 0이어야 해요.'),
  'ipv4.dont-fragment': about(
    'DF',
    '조각내지 말 것',
    'Don’t Fragment. 라우터는 조각내는 대신 버려야 해요. TCP는 이것으로 패킷이 얼마나 커도 되는지 알아내요.',
  ),
  'ipv4.more-fragments': about(
    'MF',
    '조각이 더 있음',
    'More Fragments. 조각난 패킷이고 이 조각이 마지막이 아니라는 뜻이에요.',
  ),
  'ipv4.fragment-offset': about(
    '조각 오프셋',
    '몇 번째 자리인지',
    '원래 패킷에서 이 조각이 들어갈 자리예요. 8바이트 단위이고, 0은 맨 앞이에요.',
  ),
  'ipv4.ttl': about(
    'TTL',
    '남은 홉 수',
    'Time to Live. 라우터를 지날 때마다 1씩 줄고 0이 되면 버려져요. 그래서 끝없이 떠돌지 않아요.',
  ),
  'ipv4.protocol': about(
    '프로토콜',
    'IP에 실린 것',
    'IP 헤더 다음에 무엇이 오는지 알려요. 6이 TCP예요.',
  ),
  'ipv4.checksum': about(
    '헤더 체크섬',
    'IP 헤더가 온전한지',
    'IP 헤더가 상했는지만 알려요. TTL이 바뀌니까 라우터마다 다시 계산해요.',
  ),
  'ipv4.source': about(
    '출발지 주소',
    '보내는 호스트',
    '패킷을 보낸 호스트의 IP 주소예요. 답은 이리로 가요.',
  ),
  'ipv4.destination': about(
    '도착지 주소',
    '받을 호스트',
    '패킷을 받을 호스트의 IP 주소예요. 라우터는 이것을 보고 길을 골라요.',
  ),
  'ipv4.options': about(
    'IP 옵션',
    '드문 덧붙임',
    'IP 헤더에 덧붙이는 것이에요. 버리는 라우터가 많아서 거의 쓰지 않아요.',
  ),
} as const;

export const IPV6 = {
  'ipv6.version': about(
    '버전',
    'IP의 버전',
    'IP의 버전이에요. 나머지를 어떻게 읽을지 정해요. 여기서는 6이에요.',
  ),
  'ipv6.traffic-class': about(
    '트래픽 클래스',
    '얼마나 급한지',
    'IPv4의 DSCP와 ECN에 해당해요. 얼마나 급한지, 길이 혼잡한지 알려요.',
  ),
  'ipv6.flow-label': about(
    '플로 레이블',
    '어느 흐름인지',
    '한 흐름에 속하는 패킷이 모두 같은 번호를 달아요. 라우터가 같은 길로 보낼 수 있어요. 0은 쓰지 않는다는 뜻이에요.',
  ),
  'ipv6.payload-length': about(
    '페이로드 길이',
    '이 헤더 뒤의 바이트 수',
    'IPv6 헤더 뒤에 오는 TCP 헤더와 데이터의 바이트 수예요. IPv4의 전체 길이와 달리 IP 헤더는 빼요.',
  ),
  'ipv6.next-header': about(
    '다음 헤더',
    '다음에 오는 것',
    '이 헤더 다음에 무엇이 오는지 알려요. IPv4의 프로토콜처럼 6이 TCP예요.',
  ),
  'ipv6.hop-limit': about(
    '홉 제한',
    '남은 홉 수',
    '라우터를 지날 때마다 1씩 줄고 0이 되면 버려져요. IPv4에서는 TTL이라고 해요.',
  ),
  'ipv6.source': about(
    '출발지 주소',
    '보내는 호스트',
    '패킷을 보낸 호스트의 IPv6 주소예요. 128비트이고, 답은 이리로 가요.',
  ),
  'ipv6.destination': about(
    '도착지 주소',
    '받을 호스트',
    '패킷을 받을 호스트의 IPv6 주소예요. 128비트예요. IPv6 헤더에는 체크섬이 없어서 TCP의 체크섬이 주소까지 지켜요.',
  ),
  'ipv6.extension': about(
    '확장 헤더',
    '드문 덧붙임',
    'IPv6와 TCP 사이에 끼는 헤더예요. IPv4의 옵션이나 조각내기를 대신해요.',
  ),
} as const;
