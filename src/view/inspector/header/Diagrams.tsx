import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { ControlBit } from '../../../tcp/segment';
import { areaOf } from './area';
import { Cell } from './Cell';
import styles from './header.module.css';
import { blocksOf, gapsIn, place } from './places';
import { targetOf } from './steps';
import type { HeaderView } from './view';

interface DiagramsProps {
  readonly view: HeaderView;
  /** The control bits that are pointed out while no segment is there. */
  readonly expected: readonly ControlBit[];
}

/** The headers as the RFCs draw them. All fields are one stop of the Tab key; arrows move inside. */
export function Diagrams({ view, expected }: DiagramsProps) {
  const { words, level, items, marks } = view;
  const [current, setCurrent] = useState<string | null>(null);
  const id = useId();
  const all = useRef<HTMLDivElement>(null);
  const stop = items.find(({ key }) => key === current) ?? items[0];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const target = targetOf(event.key, all.current, event.currentTarget);
    if (target === null) return;
    // Arrows step the run everywhere else.
    event.preventDefault();
    target.focus();
  };
  return (
    <div
      className={`${styles['diagrams']} ${level === 'names' ? styles['names'] : ''}`}
      ref={all}
      role="group"
      aria-label={words.diagram}
      onPointerLeave={() => marks.point(null)}
    >
      {blocksOf(items).map(({ block, items: fields }) => {
        const placed = place(fields, level);
        return (
          <div key={block} className={styles['block']} role="group" aria-label={words.block[block]}>
            {level === 'all' && <p className={styles['name']}>{words.block[block]}</p>}
            {block !== 'ethernet' && <Ruler />}
            <div className={styles['grid']} data-block={block}>
              {gapsIn(placed).map((gap) => (
                <i
                  key={`${gap.line} ${gap.column}`}
                  className={styles['gap']}
                  style={areaOf(gap)}
                />
              ))}
              {placed.map((one) => (
                <Cell
                  key={one.item.key}
                  id={`${id}-${one.item.key}`}
                  placed={one}
                  view={view}
                  expected={expected}
                  stop={one.item === stop}
                  onFocus={() => setCurrent(one.item.key)}
                  onKeyDown={onKeyDown}
                />
              ))}
            </div>
          </div>
        );
      })}
      {level !== 'all' && <p className={styles['scale']}>{words.scale}</p>}
    </div>
  );
}

/** The numbers of the bits that octets begin with, and the last. */
const Ruler = () => (
  <div className={styles['ruler']} aria-hidden="true">
    {[0, 8, 16, 24, 31].map((bit) => (
      <span key={bit}>{bit}</span>
    ))}
  </div>
);
