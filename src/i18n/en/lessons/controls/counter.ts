import type { CounterWords } from '../../../lessons/counter';

const number = (n: number): string => n.toLocaleString('en', { maximumFractionDigits: 1 });
const ports = (n: number): string => `${number(n)} ${n === 1 ? 'port' : 'ports'}`;

export const counter: CounterWords = {
  title: 'The client’s ports',
  free: (free, all) => `${number(free)} of ${ports(all)} free`,
  isFree: 'free',
  more: (count) => `${ports(count)} more are free`,
  failed: 'connect() calls that found no port',
  sum: 'On a whole system',
  system: 'System',
  rate: 'Requests a second',
  share: 'Requests on one connection',
  perSecond: (n) => `${number(n)} a second`,
  perConnection: (n) => number(n),
  limit: (count, seconds, limit) =>
    `${ports(count)} ÷ ${number(seconds)} s of TIME-WAIT ≈ ${number(limit)} connections a second`,
  opens: (perSecond) => `Now ${number(perSecond)} connections are opened a second.`,
  holds: (portsInUse) => `It levels off at about ${ports(portsInUse)} in use.`,
  runsOut: (seconds, errno) =>
    `After ${number(seconds)} s no port is left: connect() fails${errno === null ? '' : ` with ${errno}`}.`,
  assumes:
    'For one address and port, where the client always closes first and no port is reused in TIME-WAIT.',
};
