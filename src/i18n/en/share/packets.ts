import type { PacketsWords } from '../../share/packets';

export const packets: PacketsWords = {
  title: 'As packets',
  name: 'pcap',
  about: 'A capture for Wireshark or tcpdump: what one host sends and gets.',
  seenBy: 'Captured at',
  version: 'IP version',
};
