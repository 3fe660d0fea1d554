import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { groupOf, NOTE_GROUPS, NOTES, placeOf } from './notes';
import { isTrue } from './notes/fact';
import { NOTE_IDS } from './notes/ids';
import { CAPTURES, type Verdict, VERDICTS } from './notes/note';
import { PROOF_IDS, PROOFS } from './notes/proofs';

const countOf = (verdict: string): number =>
  NOTE_IDS.filter((id) => NOTES[id].verdict === verdict).length;

/** As the claims were judged, line by line. */
const JUDGED: { readonly [V in Verdict]: string } = {
  right:
    'A05 A12 A14 A16 A18 A20 A21 A22 A23 A25 A27 A33 A34 B04 B06 B10 B11 B12 B17 B18 B19 B24 B33 B36 B39 B40',
  imprecise:
    'A01 A03 A06 A07 A10 A11 A13 A15 A17 A19 A24 A26 A29 A30 A31 A32 B02 B03 B05 B07 B08 B13 B14 B23 B25 B26 B27 B29 B30 B31 B32 B34 B37 B41 B42 B46',
  wrong: 'A04 A08 A28 B09 B15 B35 B38 B43 B45',
  misspelt: 'B16 B20 B21',
  question: 'B01 B22 B28 B44',
  gap: 'A02 A09',
};

describe('the claims of the notes', () => {
  it('are all 80, in their order', () => {
    expect(Object.keys(NOTES)).toEqual([...NOTE_IDS]);
    expect(NOTE_IDS).toHaveLength(80);
  });

  it('have the verdicts that they were given', () => {
    expect(VERDICTS.map((verdict) => [verdict, countOf(verdict)])).toEqual([
      ['right', 26],
      ['imprecise', 36],
      ['wrong', 9],
      ['misspelt', 3],
      ['question', 4],
      ['gap', 2],
    ]);
    for (const verdict of VERDICTS) {
      const ids = NOTE_IDS.filter((id) => NOTES[id].verdict === verdict);
      expect(ids.join(' ')).toBe(JUDGED[verdict]);
    }
  });

  it('use every proof and every recording', () => {
    const proofs = new Set(NOTE_IDS.map((id) => NOTES[id].proof));
    expect(PROOF_IDS.filter((id) => !proofs.has(id))).toEqual([]);
    const captures = new Set(NOTE_IDS.map((id) => NOTES[id].capture));
    expect(CAPTURES.filter((name) => !captures.has(name))).toEqual([]);
  });

  it('name only recordings that are there', () => {
    const folder = join(import.meta.dirname, '../simulation/captures');
    expect(CAPTURES.filter((name) => !existsSync(join(folder, `${name}.json`)))).toEqual([]);
  });

  it('stand in groups that each have some', () => {
    const groups = new Set(NOTE_IDS.map(groupOf));
    expect([...groups]).toEqual(NOTE_GROUPS.map(({ id }) => id));
  });
});

describe.each(PROOF_IDS)('the proof %s', (id) => {
  const proof = PROOFS[id];
  const { timeline, k } = placeOf(proof);

  it('has its step', () => expect(k).not.toBeNull());

  test.each(proof.shows)('shows that it is so: %j', (fact) => {
    expect(isTrue(fact, timeline, k ?? -1)).toBe(true);
  });
});

describe('a fact', () => {
  const { timeline, k } = placeOf(PROOFS['last-ack']);
  it.each([
    { kind: 'state', host: 'client', is: 'FIN-WAIT-2' },
    { kind: 'moved', host: 'client', from: 'FIN-WAIT-1', to: 'TIME-WAIT' },
    { kind: 'sent', from: 'client', bits: 'ACK', ack: 313 },
    { kind: 'landed', from: 'server', bits: 'FIN+ACK', octets: 1 },
    { kind: 'timer', host: 'client', timer: 'time-wait', ms: 60_000 },
    { kind: 'no-timer', host: 'client' },
    { kind: 'sockets', host: 'client', listens: false, connections: [] },
    { kind: 'unaccepted', host: 'server', count: 1 },
    { kind: 'rule', rule: 'seq.held' },
    { kind: 'since', ms: 60_000 },
  ] as const)('that is not so is not true: %j', (fact) => {
    expect(isTrue(fact, timeline, k ?? -1)).toBe(false);
  });
});
