/** What of an address only says how the page looks; whoever types it can do without. */
const LOOKS = new Set(['lang', 'theme', 'view', 'tab']);

/** A link as somebody would type it: without its scheme, and without how the page looks. */
export function shortLink(link: string): string {
  const [place = '', query = ''] = link.replace(/^https?:\/\//, '').split(/\?(?=[^?]*$)/);
  const kept = query.split('&').filter((part) => !LOOKS.has(part.split('=')[0] ?? ''));
  const rest = kept.filter((part) => part !== '').join('&');
  return rest === '' ? place : `${place}?${rest}`;
}
