import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ShareWords } from '../../../i18n/share';
import type { Words } from '../../../i18n/words';
import { lastStep } from '../../../simulation/instant';
import type { Timeline } from '../../../simulation/timeline';
import { type Body, bodyOf } from '../picture/body';
import type { Blank, BlankKind } from '../picture/blanks';
import { type Model, modelOf, TIMES } from '../picture/model';
import { ON_PAPER } from '../picture/palette';
import { HEAD } from '../picture/picture';
import { Answers, ANSWERS_PER_PAGE } from './Answers';
import { EventTable } from './EventTable';
import { Foot } from './Foot';
import { LadderPage } from './LadderPage';
import styles from './paper.module.css';
import { type Measures, type Page, type Plan, planOf } from './plan';

export interface SheetProps {
  readonly timeline: Timeline;
  /** The last step that is printed. */
  readonly k: number;
  readonly blank: readonly BlankKind[];
  readonly title: string;
  /** Below the title; '' for nothing. */
  readonly note: string;
  readonly link: string;
  readonly words: Words;
  readonly share: ShareWords;
}

/** Longer tables are cut, rows. */
const MOST_ROWS = 380;

/**
 * The run on paper. It is drawn twice before anybody sees it: once to measure the rows, whose heights
 * depend on their words, and once in pages.
 */
export function Sheet(props: SheetProps) {
  const { timeline, k, blank, words } = props;
  const model = useMemo(
    () => modelOf({ timeline, k, words, colours: ON_PAPER, blank }),
    [timeline, k, words, blank],
  );
  const body = useMemo(() => bodyOf(model), [model]);
  const draft = useRef<HTMLDivElement>(null);
  const [plan, setPlan] = useState<Plan | null>(null);
  useLayoutEffect(() => {
    if (plan !== null || draft.current === null) return;
    const steps = model.ladder.y.slice(0, k + 1);
    setPlan(planOf(body, steps, measure(draft.current, TIMES + model.m.width)));
  }, [plan, body, model, k]);
  if (plan !== null) return <Pages {...props} model={model} body={body} plan={plan} />;
  const rows = blank.length > 0 ? 0 : Math.min(MOST_ROWS, k + 1);
  return (
    <div ref={draft} className={styles['page']}>
      <Heading {...props} />
      <EventTable {...props} paper={props.share.paper} from={0} to={rows} />
      <Cut {...props} shown={k} />
      <Foot link={props.link} words={props.share} n={1} all={1} />
    </div>
  );
}

/** What the draft says about heights, px; `width`: the drawing's. */
function measure(draft: HTMLElement, width: number): Measures {
  const heightOf = (selector: string): number => {
    const element = draft.querySelector(selector);
    return element === null ? 0 : element.getBoundingClientRect().height;
  };
  const rows = [...draft.querySelectorAll('tbody tr')];
  return {
    page: draft.getBoundingClientRect().height - heightOf('footer'),
    title: heightOf('header'),
    heads: HEAD,
    scale: draft.getBoundingClientRect().width / width,
    tableHead: heightOf('thead'),
    cut: heightOf('[data-cut]'),
    rows: rows.map((row) => row.getBoundingClientRect().height),
  };
}

function Heading({ title, note, blank, share }: SheetProps) {
  return (
    <header className={styles['heading']}>
      <h1>{title}</h1>
      {note !== '' && <p className={styles['note']}>{note}</p>}
      {blank.length > 0 && (
        <p className={styles['task']}>
          <span>{share.paper.task}</span>
          <span className={styles['pupil']}>{share.paper.pupil}</span>
        </p>
      )}
    </header>
  );
}

interface CutProps extends SheetProps {
  /** The last step that has its place. */
  readonly shown: number;
}

/** That not all of it is printed. */
function Cut({ share, timeline, shown }: CutProps) {
  return (
    <p className={styles['note']} data-cut="">
      {share.paper.cut(shown + 1, lastStep(timeline) + 1)}
    </p>
  );
}

interface PagesProps extends SheetProps {
  readonly model: Model;
  readonly body: Body;
  readonly plan: Plan;
}

function Pages(props: PagesProps) {
  const { plan, model, share, link, title } = props;
  const answers = `${share.paper.answers}: ${title}`;
  const asked = chunks(model.blanks.all.filter(({ step }) => step <= plan.shown));
  const pages = [
    ...plan.pages.map((page, i) => (
      <PageOfRun key={`page ${i}`} {...props} page={page} first={i === 0} />
    )),
    ...asked.map((blanks) => (
      <Answers key={`answers from ${blanks[0]?.n}`} title={answers} blanks={blanks} />
    )),
  ];
  return pages.map((page, i) => (
    <section
      key={page.key}
      className={styles['page']}
      aria-label={share.paper.page(i + 1, pages.length)}
    >
      {page}
      <Foot link={link} words={share} n={i + 1} all={pages.length} />
    </section>
  ));
}

interface PageOfRunProps extends PagesProps {
  readonly page: Page;
  readonly first: boolean;
}

function PageOfRun({ page, first, ...props }: PageOfRunProps) {
  const { plan, model, body, share, k } = props;
  const { ladder } = share.paper;
  const ends = page === plan.pages.at(-1) && plan.shown < k;
  return (
    <>
      {first && <Heading {...props} />}
      {page.window !== null && (
        <LadderPage
          model={model}
          body={body}
          window={page.window}
          scale={plan.scale}
          name={ladder}
        />
      )}
      {page.rows !== null && (
        <EventTable {...props} paper={share.paper} from={page.rows[0]} to={page.rows[1]} />
      )}
      {ends && <Cut {...props} shown={plan.shown} />}
    </>
  );
}

function chunks(blanks: readonly Blank[]): Blank[][] {
  const pages = Math.ceil(blanks.length / ANSWERS_PER_PAGE);
  return Array.from({ length: pages }, (_, i) =>
    blanks.slice(i * ANSWERS_PER_PAGE, (i + 1) * ANSWERS_PER_PAGE),
  );
}
