import type { SocketsWords } from '../../tools/sockets';

export const sockets: SocketsWords = {
  title: 'Sockets',
};
