import { addressToEmbed } from '../../store/address';
import { useRun } from '../../store/run';
import { useWords } from '../useWords';
import { copy } from './save';
import { Row, Section } from './Section';
import styles from './share.module.css';
import { frameAt, snippetOf } from './snippet';
import { useShareWords } from './useShareWords';

/** The scene on screen in a frame of another page: what has to be written there. */
export function Frame() {
  const words = useShareWords();
  const { scenes } = useWords();
  const title = useRun(({ scene }) => `SYNopsis: ${scenes[scene].title}`);
  const address = useRun(addressToEmbed);
  // A frame has no room for the segments that somebody builds.
  const learns = useRun((run) => run.mission !== null);
  if (words === null || learns) return null;
  const { about, field, needsServer, ...frame } = words.frame;
  const servedBy = location.protocol.startsWith('http');
  const snippet = snippetOf(frameAt(location.href, address), title);
  return (
    <Section title={frame.title}>
      <Row
        name={frame.title}
        about={servedBy ? about : needsServer}
        alone
        ways={servedBy ? [{ label: words.copy, take: () => copy(() => snippet) }] : []}
      >
        {servedBy && (
          <textarea
            className={styles['snippet']}
            aria-label={field}
            readOnly
            rows={6}
            value={snippet}
            onFocus={(event) => event.target.select()}
          />
        )}
      </Row>
    </Section>
  );
}
