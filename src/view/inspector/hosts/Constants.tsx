import type { HostsWords } from '../../../i18n/tools/hosts';
import {
  type Constant,
  type ConstantName,
  type ConstantValue,
  constantsOf,
} from '../../../simulation/constants';
import type { ProfileId } from '../../../simulation/profiles';
import styles from './hosts.module.css';

/** What a system's TCP has otherwise than the RFC, each number with where it is from. */
export function Constants({ profile, words }: { profile: ProfileId; words: HostsWords }) {
  const constants = constantsOf(profile);
  const system = words.profile.name[profile];
  if (constants.length === 0) return <p className={styles['about']}>{words.profile.same}</p>;
  return (
    <details className={styles['constants']}>
      <summary>{words.profile.differences(system, constants.length)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.profile.constant}</th>
            <th scope="col">RFC</th>
            <th scope="col">{system}</th>
          </tr>
        </thead>
        {constants.map((constant) => (
          <Rows key={constant.name} constant={constant} words={words} />
        ))}
      </table>
    </details>
  );
}

function Rows({ constant, words }: { constant: Constant; words: HostsWords }) {
  const { name, rfc, own, source } = constant;
  return (
    <tbody>
      <tr>
        <th scope="row">{words.constant[name]}</th>
        <td>{printed(name, rfc, words)}</td>
        <td>{printed(name, own, words)}</td>
      </tr>
      {source !== null && (
        <tr>
          <td className={styles['source']} colSpan={3}>
            {source}
          </td>
        </tr>
      )}
    </tbody>
  );
}

const COUNTS: ReadonlySet<ConstantName> = new Set([
  'synRetries',
  'synAckRetries',
  'dataRetries',
  'synLinearTimeouts',
  'windowScale',
  'challengeAckLimit',
] as const);
const OCTETS: ReadonlySet<ConstantName> = new Set(['receiveBuffer', 'mss'] as const);

function printed(name: ConstantName, value: ConstantValue, words: HostsWords): string {
  const { on, off, duration, keepAlive, rtoFloor, none } = words.value;
  if (value === null) return none(name);
  if (typeof value === 'boolean') return value ? on : off;
  if (typeof value === 'string') return value === 'variance' ? rtoFloor.variance : rtoFloor.rto;
  if (typeof value === 'object') {
    return 'first' in value ? `${value.first}–${value.last}` : keepAlive(value);
  }
  if (OCTETS.has(name)) return `${value} B`;
  return COUNTS.has(name) ? `${value}` : duration(value);
}
