import { useRef, useState } from 'react';
import type { ToolWords } from '../../../i18n/tools';
import type { WhatIfWords } from '../../../i18n/tools/what-if';
import {
  branchesOf,
  compareWith,
  continueBranch,
  linkTo,
  removeBranch,
  renameBranch,
} from '../../../store/branches';
import { LONGEST_NAME } from '../../../store/permalink';
import { type Branch, runOf, useRun } from '../../../store/run';
import { branchName, isTouched } from './names';
import styles from './what-if.module.css';

/** Every branch, with what can be done with it; the scene as it is comes first. */
export function BranchList({ tools }: { readonly tools: ToolWords }) {
  const words = tools.whatIf;
  const run = useRun();
  const { id, against } = run;
  const branches = branchesOf(run).filter((branch) => branch.id === id || isTouched(branch, tools));
  return (
    <section aria-labelledby="branches">
      <h2 id="branches">{words.branches}</h2>
      <ul className={styles['branches']}>
        {isTouched(run, tools) && (
          <li className={styles['branch']}>
            <p className={styles['name']}>{words.scene}</p>
            <div className={styles['doings']}>
              <CompareButton id={null} on={against === null} words={words} />
            </div>
          </li>
        )}
        {branches.map((branch) => (
          <BranchRow key={branch.id} branch={branch} tools={tools} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly branch: Branch;
  readonly words: WhatIfWords;
}

function BranchRow({ branch, tools }: { readonly branch: Branch; readonly tools: ToolWords }) {
  const words = tools.whatIf;
  const current = useRun((run) => run.id === branch.id);
  const against = useRun((run) => run.against);
  const scene = useRun((run) => run.scene);
  const [renaming, setRenaming] = useState(false);
  const name = branchName(branch, runOf(scene, branch, null).timeline, tools);
  return (
    <li className={`${styles['branch']} ${current ? styles['current'] : ''}`}>
      {renaming ? (
        <Rename branch={branch} name={name} words={words} onDone={() => setRenaming(false)} />
      ) : (
        <p className={styles['name']}>
          {name} {current && <small>{words.onScreen}</small>}
        </p>
      )}
      <div className={styles['doings']} role="group" aria-label={name}>
        {!current && (
          <>
            <button type="button" onClick={() => continueBranch(branch.id)}>
              {words.go}
            </button>
            <CompareButton id={branch.id} on={against === branch.id} words={words} />
          </>
        )}
        <button type="button" onClick={() => setRenaming(true)}>
          {words.rename}
        </button>
        {!current && (
          <button type="button" title={words.undo} onClick={() => removeBranch(branch.id)}>
            {words.remove}
          </button>
        )}
        <Share branch={branch} words={words} />
      </div>
    </li>
  );
}

interface CompareProps {
  readonly id: number | null;
  readonly on: boolean;
  readonly words: WhatIfWords;
}

function CompareButton({ id, on, words }: CompareProps) {
  return (
    <button type="button" aria-pressed={on} onClick={() => compareWith(id)}>
      {on ? words.compared : words.compare}
    </button>
  );
}

interface RenameProps extends RowProps {
  readonly name: string;
  readonly onDone: () => void;
}

function Rename({ branch, name, words, onDone }: RenameProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <form
      className={styles['rename']}
      onSubmit={(event) => {
        event.preventDefault();
        renameBranch(branch.id, field.current?.value ?? '');
        onDone();
      }}
    >
      <input
        ref={field}
        aria-label={words.nameField}
        defaultValue={branch.name ?? ''}
        placeholder={name}
        maxLength={LONGEST_NAME}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
        }}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the button that was pressed
        autoFocus
      />
      <button type="submit">{words.save}</button>
    </form>
  );
}

/** Copies the link; where the browser refuses it is shown, to be copied by hand. */
function Share({ branch, words }: RowProps) {
  const [link, setLink] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const address = linkTo(branch.id);
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      setLink(address);
    }
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {words.share}
      </button>
      <span role="status" className={styles['status']}>
        {copied ? words.copied : ''}
      </span>
      {link !== null && (
        <input
          className={styles['link']}
          aria-label={words.copyThis}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
      )}
    </>
  );
}
