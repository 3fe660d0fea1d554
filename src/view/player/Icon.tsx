const PATHS = {
  previous: 'M15 4v16l-11-8z',
  play: 'M6 3.5v17l14-8.5z',
  pause: 'M6 4h4v16H6zM14 4h4v16h-4z',
  next: 'M9 4v16l11-8z',
  again: 'M12 5V1L5.5 6.5 12 12V8a5 5 0 1 1-5 5H4a8 8 0 1 0 8-8z',
  menu: 'M3 5.5h18v2H3zM3 11h18v2H3zM3 16.5h18v2H3z',
  undo: 'M9 4v4h5a6 6 0 0 1 0 12H7v-2.4h7a3.6 3.6 0 0 0 0-7.2H9v4L2 9.5z',
  redo: 'M15 4v4h-5a6 6 0 0 0 0 12h7v-2.4h-7a3.6 3.6 0 0 1 0-7.2h5v4l7-4.9z',
  build:
    'M3 17.2V21h3.8L17.9 9.9l-3.8-3.8zM20.7 7a1 1 0 0 0 0-1.4l-2.3-2.3a1 1 0 0 0-1.4 0l-1.8 1.8 3.8 3.8z',
  screen: 'M2 4h20v13h-8.5v2.5H17V21H7v-1.5h3.5V17H2zm2 2v9h16V6z',
  full: 'M3 3h7v2H5v5H3zM14 3h7v7h-2V5h-5zM3 14h2v5h5v2H3zM19 14h2v7h-7v-2h5z',
  notes: 'M3 4h18v10h-2V6H5v10h6v2H3zM13 13h9v1.8h-9zM13 16.6h9v1.8h-9zM13 20.2h6V22h-6z',
  vote: 'M3 12h5v9H3zM9.5 3h5v18h-5zM16 8h5v13h-5z',
  check: 'M9.5 19.5 2.5 12.4l2.3-2.2 4.7 4.7L19.2 5l2.3 2.3z',
  share:
    'M12 1.6 17 6.6l-1.7 1.7-2.1-2.1V15h-2.4V6.2L8.7 8.3 7 6.6zM4 11h4v2.2H6.2v6.6h11.6v-6.6H16V11h4v11H4z',
  theme: 'M12 2a10 10 0 1 0 0 20zm0-2a12 12 0 1 1 0 24 12 12 0 0 1 0-24z',
  close:
    'M5.6 4.2 12 10.6l6.4-6.4 1.4 1.4-6.4 6.4 6.4 6.4-1.4 1.4-6.4-6.4-6.4 6.4-1.4-1.4 6.4-6.4-6.4-6.4z',
  inspect: 'M3 4h18v16H3zm2 2v12h8V6zm10 0v12h4V6z',
  out: 'M14 3h7v7h-2.2V6.8l-8.2 8.2-1.6-1.6 8.2-8.2H14zM4 6h6v2.2H6.2v9.6h9.6V14H18v6H4z',
  more: 'M3 10h4v4H3zM10 10h4v4h-4zM17 10h4v4h-4z',
} as const;

export type IconName = keyof typeof PATHS;

/** A small drawing beside or instead of words; screen readers get the words. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="currentColor" />
    </svg>
  );
}
