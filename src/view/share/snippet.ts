/** The address of the page in a frame, at `address`, a hash; from where the page is, as `href` has it. */
export function frameAt(href: string, address: string): string {
  const url = new URL(href);
  url.searchParams.set('embed', '1');
  url.hash = '';
  return `${url.href}${address}`;
}

/**
 * What is written into another page to have a frame there: 16:9, never wider than its column, and in
 * a narrow one as high as a scene needs that has no room beside it.
 */
export const snippetOf = (src: string, title: string): string =>
  [
    `<iframe src="${inAttribute(src)}"`,
    `title="${inAttribute(title)}"`,
    'width="960" height="540"',
    'style="border:0;height:auto;aspect-ratio:16/9;max-width:100%;min-height:480px"',
    'allow="fullscreen" loading="lazy"></iframe>',
  ].join(' ');

const ENTITIES: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
};

/** Names are the viewer's own: in an attribute none of their signs may mean anything. */
const inAttribute = (text: string): string =>
  text.replace(/[&"'<>]/g, (sign) => ENTITIES[sign] ?? sign);
