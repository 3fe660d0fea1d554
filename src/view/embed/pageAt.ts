/** The page at `address`, a hash, without the frame: from where the frame is, as `href` has it. */
export function pageAt(href: string, address: string): string {
  const url = new URL(href);
  url.searchParams.delete('embed');
  url.hash = '';
  return `${url.href.replace(/#$/, '')}${address}`;
}
