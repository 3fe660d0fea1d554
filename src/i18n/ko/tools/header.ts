import { withParticle } from '../../korean';
import type { Block, HeaderWords, Note } from '../../tools/header';
import { HOST } from '../names';
import { FIELDS } from './header-fields';

const octets = (n: number): string => `${n}바이트`;

const BLOCK: { readonly [B in Block]: string } = {
  ethernet: 'Ethernet',
  ipv4: 'IPv4',
  ipv6: 'IPv6',
  tcp: 'TCP',
};

function noteOf(note: Note): string {
  switch (note.kind) {
    case 'uses':
      if (note.numbers === 0) return '번호를 쓰지 않아요. 다음 세그먼트의 SEQ도 같아요.';
      return `번호를 ${note.numbers}개 써요. 다음 번호는 ${withParticle(note.next, '이에요/예요')}.`;
    case 'acks':
      return `${HOST[note.to]}는 ${note.ack} 앞이 모두 도착했다는 것을 알게 돼요.`;
    case 'no-ack':
      return '여기서는 ACK 비트가 꺼져 있어서 보지 않아요.';
    case 'rst-window':
      return 'RST가 있으면 보지 않아요.';
    case 'window': {
      const shifted = note.shift === 0 ? '' : `(${note.shift}비트 밀어서)`;
      return `${HOST[note.to]}는 ACK 번호부터 ${octets(note.octets)}${shifted}까지 보내도 돼요.`;
    }
    case 'words':
      return `${note.words} × 4 = ${octets(4 * note.words)}예요.`;
    case 'checksum':
      return note.right
        ? '받는 쪽이 다시 계산해도 같은 값이에요.'
        : `받는 쪽이 계산하면 ${note.expected}라서 버려요.`;
    case 'mss':
      return `${HOST[note.to]}는 데이터를 한 번에 ${octets(note.octets)}까지만 보내요.`;
    case 'scale':
      return `다음 윈도우부터 ${note.factor}배로 읽어요.`;
    case 'cookie':
      return '여기서는 비어 있어요. 쿠키를 달라는 뜻이에요.';
  }
}

export const header: HeaderWords = {
  title: '세그먼트 헤더',
  none: {
    title: '아직 세그먼트가 없어요',
    about: (label) =>
      label === null
        ? '첫 세그먼트가 이 필드들을 채울 거예요.'
        : `첫 세그먼트인 ${withParticle(label, '이/가')} 이 필드들을 채울 거예요.`,
  },
  previous: '앞 세그먼트',
  next: '다음 세그먼트',
  left: (at) => `출발 ${at} s`,
  arrived: (at) => `도착 ${at} s`,
  oddity: {
    again: '다시 보냄',
    altered: '도중에 바뀜',
    copy: '네트워크가 복제함',
    injected: '뒤늦게 나온 옛것',
    crafted: '직접 만듦',
    spoofed: '다른 사람이 보냄',
    firewall: '방화벽이 보냄',
  },
  level: { label: '얼마나 볼지', names: '이름만', essentials: '핵심', all: '전부' },
  numbers: { label: '순서 번호', absolute: '실제 번호', relative: '상대 번호' },
  ip: '나르는 IP',
  relativeTo: (seq, ack) => {
    if (seq === null && ack === null) return 'ISS를 몰라서 실제 번호로 보여요.';
    if (seq === null) return `ACK는 ISS ${ack} 기준이고, SEQ는 실제 번호예요.`;
    return ack === null
      ? `SEQ는 ISS ${seq} 기준이에요.`
      : `SEQ는 ISS ${seq}, ACK는 ISS ${ack} 기준이에요.`;
  },
  block: BLOCK,
  diagram: '세그먼트의 필드',
  hint: '필드를 가리키거나 누르거나 화살표 키로 옮겨 다니면 무슨 뜻인지 여기에 나와요.',
  scale: '제어 비트는 실제 비율보다 크게 그렸어요.',
  bitsSoFar: '지금까지 나온 제어 비트',
  bitsThatOpen: '연결을 열 때 쓰는 제어 비트',
  set: '켜짐',
  unset: '꺼짐',
  correct: '맞음',
  wrong: '틀림',
  unread: '보지 않음',
  octets,
  bits: (n) => `${n}비트`,
  kind: (kind, length) => (length === null ? `종류 ${kind}` : `종류 ${kind}, 길이 ${length}`),
  place: (block, first, last) =>
    first === last
      ? `${BLOCK[block]}의 ${first}번 바이트`
      : `${BLOCK[block]}의 ${first}–${last}번 바이트`,
  octet: (n) => `${n}번 바이트`,
  dump: '16진수로 본 프레임',
  more: (n) => `그 밖에 ${octets(n)}`,
  note: noteOf,
  field: FIELDS,
};
