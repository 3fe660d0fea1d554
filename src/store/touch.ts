import { create } from 'zustand';
import type { Part, Variable } from '../simulation/counterparts';
import type { HostId } from '../simulation/deed';
import type { State } from '../tcp/tcb';

/** What is touched, by the pointer or by the focus. */
export type Touched =
  | { readonly kind: 'part'; readonly flight: number; readonly part: Part }
  | { readonly kind: 'variable'; readonly host: HostId; readonly variable: Variable }
  | { readonly kind: 'state'; readonly state: State };

/**
 * What is touched in one view: the same thing lights up in the others. It changes nothing about the
 * run, is in no address and is forgotten when the pointer or the focus leaves.
 */
export const useTouch = create<{ readonly touched: Touched | null }>()(() => ({ touched: null }));

export const touch = (touched: Touched | null): void => useTouch.setState({ touched });
