import { useMemo } from 'react';
import { encode } from 'uqr';
import type { ShareWords } from '../../../i18n/share';
import { clip } from '../picture/text';
import { shortLink } from '../whereabouts';
import styles from './paper.module.css';

interface FootProps {
  readonly link: string;
  readonly words: ShareWords;
  readonly n: number;
  readonly all: number;
}

/** What fits into two lines, signs. */
const LONGEST_LINK = 160;

/** At the foot of every page: where the run is to be found, and which page this is. */
export function Foot({ link, words, n, all }: FootProps) {
  const code = useMemo(() => codeOf(link), [link]);
  return (
    <footer className={styles['foot']}>
      {code !== null && (
        <svg
          className={styles['code']}
          role="img"
          aria-label={words.link.codeName}
          viewBox={`0 0 ${code.size} ${code.size}`}
          shapeRendering="crispEdges"
        >
          <path d={code.path} />
        </svg>
      )}
      <p className={styles['link']}>
        <b>SYNopsis</b>
        <span>{clip(shortLink(link), LONGEST_LINK)}</span>
        {code === null && words.paper.noCode}
      </p>
      <p className={styles['number']} aria-label={words.paper.page(n, all)}>
        {n} / {all}
      </p>
    </footer>
  );
}

/** At the size of the foot, more modules are too small for a phone's camera. */
const LARGEST_VERSION = 18;

/** The link as a QR code; null: it is too long for one. */
function codeOf(link: string): { readonly size: number; readonly path: string } | null {
  try {
    const { size, data } = encode(link, { border: 2, maxVersion: LARGEST_VERSION });
    const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
    return { size, path: path.join('') };
  } catch {
    return null;
  }
}
