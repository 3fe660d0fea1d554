/** What an exploration has to say, as lines of text. */
import { type Edge, FIGURE_5 } from '../../tcp/figure-5';
import { STATES } from '../../tcp/tcb';
import { HOST_IDS } from '../deed';
import { EDGES } from './effects';
import { type Exploration, type Finding, statesMet } from './explore';
import { ladder } from './ladder';

/** The bounds, the counts, what was visited and what was not, and every finding with its ladder. */
export const report = (exploration: Exploration): readonly string[] => [
  ...boundsOf(exploration),
  ...countsOf(exploration),
  ...statesOf(exploration),
  ...edgesOf(exploration),
  ...findingsOf(exploration, 'Granted, because the RFC has it so', exploration.granted),
  ...findingsOf(exploration, 'Found', exploration.findings),
  exploration.findings.size === 0
    ? 'Nothing illegal, nothing broken, nobody stuck.'
    : `Findings: ${exploration.findings.size}.`,
];

function boundsOf({ known: { bounds } }: Exploration): readonly string[] {
  const { depth, air, sends, connects, beforeAccept, parameters } = bounds;
  const { receiveBuffer, readsAtOnce } = parameters.server;
  const optioned = HOST_IDS.filter((host) => parameters[host].timestamps);
  const reading = readsAtOnce ? 'at once' : 'when it calls receive()';
  return [
    `Depth ${depth}: every order of up to ${depth} calls, deliveries, losses, copies and timeouts.`,
    `Bounds: ${air} segments in the air each way, one of them twice; for each user ${sends} send() of`,
    `  1 octet, ${connects} connect(); calls before accept(): ${beforeAccept ? 'yes' : 'no'}.`,
    `  The server's buffer is ${receiveBuffer} octets, and it reads ${reading}.`,
    ...(optioned.length === 0 ? [] : [`  TCP options: ${optioned.join(' and ')}.`]),
  ];
}

const countsOf = ({ known, worlds, moves, merged, layers }: Exploration): readonly string[] => [
  `Worlds: ${worlds.count}, by depth ${layers.join(', ')}.`,
  `Moves: ${moves}, of which ${merged} led to a world that was there already (merged).`,
  `Different ends: ${known.ends.values.length}, segments: ${known.segments.values.length}.`,
  'The way home, with a healed path and users that only close, was followed from every world.',
];

function statesOf(exploration: Exploration): readonly string[] {
  const { pairs } = exploration;
  const met = statesMet(exploration);
  const missing = STATES.filter((state) => !met.includes(state));
  const rows = STATES.map((client) =>
    [client, ...STATES.map((server) => pairs.get(`${client} ${server}`) ?? 0)].map(String),
  );
  const head = ['', ...STATES.map(shorten)];
  return [
    `States: ${met.length} of ${STATES.length}${missing.length > 0 ? `, without ${missing.join(', ')}` : ''}.`,
    `Pairs of states: ${pairs.size} of ${STATES.length ** 2} (worlds; client down, server across).`,
    ...[head, ...rows].map((cells) =>
      cells.map((cell, i) => (i === 0 ? cell.padEnd(12) : cell.padStart(8))).join(' '),
    ),
  ];
}

/** FIN-WAIT-1 -> FIN-W-1: narrow enough for a column. */
const shorten = (state: string): string =>
  state
    .replace('WAIT', 'W')
    .replace('RECEIVED', 'RCVD')
    .replace('ESTABLISHED', 'ESTAB')
    .slice(0, 8);

function edgesOf({ taken, takenHome }: Exploration): readonly string[] {
  const lines = EDGES.map((edge, i) => ({ edge, i, on: taken[i] ?? 0, home: takenHome[i] ?? 0 }));
  const drawn = lines.filter(({ i }) => i < FIGURE_5.length);
  const omitted = lines.filter(({ i }) => i >= FIGURE_5.length);
  return [drawn, omitted].flatMap((group) => {
    const visited = group.filter(({ on, home }) => on + home > 0);
    const missing = group.filter(({ on, home }) => on + home === 0);
    const name = group === drawn ? 'Edges of Figure 5' : 'Edges that it omits';
    return [
      `${name}: ${visited.length} of ${group.length} visited (so often; so often on ways home).`,
      ...visited.map(
        ({ edge, on, home }) =>
          `${String(on).padStart(10)} ${String(home).padStart(10)}  ${sayEdge(edge)}`,
      ),
      ...missing.map(({ edge }) => `${'not visited'.padStart(21)}  ${sayEdge(edge)}`),
    ];
  });
}

function sayEdge({ from, to, event }: Edge): string {
  return `${from} -> ${to} on ${sayEvent(event)}`;
}

function sayEvent(event: Edge['event']): string {
  if ('timeout' in event) return `${event.timeout} timeout`;
  if ('call' in event) return 'mode' in event ? `${event.mode} ${event.call}` : event.call;
  const of = event.of === undefined ? '' : ` of ${event.of}`;
  return `${event.receives.join(',')}${of}`;
}

const findingsOf = (
  exploration: Exploration,
  title: string,
  findings: ReadonlyMap<string, Finding>,
): readonly string[] =>
  [...findings.values()].flatMap((finding) => [
    '',
    `${title}: ${finding.what} (met ${finding.times} times). ${finding.manner === null ? 'A shortest way' : 'A way'}:`,
    ladder(exploration, finding),
    '',
  ]);
