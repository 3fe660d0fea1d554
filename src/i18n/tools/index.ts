/** The words of the tabs beside the stage: they are loaded with the first tab that is opened. */
import type { CraftWords } from './craft';
import type { HostsWords } from './hosts';
import type { NetworkWords } from './network';
import type { SocketsWords } from './sockets';
import type { WhatIfWords } from './what-if';

export interface ToolWords {
  readonly whatIf: WhatIfWords;
  readonly network: NetworkWords;
  readonly hosts: HostsWords;
  readonly sockets: SocketsWords;
  readonly craft: CraftWords;
}
