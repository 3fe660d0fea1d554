import { type KeyboardEvent, useEffect, useRef } from 'react';
import { closeInspector, openTab, useSettings } from '../../store/settings';
import { FIRST_TOOL, type Tab, TABS } from '../../store/tabs';
import { later } from '../later';
import { Icon } from '../player/Icon';
import { useWords } from '../useWords';
import styles from './inspector.module.css';

/** The tabs, each loaded when it is opened; a new one is a file, a line here and a name in `TABS`. */
const PANELS = {
  lesson: later(async () => (await import('./Lesson')).Lesson),
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

/** What stands beside the stage: a column, or a sheet where there is no room for one. */
export function Inspector() {
  const { ui } = useWords();
  const tab = useSettings((settings) => settings.tab);
  const Panel = PANELS[tab];
  return (
    <section id="inspector" className={styles['inspector']} aria-label={ui.inspector}>
      <div className={styles['top']}>
        <TabList tab={tab} />
        <button
          type="button"
          className={styles['close']}
          aria-label={ui.closeInspector}
          onClick={closeInspector}
        >
          <Icon name="close" />
        </button>
      </div>
      <div
        id={`panel-${tab}`}
        className={styles['panel']}
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        tabIndex={-1}
      >
        <Panel onFail={closeInspector} />
      </div>
    </section>
  );
}

/** What opens it: at the edge of the window, or above a phone's player. */
export function InspectorHandle() {
  const { ui } = useWords();
  const tab = useSettings((settings) => settings.tab);
  return (
    <section className={styles['handle']} aria-label={ui.inspector}>
      <button
        type="button"
        aria-expanded={false}
        aria-controls="inspector"
        onClick={() => {
          openTab(tab);
          // On a phone the sheet leaves the stage the upper half of the window.
          scrollTo({ top: 0 });
        }}
      >
        <Icon name="inspect" />
        <b>{ui.inspect}</b>
        <span className={styles['offers']}>
          {TABS.slice(0, TABS.indexOf(FIRST_TOOL))
            .map((id) => ui.tab[id])
            .join(' · ')}
        </span>
      </button>
    </section>
  );
}

/**
 * Whoever opens or closes the inspector has the focus there afterwards: on its tab, or on what opens
 * it. Nothing of the kind when a page begins with it, or when the window makes room for it.
 */
export function useInspectorFocus(open: boolean): void {
  const inspector = useSettings((settings) => settings.inspector);
  const before = useRef({ open, inspector });
  useEffect(() => {
    const was = before.current;
    before.current = { open, inspector };
    if (was.open === open || was.inspector === inspector) return;
    const selector = open ? '#inspector [aria-selected=true]' : '[aria-controls=inspector]';
    document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }, [open, inspector]);
}

const KEYS: { readonly [key: string]: (at: number) => number } = {
  ArrowRight: (at) => (at + 1) % TABS.length,
  ArrowLeft: (at) => (at + TABS.length - 1) % TABS.length,
  Home: () => 0,
  End: () => TABS.length - 1,
};

const ROWS = [TABS.slice(0, TABS.indexOf(FIRST_TOOL)), TABS.slice(TABS.indexOf(FIRST_TOOL))];

/** Arrow keys go from tab to tab, as the pattern for tabs has it; they don't step the run here. */
function TabList({ tab }: { readonly tab: Tab }) {
  const { ui } = useWords();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the row is wider than the window.
    const selected = list.current?.querySelector<HTMLElement>(`#tab-${tab}`);
    if (!list.current || !selected) return;
    list.current.scrollLeft = selected.offsetLeft - list.current.clientWidth / 3;
  }, [tab]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = TABS[KEYS[event.key]?.(TABS.indexOf(tab)) ?? -1];
    if (to === undefined) return;
    event.preventDefault();
    openTab(to);
    list.current?.querySelector<HTMLElement>(`#tab-${to}`)?.focus();
  };
  return (
    <div ref={list} className={styles['tabs']} role="tablist" aria-label={ui.inspector}>
      {ROWS.map((row) => (
        <div key={row[0]} role="presentation">
          {row.map((id) => (
            <button
              key={id}
              id={`tab-${id}`}
              type="button"
              role="tab"
              aria-selected={id === tab}
              aria-controls={id === tab ? `panel-${id}` : undefined}
              tabIndex={id === tab ? 0 : -1}
              onClick={() => openTab(id)}
              onKeyDown={onKeyDown}
            >
              {ui.tab[id]}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
