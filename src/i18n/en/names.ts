import type { HostId } from '../../simulation/deed';

/** Inside a sentence, with its article. */
export const HOST: { readonly [H in HostId]: string } = {
  client: 'the client',
  server: 'the server',
};

/** At the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const OTHER = { client: 'server', server: 'client' } as const;

/** "an ACK", "an RST" (read letter by letter), "a SYN". */
export const withArticle = (label: string): string =>
  `${/^(ACK|RST)/.test(label) ? 'an' : 'a'} ${label}`;
