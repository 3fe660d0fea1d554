import type { TrayWords } from '../../../lessons/tray';

export const tray: TrayWords = {
  title: 'SYN queue',
};
