import type { Edge } from '../../../tcp/figure-5';

/** An edge as RFC 9293 Figure 5 writes it, event / action: `rcv ACK of FIN / x`. */
export function notationOf({ event, action, tcb }: Edge): string {
  const actions = [
    ...(tcb === undefined ? [] : [`${tcb} TCB`]),
    ...(action === 'x' ? [] : [`snd ${action.sends.join(',')}`]),
  ];
  return `${eventOf(event)} / ${actions.length === 0 ? 'x' : actions.join(', ')}`;
}

function eventOf(event: Edge['event']): string {
  if ('timeout' in event) return `Timeout=${event.timeout}`;
  if ('mode' in event) return `${event.mode} OPEN`;
  if ('call' in event) return event.call;
  const { receives, of } = event;
  const bits = receives.map((bit) => (bit === 'ACK' && of !== undefined ? `ACK of ${of}` : bit));
  return `rcv ${bits.join(',')}`;
}

/** A section as `figure-5.ts` has it, with its document: `RFC 9293 §3.10.4`. */
export const sourceOf = (section: string): string =>
  /^\d/.test(section) ? `RFC 9293 §${section}` : section.replace(/^(RFC \d+) /, '$1 §');
