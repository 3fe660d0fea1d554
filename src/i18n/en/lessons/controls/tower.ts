import type { TowerWords } from '../../../lessons/tower';
import { capital, HOST } from '../../names';

export const tower: TowerWords = {
  title: 'Layers',
  layer: {
    ethernet: 'Ethernet',
    ip: 'IP',
    tcp: 'TCP connection',
    tls: 'TLS',
    login: 'HTTP login',
  },
  made: {
    ethernet: () => 'the cable is whole',
    ip: () => 'packets get through',
    tcp: (port) => `port ${port}, ESTABLISHED at both ends`,
    tls: (port) => `set up on the connection of port ${port}`,
    login: () => 'the client has a cookie',
  },
  missing: {
    ethernet: 'the cable is cut',
    ip: 'no packet gets through',
    tcp: 'no connection is ESTABLISHED at both ends',
    tls: 'Finished has not come from both ends',
    login: 'there is no cookie',
  },
  lit: 'lit',
  dark: 'dark',
  summary: (lit) => `Lit: ${lit.length === 0 ? 'nothing' : lit.join(', ')}`,
  says: (from) => `${capital(HOST[from])}’s data`,
  quiet: 'No data in this step',
};
