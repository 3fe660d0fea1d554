import { type PointerEvent, useRef, useState } from 'react';

/** px that a pointer may stray without having dragged anything. */
const SLIP = 6;

interface Drag {
  readonly id: string;
  /** Where it was picked up, and how far it has come, px. */
  readonly from: readonly [number, number];
  readonly by: readonly [number, number];
}

/**
 * Cards that are dragged onto one another, by mouse, pen or finger.
 *
 * @param onDrop the card that was dragged, and the one on which its middle lies
 */
export function useCardDrag(onDrop: (dragged: string, onto: string) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  // A click follows each drag; it is none.
  const dragged = useRef(false);

  const of = (id: string) => ({
    'data-card': id,
    'data-dragged': drag?.id === id && isFar(drag),
    style:
      drag?.id === id && isFar(drag)
        ? { transform: `translate(${drag.by[0]}px, ${drag.by[1]}px)` }
        : {},
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      dragged.current = false;
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ id, from: [event.clientX, event.clientY], by: [0, 0] });
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent<HTMLElement>): void => {
      if (drag?.id !== id) return;
      setDrag({ ...drag, by: [clientX - drag.from[0], clientY - drag.from[1]] });
    },
    onPointerUp: ({ currentTarget }: PointerEvent<HTMLElement>): void => {
      if (drag?.id !== id) return;
      setDrag(null);
      if (!isFar(drag)) return;
      dragged.current = true;
      const onto = cardUnder(currentTarget);
      if (onto !== null) onDrop(id, onto);
    },
    onPointerCancel: (): void => setDrag(null),
  });

  const justEnded = (): boolean => {
    const was = dragged.current;
    dragged.current = false;
    return was;
  };
  return { of, justEnded };
}

const isFar = ({ by: [x, y] }: Drag): boolean => Math.hypot(x, y) > SLIP;

/** The other card on which the middle of this one lies; null: none. */
function cardUnder(card: HTMLElement): string | null {
  const own = card.getBoundingClientRect();
  const [x, y] = [own.left + own.width / 2, own.top + own.height / 2];
  const others = card.closest('ol')?.querySelectorAll<HTMLElement>('[data-card]') ?? [];
  const under = [...others].find((other) => {
    const { left, right, top, bottom } = other.getBoundingClientRect();
    return other !== card && x > left && x < right && y > top && y < bottom;
  });
  return under?.dataset['card'] ?? null;
}
