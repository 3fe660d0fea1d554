import type { HostId } from '../../simulation/deed';
import type { Hindrance } from '../../simulation/overtake';
import type { Surroundings } from '../../simulation/weather';

/** What a number that somebody typed can be. */
export type NumberFault = 'empty' | 'not-whole' | 'too-small' | 'too-big';

/** What can be set about the way between the hosts. */
export type Dial = 'there' | 'back' | 'jitter' | 'loss' | 'duplication' | 'reordering';

/** The words of the tab `network`, and of all that can be done to one segment. */
export interface NetworkWords {
  readonly title: string;
  /** From when on a change counts; `seconds` is null at the very beginning. */
  readonly since: (seconds: string | null) => string;
  readonly path: string;
  readonly dial: { readonly [D in Dial]: string };
  /** What a dial does: one short sentence. */
  readonly means: { readonly [D in Dial]: string };
  readonly ms: (n: number) => string;
  readonly percent: (n: number) => string;
  readonly seed: string;
  readonly seedMeans: string;
  readonly anotherSeed: string;
  readonly set: string;
  readonly fault: (fault: NumberFault, least: number, most: number) => string;
  readonly cable: string;
  readonly cut: string;
  readonly mend: string;
  readonly cableMeans: (whole: boolean) => string;
  readonly firewall: string;
  readonly firewallMode: { readonly [F in Surroundings['firewall']]: string };
  readonly firewallMeans: { readonly [F in Surroundings['firewall']]: string };
  readonly flood: string;
  readonly floodCount: string;
  readonly floodStart: string;
  readonly floodMeans: string;
  readonly jar: string;
  /** On the stage, before the buttons that let go. */
  readonly shelf: string;
  readonly jarEmpty: string;
  readonly jarMeans: string;
  /** One that is kept: its label and who had sent it. */
  readonly kept: (label: string, from: HostId, numbers: string) => string;
  /** The name of the button that lets it go. */
  readonly release: (label: string) => string;
  readonly letGo: string;
  /** What can be done to one segment, besides what the page itself has words for. */
  readonly segment: {
    readonly more: string;
    readonly hold: string;
    readonly unhold: string;
    readonly delayBy: string;
    readonly delay: string;
    readonly lateBy: (ms: number) => string;
    readonly beOvertaken: string;
    readonly overtake: string;
    /** What lands first then (null: the same, sent again), and by how many ms this one is late. */
    readonly behind: (label: string | null, ms: number) => string;
    /** By how many ms the one in front is late. */
    readonly ahead: (label: string, ms: number) => string;
    readonly hindrance: { readonly [H in Hindrance]: string };
  };
}
