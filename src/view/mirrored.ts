import { createContext } from 'react';

/**
 * Is this a copy of what another window shows? Then nothing in it speaks up by itself: the page that
 * it is on has told it already.
 */
export const Mirrored = createContext(false);
