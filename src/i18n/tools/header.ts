import type { FieldId } from '../../capture/fields';
import type { HostId } from '../../simulation/deed';
import type { Origin } from '../../simulation/timeline';

/** What is said of a field, whatever stands in it. */
export interface FieldWords {
  readonly name: string;
  /** The same where there is little room. */
  readonly short: string;
  /** What it is for, in a few words: shown in its place while no values are. */
  readonly purpose: string;
  /** One or two short sentences. */
  readonly meaning: string;
}

/** The words of one field; `short` where its name is too long for a narrow place. */
export const field = (
  name: string,
  purpose: string,
  meaning: string,
  short: string = name,
): FieldWords => ({ name, short, purpose, meaning });

/** What is to be said of a segment besides its fields, where it is not simply its sender's. */
export type Oddity = Exclude<Origin, 'sent'> | 'again' | 'altered';

/** What a value comes to in this very segment; numbers are written as they are shown. */
export type Note =
  /** SEQ: the numbers that the segment uses, and the one after them. */
  | { readonly kind: 'uses'; readonly numbers: number; readonly next: number }
  /** ACK: `to` knows that all before `ack` has arrived. */
  | { readonly kind: 'acks'; readonly to: HostId; readonly ack: number }
  /** The field is there, but nobody reads it. */
  | { readonly kind: 'no-ack' }
  | { readonly kind: 'rst-window' }
  | {
      readonly kind: 'window';
      readonly to: HostId;
      readonly octets: number;
      readonly shift: number;
    }
  | { readonly kind: 'words'; readonly words: number }
  | { readonly kind: 'checksum'; readonly right: boolean; readonly expected: string }
  | { readonly kind: 'mss'; readonly to: HostId; readonly octets: number }
  | { readonly kind: 'scale'; readonly factor: number }
  /** A cookie is asked for. */
  | { readonly kind: 'cookie' };

/** The parts of a frame that have a heading of their own. */
export type Block = 'ethernet' | 'ipv4' | 'ipv6' | 'tcp';

/** The words of the tab `header`. */
export interface HeaderWords {
  readonly title: string;
  /** Before the first segment; `label`: which one it will be, null: this run has none. */
  readonly none: { readonly title: string; readonly about: (label: string | null) => string };
  readonly previous: string;
  readonly next: string;
  readonly left: (at: string) => string;
  readonly arrived: (at: string) => string;
  readonly oddity: { readonly [O in Oddity]: string };
  readonly level: {
    readonly label: string;
    readonly names: string;
    readonly essentials: string;
    readonly all: string;
  };
  readonly numbers: {
    readonly label: string;
    readonly absolute: string;
    readonly relative: string;
  };
  readonly ip: string;
  /** What relative numbers count from; null: that end's ISS is not known. */
  readonly relativeTo: (seq: number | null, ack: number | null) => string;
  readonly block: { readonly [B in Block]: string };
  /** What a screen reader calls all the fields together. */
  readonly diagram: string;
  /** How to look at a field. */
  readonly hint: string;
  /** That the control bits are drawn larger than scale. */
  readonly scale: string;
  /** Over what the control bits mean. */
  readonly bitsSoFar: string;
  readonly bitsThatOpen: string;
  readonly set: string;
  readonly unset: string;
  readonly correct: string;
  readonly wrong: string;
  /** Beside a value that nobody reads. */
  readonly unread: string;
  readonly octets: (n: number) => string;
  readonly bits: (n: number) => string;
  /** Of an option; its length in octets, null: it has none. */
  readonly kind: (kind: number, length: number | null) => string;
  /** Which octets of a part of the frame, from 0. */
  readonly place: (block: Block, first: number, last: number) => string;
  /** The octet with this number, from 0. */
  readonly octet: (n: number) => string;
  readonly dump: string;
  readonly more: (octets: number) => string;
  readonly note: (note: Note) => string;
  readonly field: { readonly [F in FieldId | 'options']: FieldWords };
}
