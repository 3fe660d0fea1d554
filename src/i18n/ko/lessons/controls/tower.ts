import type { TowerWords } from '../../../lessons/tower';
import { HOST } from '../../names';

export const tower: TowerWords = {
  title: '층',
  layer: {
    ethernet: 'Ethernet',
    ip: 'IP',
    tcp: 'TCP 연결',
    tls: 'TLS',
    login: 'HTTP 로그인',
  },
  made: {
    ethernet: () => '케이블이 이어져 있어요',
    ip: () => '패킷이 오갈 수 있어요',
    tcp: (port) => `포트 ${port}, 양쪽 ESTABLISHED`,
    tls: (port) => `포트 ${port}의 연결에서 맺었어요`,
    login: () => '클라이언트에 쿠키가 있어요',
  },
  missing: {
    ethernet: '케이블이 끊겼어요',
    ip: '패킷이 지나가지 못해요',
    tcp: '양쪽이 ESTABLISHED인 연결이 없어요',
    tls: '양쪽의 Finished가 아직 없어요',
    login: '쿠키가 없어요',
  },
  lit: '켜짐',
  dark: '꺼짐',
  summary: (lit) => `켜진 층: ${lit.length === 0 ? '없음' : lit.join(', ')}`,
  says: (from) => `${HOST[from]}의 데이터`,
  quiet: '지금은 데이터가 없어요',
};
