import { isAbout, type Step } from '../../../simulation/timeline';
import type { Touched } from '../../../store/touch';

/** Does step number `k` (from 0) go with what is touched anywhere on the page? */
export function goesWith(touched: Touched | null, step: Step, k: number): boolean {
  switch (touched?.kind) {
    case 'step':
      return touched.k === k;
    case 'part':
      return isAbout(step, [touched.flight]);
    case 'variable':
    case 'state':
    case undefined:
      return false;
  }
}
