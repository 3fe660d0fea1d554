import type { Story } from '../simulation/story';
import type { Fate, Origin } from '../simulation/timeline';
import type { Timer } from '../tcp/tcb';

/** What a language has to say in a run that is written down. None of it is trusted to be harmless. */
export interface RunWords {
  /** The scene's question, or what somebody called the branch. */
  readonly title: string;
  readonly client: string;
  readonly server: string;
  /** Addresses where nobody is. */
  readonly others: string;
  /** One step in a few words. */
  readonly brief: (story: Story) => string;
  readonly timer: { readonly [T in Timer]: string };
  /** Where a segment comes from that no TCP has sent, in a word or two. */
  readonly origin: { readonly [O in Exclude<Origin, 'sent'>]: string };
  /** What becomes of a segment that does not arrive. */
  readonly fate: { readonly [F in Fate]: string };
  /** It was sent before. */
  readonly again: string;
  /** `what` arrives, later than the order of the arrows has it. */
  readonly arrives: (what: string) => string;
}
