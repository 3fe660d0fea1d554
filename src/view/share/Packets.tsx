import { useState } from 'react';
import type { IpVersion } from '../../capture/frame';
import { pcapOf } from '../../capture/pcap';
import type { HostId } from '../../simulation/deed';
import { Choice } from '../Choice';
import { useWords } from '../useWords';
import { save } from './save';
import { Row, Section } from './Section';
import styles from './share.module.css';
import { useShareWords } from './useShareWords';
import { useTaken } from './useTaken';

const VERSIONS = { IPv4: 4, IPv6: 6 } as const satisfies { readonly [name: string]: IpVersion };
type Version = keyof typeof VERSIONS;

/** The run as packets: what one of the hosts would capture of it. */
export function Packets({ whole }: { readonly whole: boolean }) {
  const { ui } = useWords();
  const words = useShareWords();
  const { timeline, nameOf } = useTaken(whole);
  const [host, setHost] = useState<HostId>('client');
  const [version, setVersion] = useState<Version>('IPv4');
  if (words === null) return null;
  const { title, name, about, seenBy } = words.packets;
  const take = () =>
    save(
      nameOf('pcap', host, version),
      'application/vnd.tcpdump.pcap',
      // A copy, because a Blob takes no memory that somebody else may be writing to.
      () => new Uint8Array(pcapOf(timeline, host, VERSIONS[version])),
    );
  return (
    <Section title={title}>
      <Row name={name} about={about} ways={[{ label: words.download, take }]}>
        <Choice
          title={seenBy}
          options={[
            ['client', ui.client],
            ['server', ui.server],
          ]}
          value={host}
          onChange={setHost}
          className={`${styles['choice']} ${styles['small']}`}
        />
        <Choice
          title={words.packets.version}
          options={[
            ['IPv4', 'IPv4'],
            ['IPv6', 'IPv6'],
          ]}
          value={version}
          onChange={setVersion}
          className={`${styles['choice']} ${styles['small']}`}
        />
      </Row>
    </Section>
  );
}
