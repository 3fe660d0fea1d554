import { HOST_IDS } from '../simulation/deed';
import { storyOf } from '../simulation/story';
import { isAside, segmentsOf, toldFrom } from '../simulation/thread';
import { stepOf, type Timeline } from '../simulation/timeline';
import { segmentText } from './segment-text';
import type { RunWords } from './words';

/** The heads of the columns, and what the link is called. */
export interface TableWords extends RunWords {
  readonly columns: {
    readonly step: string;
    readonly seconds: string;
    readonly host: string;
    readonly event: string;
    readonly segment: string;
  };
  readonly link: string;
}

/**
 * A run as a table in GitHub Flavored Markdown (§4.10 of its specification), a row for each step,
 * below the title and a link to where it comes from. A segment stands in the row in which it leaves;
 * where none does, the one that arrives or is lost. Where one of several connections is followed,
 * the states are its own, and steps of another one begin with that one's port.
 *
 * @param link where the run can be seen; an address
 */
export function markdownOf(timeline: Timeline, words: TableWords, link: string): string {
  const { step, seconds, host, event, segment } = words.columns;
  const heads = [step, seconds, host, event, segment, words.client, words.server];
  const rows = timeline.steps.map((_, k) => cellsOf(timeline, words, k));
  return [
    `# ${plain(words.title)}`,
    '',
    `[${plain(words.link)}](<${target(link)}>)`,
    '',
    row(heads.map(plain)),
    row(['--:', '--:', '---', '---', '---', '---', '---']),
    ...rows.map(row),
    '',
  ].join('\n');
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function cellsOf(timeline: Timeline, words: RunWords, k: number): string[] {
  const told = toldFrom(timeline, k);
  const { at, host, hosts } = stepOf(told, k);
  const thread = timeline.followed?.steps[k];
  const other = isAside(timeline, k) && typeof thread === 'number' ? `:${thread} ` : '';
  return [
    `${k + 1}`,
    (at / 1_000).toFixed(3),
    host === null ? '' : plain(words[host]),
    plain(`${other}${words.brief(storyOf(told, k))}`),
    segmentCell(timeline, k),
    ...HOST_IDS.map((id) => hosts[id].state),
  ];
}

function segmentCell(timeline: Timeline, k: number): string {
  return segmentsOf(timeline, k)
    .map(({ from, segment }) => `\`${from === 'client' ? '→' : '←'} ${segmentText(segment)}\``)
    .join('<br>');
}

/** Signs that mean something in a line of Markdown; a backslash before one takes that away. */
const SIGNS = /[\\`*_[\]<>|~&$#]/g;

/** A text that stays what it is, and in its cell. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .replaceAll(SIGNS, String.raw`\$&`);

/** What would end the address between `<` and `>`. */
const target = (link: string): string =>
  link.replaceAll(/[\p{C}\p{Z}<>\\]/gu, (sign) => {
    const whole = /^\p{Cs}$/u.test(sign) ? '\ufffd' : sign;
    return encodeURIComponent(whole);
  });
