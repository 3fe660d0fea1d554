import type { SliderWords } from '../../../lessons/slider';
import { HOST, OTHER } from '../../names';

export const slider: SliderWords = {
  title: 'Left for the server to send',
  things: (n) => (n === 0 ? 'nothing' : n === 1 ? '1 thing' : `${n} things`),
  count: (n) => `${n} segments make this release`,
  soFar: (n) => `${n} ${n === 1 ? 'segment' : 'segments'} of the release so far`,
  none: 'Nobody sends a FIN in this run.',
  list: 'The segments of the release, in the order in which they left',
  part(from, closes, acknowledges) {
    if (closes && acknowledges) return `its ACK and ${HOST[from]}’s FIN in one`;
    return closes ? `${HOST[from]}’s FIN` : `ACK of ${HOST[OTHER[from]]}’s FIN`;
  },
  left: (n, all) => `${n} of ${all} left to send`,
  call: 'With something left, the client calls shutdown() and not close(), so that it can still read.',
};
