import { type PointerEvent, useEffect, useRef, useState } from 'react';

/** So many px of movement are a drag; less is a click with a shaking hand. */
const SHAKE = 4;
/** Dragged back to its sender it would never arrive: it is at most so many times as slow. */
const SLOWEST = 50;
/** Delays of more than a few ms come in round numbers. */
const ROUND = 10;

/** A segment that is dragged back along its way. */
export interface Pull {
  /** From its departure to its arrival, ms. */
  readonly takes: number;
  /** Which part of its way it had come, and which it is dragged back to: 0 … 1. */
  readonly from: number;
  readonly to: number;
}

/**
 * By how many ms a segment has to be delayed to be only at `to` by now: whole ms, and round ones
 * unless the way is very short. 0: it has not been dragged back.
 */
export function delayOf({ takes, from, to }: Pull): number {
  if (from <= 0 || to >= from) return 0;
  const late = takes * (Math.min(SLOWEST, from / Math.max(to, 1e-9)) - 1);
  const step = takes < 5 * ROUND ? 1 : ROUND;
  return Math.round(late / step) * step;
}

interface Drag {
  /** px of the drawing to the right of where it was taken; null: it is not dragged. */
  readonly dx: number | null;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<SVGGElement>) => void;
    readonly onPointerMove: (event: PointerEvent<SVGGElement>) => void;
    readonly onPointerUp: (event: PointerEvent<SVGGElement>) => void;
    readonly onPointerCancel: () => void;
  };
  /** Was the last press a drag, whose click is none? */
  readonly wasDrag: () => boolean;
}

/** How many px of the window a px of the drawing is: it may be drawn smaller than it is. */
function scaleOf({ ownerSVGElement: drawing }: SVGElement): number {
  const across = drawing?.width.baseVal.value ?? 0;
  return across > 0 && drawing !== null ? drawing.getBoundingClientRect().width / across : 1;
}

/** Follows a pointer that drags sideways; `onDrop` gets the px, Escape and a lost pointer undo it. */
export function useDrag(onStart: () => void, onDrop: (dx: number) => void): Drag {
  const [dx, setDx] = useState<number | null>(null);
  const start = useRef<number | null>(null);
  const moved = useRef(false);
  const stop = (): void => {
    start.current = null;
    setDx(null);
  };
  const dragging = dx !== null;
  useEffect(() => {
    if (!dragging) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      start.current = null;
      setDx(null);
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, [dragging]);
  return {
    dx,
    wasDrag: () => moved.current,
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0 || !event.isPrimary) return;
        start.current = event.clientX;
        moved.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event) => {
        if (start.current === null || !event.isPrimary) return;
        const way = (event.clientX - start.current) / scaleOf(event.currentTarget);
        if (!moved.current && Math.abs(way) < SHAKE) return;
        if (!moved.current) onStart();
        moved.current = true;
        setDx(way);
      },
      onPointerUp: (event) => {
        if (start.current === null || !event.isPrimary) return;
        const way = (event.clientX - start.current) / scaleOf(event.currentTarget);
        stop();
        if (moved.current) onDrop(way);
      },
      onPointerCancel: stop,
    },
  };
}
