import { describe, expect, it } from 'vitest';
import { TOURS } from '../lessons/tours';
import { TOUR_IDS } from '../lessons/tours/ids';
import { faultsOf } from './clean';
import { tours as en } from './en/tours';
import { tours as ko } from './ko/tours';

const LANGUAGES = { ko, en };
/** Characters of what the bar says at a stop, at most. */
const CAPS = { ko: 90, en: 150 };

const sentences = (text: string): number => text.split(/[.?!]”?(?: |$)/).filter(Boolean).length;

describe.each(['ko', 'en'] as const)('the tours in %s', (language) => {
  const { tours, progress, other } = LANGUAGES[language];
  const said = TOUR_IDS.flatMap((tour) => [
    ...Object.values<string>(tours[tour].stops),
    tours[tour].learnt,
  ]);

  it('say what to see in two short sentences at most, and cleanly', () => {
    expect(said.filter((text) => sentences(text) > 2)).toEqual([]);
    expect(said.flatMap((text) => faultsOf(text, language, CAPS[language]))).toEqual([]);
    expect(faultsOf(progress(3, 15), language)).toEqual([]);
    expect(faultsOf(other(tours.opening.short), language)).toEqual([]);
  });

  it('end every sentence politely', () => {
    const open = said.filter((text) => !(language === 'ko' ? /요\.$/ : /\.$/).test(text));
    expect(open).toEqual([]);
  });

  it('name the stops in the order of the tour', () => {
    for (const tour of TOUR_IDS) {
      expect(Object.keys(tours[tour].stops)).toEqual(TOURS[tour].stops.map(({ id }) => id));
    }
  });
});
