import { useEffect, useState } from 'react';
import { lastStep } from '../../simulation/instant';
import { talkToParent } from '../../store/embed';
import { currentStep, pause, useRun } from '../../store/run';
import { predictsIn, useSettings } from '../../store/settings';
import { Host } from '../hosts/Host';
import { EventText } from '../inspector/EventText';
import { later } from '../later';
import { Notices } from '../Notices';
import { Controls } from '../player/Controls';
import { Subtitle } from '../player/Subtitle';
import { Stage } from '../stage/Stage';
import { useAsks } from '../useAsks';
import { media } from '../useMedia';
import asked from './asked.module.css';
import { End } from './End';
import styles from './embed.module.css';
import foot from './foot.module.css';
import { Top } from './Top';
import { useEmbedWords } from './useEmbedWords';

const Prediction = later(async () => (await import('../predict/Prediction')).Prediction);
const LastQuestion = later(async () => (await import('./LastQuestion')).LastQuestion);
const nothing = (): void => undefined;

/** Is there room for both hosts with their calls? The same sizes as in the style sheet. */
const useRoomy = media('(min-width: 800px) and (min-height: 430px)');
/** And for the states' names beside the lanes? */
const useTall = media('(min-width: 800px) and (min-height: 520px)');
/** And for two segments and a question under the wire? */
const useHigh = media('(min-width: 800px) and (min-height: 660px)');
/** Does one thing stand below the other, because nothing has room beside the stage? */
const useStacked = media('(max-width: 459px), (max-width: 639px) and (min-height: 420px)');
/** Of how much of the stage's foot a question lies over there, timers aside, and where it is roomy but not tall, px. */
const OVER = { stacked: 42, roomy: 32 };

/** One scene in a frame of another page: all that a run can be led and meddled with, and no more. */
export function Embed() {
  const roomy = useRoomy();
  const tall = useTall();
  const high = useHigh();
  const stacked = useStacked();
  const asks = useAsks();
  // The row for questions is there from the beginning: the stage keeps its height.
  const asksAtAll = useRun((run) => run.asks.length > 0);
  const predicts = useSettings(predictsIn) && asksAtAll;
  const over = stacked ? OVER.stacked : roomy && !tall ? OVER.roomy : 0;
  useEffect(talkToParent, []);
  return (
    <div className={styles['embed']}>
      <Top />
      <Notices />
      <main className={styles['body']} data-asks={predicts || undefined}>
        {roomy ? <Host id="client" brief /> : <End id="client" />}
        <Stage mode={tall ? 'wide' : 'narrow'} hints={roomy} asking={high} over={over} />
        {roomy ? <Host id="server" brief /> : <End id="server" />}
        <div className={styles['told']}>
          <Subtitle />
          <InTheEnd />
        </div>
        {!high && asks && (
          <div className={asked['asked']}>
            <Prediction onFail={nothing} />
          </div>
        )}
        <EventText />
      </main>
      <footer className={foot['foot']}>
        <Controls />
      </footer>
    </div>
  );
}

/** At the last step: the question with which the scene ends. */
function InTheEnd() {
  const words = useEmbedWords();
  const ended = useRun((run) => currentStep(run) >= lastStep(run.timeline) && currentStep(run) > 0);
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  if (!ended || words === undefined) return null;
  return (
    <>
      <button
        type="button"
        className={styles['recall']}
        aria-haspopup="dialog"
        onClick={() => {
          pause();
          setOpen(true);
        }}
      >
        {words.recall}
      </button>
      {open && <LastQuestion onClose={close} onFail={nothing} />}
    </>
  );
}
