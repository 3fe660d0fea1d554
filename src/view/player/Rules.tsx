import { otherHost } from '../../simulation/deed';
import { storyOf } from '../../simulation/story';
import { stepOf, type Timeline } from '../../simulation/timeline';
import { RULES } from '../../tcp/rules';
import { Dialog } from '../Dialog';
import { useWords } from '../useWords';
import styles from './player.module.css';
import { sectionName } from './sentence';

interface RulesProps {
  readonly timeline: Timeline;
  readonly k: number;
  readonly onClose: () => void;
}

/** Every rule that one event went through, in the order of the checks, with what was compared. */
export function Rules({ timeline, k, onClose }: RulesProps) {
  const { ui, rules } = useWords();
  const { because, host } = stepOf(timeline, k);
  const { headline } = storyOf(timeline, k);
  const ends = { me: host ?? 'server', peer: otherHost(host ?? 'server') } as const;
  return (
    <Dialog title={ui.whyTitle} onClose={onClose}>
      <ol className={styles['rules']}>
        {because.map(({ rule, numbers }, i) => {
          const say = rules[rule] as (numbers: object, ends: object) => string;
          const { section } = RULES[rule];
          const compared = Object.entries(numbers).map(([name, value]) => `${name}=${value}`);
          return (
            <li key={i} className={headline?.rule === rule ? styles['told'] : ''}>
              <span className={styles['section']}>{sectionName(section)}</span>
              {say(numbers, ends)}
              {RULES[rule].departure && <em> ({ui.departure})</em>}
              {compared.length > 0 && (
                <div className={styles['compared']}>{compared.join('  ')}</div>
              )}
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
