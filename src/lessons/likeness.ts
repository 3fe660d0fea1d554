/**
 * Finding known sentences in somebody's notes. A text becomes a set of marks: Latin words and numbers
 * as they are, Hangul by pairs of neighbouring syllables, so that spacing does not matter and particles
 * weigh little. Two texts are alike by how much of the weight of their marks they share; a mark that
 * many claims have weighs less.
 */

export interface Found<Id> {
  /** The sentence as it was written. */
  readonly sentence: string;
  readonly id: Id;
}

/** What is read of a text, characters: a long book's chapter. */
export const LONGEST_TEXT = 20_000;
const LONGEST_SENTENCE = 300;
/** As much of the weight of both has to be shared, in parts of one; short ones nearly all. */
const ENOUGH = 0.5;
const ENOUGH_OF_SHORT = 0.8;
const SHORT = 5;

/** Words that mean the same, and particles that carry nothing. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/클라이언트/g, ' client '],
  [/서버/g, ' server '],
  [/커넥션/g, '연결'],
  [/3웨이|쓰리웨이|three-?\s?way/g, '3way'],
  [/4웨이|포웨이|four-?\s?way/g, '4way'],
  [/핸드셰이크|핸드쉐이크|핸드셰이킹/g, ' handshake '],
  [/handshaking/g, 'handshake'],
];

/** Endings of a Hangul word, longest first: what is left is compared. */
const ENDINGS =
  /(?:이라는|으로부터|로부터|하지만|이지만|것이다|에게서|입니다|합니다|됩니다|습니다|한다|된다|이다|하는|되는|에서|에게|으로|까지|부터|하고|하며|하면|한|해요|돼요|예요|은|는|이|가|을|를|의|에|로|와|과|도|만|다|요)$/u;

/** English words that any sentence may have. */
const SMALL =
  /^(?:an?|the|is|are|was|be|that|this|it|its|of|to|in|on|at|and|or|for|by|with|from|means?|so)$/;

/** The marks of a text. */
export function marksOf(text: string): ReadonlySet<string> {
  let plain = text.normalize('NFKC').toLowerCase();
  for (const [word, same] of SAME) plain = plain.replace(word, same);
  // TIME_WAIT, TIME-WAIT and TIME WAIT are one word, and so are 3-way and 3 way.
  plain = plain
    .replace(/([a-z\d])[-_]([a-z\d])/g, '$1$2')
    .replace(/([a-z\d])[-_]([a-z\d])/g, '$1$2');
  plain = plain.replace(/\b(time|close|last|syn|fin) (wait|ack|sent|received|recv)\b/g, '$1$2');
  plain = plain.replace(/\b(\d) way\b/g, '$1way');
  const marks = new Set<string>();
  for (const [word] of plain.matchAll(/[a-z\d]+/g)) if (!SMALL.test(word)) marks.add(word);
  let syllables = '';
  for (const [word] of plain.matchAll(/[가-힣]+/g)) syllables += stem(word);
  for (let i = 0; i + 1 < syllables.length; i++) marks.add(syllables.slice(i, i + 2));
  return marks;
}

const stem = (word: string): string => {
  const bare = word.replace(ENDINGS, '');
  return bare === '' && word.length > 1 ? word : bare;
};

/** A text by its sentences: lines, and what ends with a full stop. Only its beginning is read. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .slice(0, LONGEST_TEXT)
    .split(/[\n\r]+|(?<=[.!?。])\s+/u)
    .map((sentence) => sentence.trim().slice(0, LONGEST_SENTENCE))
    .filter((sentence) => sentence !== '');

/** A finder of known claims, each of which may be worded in several ways. */
export function finderOf<Id extends string>(
  claims: readonly { readonly id: Id; readonly text: string }[],
): (text: string) => readonly Found<Id>[] {
  const known = claims.map(({ id, text }) => ({ id, marks: marksOf(text) }));
  const holders = new Map<string, number[]>();
  known.forEach(({ marks }, i) => {
    for (const mark of marks) holders.set(mark, [...(holders.get(mark) ?? []), i]);
  });
  const weight = (mark: string): number =>
    Math.log(1 + known.length / (holders.get(mark)?.length ?? 1));
  const sum = (marks: ReadonlySet<string>): number =>
    [...marks].reduce((total, mark) => total + weight(mark), 0);
  const totals = known.map(({ marks }) => sum(marks));

  const closest = (sentence: string): Id | null => {
    const marks = marksOf(sentence);
    const shared = new Map<number, number>();
    for (const mark of marks) {
      for (const i of holders.get(mark) ?? []) shared.set(i, (shared.get(i) ?? 0) + weight(mark));
    }
    const total = sum(marks);
    let best: Id | null = null;
    let most = 0;
    for (const [i, common] of shared) {
      const claim = known[i];
      const likeness = (2 * common) / (total + (totals[i] ?? 0));
      const short = Math.min(marks.size, claim?.marks.size ?? 0) < SHORT;
      if (claim === undefined || likeness <= most) continue;
      if (likeness < (short ? ENOUGH_OF_SHORT : ENOUGH)) continue;
      most = likeness;
      best = claim.id;
    }
    return best;
  };

  return (text) => {
    const found: Found<Id>[] = [];
    const told = new Set<Id>();
    for (const sentence of sentencesOf(text)) {
      const id = closest(sentence);
      if (id === null || told.has(id)) continue;
      told.add(id);
      found.push({ sentence, id });
    }
    return found;
  };
}
