import { useMemo } from 'react';
import type { ShareWords } from '../../../i18n/share';
import { clip } from '../picture/text';
import { codeOf } from '../qr';
import { shortLink } from '../shortLink';
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
          // A module is 0.21 mm at least, or a phone can't tell it from the next.
          style={{ width: `${Math.max(20, 0.21 * code.size)}mm` }}
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
