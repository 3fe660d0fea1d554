import type { ReactNode } from 'react';
import styles from './Dialog.module.css';
import { useModal } from './useModal';
import { useWords } from './useWords';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A modal with a title and a way out; Escape and a click beside it close it, too. */
export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
  const { ui } = useWords();
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      className={`${styles['dialog']} ${wide ? styles['wide'] : ''}`}
      aria-label={title}
      onClose={onClose}
      closedby="any"
    >
      <div className={styles['inside']}>
        <header>
          <h2>{title}</h2>
          <button type="button" className={styles['close']} onClick={onClose} aria-label={ui.close}>
            ×
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
