import { describe, expect, it } from 'vitest';
import { NOTES } from '../lessons/notes';
import { NOTE_IDS } from '../lessons/notes/ids';
import { wrongParticles } from './clean';
import { notes as en } from './en/notes';
import { notes as ko } from './ko/notes';

const LANGUAGES = { ko, en };
/** Characters of the two sentences, at most. */
const CAPS = { ko: 90, en: 150 };

const sentences = (text: string): number => text.split(/[.?!]”?(?: |$)/).filter(Boolean).length;

describe.each(['ko', 'en'] as const)('the cards in %s', (language) => {
  const { cards, proofs, captures } = LANGUAGES[language];
  const own = [
    ...NOTE_IDS.flatMap((id) => [cards[id].actually, cards[id].why]),
    ...Object.values(proofs),
    ...Object.values(captures),
  ];

  it('say what is so, and why it is confusing, in two short sentences at most', () => {
    const long = own.filter((text) => sentences(text) > 2 || text.length > CAPS[language]);
    expect(long).toEqual([]);
  });

  it('are clean', () => {
    const words = [...own, ...NOTE_IDS.map((id) => cards[id].note)];
    expect(words.filter((text) => text.trim() !== text || / {2}|['"]|\.\.\./.test(text))).toEqual(
      [],
    );
    if (language === 'en') expect(words.filter((text) => /[가-힣]/.test(text))).toEqual([]);
    else expect(own.flatMap(wrongParticles)).toEqual([]);
  });

  it('end every sentence politely', () => {
    const open = own.filter((text) => !(language === 'ko' ? /요\.$/ : /[.?]$/).test(text));
    expect(open).toEqual([]);
  });

  it('say of a right claim that it is right, and of no other', () => {
    const praise = language === 'ko' ? /^(맞아요|정확해요)\./ : /^(Right|Exact)/;
    const praised = NOTE_IDS.filter((id) => praise.test(cards[id].actually));
    expect(praised).toEqual(NOTE_IDS.filter((id) => NOTES[id].verdict === 'right'));
  });
});
