import type { MapWords } from '../../tools/map';

export const map: MapWords = {
  title: 'State map',
};
