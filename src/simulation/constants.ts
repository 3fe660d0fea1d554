/** The constants of a profile beside those of the RFC, as the page lists them. */
import { type Parameters, RFC_PARAMETERS } from '../tcp/parameters';
import type { PortRange } from './ports';
import { SOURCES } from './profile-sources';
import { PROFILES, type Profile, type ProfileId } from './profiles';

/** What can differ from one system to another. */
export type ConstantName = Exclude<keyof Parameters, 'readsAtOnce' | 'secret'> | 'ephemeral';

/** ms, octets or a count, as its name has it; null: no limit. */
export type ConstantValue = number | boolean | string | null | PortRange | Profile['keepAlive'];

export interface Constant {
  readonly name: ConstantName;
  readonly rfc: ConstantValue;
  readonly own: ConstantValue;
  /** Where the number is from; null: nobody said. */
  readonly source: string | null;
}

/** What is different in a profile, in the order in which it says so. */
export function constantsOf(id: ProfileId): Constant[] {
  const profile: Profile = PROFILES[id];
  const rfc = allOf(PROFILES.rfc);
  const sources: { readonly [name: string]: string | undefined } = SOURCES[id];
  return Object.entries(allOf(profile)).flatMap(([name, own]) => {
    const standard = rfc[name] ?? null;
    if (isSame(own, standard)) return [];
    return [{ name: name as ConstantName, rfc: standard, own, source: sources[name] ?? null }];
  });
}

const allOf = ({
  parameters,
  keepAlive,
  ephemeral,
}: Profile): { [name: string]: ConstantValue } => ({
  ...RFC_PARAMETERS,
  ...parameters,
  keepAlive,
  ephemeral,
});

const isSame = (a: ConstantValue, b: ConstantValue): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
