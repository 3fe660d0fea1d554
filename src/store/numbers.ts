import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** How packets are written out, wherever they are; it belongs to the viewer, not to a run. */
export interface Numbers {
  /** SEQ and ACK as they are; or as distances from the first of their connection. */
  readonly absolute: boolean;
  readonly ip: 4 | 6;
}

export const useNumbers = create<Numbers>()(
  persist((): Numbers => ({ absolute: false, ip: 4 }), { name: 'synopsis-numbers' }),
);

export function setAbsolute(absolute: boolean): void {
  useNumbers.setState({ absolute });
}

export function setIp(ip: Numbers['ip']): void {
  useNumbers.setState({ ip });
}
