import { useMemo, useState } from 'react';
import type { HostsWords } from '../../i18n/tools/hosts';
import { SCENARIOS } from '../../scenarios';
import { AS_IN_THE_SCENE, type HostChoices, NO_CHOICES } from '../../simulation/choices';
import { chosen } from '../../simulation/choosing';
import { HOST_IDS, type HostId } from '../../simulation/deed';
import type { Timeline } from '../../simulation/timeline';
import { setChoices } from '../../store/deeds';
import { runOf, useRun } from '../../store/run';
import { useToolWords } from '../useToolWords';
import { useWords } from '../useWords';
import { type Change, Effect } from './hosts/Effect';
import { HostSettings } from './hosts/HostSettings';
import styles from './hosts/hosts.module.css';

/** Whose settings were open last: they are again when one comes back to the tab. */
let lastShown: HostId = 'client';

/** The tab: what each host is like, and what becomes of the run when it is otherwise. */
export function Hosts() {
  const words = useToolWords()?.hosts;
  const [shown, setShown] = useState(lastShown);
  const [change, setChange] = useState<(Change & { readonly whole: Timeline }) | null>(null);
  if (words === undefined) return null;
  const show = (id: HostId): void => {
    lastShown = id;
    setShown(id);
  };
  const choose = (id: HostId, wanted: Partial<HostChoices>): void => {
    const before = useRun.getState();
    setChoices(chosen(SCENARIOS[before.scene], before.choices, id, wanted));
    const { timeline, whole } = useRun.getState();
    if (whole !== before.whole) setChange({ before: before.timeline, after: timeline, whole });
  };
  return (
    <div className={styles['hosts']}>
      <h2 className="hidden">{words.title}</h2>
      <WhichHost shown={shown} onShow={show} words={words} />
      <div className={styles['both']}>
        {HOST_IDS.map((id) => (
          <HostSettings key={id} id={id} words={words} shown={id === shown} onChoose={choose} />
        ))}
      </div>
      <WhatChanged last={change} words={words} />
    </div>
  );
}

interface WhichHostProps {
  readonly shown: HostId;
  readonly onShow: (id: HostId) => void;
  readonly words: HostsWords;
}

function WhichHost({ shown, onShow, words }: WhichHostProps) {
  const { ui } = useWords();
  return (
    <div className={styles['which']} role="group" aria-label={words.which}>
      {HOST_IDS.map((id) => (
        <button key={id} type="button" aria-pressed={id === shown} onClick={() => onShow(id)}>
          {ui[id]}
        </button>
      ))}
    </div>
  );
}

interface WhatChangedProps {
  readonly last: (Change & { readonly whole: Timeline }) | null;
  readonly words: HostsWords;
}

/** The last change, while the run is as it left it; else all settings beside the scene as it is. */
function WhatChanged({ last, words }: WhatChangedProps) {
  const whole = useRun((run) => run.whole);
  const isNow = last?.whole === whole;
  return (
    <div className={styles['effect']} role="group" aria-label={words.effect.title}>
      {/* Only what has just been chosen is announced. */}
      <div role="status">
        {isNow && <Effect change={last} title={words.effect.title} words={words} />}
      </div>
      {!isNow && <SinceTheScene words={words} />}
    </div>
  );
}

function SinceTheScene({ words }: { words: HostsWords }) {
  const scene = useRun((run) => run.scene);
  const interventions = useRun((run) => run.interventions);
  const port = useRun((run) => run.port);
  const timeline = useRun((run) => run.timeline);
  const isChosen = useRun(({ choices }) => HOST_IDS.some((id) => choices[id] !== AS_IN_THE_SCENE));
  const before = useMemo(() => {
    const choices = NO_CHOICES;
    return isChosen ? runOf(scene, { choices, interventions }, port).timeline : null;
  }, [scene, interventions, port, isChosen]);
  if (before === null) return null;
  const change = { before, after: timeline };
  return <Effect change={change} title={words.effect.titleOfScene} words={words} />;
}
