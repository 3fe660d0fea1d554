/** What the tests of all words ask of a text. */
import { type Particle, withParticle } from './korean';

const PAIRS: readonly Particle[] = ['을/를', '이/가', '은/는', '과/와', '으로/로', '이에요/예요'];

/** Particles that do not fit the Latin or numeric word before them. */
export function wrongParticles(text: string): string[] {
  const found = text.matchAll(
    /([A-Za-z\d()=.+-]*[A-Za-z\d)])(이에요|예요|으로|을|를|이|가|은|는|과|와|로)(?=[\s,.?!;:]|$)/g,
  );
  return [...found].flatMap(([written, word = '', form = '']) => {
    const pair = PAIRS.find((particle) => particle.split('/').includes(form));
    return pair === undefined || withParticle(word, pair) === written ? [] : [written];
  });
}

/** What is wrong with a text for the screen, of which `cap` characters fit: empty when nothing is. */
export function faultsOf(
  text: string,
  language: 'ko' | 'en',
  cap = Number.POSITIVE_INFINITY,
): readonly string[] {
  const found = [
    ...(text.trim() === text && text !== '' ? [] : ['empty or padded']),
    ...(text.match(/undefined|null|NaN|Infinity|\[object|\.\.\.| {2}|'|"/g) ?? []),
    ...(text.match(/\((를|을|가|이|는|은|와|과|으)\)|세션|\bsession\b/g) ?? []),
    ...(text.length > cap ? [`${text.length} characters, not ${cap}`] : []),
    ...(language === 'ko' ? wrongParticles(text) : (text.match(/[가-힣]+/g) ?? [])),
  ];
  return found.map((fault) => `${fault}: ${text}`);
}
