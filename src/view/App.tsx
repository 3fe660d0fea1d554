import { useEffect } from 'react';
import { showNotes, useNotes } from '../store/notes';
import { usePlan } from '../store/plan';
import { useRun } from '../store/run';
import {
  isInspecting,
  languageOf,
  openDialog,
  setView,
  themeOf,
  useSettings,
} from '../store/settings';
import styles from './App.module.css';
import { Header } from './Header';
import { Host } from './hosts/Host';
import { EventText } from './inspector/EventText';
import { Inspector, InspectorHandle, useInspectorFocus } from './inspector/Inspector';
import { useKeys } from './keys';
import { Notices } from './Notices';
import { Player } from './player/Player';
import { Stage } from './stage/Stage';
import { watchPrinting } from './printing';
import { leaveTour, useTour } from '../store/touring';
import { useAsks } from './useAsks';
import { useNarrow, useWide } from './useMedia';
import { loadWords, useWords } from './useWords';
import { later } from './later';

const Present = later(async () => (await import('./present/Present')).Present);
const Embed = later(async () => (await import('./embed/Embed')).Embed);
const Presenter = later(async () => (await import('./presenter/Presenter')).Presenter);

const Library = later(async () => (await import('./library/Library')).Library);
const MissionMenu = later(async () => (await import('./mission/MissionMenu')).MissionMenu);
const MissionBody = later(async () => (await import('./mission/MissionBody')).MissionBody);
const Prediction = later(async () => (await import('./predict/Prediction')).Prediction);
const Share = later(async () => (await import('./share/Share')).Share);
const Notes = later(async () => (await import('./notes/Notes')).Notes);
const TourBar = later(async () => (await import('./tour/TourBar')).TourBar);
const PlanDialog = later(async () => (await import('./plan/PlanDialog')).PlanDialog);
const PlanBar = later(async () => (await import('./plan/PlanBar')).PlanBar);
const WordList = later(async () => (await import('./words/WordList')).WordList);
const KeyLegend = later(async () => (await import('./KeyLegend')).KeyLegend);

/** The page: what is on it follows from the run and the settings alone. */
export function App() {
  const view = useSettings((settings) => settings.view);
  const dialog = useSettings((settings) => settings.dialog);
  const notes = useNotes((state) => state.open !== null);
  useDocument();
  useKeys();
  useEffect(watchPrinting, []);
  return (
    <>
      {view === 'present' && <Present onFail={backToPage} />}
      {view === 'presenter' && <Presenter onFail={backToPage} />}
      {view === 'page' && <Page />}
      {view === 'embed' && <Embed onFail={backToPage} />}
      {dialog === 'scenes' && <Library onClose={closeDialog} onFail={closeDialog} />}
      {dialog === 'missions' && <MissionMenu onClose={closeDialog} onFail={closeDialog} />}
      {dialog === 'share' && <Share onClose={closeDialog} onFail={closeDialog} />}
      {/* What a teacher has noted is never on the wall. */}
      {dialog === 'plan' && view !== 'present' && (
        <PlanDialog onClose={closeDialog} onFail={closeDialog} />
      )}
      {notes && <Notes onFail={closeNotes} />}
      {dialog === 'keys' && <KeyLegend onClose={closeDialog} onFail={closeDialog} />}
      {dialog === 'words' && <WordList onClose={closeDialog} onFail={closeDialog} />}
    </>
  );
}

const nothing = (): void => undefined;
const closeDialog = (): void => openDialog(null);
const closeNotes = (): void => showNotes(null);
const watch = (): void => useRun.setState({ learner: null, until: Number.POSITIVE_INFINITY });
const backToPage = (): void => setView('page');

function Page() {
  const narrow = useNarrow();
  const wide = useWide();
  const learner = useRun((run) => run.learner);
  const inspecting = useSettings((settings) => isInspecting(settings, wide)) && learner === null;
  const listed = useSettings((settings) => settings.tab === 'events') && inspecting;
  const asks = useAsks() && narrow;
  const touring = useTour(({ at }) => at !== null);
  const planning = usePlan(({ plan }) => (plan?.items.length ?? 0) > 0) && !touring;
  useInspectorFocus(inspecting);
  return (
    <div
      className={`${styles['page']} ${learner === null ? '' : styles['building']} ${inspecting ? styles['inspecting'] : ''}`}
    >
      <Header />
      <Notices />
      {touring && <TourBar onFail={leaveTour} />}
      {planning && learner === null && <PlanBar onFail={nothing} />}
      {learner === null ? (
        <main className={styles['body']}>
          <Host id="client" />
          <Stage mode={narrow ? 'narrow' : 'wide'} hints />
          <Host id="server" />
          {inspecting ? <Inspector /> : <InspectorHandle />}
          {!listed && <EventText />}
          {asks && <Prediction scrolls onFail={nothing} />}
        </main>
      ) : (
        <MissionBody learner={learner} onFail={watch} />
      )}
      <Player />
    </div>
  );
}

/** `lang`, title, theme and view stand on the document, where style sheets and readers look. */
function useDocument(): void {
  const language = useSettings(languageOf);
  const theme = useSettings(themeOf);
  const view = useSettings((settings) => settings.view);
  const scene = useRun((run) => run.scene);
  const { scenes, ui } = useWords();
  useEffect(() => {
    void loadWords(language).catch(() => undefined);
  }, [language]);
  useEffect(() => {
    const { documentElement: root } = document;
    root.lang = ui.code;
    root.dataset['theme'] = theme;
    root.dataset['view'] = view;
    document.title = `${scenes[scene].title} · SYNopsis`;
  }, [theme, view, scene, scenes, ui]);
}
