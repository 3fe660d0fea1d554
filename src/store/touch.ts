import { create } from 'zustand';
import { shallow } from 'zustand/shallow';
import type { Part, Variable } from '../simulation/counterparts';
import type { HostId } from '../simulation/deed';
import type { State } from '../tcp/tcb';

/** What is touched, by the pointer or by the focus. */
export type Touched =
  | { readonly kind: 'part'; readonly flight: number; readonly part: Part }
  | { readonly kind: 'variable'; readonly host: HostId; readonly variable: Variable }
  | { readonly kind: 'state'; readonly state: State }
  /** The step with number `k`, from 0. */
  | { readonly kind: 'step'; readonly k: number };

/**
 * What is touched in one view: the same thing lights up in the others. It changes nothing about the
 * run, is in no address and is forgotten when the pointer or the focus leaves.
 */
export const useTouch = create<{ readonly touched: Touched | null }>()(() => ({ touched: null }));

export const touch = (touched: Touched | null): void => useTouch.setState({ touched });

/** Takes back what somebody touched; what somebody else has touched since then stays. */
export function release(touched: Touched): void {
  if (useTouch.getState().touched === touched) touch(null);
}

/** Do both say the same, whoever touched it? */
export const isSameTouch = (a: Touched | null, b: Touched | null): boolean => shallow(a, b);
