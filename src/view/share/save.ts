/** Why something could not be made. */
export type Why =
  /** No side of a picture may be longer than `most` px, and a browser may have less memory. */
  | {
      readonly reason: 'too-large';
      readonly width: number;
      readonly height: number;
      readonly most: number;
    }
  /** The browser gives the page nothing to paint on. */
  | { readonly reason: 'no-canvas' }
  | { readonly reason: 'broken'; readonly detail: string };

/** What is thrown where it is known why. */
export class NotMade extends Error {
  readonly why: Why;

  constructor(why: Why) {
    super(why.reason);
    this.why = why;
  }
}

/** Why nothing has come of it: what somebody has thrown, as a reason. */
export const whyOf = (thrown: unknown): Why =>
  thrown instanceof NotMade
    ? thrown.why
    : { reason: 'broken', detail: thrown instanceof Error ? thrown.message : String(thrown) };

/** What `make` returns; or why it returns nothing. It never throws, so it can be drawn with. */
export function attempt<T>(make: () => T): { readonly made: T } | { readonly why: Why } {
  try {
    return { made: make() };
  } catch (thrown) {
    return { why: whyOf(thrown) };
  }
}

/** What came of copying or saving. Nothing here throws: what goes wrong is part of the outcome. */
export type Outcome =
  | { readonly kind: 'copied' }
  /** `file`: the name that it was given; a browser may have changed it. */
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'not-made'; readonly why: Why }
  | {
      readonly kind: 'not-copied';
      /** The browser said no, or has no clipboard: the page does not come over https. */
      readonly reason: 'denied' | 'insecure';
      /** What was to be taken along, to be copied by hand. */
      readonly text: string;
    }
  /** The browser said no. `text` is to be copied by hand; null: there is no text. */
  | { readonly kind: 'not-saved'; readonly text: string | null };

/** What a file is made of; text is written in UTF-8. */
export type Content = string | Uint8Array<ArrayBuffer> | Blob;

/** Copies what `make` returns. */
export async function copy(make: () => string): Promise<Outcome> {
  const result = attempt(make);
  if ('why' in result) return { kind: 'not-made', why: result.why };
  const text = result.made;
  // Without https there is none, whatever the types say.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined) return { kind: 'not-copied', reason: 'insecure', text };
  try {
    await clipboard.writeText(text);
    return { kind: 'copied' };
  } catch {
    return { kind: 'not-copied', reason: 'denied', text };
  }
}

/** Saves what `make` returns as `file`, whose media type is `type`. */
export async function save(
  file: string,
  type: string,
  make: () => Content | Promise<Content>,
): Promise<Outcome> {
  let content: Content;
  try {
    content = await make();
  } catch (thrown) {
    return { kind: 'not-made', why: whyOf(thrown) };
  }
  try {
    offer(file, content instanceof Blob ? content : new Blob([content], { type }));
    return { kind: 'saved', file };
  } catch {
    return { kind: 'not-saved', text: typeof content === 'string' ? content : null };
  }
}

/** A browser has read the file long before, ms; until then its address has to stand. */
const READ = 60_000;

function offer(file: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ);
}
