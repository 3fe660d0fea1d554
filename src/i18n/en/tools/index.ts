import type { ToolWords } from '../../tools';
import { craft } from './craft';
import { header } from './header';
import { hosts } from './hosts';
import { log } from './log';
import { map } from './map';
import { network } from './network';
import { sockets } from './sockets';
import { system } from './system';
import { whatIf } from './what-if';

export const tools: ToolWords = {
  map,
  header,
  system,
  log,
  whatIf,
  network,
  hosts,
  sockets,
  craft,
};
