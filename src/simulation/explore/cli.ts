/**
 * `npm run explore -- --depth N`: walks every order of events that two hosts can meet.
 *
 * Exit status: 0 when nothing was found, 1 when anything was, 2 when it could not be run.
 */
import { handle } from '../../tcp';
import { BOUNDS, type Bounds } from './bounds';
import { explore } from './explore';
import { type Engine, OPTIONS_ON, parametersFor } from './end';
import { report } from './report';

const USAGE = `Usage: npm run explore -- --depth N [OPTION N]…
  --depth N          moves from a beginning (10: 20 s and 0.4 GB; each one more, nearly four times that)
  --air N            segments in the air each way (${BOUNDS.air})
  --sends N          send() of 1 octet for each user, at most 10 (${BOUNDS.sends})
  --connects N       connect() for each user (${BOUNDS.connects})
  --buffer N         the server's buffer in octets; it reads only when it calls receive()
  --options N        1: both ends offer window scale, SACK and timestamps; 2: the client alone (0)
  --before-accept N  1: connections are called on before accept() would return them (0)`;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const complain = (line: string): boolean => process.stderr.write(`${line}\n`);

/** Smallest and largest value of each option. */
const OPTIONS = {
  depth: [1, 40],
  air: [1, 8],
  sends: [0, 10],
  connects: [0, 5],
  buffer: [1, 65_535],
  options: [0, 2],
  'before-accept': [0, 1],
} as const;
type Option = keyof typeof OPTIONS;
type Given = { [O in Option]?: number };

/** Explores `engine` as the arguments `argv` say, prints the report; returns the exit status. */
export function main(argv: readonly string[], engine: Engine = handle): number {
  const given = read(argv.filter((argument) => argument !== '--'));
  if (typeof given === 'string') {
    complain(given);
    complain(USAGE);
    return 2;
  }
  const exploration = explore(boundsFor(given), engine);
  for (const line of report(exploration)) say(line);
  return exploration.findings.size > 0 ? 1 : 0;
}

/** The options by name, or a sentence that says what is wrong with them. */
function read(argv: readonly string[]): Given | string {
  const given: Given = {};
  for (let i = 0; i < argv.length; i += 2) {
    const name = (argv[i] ?? '').replace(/^--/, '');
    const value = argv[i + 1];
    if (!isOption(name) || !argv[i]?.startsWith('--')) {
      return `"${argv[i]}" is no option. Give one of --${Object.keys(OPTIONS).join(', --')}.`;
    }
    const [least, most] = OPTIONS[name];
    if (value === undefined || !/^\d+$/.test(value) || +value < least || +value > most) {
      const got = value === undefined ? 'nothing' : `"${value}"`;
      return `--${name} takes a whole number from ${least} to ${most}, and got ${got}.`;
    }
    given[name] = Number(value);
  }
  return given.depth === undefined ? 'Say how deep to go: --depth N.' : given;
}

const isOption = (name: string): name is Option => name in OPTIONS;

function boundsFor({ depth, air, sends, connects, buffer, options = 0, ...given }: Given): Bounds {
  const client = parametersFor(options > 0 ? OPTIONS_ON : {});
  const server = parametersFor({
    ...(options === 1 ? OPTIONS_ON : {}),
    ...(buffer === undefined ? {} : { receiveBuffer: buffer, readsAtOnce: false }),
  });
  return {
    ...BOUNDS,
    depth: depth ?? BOUNDS.depth,
    air: air ?? BOUNDS.air,
    sends: sends ?? BOUNDS.sends,
    connects: connects ?? BOUNDS.connects,
    beforeAccept: given['before-accept'] === 1,
    parameters: { client, server },
  };
}
