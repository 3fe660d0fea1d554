import type { MapWords } from '../../tools/map';

export const map: MapWords = {
  title: '상태 지도',
};
