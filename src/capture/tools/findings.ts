/** What tshark says of each segment of all the runs. */
import { observe, type Observation } from './observer';
import { JOINED, VIEWS } from './runs';
import { linesOf } from './tools';

/** The fields of a frame that are compared, by tshark's names. */
const FIELDS = [
  'tcp.seq_raw',
  'tcp.ack_raw',
  'tcp.window_size_value',
  'tcp.len',
  'tcp.flags.reset',
  'tcp.options.mss_val',
  'ip.checksum.status',
  'tcp.checksum.status',
  '_ws.malformed',
] as const;

/** What its analysis of a connection may call a segment. */
const NAMES = [
  'retransmission',
  'fast_retransmission',
  'spurious_retransmission',
  'out_of_order',
  'duplicate_ack',
  'keep_alive',
  'keep_alive_ack',
  'zero_window_probe',
  'zero_window_probe_ack',
] as const;

export interface Finding extends Observation {
  readonly says: ReadonlyMap<(typeof FIELDS)[number], string>;
  readonly named: ReadonlySet<(typeof NAMES)[number]>;
}

/** One finding for each segment of each view, in order. @throws Error when tshark reads other ones */
export function findingsOver(ip: 4 | 6): Finding[] {
  const fields = [...FIELDS, ...NAMES.map((name) => `tcp.analysis.${name}`)];
  const checks = ['-o', 'tcp.check_checksum:TRUE', '-o', 'ip.check_checksum:TRUE'];
  const args = [...checks, '-T', 'fields', ...fields.flatMap((field) => ['-e', field])];
  const rows = linesOf('tshark', args, JOINED[ip]).map((line) => line.split('\t'));
  const observations = VIEWS.flatMap(observe);
  if (rows.length !== observations.length) {
    throw new Error(`tshark reads ${rows.length} segments, not ${observations.length}`);
  }
  return observations.map((observation, n) => {
    const row = rows[n] ?? [];
    return {
      ...observation,
      says: new Map(FIELDS.map((field, i) => [field, row[i] ?? ''])),
      named: new Set(NAMES.filter((_, i) => (row[FIELDS.length + i] ?? '') !== '')),
    };
  });
}
