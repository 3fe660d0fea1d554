import { type ReactNode, useEffect, useRef } from 'react';
import styles from './system.module.css';

interface TerminalProps {
  readonly name: string;
  /** What is typed there. */
  readonly command: string;
  readonly means: string;
  /** What is printed: when it changes the newest is brought into view. */
  readonly printed: string;
  /** What can be chosen about it. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** What a command has printed so far. It scrolls inside itself: neither page nor panel moves. */
export function Terminal({ name, command, means, printed, tools, children }: TerminalProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = box;
    if (current === null || printed === '') return;
    const line = [...current.querySelectorAll<HTMLElement>('li[data-mark=now]')].at(-1);
    const end = line === undefined ? current.scrollHeight : line.offsetTop + line.offsetHeight;
    const below = end - (current.scrollTop + current.clientHeight);
    const above = (line?.offsetTop ?? current.scrollTop) - current.scrollTop;
    if (below > 0 || above < 0) current.scrollTop += below > 0 ? below : above;
  }, [printed]);
  return (
    <div className={styles['terminal']} role="group" aria-labelledby={name}>
      <h4 id={name}>
        <code>$ {command}</code> <span>{means}</span>
      </h4>
      {tools !== undefined && <div className={styles['tools']}>{tools}</div>}
      <div ref={box} className={styles['screen']}>
        {children}
      </div>
    </div>
  );
}
