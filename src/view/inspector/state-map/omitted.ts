import type { OmittedKind } from '../../../i18n/tools/map';
import { type EdgeEvent, EXTENSIONS, OMITTED } from '../../../tcp/figure-5';
import type { State } from '../../../tcp/tcb';
import { sourceOf } from './notation';

/** What of a segment says best why it matters. */
const TELLING = ['RST', 'FIN', 'text', 'SYN', 'ACK'] as const;

function kindOf(event: EdgeEvent): OmittedKind {
  if ('timeout' in event) return 'time';
  if ('receives' in event) return TELLING.find((bit) => event.receives.includes(bit)) ?? 'ACK';
  return event.call === 'SEND' ? 'text' : event.call;
}

/** What leads to a state along a way that the figure leaves out, and where that is written. */
export function omittedInto(state: State): {
  readonly kinds: readonly OmittedKind[];
  readonly sources: readonly string[];
} {
  const into = [...OMITTED, ...EXTENSIONS].filter(({ to }) => to === state);
  return {
    kinds: [...new Set(into.map(({ event }) => kindOf(event)))],
    sources: [...new Set(into.map(({ section }) => sourceOf(section)))],
  };
}
