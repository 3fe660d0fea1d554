import { Controls } from './Controls';
import { Facts } from './Facts';
import styles from './player.module.css';
import { Subtitle } from './Subtitle';

/** The sentence about what just happened, and the ways through time. */
export function Player() {
  return (
    <footer className={styles['player']}>
      <Subtitle />
      <Controls />
      <Facts />
    </footer>
  );
}
