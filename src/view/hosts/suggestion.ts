import type { CallName, HostId } from '../../simulation/deed';
import { type Host, isListening } from '../../simulation/host';

/** What a newcomer would do next where no script says it; null when it is time to watch. */
export function suggestion(
  hosts: {
    readonly [H in HostId]: Host;
  },
): { readonly host: HostId; readonly name: CallName } | null {
  const { client, server } = hosts;
  if (client.state === 'CLOSED' && server.state === 'CLOSED' && !isListening(server)) {
    return { host: 'server', name: 'listen' };
  }
  if (client.state === 'CLOSED') return { host: 'client', name: 'connect' };
  if (client.state === 'ESTABLISHED' && server.state === 'ESTABLISHED') {
    const said = Object.values(client.connections).some((tcb) => tcb.snd.nxt !== tcb.iss + 1);
    return { host: 'client', name: said ? 'shutdown' : 'send' };
  }
  if (server.state === 'CLOSE-WAIT') return { host: 'server', name: 'close' };
  if (client.state === 'CLOSE-WAIT') return { host: 'client', name: 'close' };
  return null;
}
