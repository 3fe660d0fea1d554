import { useState } from 'react';
import type { WhatIfWords } from '../../../i18n/tools/what-if';
import { linkTo } from '../../../store/branches';
import styles from './what-if.module.css';

interface ShareProps {
  /** The branch that is on screen when the link is opened. */
  readonly id: number;
  readonly words: WhatIfWords;
}

/** Copies the link; where the browser refuses it is shown and selected, to be copied by hand. */
export function Share({ id, words }: ShareProps) {
  const [link, setLink] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const address = linkTo(id);
    setLink(null);
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      setLink(address);
    }
  };
  return (
    <>
      <button type="button" onClick={() => void copy()} onBlur={() => setCopied(false)}>
        {words.share}
      </button>
      <span role="status" className={styles['status']}>
        {copied ? words.copied : ''}
      </span>
      {link !== null && (
        <label className={styles['byHand']}>
          {words.copyThis}
          <input
            className={styles['link']}
            readOnly
            value={link}
            onFocus={(event) => event.target.select()}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for, and has only to be copied
            autoFocus
          />
        </label>
      )}
    </>
  );
}
