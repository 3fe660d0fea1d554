import type { ToolWords } from '../../tools';
import { craft } from './craft';
import { hosts } from './hosts';
import { network } from './network';
import { sockets } from './sockets';
import { whatIf } from './what-if';

export const tools: ToolWords = { whatIf, network, hosts, sockets, craft };
