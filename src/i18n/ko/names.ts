import type { HostId } from '../../simulation/deed';

/** Both end in a vowel: 가, 는, 를, 로, 와 follow. */
export const HOST: { readonly [H in HostId]: string } = { client: '클라이언트', server: '서버' };

export const OTHER = { client: 'server', server: 'client' } as const;
