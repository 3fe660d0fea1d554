import type { SocketsWords } from '../../tools/sockets';

export const sockets: SocketsWords = {
  title: '소켓',
  hint: 'LISTEN 줄에서 Recv-Q는 accept()를 기다리는 연결 수, Send-Q는 백로그예요. 다른 줄에서는 둘 다 바이트 수예요.',
  table: (host) => `${host}: ss -tan`,
  none: '소켓이 없어요.',
  follow: (port) => `포트 ${port}의 연결 따라가기`,
  more: (n) => `그 밖에 ${n}개`,
  synQueue: 'SYN 큐',
  acceptQueue: 'accept 큐',
  full: '가득 참',
  another: '연결 하나 더 열기',
  from: (port) => `포트 ${port}에서`,
  noPort: (n, first, last) =>
    n === 1
      ? `빈 포트가 없어요. 하나뿐인 ${first}번을 쓰고 있어요. TIME-WAIT도 포트를 붙잡아요. connect()는 EADDRNOTAVAIL로 실패해요.`
      : `빈 포트가 없어요. ${first}번부터 ${last}번까지 ${n}개를 모두 쓰고 있어요. TIME-WAIT도 포트를 붙잡아요. connect()는 EADDRNOTAVAIL로 실패해요.`,
  accept: (n) => (n === 0 ? '기다리는 연결이 없어요' : `기다리는 ${n}개 중 첫 연결을 꺼내요`),
  setUp: '백로그와 포트 수 정하기',
  which: '무대에 보이는 연결: 클라이언트 포트',
  oneOf: (i, n) => `${n}개 중 ${i}번째`,
};
