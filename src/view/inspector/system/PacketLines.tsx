import { memo, useMemo, useState } from 'react';
import { tcpdumpOf } from '../../../capture/tcpdump';
import type { HostId } from '../../../simulation/deed';
import { currentStep, selectStep, useRun } from '../../../store/run';
import { setAbsolute, setIp, useNumbers } from '../../../store/numbers';
import { useTouch } from '../../../store/touch';
import { useToolWords } from '../../useToolWords';
import { useTouching } from '../../useTouching';
import { Earlier, MOST_LINES } from './Earlier';
import { type Mark, markOf } from './mark';
import styles from './system.module.css';
import { Terminal } from './Terminal';

/** The packets that have passed a host's network card by this step, as `tcpdump -n` prints them. */
export function PacketLines({ id }: { readonly id: HostId }) {
  const words = useToolWords()?.system;
  const whole = useRun((run) => run.whole);
  const k = useRun(currentStep);
  const selected = useRun((run) => run.selected);
  const { absolute, ip } = useNumbers();
  const [all, setAll] = useState(false);
  const lines = useMemo(() => tcpdumpOf(whole, id, { ip, absolute }), [whole, id, ip, absolute]);
  if (words === undefined) return null;
  const seen = lines.filter(({ step }) => step <= k);
  const from = all ? 0 : Math.max(0, seen.length - MOST_LINES);
  return (
    <Terminal
      name={`tcpdump-${id}`}
      command={`tcpdump -n${absolute ? ' -S' : ''}`}
      means={words.packets}
      printed={`${k} ${seen.length} ${absolute} ${ip}`}
      tools={
        <>
          <Switch name={words.absolute} on={absolute} onPress={() => setAbsolute(!absolute)} />
          <Switch name={words.ipv6} on={ip === 6} onPress={() => setIp(ip === 6 ? 4 : 6)} />
        </>
      }
    >
      {seen.length === 0 && <p className={styles['none']}>{words.noPackets}</p>}
      <Earlier count={from} words={words} onShow={() => setAll(true)} />
      {seen.length > 0 && (
        <ol>
          {seen.slice(from).map(({ text, flight, step }, i) => (
            <Packet
              key={from + i}
              k={step}
              flight={flight}
              text={text}
              mark={markOf(step === k, selected.includes(flight))}
            />
          ))}
        </ol>
      )}
    </Terminal>
  );
}

interface PacketProps {
  /** The step in which the host sees it, from 0. */
  readonly k: number;
  /** The flight's id. */
  readonly flight: number;
  readonly text: string;
  readonly mark: Mark;
}

/** One packet. It touches its step; it goes with that, and with all that its segment consists of. */
const Packet = memo(function Packet({ k, flight, text, mark }: PacketProps) {
  const touching = useTouching({ kind: 'step', k });
  const touched = useTouch(({ touched: what }) => {
    if (what?.kind === 'step') return what.k === k;
    return what?.kind === 'part' && what.flight === flight;
  });
  return (
    <li data-mark={mark ?? undefined}>
      <button
        type="button"
        aria-current={mark === 'now' ? 'step' : undefined}
        data-touched={touched || undefined}
        onClick={() => selectStep(k)}
        {...touching}
      >
        {text}
      </button>
    </li>
  );
});

interface SwitchProps {
  readonly name: string;
  readonly on: boolean;
  readonly onPress: () => void;
}

const Switch = ({ name, on, onPress }: SwitchProps) => (
  <button type="button" aria-pressed={on} onClick={onPress}>
    {name}
  </button>
);
