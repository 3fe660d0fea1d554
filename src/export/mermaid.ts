import { HOST_IDS } from '../simulation/deed';
import { labelOf } from '../simulation/label';
import { storyOf } from '../simulation/story';
import { follow, portOf, portsOf } from '../simulation/thread';
import { type Flight, flightOf, type Step, stepOf, type Timeline } from '../simulation/timeline';
import type { Socket } from '../tcp/tcb';
import { quoted, safe } from './mermaid-text';
import { secondsText, segmentText } from './segment-text';
import type { RunWords } from './words';

/** Mermaid draws no text that is longer than this many characters, unless it is told to. */
export const MERMAID_DRAWS = 50_000;

/**
 * A run as a Mermaid sequence diagram (https://mermaid.js.org/syntax/sequenceDiagram.html).
 *
 * Its arrows are level, so each stands where its segment departs; where anything else happens before
 * it arrives, a note says when it does. A lost one ends in a cross, one that is still on its way at
 * the end of the run in an open head. Every connection is in it, told apart by the client's port
 * where there are several. What goes to and fro between a host and addresses where nobody is becomes
 * one arrow each. The words may hold anything: they can't break the diagram or add to it.
 */
export function mermaidOf(timeline: Timeline, words: RunWords): string {
  const run = timeline.followed?.whole ?? timeline;
  const drawing = begin(run, words);
  run.steps.forEach((step, k) => {
    if (k > 0) draw(drawing, step, k);
  });
  flush(drawing);
  return `${[...headOf(drawing), ...drawing.lines].join('\n')}\n`;
}

/** The ends of arrows. */
const ID = { client: 'C', server: 'S' } as const;

interface Drawing {
  readonly run: Timeline;
  readonly words: RunWords;
  /** The client's ports, when there are several connections. */
  readonly ports: readonly number[];
  /** The run as those see it who follow one of its connections. */
  readonly views: readonly Timeline[];
  readonly lines: string[];
  /** The flights whose arrows are the last lines, all from one end; the others have been told. */
  trail: number[];
  /** Arrows from or to strangers that are alike, and not written yet. */
  alike: { readonly arrow: string; readonly text: string; count: number } | null;
  strangers: boolean;
}

function begin(run: Timeline, words: RunWords): Drawing {
  const all = portsOf(run);
  const ports = all.length > 1 ? all : [];
  const own = run.steps[0].hosts.client.setup.port;
  const lines = HOST_IDS.map((id) => `Note over ${ID[id]}: ${run.steps[0].hosts[id].state}`);
  const views = (all.length > 0 ? all : [own]).map((port) => follow(run, port));
  return { run, words, ports, views, lines, trail: [], alike: null, strangers: false };
}

function headOf({ run, words, strangers, ports }: Drawing): string[] {
  const { client, server } = run.steps[0].hosts;
  const name = (word: string, { address, port }: Socket, several: boolean): string =>
    `${safe(word)}<br/>${safe(address)}${several ? '' : `:${port}`}`;
  return [
    '---',
    `title: ${quoted(words.title)}`,
    '---',
    'sequenceDiagram',
    `participant C as ${name(words.client, client.setup, ports.length > 0)}`,
    `participant S as ${name(words.server, server.setup, false)}`,
    ...(strangers ? [`participant O as ${safe(words.others)}`] : []),
  ];
}

/** One step: what happens, what states that leads to, and what departs. */
function draw(drawing: Drawing, step: Step, k: number): void {
  happen(drawing, step, k);
  for (const line of statesOf(drawing, k)) note(drawing, line);
  for (const id of step.sent) depart(drawing, flightOf(drawing.run, id), step);
}

function happen(drawing: Drawing, step: Step, k: number): void {
  const { run, words } = drawing;
  const { what, host } = step;
  const beside = host === 'server' ? 'right of S' : 'left of C';
  const when = secondsText(step.at);
  switch (what.kind) {
    case 'arrival':
      return arrive(drawing, flightOf(run, what.flight), step);
    case 'loss':
      return forget(drawing, what.flight);
    case 'call': {
      const failed = step.reply === 'ok' ? '' : `: ${step.reply}`;
      return note(drawing, `Note ${beside}: ${safe(`${when} ${what.call.name}()${failed}`)}`);
    }
    case 'timeout':
      return note(drawing, `Note ${beside}: ${safe(`${when} ${words.timer[what.timer]}`)}`);
    case 'change':
    case 'power-cycle':
    case 'injection': {
      const over = what.kind === 'power-cycle' && host !== null ? ID[host] : 'C,S';
      return note(drawing, `Note over ${over}: ${safe(`${when} ${words.brief(storyOf(run, k))}`)}`);
    }
    case 'start':
    case 'flood':
      return;
  }
}

/** The states that step `k` has brought, of every connection. */
function statesOf({ views, ports }: Drawing, k: number): Set<string> {
  const lines = new Set<string>();
  views.forEach((view, i) => {
    for (const id of HOST_IDS) {
      const [before, { state }] = [stepOf(view, k - 1).hosts[id].state, stepOf(view, k).hosts[id]];
      if (before === state) continue;
      // A listener is there for all connections, and so is its end.
      const shared = [before, state].every((each) => each === 'LISTEN' || each === 'CLOSED');
      const port = shared ? '' : prefix(ports, ports[i] ?? 0);
      lines.add(`Note over ${ID[id]}: ${port}${state}`);
    }
  });
  return lines;
}

function depart(drawing: Drawing, flight: Flight, { hosts }: Step): void {
  const port = portOf(flight, hosts);
  const [from, to] = [ID[flight.from], ID[flight.to]];
  if (port === null) return departStranger(drawing, flight, hosts);
  const last = drawing.run.steps.at(-1);
  const flying = last?.air.includes(flight.id) ?? false;
  const head = flying ? '-)' : flight.lost ? '-x' : '->>';
  flush(drawing);
  drawing.lines.push(`${from}${head}${to}: ${labelOn(drawing, flight, port, flying)}`);
  const [before] = drawing.trail;
  const alone = before === undefined || flightOf(drawing.run, before).from !== flight.from;
  drawing.trail = alone ? [flight.id] : [...drawing.trail, flight.id];
}

function labelOn({ ports, words }: Drawing, flight: Flight, port: number, flying: boolean): string {
  const { segment, origin, again, fate } = flight;
  const remarks = [
    ...(origin === 'sent' ? [] : [words.origin[origin]]),
    ...(again ? [words.again] : []),
    ...(fate === null || flying ? [] : [words.fate[fate]]),
  ];
  const remark = remarks.length === 0 ? '' : ` (${remarks.join(', ')})`;
  return `${prefix(ports, port)}${safe(`${segmentText(segment)}${remark}`)}`;
}

/** Which connection it is about, where there are several. */
const prefix = (ports: readonly number[], port: number): string =>
  ports.length === 0 ? '' : `:${port} `;

/** A segment between a host and an address where nobody is. */
function departStranger(drawing: Drawing, flight: Flight, hosts: Step['hosts']): void {
  const own = flight.source.address === hosts[flight.from].setup.address;
  const arrow = own ? `${ID[flight.from]}-xO` : `O->>${ID[flight.to]}`;
  const text = labelOf(flight.segment);
  drawing.strangers = true;
  if (drawing.alike?.arrow === arrow && drawing.alike.text === text) {
    drawing.alike.count++;
    return;
  }
  flush(drawing);
  drawing.alike = { arrow, text, count: 1 };
}

/** Writes what has been gathered of strangers. */
function flush(drawing: Drawing): void {
  const { alike } = drawing;
  if (alike === null) return;
  drawing.alike = null;
  drawing.trail = [];
  drawing.lines.push(`${alike.arrow}: ${safe(`${alike.text} ×${alike.count}`)}`);
}

function note(drawing: Drawing, line: string): void {
  flush(drawing);
  drawing.trail = [];
  drawing.lines.push(line);
}

/** Says that a flight arrives, unless its arrow is the last one that has not arrived. */
function arrive(drawing: Drawing, flight: Flight, { at, hosts }: Step): void {
  const port = portOf(flight, hosts);
  if (port === null) return;
  if (drawing.trail[0] === flight.id) return forget(drawing, flight.id);
  const { segment, to } = flight;
  const what = drawing.words.arrives(`${labelOf(segment)} seq=${segment.seq}`);
  const text = safe(`${secondsText(at)} ${what}`);
  note(drawing, `Note over ${ID[to]}: ${prefix(drawing.ports, port)}${text}`);
}

const forget = (drawing: Drawing, id: number): void => {
  drawing.trail = drawing.trail.filter((other) => other !== id);
};
