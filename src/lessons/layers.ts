/**
 * Which layers hold at a step of a run, from the wire to a login. TCP is run; TLS and HTTP are what
 * the data say: the words of a TLS handshake (RFC 8446 §2), and of a cookie (RFC 6265 §3).
 */
import { deliveredText } from '../simulation/delivered';
import type { HostId } from '../simulation/deed';
import { fourTuple, type Host } from '../simulation/host';
import { STEADY_PATH } from '../simulation/path';
import { flightOf, stepOf, type Timeline } from '../simulation/timeline';
import { surroundingsAt } from '../simulation/weather';

/** From below. */
export const LAYERS = ['ethernet', 'ip', 'tcp', 'tls', 'login'] as const;
export type Layer = (typeof LAYERS)[number];

/** What the ends say to each other above TCP; the server's answer to a login names a cookie. */
export const SAYS = {
  hello: 'ClientHello',
  helloBack: 'ServerHello, Finished',
  finished: 'Finished',
  gives: 'Set-Cookie: id=7',
  takes: 'Set-Cookie: id=; Max-Age=0',
} as const;

/** What has been said on one connection that is still there. */
interface Talk {
  readonly client: string;
  readonly server: string;
}

/** How the layers stand after step `k`. */
export interface Stack {
  /** Those that hold, from below. */
  readonly lit: readonly Layer[];
  /** The client's port of the connection that TCP holds by, and of the one that TLS is set up on. */
  readonly port: { readonly tcp: number | null; readonly tls: number | null };
}

export function stackAt(timeline: Timeline, k: number): Stack {
  const whole = timeline.followed?.whole ?? timeline;
  const { hosts } = stepOf(whole, k);
  const { whole: uncut, firewall } = surroundingsAt(STEADY_PATH, whole, k);
  const open = openPorts(hosts.client, hosts.server);
  const { talks, cookie } = heardBy(whole, k);
  const port = {
    tcp: open.at(-1) ?? null,
    tls: open.findLast((own) => isSecured(talks.get(own))) ?? null,
  };
  const isLit: { readonly [L in Layer]: boolean } = {
    ethernet: uncut,
    ip: uncut && firewall === 'off',
    tcp: port.tcp !== null,
    tls: port.tls !== null,
    login: cookie,
  };
  return { lit: LAYERS.filter((layer) => isLit[layer]), port };
}

/** The layers that hold after step `k`, from below. */
export const litAt = (timeline: Timeline, k: number): readonly Layer[] => stackAt(timeline, k).lit;

/** The client's ports of the connections that are ESTABLISHED at both ends. */
const openPorts = (client: Host, server: Host): number[] =>
  established(client).flatMap(({ local }) =>
    established(server).some(({ remote }) => remote?.port === local.port) ? [local.port] : [],
  );

const established = ({ connections }: Host) =>
  Object.values(connections).filter(({ state }) => state === 'ESTABLISHED');

/** Both have said hello, and have said that the handshake is over. */
const isSecured = (talk: Talk | undefined): boolean =>
  talk !== undefined &&
  talk.server.startsWith(SAYS.helloBack) &&
  talk.client.startsWith(SAYS.hello + SAYS.finished);

/** What each end has got by step `k`, by the client's port, and whether the client has a cookie. */
function heardBy(timeline: Timeline, k: number) {
  const talks = new Map<number, Talk>();
  let cookie = false;
  for (let i = 1; i <= k; i++) {
    const { what, host } = stepOf(timeline, i);
    if (what.kind !== 'arrival' || host === null) continue;
    const { port, text, begins } = arrivedIn(timeline, i, what.flight, host);
    const talk = begins ? { client: '', server: '' } : talks.get(port);
    const { client = '', server = '' } = talk ?? {};
    const next =
      host === 'server' ? { client: client + text, server } : { client, server: server + text };
    talks.set(port, next);
    if (host === 'client' && text.includes(SAYS.gives)) cookie = true;
    if (host === 'client' && text.includes(SAYS.takes)) cookie = false;
  }
  return { talks, cookie };
}

/** What an arrival hands over, and on which connection; `begins`: its SYN is what arrives. */
function arrivedIn(timeline: Timeline, k: number, id: number, host: HostId) {
  const { segment, source: remote, destination: local } = flightOf(timeline, id);
  const key = fourTuple(local, remote);
  const before = stepOf(timeline, k - 1).hosts[host].connections[key] ?? null;
  const after = stepOf(timeline, k).hosts[host].connections[key] ?? null;
  const port = host === 'client' ? local.port : remote.port;
  const text = after === null ? '' : deliveredText(before, after, segment);
  return {
    port,
    text,
    begins: host === 'server' && segment.ctl.includes('SYN') && before === null,
  };
}
