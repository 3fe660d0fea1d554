import type { HostId } from '../../simulation/deed';

/** The words of the section that prints, and of what is printed. */
export interface PaperWords {
  readonly title: string;
  readonly print: string;
  readonly sheet: { readonly name: string; readonly about: string };
  readonly worksheet: { readonly name: string; readonly about: string };
  /** What can be left blank. */
  readonly blank: {
    readonly title: string;
    readonly states: string;
    readonly flags: string;
    readonly numbers: string;
    /** Nothing is: there would be nothing to fill in. */
    readonly none: string;
  };
  /** On the sheet */
  readonly page: (n: number, all: number) => string;
  readonly ladder: string;
  readonly column: {
    readonly step: string;
    readonly time: string;
    readonly event: string;
    readonly segment: string;
    readonly state: (host: HostId) => string;
  };
  /** More segments that leave in the same step. */
  readonly more: (n: number) => string;
  /** On a worksheet: what to do, and who did it. */
  readonly task: string;
  readonly pupil: string;
  readonly answers: string;
  /** Where the link is too long for a QR code. */
  readonly noCode: string;
  /** The pages are not enough for the whole run. */
  readonly cut: (step: number, steps: number) => string;
}
