import { useEffect, useMemo, useRef, useState } from 'react';
import type { ToolWords } from '../../../i18n/tools';
import type { WhatIfWords } from '../../../i18n/tools/what-if';
import {
  branchesOf,
  compareWith,
  continueBranch,
  isTouched,
  removeBranch,
} from '../../../store/branches';
import { type Branch, runOf, useRun } from '../../../store/run';
import { branchName } from './names';
import { Rename } from './Rename';
import { Share } from './Share';
import styles from './what-if.module.css';

/** Every branch, the one on screen included; a run is worked out again only when one changes. */
function useBranches(): readonly Branch[] {
  const id = useRun((run) => run.id);
  const name = useRun((run) => run.name);
  const choices = useRun((run) => run.choices);
  const interventions = useRun((run) => run.interventions);
  const others = useRun((run) => run.others);
  return useMemo(
    () =>
      branchesOf({ id, name, choices, interventions, others }).filter(
        (branch) => branch.id === id || branch.name !== null || isTouched(branch),
      ),
    [id, name, choices, interventions, others],
  );
}

/** Every branch, with what can be done with it; the scene as it is comes first. */
export function BranchList({ tools }: { readonly tools: ToolWords }) {
  const words = tools.whatIf;
  const id = useRun((run) => run.id);
  const against = useRun((run) => run.against);
  const branches = useBranches();
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const current = branches.find((branch) => branch.id === id);
  /** What was pressed is gone: the focus goes to the branch that is on screen now. */
  const turn = (deed: () => void): void => {
    deed();
    requestAnimationFrame(() =>
      (list.current?.querySelector<HTMLElement>('[aria-current]') ?? heading.current)?.focus(),
    );
  };
  return (
    <section aria-labelledby="branches">
      <h2 id="branches" ref={heading} tabIndex={-1}>
        {words.branches}
      </h2>
      <ul ref={list} className={styles['branches']}>
        {current !== undefined && isTouched(current) && (
          <li className={styles['branch']}>
            <p className={styles['name']}>{words.scene}</p>
            <div className={styles['doings']} role="group" aria-label={words.scene}>
              <button type="button" onClick={() => turn(() => continueBranch(null))}>
                {words.go}
              </button>
              <CompareButton id={null} on={against === null} words={words} />
            </div>
          </li>
        )}
        {branches.map((branch) => (
          <BranchRow
            key={branch.id}
            branch={branch}
            current={branch.id === id}
            compared={branch.id === against}
            turn={turn}
            tools={tools}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly branch: Branch;
  /** It is on screen. */
  readonly current: boolean;
  readonly compared: boolean;
  readonly turn: (deed: () => void) => void;
  readonly tools: ToolWords;
}

function BranchRow({ branch, current, compared, turn, tools }: RowProps) {
  const words = tools.whatIf;
  const scene = useRun((run) => run.scene);
  const [renaming, setRenaming] = useState(false);
  const name = useMemo(
    () => branchName(branch, runOf(scene, branch, null).timeline, tools),
    [branch, scene, tools],
  );
  return (
    <li
      className={`${styles['branch']} ${current ? styles['current'] : ''}`}
      aria-current={current ? 'true' : undefined}
      tabIndex={-1}
    >
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
            <button type="button" onClick={() => turn(() => continueBranch(branch.id))}>
              {words.go}
            </button>
            <CompareButton id={branch.id} on={compared} words={words} />
          </>
        )}
        <RenameButton open={renaming} words={words} onOpen={() => setRenaming(true)} />
        {(!current || isTouched(branch)) && (
          <button
            type="button"
            title={words.undo}
            onClick={() => turn(() => removeBranch(branch.id))}
          >
            {words.remove}
          </button>
        )}
        <Share id={branch.id} words={words} />
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

interface RenameButtonProps {
  readonly open: boolean;
  readonly words: WhatIfWords;
  readonly onOpen: () => void;
}

/** Opens the field; when that is gone the focus is here again. */
function RenameButton({ open, words, onOpen }: RenameButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <button ref={button} type="button" aria-expanded={open} onClick={onOpen}>
      {words.rename}
    </button>
  );
}
