/** Where a text stops being JSON (RFC 8259): what browsers say of it differs, and often names no place. */

/** Lines and columns from 1; a column is a UTF-16 unit. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[ !#-[\]-\u{10ffff}]*)*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy;

/** What may come next: any value; a key; the colon after it; a comma, or the end of what is open. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | 'rest';

/** The place of the first sign that does not belong there; the end of the text where something is missing. */
export function whereBroken(text: string): TextPlace {
  const open: string[] = [];
  let expected: Expected = 'value';
  let end = 0;
  for (;;) {
    TOKEN.lastIndex = end;
    const found = TOKEN.exec(text);
    const next: Expected | null = found === null ? null : after(expected, found[1], found[2], open);
    if (next === null) break;
    expected = next;
    end = TOKEN.lastIndex;
  }
  return placeOf(text, end + (/^[ \t\r\n]*/.exec(text.slice(end))?.[0].length ?? 0));
}

/** What may come after a token; null: it does not belong there. `open` are the brackets around it. */
function after(
  expected: Expected,
  mark: string | undefined,
  string: string | undefined,
  open: string[],
): Expected | null {
  if (mark === '}' || mark === ']') {
    const closes = expected === 'rest' || expected === (mark === '}' ? 'key or }' : 'value or ]');
    return closes && open.pop() === mark ? 'rest' : null;
  }
  switch (expected) {
    case ':':
      return mark === ':' ? 'value' : null;
    case 'rest':
      if (mark !== ',' || open.length === 0) return null;
      return open.at(-1) === '}' ? 'key' : 'value';
    case 'key':
    case 'key or }':
      return string === undefined ? null : ':';
    case 'value':
    case 'value or ]':
      if (mark === undefined) return 'rest';
      if (mark !== '{' && mark !== '[') return null;
      open.push(mark === '{' ? '}' : ']');
      return mark === '{' ? 'key or }' : 'value or ]';
  }
}

function placeOf(text: string, at: number): TextPlace {
  const lines = text.slice(0, at).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
