/** What the scene's own script does, and when: it waits for its hosts, and for their programs. */
import { type ActItem, enqueue } from './agenda';
import type { Act, Call, HostId, When } from './deed';
import { isAccepted, tcbOf } from './host';
import type { Run } from './run';

type CallAct = Extract<Act, { kind: 'call' }>;

/** Puts the scripted acts whose time has come, or whose time is known now, on the agenda. */
export function wake(run: Run, now: number): void {
  run.waiting = run.waiting.filter(({ act, when }) => {
    const at = 'at' in when ? when.at : isThere(run, act, when) ? now + when.after : null;
    const about = 'at' in when ? null : run.hosts[hostOf(act)].followed;
    if (at !== null) enqueue(run.agenda, { at, kind: 'act', act, intervention: false, about });
    return at === null;
  });
}

const hostOf = (act: Act): HostId => ('host' in act ? act.host : 'to' in act ? act.to : 'client');

/** Has the host of a scripted act got where the script waits for it? */
function isThere(run: Run, act: Act, when: Exclude<When, { readonly at: number }>): boolean {
  const host = run.hosts[hostOf(act)];
  if ('state' in when) return host.state === when.state;
  const tcb = tcbOf(host);
  return tcb !== null && tcb.readable - tcb.unread.length >= when.read;
}

/**
 * The call that a program makes when the script says so; null: none. After a viewer's call the script
 * is over; on a connection that is gone nothing is called; the rest may have to wait.
 */
export function scriptedCall(run: Run, item: ActItem, { host: id, call }: CallAct): Call | null {
  if (item.at > run.scriptEnds) return null;
  if (call.name === 'listen' || call.name === 'connect' || call.name === 'accept') return call;
  const host = run.hosts[id];
  const about = item.about ?? (call.port === undefined ? host.followed : null);
  const tcb = about === null ? undefined : host.connections[about];
  if (typeof item.about === 'string' && tcb === undefined) return null;
  const forgotten = (call.name === 'close' || call.name === 'shutdown') && !host.habits.closes;
  if (forgotten || (tcb !== undefined && tcb.state !== 'SYN-RECEIVED' && !isAccepted(host, tcb))) {
    run.putOff.push({ ...item, about });
    return null;
  }
  const port = id === 'client' ? tcb?.local.port : tcb?.remote?.port;
  return about === host.followed || port === undefined ? call : { ...call, port };
}
