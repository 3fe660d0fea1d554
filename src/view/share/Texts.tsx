import { useMemo, useState } from 'react';
import { markdownOf, type TableWords } from '../../export/markdown';
import { MERMAID_DRAWS, mermaidOf } from '../../export/mermaid';
import { rfcFigure } from '../../simulation/rfc-figure';
import { useRun } from '../../store/run';
import { useWords } from '../useWords';
import { both, PLAIN_TEXT } from './both';
import { linkNow } from './Link';
import { Packetdrill } from './Packetdrill';
import { Row, Section } from './Section';
import { useShareWords } from './useShareWords';
import { useTaken } from './useTaken';

/** The run as text. */
export function Texts({ whole }: { readonly whole: boolean }) {
  const words = useShareWords();
  const runWords = useRunWords();
  const { timeline, nameOf } = useTaken(whole);
  // Known when it has been made, and it is made when it is asked for.
  const [length, setLength] = useState(0);
  if (words === null || runWords === null) return null;
  const { texts } = words;
  const figure = () => `${rfcFigure(timeline)}\n`;
  const diagram = () => {
    const text = mermaidOf(timeline, runWords);
    setLength(text.length);
    return text;
  };
  const table = () => markdownOf(timeline, runWords, linkNow());
  return (
    <Section title={texts.title}>
      <Row {...texts.rfc} ways={both(words, figure, nameOf('txt'), PLAIN_TEXT)} />
      <Row {...texts.mermaid} ways={both(words, diagram, nameOf('mmd'), PLAIN_TEXT)}>
        {length > MERMAID_DRAWS && <p>{texts.tooLong(length, MERMAID_DRAWS)}</p>}
      </Row>
      <Row
        {...texts.markdown}
        ways={both(words, table, nameOf('md'), 'text/markdown;charset=utf-8')}
      />
      <Packetdrill whole={whole} />
    </Section>
  );
}

/** The words that get into the texts. */
function useRunWords(): TableWords | null {
  const { scenes, story, ui } = useWords();
  const words = useShareWords();
  const scene = useRun((run) => run.scene);
  const branch = useRun((run) => run.name);
  return useMemo(() => {
    if (words === null) return null;
    const { title } = scenes[scene];
    return {
      ...words.texts,
      title: branch === null ? title : `${title} · ${branch}`,
      client: ui.client,
      server: ui.server,
      brief: story.brief,
      fate: ui.fate,
      link: words.texts.watch,
    };
  }, [words, scenes, scene, branch, story, ui]);
}
