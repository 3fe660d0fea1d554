import { addressNow } from '../../store/address';
import { copy } from './save';
import { Row, Section } from './Section';
import { useShareWords } from './useShareWords';

/** The link that opens what is on screen. */
export function Link() {
  const words = useShareWords();
  if (words === null) return null;
  const link = `${location.origin}${location.pathname}${location.search}${addressNow()}`;
  return (
    <Section title={words.link.title}>
      <Row
        name={words.link.title}
        about={words.link.about}
        ways={[{ label: words.copy, take: () => copy(() => link) }]}
      />
    </Section>
  );
}
