import type { HostsWords } from '../../tools/hosts';

export const hosts: HostsWords = {
  title: '호스트',
};
