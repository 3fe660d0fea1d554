import type { Parameters } from '../tcp/parameters';
import type { PortRange } from './ports';

export type ProfileId = 'rfc' | 'linux';

interface Profile {
  readonly parameters: Partial<Parameters>;
  readonly ephemeral: PortRange;
}

export const PROFILES: { readonly [P in ProfileId]: Profile } = {
  rfc: { parameters: {}, ephemeral: { first: 49_152, last: 65_535 } },
  linux: { parameters: { msl: 30_000 }, ephemeral: { first: 32_768, last: 60_999 } },
};

export const isProfile = (text: string): text is ProfileId => Object.hasOwn(PROFILES, text);
