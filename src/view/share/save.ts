/** What came of copying or saving. Nothing here throws: what goes wrong is part of the outcome. */
export type Outcome =
  | { readonly kind: 'copied' }
  /** `file`: the name that it was given; a browser may have changed it. */
  | { readonly kind: 'saved'; readonly file: string }
  | {
      readonly kind: 'failed';
      readonly wanted: 'copy' | 'save';
      readonly reason: 'refused' | 'insecure' | 'broken';
      /** What was to be taken along, to be copied by hand; null: there is no text. */
      readonly text: string | null;
    };

/** What a file is made of; text is written in UTF-8. */
export type Content = string | Uint8Array<ArrayBuffer> | Blob;

/** Copies what `make` returns. */
export async function copy(make: () => string): Promise<Outcome> {
  const text = attempt(make);
  if (text === null) return { kind: 'failed', wanted: 'copy', reason: 'broken', text };
  // Without https there is none, whatever the types say.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined) return { kind: 'failed', wanted: 'copy', reason: 'insecure', text };
  try {
    await clipboard.writeText(text);
    return { kind: 'copied' };
  } catch {
    return { kind: 'failed', wanted: 'copy', reason: 'refused', text };
  }
}

/** Saves what `make` returns as `file`, whose media type is `type`. */
export async function save(
  file: string,
  type: string,
  make: () => Content | Promise<Content>,
): Promise<Outcome> {
  let content: Content | null = null;
  try {
    content = await make();
    offer(file, content instanceof Blob ? content : new Blob([content], { type }));
    return { kind: 'saved', file };
  } catch {
    const reason = content === null ? 'broken' : 'refused';
    return {
      kind: 'failed',
      wanted: 'save',
      reason,
      text: typeof content === 'string' ? content : null,
    };
  }
}

const attempt = (make: () => string): string | null => {
  try {
    return make();
  } catch {
    return null;
  }
};

/** A browser has read the file long before, ms; until then its address has to stand. */
const READ = 60_000;

function offer(file: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ);
}
