import { Section } from './Section';
import { useShareWords } from './useShareWords';

/** The run as text. */
export function Texts() {
  const words = useShareWords();
  if (words === null) return null;
  return <Section title={words.texts.title}>{null}</Section>;
}
