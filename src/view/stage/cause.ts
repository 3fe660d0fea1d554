import type { StoryWords } from '../../i18n/words';
import type { HostId } from '../../simulation/deed';
import { storyOf } from '../../simulation/story';
import { isAside } from '../../simulation/thread';
import { stepOf, type Timeline } from '../../simulation/timeline';

/** The words beside the lane of `host` at step `k`; '' for none. */
export function causeAt(timeline: Timeline, words: StoryWords, k: number, host: HostId): string {
  const { host: at, hosts } = stepOf(timeline, k);
  if (k === 0) return hosts[host].state === 'LISTEN' ? 'listen()' : '';
  return at === host && !isAside(timeline, k) ? words.cause(storyOf(timeline, k)) : '';
}
