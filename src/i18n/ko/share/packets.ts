import type { PacketsWords } from '../../share/packets';

export const packets: PacketsWords = {
  title: '패킷으로',
  name: 'pcap',
  about: 'Wireshark나 tcpdump로 여는 파일이에요. 한 호스트가 주고받은 것이 담겨요.',
  seenBy: '잡은 곳',
  version: 'IP 버전',
};
