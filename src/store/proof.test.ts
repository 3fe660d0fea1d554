import { beforeEach, describe, expect, it } from 'vitest';
import { choicesOf, NOTES, placeOf } from '../lessons/notes';
import { NOTE_IDS } from '../lessons/notes/ids';
import { PROOF_IDS, PROOFS } from '../lessons/notes/proofs';
import { undo, visit } from './deeds';
import { useNotes } from './notes';
import { printPlace, readPlace } from './permalink';
import { seeProof } from './proof';
import { currentStep, openScene, useRun } from './run';

beforeEach(() => visit('three-way-handshake'));

describe('going to the proof of a claim', () => {
  it.each(NOTE_IDS)('%s opens its scene at the step that shows it', (id) => {
    useNotes.setState({ open: id });
    const proof = PROOFS[NOTES[id].proof];
    seeProof(id);
    expect(useRun.getState().scene).toBe(proof.scene);
    expect(currentStep(useRun.getState())).toBe(placeOf(proof).k);
    expect(useNotes.getState()).toEqual({ open: null, from: { id, scene: proof.scene } });
  });

  it('keeps what was done before within reach of undo', () => {
    openScene('whole-life', { interventions: [{ kind: 'drop', flight: 3 }] });
    seeProof('A28');
    undo();
    const { scene, interventions } = useRun.getState();
    expect([scene, interventions]).toEqual(['whole-life', [{ kind: 'drop', flight: 3 }]]);
  });
});

it.each(PROOF_IDS)('the place of %s can be said by an address', (id) => {
  const proof = PROOFS[id];
  const { k } = placeOf(proof);
  const place = {
    scene: proof.scene,
    step: (k ?? -1) + 1,
    choices: choicesOf(proof),
    interventions: proof.deeds ?? [],
  };
  const { place: read, faults } = readPlace(printPlace(place));
  expect(faults).toEqual([]);
  expect(read.interventions).toEqual(place.interventions);
  expect(read.step).toBe(place.step);
  expect(printPlace(read)).toBe(printPlace(place));
});
