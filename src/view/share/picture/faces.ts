/** The faces of the page, to be taken along in a picture. */

/** A face as its rule, with the file itself in it. */
async function embedded(rule: CSSFontFaceRule, base: string): Promise<string> {
  const { style } = rule;
  const source = style.getPropertyValue('src');
  const address = /url\(\s*["']?([^"')]+)["']?\s*\)/.exec(source)?.[1];
  if (address === undefined) throw new Error(`a face without a file: ${source}`);
  const response = await fetch(new URL(address, base));
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const file = await toDataUrl(new Blob([await response.arrayBuffer()], { type: 'font/woff2' }));
  const [family, weight] = ['font-family', 'font-weight'].map((key) => style.getPropertyValue(key));
  return `@font-face{font-family:${family};font-weight:${weight};src:url(${file}) format('woff2')}`;
}

const toDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(blob);
  });

/** Every `@font-face` of the page, wherever it stands. */
function faceRules(): { readonly rule: CSSFontFaceRule; readonly base: string }[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map((rule) => ({ rule, base: sheet.href ?? document.baseURI })),
  );
}

let faces: Promise<string> | null = null;

/**
 * The page's `@font-face` rules with their files in them, as data: URLs; fetched once, from the
 * page's own host. Rejects when one of them can't be had, and is tried again when asked again.
 */
export function embeddedFaces(): Promise<string> {
  faces ??= Promise.all(faceRules().map(({ rule, base }) => embedded(rule, base))).then((all) =>
    all.join(''),
  );
  faces.catch(() => {
    faces = null;
  });
  return faces;
}
