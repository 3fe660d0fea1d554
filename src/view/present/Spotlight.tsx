import { useEffect, useLayoutEffect, useRef } from 'react';
import { togglePointer, usePointer } from '../../store/pointer';
import { isForThePage } from '../keys';
import styles from './spotlight.module.css';

/** The presenter's pointer: a ring with light in it, the rest of the wall a little darker. */
export function Spotlight() {
  const light = useRef<HTMLDivElement>(null);
  useEffect(() => {
    addEventListener('keydown', onEscape, true);
    return () => removeEventListener('keydown', onEscape, true);
  }, []);
  // Written as it moves: nothing of the wall is drawn anew for it.
  useLayoutEffect(() => {
    const draw = (): void => {
      const { at } = usePointer.getState();
      if (light.current === null) return;
      light.current.hidden = at === null;
      // It is twice as large as the wall, with its middle on the wall's corner.
      if (at !== null) light.current.style.translate = `${at.x * 50}% ${at.y * 50}%`;
    };
    draw();
    return usePointer.subscribe(draw);
  }, []);
  return (
    <div ref={light} className={styles['light']} aria-hidden="true">
      <div className={styles['ring']} data-spotlight />
    </div>
  );
}

function onEscape(event: KeyboardEvent): void {
  if (event.code !== 'Escape' || !isForThePage(event)) return;
  event.preventDefault();
  togglePointer();
}
