import { type KeyboardEvent, useRef } from 'react';
import { openTab, useSettings } from '../../store/settings';
import { type Tab, TABS } from '../../store/tabs';
import { later } from '../later';
import { useWords } from '../useWords';
import styles from './inspector.module.css';

/** The tabs, each loaded when it is opened; a new one is a file, a line here and a name in `TABS`. */
const PANELS = {
  map: later(async () => (await import('./StateMap')).StateMap),
  header: later(async () => (await import('./SegmentHeader')).SegmentHeader),
  system: later(async () => (await import('./System')).System),
  events: later(async () => (await import('./EventList')).EventList),
  'what-if': later(async () => (await import('./WhatIf')).WhatIf),
  network: later(async () => (await import('./Network')).Network),
  hosts: later(async () => (await import('./Hosts')).Hosts),
  sockets: later(async () => (await import('./Sockets')).Sockets),
  craft: later(async () => (await import('./Craft')).Craft),
} as const satisfies { readonly [T in Tab]: unknown };

const toEvents = (): void => openTab('events');

/** What stands beside the stage. */
export function Inspector() {
  const { ui } = useWords();
  const tab = useSettings((settings) => settings.tab);
  const Panel = PANELS[tab];
  return (
    <section className={styles['inspector']} aria-label={ui.inspector}>
      <TabList tab={tab} />
      <div
        id={`panel-${tab}`}
        className={styles['panel']}
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        tabIndex={-1}
      >
        <Panel onFail={toEvents} />
      </div>
    </section>
  );
}

const KEYS: { readonly [key: string]: (at: number) => number } = {
  ArrowRight: (at) => (at + 1) % TABS.length,
  ArrowLeft: (at) => (at + TABS.length - 1) % TABS.length,
  Home: () => 0,
  End: () => TABS.length - 1,
};

/** Arrow keys go from tab to tab, as the pattern for tabs has it; they don't step the run here. */
function TabList({ tab }: { readonly tab: Tab }) {
  const { ui } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = TABS[KEYS[event.key]?.(TABS.indexOf(tab)) ?? -1];
    if (to === undefined) return;
    event.preventDefault();
    openTab(to);
    list.current?.querySelector<HTMLElement>(`#tab-${to}`)?.focus();
  };
  return (
    <div ref={list} className={styles['tabs']} role="tablist" aria-label={ui.inspector}>
      {TABS.map((id) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === tab}
          aria-controls={`panel-${id}`}
          tabIndex={id === tab ? 0 : -1}
          onClick={() => openTab(id)}
          onKeyDown={onKeyDown}
        >
          {ui.tab[id]}
        </button>
      ))}
    </div>
  );
}
