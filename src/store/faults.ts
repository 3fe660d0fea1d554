import { create } from 'zustand';
import type { Fault } from './fault';

/** What could not be used of the address that was opened last, or not be done; usually empty. */
export const useFaults = create<{ readonly faults: readonly Fault[] }>()(() => ({ faults: [] }));

export const dismissFaults = (): void => useFaults.setState({ faults: [] });

/** Says one more thing that is wrong, once. */
export const addFault = (fault: Fault): void =>
  useFaults.setState(({ faults }) => ({
    faults: [...faults.filter(({ part }) => part !== fault.part), fault],
  }));
