/** The faces of the page, to be taken along in a picture. */

interface Rule {
  readonly rule: CSSFontFaceRule;
  /** What its addresses are relative to. */
  readonly base: string;
}

/** Where the file of a face is. */
function addressOf({ rule, base }: Rule): string {
  const source = rule.style.getPropertyValue('src');
  const address = /url\(\s*["']?([^"')]+)["']?\s*\)/.exec(source)?.[1];
  if (address === undefined) throw new Error(`a face without a file: ${source}`);
  return new URL(address, base).href;
}

/** A face as its rule, with the file itself in it. */
async function embedded(face: Rule): Promise<string> {
  const address = addressOf(face);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const file = await toDataUrl(new Blob([await response.arrayBuffer()], { type: 'font/woff2' }));
  const [family, weight] = ['font-family', 'font-weight'].map((key) =>
    face.rule.style.getPropertyValue(key),
  );
  return `@font-face{font-family:${family};font-weight:${weight};src:url(${file}) format('woff2')}`;
}

const toDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(blob);
  });

/** The page's own families; an extension may have brought others. */
const TEXT = 'Pretendard';
const FAMILIES: readonly string[] = [TEXT, 'JetBrains Mono'];

const familyOf = ({ style }: CSSFontFaceRule): string =>
  style.getPropertyValue('font-family').replaceAll(/["']/g, '');

/** The page's own `@font-face` rules, wherever they stand. */
function faceRules(): Rule[] {
  return [...document.styleSheets].flatMap((sheet) =>
    rulesOf(sheet)
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .filter((rule) => FAMILIES.includes(familyOf(rule)))
      .map((rule) => ({ rule, base: sheet.href ?? document.baseURI })),
  );
}

/** The address of the text face's file; null: the page has none. */
export function textFace(): string | null {
  const face = faceRules().find(({ rule }) => familyOf(rule) === TEXT);
  return face === undefined ? null : addressOf(face);
}

/** What comes from elsewhere, an extension's style sheet for example, can't be read: it is not ours. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

async function embedAll(): Promise<string> {
  const all = await Promise.all(faceRules().map(embedded));
  return all.join('');
}

let faces: Promise<string> | null = null;

/**
 * The page's `@font-face` rules with their files in them, as data: URLs; fetched once, from the
 * page's own host. Rejects when one of them can't be had, and is tried again when asked again.
 */
export function embeddedFaces(): Promise<string> {
  faces ??= embedAll();
  faces.catch(() => {
    faces = null;
  });
  return faces;
}
