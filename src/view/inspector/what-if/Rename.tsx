import { type KeyboardEvent, useState } from 'react';
import type { WhatIfWords } from '../../../i18n/tools/what-if';
import { renameBranch } from '../../../store/branches';
import { LONGEST_NAME } from '../../../store/name-text';
import type { Branch } from '../../../store/run';
import styles from './what-if.module.css';

interface RenameProps {
  readonly branch: Branch;
  readonly name: string;
  readonly words: WhatIfWords;
  readonly onDone: () => void;
}

/** A name of one's own, in the place of the one that was made; one that is too long is refused, and says why. */
export function Rename({ branch, name, words, onDone }: RenameProps) {
  const [text, setText] = useState(branch.name ?? '');
  const tooLong = [...text.trim()].length > LONGEST_NAME;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onDone();
  };
  const fault = `name-${branch.id}`;
  return (
    <form
      className={styles['rename']}
      onSubmit={(event) => {
        event.preventDefault();
        if (tooLong) return;
        renameBranch(branch.id, text);
        onDone();
      }}
    >
      <input
        aria-label={words.nameField}
        value={text}
        placeholder={name}
        aria-invalid={tooLong}
        aria-describedby={tooLong ? fault : undefined}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the button that was pressed
        autoFocus
      />
      <button type="submit">{words.save}</button>
      {tooLong && (
        <p id={fault} role="alert" className={styles['fault']}>
          {words.tooLong(LONGEST_NAME)}
        </p>
      )}
    </form>
  );
}
