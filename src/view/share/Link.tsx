import { useMemo } from 'react';
import { addressOf } from '../../store/address';
import { useRun } from '../../store/run';
import { codeOf } from './qr';
import { copy } from './save';
import { Row, Section } from './Section';
import styles from './share.module.css';
import { useShareWords } from './useShareWords';

/** The link that opens what is on screen. */
export const linkNow = (): string =>
  `${location.origin}${location.pathname}${location.search}${addressOf(useRun.getState())}`;

/** That link, to be copied, or to be taken off the screen by a phone. */
export function Link() {
  const words = useShareWords();
  const link = linkNow();
  const code = useMemo(() => codeOf(link), [link]);
  if (words === null) return null;
  const { title, about, field, codeName, tooLong } = words.link;
  return (
    <div className={styles['top']}>
      <Section title={title}>
        <Row
          name={title}
          about={about}
          alone
          ways={[{ label: words.copy, take: () => copy(() => link) }]}
        >
          <input
            className={styles['link']}
            aria-label={field}
            readOnly
            value={link}
            onFocus={(event) => event.target.select()}
          />
          {code === null && <p>{tooLong(link.length)}</p>}
        </Row>
      </Section>
      {code !== null && (
        <svg
          className={styles['code']}
          role="img"
          aria-label={codeName}
          viewBox={`0 0 ${code.size} ${code.size}`}
          // Three px a module, or a camera has trouble.
          width={Math.max(144, 3 * code.size)}
          shapeRendering="crispEdges"
        >
          <path d={code.path} />
        </svg>
      )}
    </div>
  );
}
