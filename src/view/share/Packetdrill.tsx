import { useMemo, useState } from 'react';
import { packetdrillOf } from '../../export/packetdrill';
import type { HostId } from '../../simulation/deed';
import { Choice } from '../Choice';
import { useWords } from '../useWords';
import { both, PLAIN_TEXT } from './both';
import { attempt } from './save';
import { Broken, Row } from './Section';
import styles from './share.module.css';
import { useShareWords } from './useShareWords';
import { useTaken } from './useTaken';

/** The run as a test of one of its ends; or why it can't be. */
export function Packetdrill({ whole }: { readonly whole: boolean }) {
  const { ui } = useWords();
  const words = useShareWords();
  const { timeline, nameOf } = useTaken(whole);
  const [host, setHost] = useState<HostId>('client');
  const tried = useMemo(() => attempt(() => packetdrillOf(timeline, host)), [timeline, host]);
  if (words === null) return null;
  const { packetdrill, tested, unsayable, fromStep } = words.texts;
  const result = 'made' in tried ? tried.made : null;
  const ways =
    result !== null && 'script' in result
      ? both(words, () => result.script, nameOf('pkt', host), PLAIN_TEXT)
      : [];
  return (
    <Row {...packetdrill} ways={ways}>
      <Choice
        title={tested}
        options={[
          ['client', ui.client],
          ['server', ui.server],
        ]}
        value={host}
        onChange={setHost}
        className={`${styles['choice']} ${styles['small']}`}
      />
      {result !== null && 'impossible' in result && (
        <p role="status">
          {result.impossible === 'nothing'
            ? unsayable.nothing
            : fromStep(result.step + 1, unsayable[result.impossible])}
        </p>
      )}
      {'why' in tried && <Broken why={tried.why} words={words} />}
    </Row>
  );
}
