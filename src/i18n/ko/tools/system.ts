import type { SystemWords } from '../../tools/system';

export const system: SystemWords = {
  title: '시스템에서 보이는 것',
  calls: '호출',
  sockets: '소켓',
  packets: '패킷',
  waits: '기다리는 중',
  gone: '돌아오지 않음',
  noCalls: '아직 소켓을 연 프로그램이 없어요.',
  noPackets: '아직 지나간 패킷이 없어요.',
  powerCycle: '전원을 껐다 켰어요. 프로그램은 사라졌어요.',
  absolute: '번호 그대로',
  ipv6: 'IPv6라면',
  earlier: (n) => `앞의 ${n}줄 더 보기`,
  toSockets: '소켓 자세히 보기',
  hint: 'Linux에서 보이는 모습이에요. 소켓에서 write()는 플래그 없는 send(), read()는 플래그 없는 recv()와 같아요. 주소는 줄여 썼고, …는 아직 빈 버퍼예요. 기다리던 호출은 나중 단계에 돌아와요. = 뒤를 누르면 그 단계로 가요.',
};
