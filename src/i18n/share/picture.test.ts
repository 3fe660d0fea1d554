import { expect, test } from 'vitest';
import { HOST_IDS } from '../../simulation/deed';
import { paper as enPaper } from '../en/share/paper';
import { picture as enPicture } from '../en/share/picture';
import { paper as koPaper } from '../ko/share/paper';
import { picture as koPicture } from '../ko/share/picture';

/** Every text of an object of words; functions are given samples. */
function textsOf(words: object): string[] {
  return Object.values(words).flatMap((word: unknown) => {
    if (typeof word === 'string') return [word];
    return typeof word === 'object' && word !== null ? textsOf(word) : [];
  });
}

test.each([
  ['ko', koPicture, koPaper],
  ['en', enPicture, enPaper],
])('%s: what is said of pictures and paper is clean', (code, picture, paper) => {
  const texts = [
    ...textsOf(picture),
    ...textsOf(paper),
    picture.size(852, 1_158),
    picture.name('?'),
    picture.part(3, 18),
    picture.tooTall(2, 16_384),
    picture.noGlyphs('A, B'),
    paper.page(1, 2),
    ...HOST_IDS.map(paper.column.state),
    paper.more(4),
    paper.cut(90, 400),
  ];
  for (const text of texts) {
    expect(text.trim(), 'empty or padded').toBe(text);
    expect(text).not.toBe('');
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\.\.| {2}/);
    expect(text).not.toMatch(/\((를|을|가|이|는|은|와|과|으)\)|세션|\bsession\b/);
    if (code === 'en') expect(text).not.toMatch(/[가-힣]/);
  }
});
