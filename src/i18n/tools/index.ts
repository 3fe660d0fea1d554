/** The words of the tabs beside the stage: they are loaded with the first tab that is opened. */
import type { CraftWords } from './craft';
import type { HeaderWords } from './header';
import type { HostsWords } from './hosts';
import type { LogWords } from './log';
import type { MapWords } from './map';
import type { NetworkWords } from './network';
import type { SocketsWords } from './sockets';
import type { SystemWords } from './system';
import type { WhatIfWords } from './what-if';

export interface ToolWords {
  readonly map: MapWords;
  readonly header: HeaderWords;
  readonly system: SystemWords;
  readonly log: LogWords;
  readonly whatIf: WhatIfWords;
  readonly network: NetworkWords;
  readonly hosts: HostsWords;
  readonly sockets: SocketsWords;
  readonly craft: CraftWords;
}
