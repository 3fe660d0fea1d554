import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** How much of a header is shown: what its fields are called, the values that count, or all. */
export const LEVELS = ['names', 'essentials', 'all'] as const;
export type Level = (typeof LEVELS)[number];

/** How segments are written down where their fields are shown; kept in this browser. */
interface Numbers {
  /** Sequence numbers as they are on the wire; else they count from each end's ISS. */
  readonly absolute: boolean;
  /** What carries the segments. */
  readonly ip: 4 | 6;
  readonly level: Level;
}

export const useNumbers = create<Numbers>()(
  persist((): Numbers => ({ absolute: true, ip: 4, level: 'essentials' }), {
    name: 'synopsis-numbers',
  }),
);

const { setState: set } = useNumbers;

export function setAbsolute(absolute: boolean): void {
  set({ absolute });
}

export function setIp(ip: 4 | 6): void {
  set({ ip });
}

export function setLevel(level: Level): void {
  set({ level });
}
