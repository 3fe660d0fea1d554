import type { State } from '../../tcp/tcb';

/** Widths of the states' names in em, as the bold text face sets them on the stage. */
const EM: { readonly [S in State]: number } = {
  CLOSED: 3.85,
  LISTEN: 3.32,
  'SYN-SENT': 4.97,
  'SYN-RECEIVED': 7.17,
  ESTABLISHED: 6.47,
  'FIN-WAIT-1': 5.29,
  'FIN-WAIT-2': 5.41,
  'CLOSE-WAIT': 6.1,
  CLOSING: 4.26,
  'LAST-ACK': 4.93,
  'TIME-WAIT': 5.27,
};

/** The longest name: room for it has to be kept. */
export const LONGEST_STATE = EM['SYN-RECEIVED'];

/** How wide a state's name is at `size` px. */
export const stateWidth = (state: State, size: number): number => EM[state] * size;
