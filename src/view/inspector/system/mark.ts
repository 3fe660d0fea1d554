/** What a line is marked for: it is of the current step, or about flights that were pressed. */
export type Mark = 'now' | 'about' | null;

export const markOf = (now: boolean, about: boolean): Mark =>
  now ? 'now' : about ? 'about' : null;
