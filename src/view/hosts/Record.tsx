import { type Variable, variablesOf } from '../../simulation/counterparts';
import type { HostId } from '../../simulation/deed';
import { isThread } from '../../simulation/thread';
import { isSame, valuesOf } from '../../simulation/variables';
import { useRun } from '../../store/run';
import { useTouch } from '../../store/touch';
import { useTouching } from '../useTouching';
import type { Tcb } from '../../tcp/tcb';
import { useWords } from '../useWords';
import styles from './hosts.module.css';

/** The TCB with the RFC's names; what the last step changed is marked, with what it was before. */
export function Record({
  id,
  tcb,
  before,
  listening,
}: {
  id: HostId;
  tcb: Tcb | null;
  before: Tcb | null;
  listening: boolean;
}) {
  const { ui } = useWords();
  const touched = useTouchedRows(id);
  const connected = tcb !== null && tcb.state !== 'LISTEN';
  return (
    <section className={styles['record']}>
      <h3>{ui.record}</h3>
      {connected ? (
        <>
          <dl>
            {rows(tcb).map(([name, value], i) => {
              const old = isSame(before, tcb) ? rows(before)[i]?.[1] : undefined;
              const changed = old !== value && value !== UNKNOWN;
              return (
                <Row
                  key={name}
                  id={id}
                  name={name}
                  value={value}
                  was={changed ? (old ?? null) : null}
                  changed={changed}
                  touched={touched.includes(name)}
                />
              );
            })}
          </dl>
          <Text tcb={tcb} />
        </>
      ) : (
        <p className={styles['none']}>{listening ? ui.noRecord.listen : ui.noRecord.closed}</p>
      )}
    </section>
  );
}

interface RowProps {
  readonly id: HostId;
  readonly name: Variable;
  readonly value: number | string;
  /** What it was before the last step; null: there is nothing to compare it with. */
  readonly was: number | string | null;
  readonly changed: boolean;
  readonly touched: boolean;
}

function Row({ id, name, value, was, changed, touched }: RowProps) {
  const { onPointerMove, onPointerLeave } = useTouching({
    kind: 'variable',
    host: id,
    variable: name,
  });
  return (
    <div
      className={`${changed ? styles['changed'] : ''} ${touched ? styles['touched'] : ''}`}
      onPointerMove={onPointerMove}
      onPointerLeave={onPointerLeave}
    >
      <dt>{name}</dt>
      <dd>
        {was !== null && (
          <>
            <span className={styles['was']}>{was}</span> <span aria-hidden="true">→</span>{' '}
          </>
        )}
        {value}
      </dd>
    </div>
  );
}

const NO_ROWS: readonly Variable[] = [];

/** The rows of this host that go with what is touched anywhere on the page. */
function useTouchedRows(id: HostId): readonly Variable[] {
  const touched = useTouch((all) => all.touched);
  // The record is the followed connection's: other connections' segments have no part in it.
  const flight = useRun(({ timeline }) =>
    touched?.kind === 'part' && !isThread(timeline, touched.flight)
      ? timeline.flights[touched.flight]
      : undefined,
  );
  if (touched?.kind === 'variable') return touched.host === id ? [touched.variable] : NO_ROWS;
  if (touched?.kind !== 'part' || flight === undefined) return NO_ROWS;
  return variablesOf(flight, touched.part)
    .filter(({ host }) => host === id)
    .map(({ variable }) => variable);
}

const UNKNOWN = '–';

const rows = (tcb: Tcb): (readonly [Variable, number | string])[] =>
  valuesOf(tcb).map(([name, value]) => [name, value ?? UNKNOWN] as const);

/** Text that is queued, kept, not read or read: only what there is. */
function Text({ tcb }: { tcb: Tcb }) {
  const { ui } = useWords();
  const held = tcb.held.reduce((sum, segment) => sum + segment.text.length, 0);
  const lines = [
    [ui.queued, tcb.unsent.length],
    [ui.held, held],
    [ui.unread, tcb.unread.length],
    [ui.received, tcb.readable - tcb.unread.length],
  ] as const;
  const shown = lines.filter(([, octets]) => octets > 0);
  if (shown.length === 0) return null;
  return (
    <p className={styles['text']}>
      {shown.map(([name, octets]) => (
        <span key={name}>
          {name} <b>{ui.octets(octets)}</b>
        </span>
      ))}
    </p>
  );
}
