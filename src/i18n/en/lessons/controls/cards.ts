import type { CardsWords } from '../../../lessons/cards';
import { capital, HOST } from '../../names';

export const cards: CardsWords = {
  title: 'Four things to say',
  hint: 'Drag one card onto another, or press the two one after the other.',
  card: (from, bit, n) =>
    bit === 'SYN'
      ? `SYN from ${HOST[from]}: my number is ${n}`
      : `ACK from ${HOST[from]}: got everything up to ${n - 1}`,
  picked: 'Now the card that is to go with it.',
  direction: 'They go opposite ways, and a segment goes only one way.',
  later: (ack, syn) =>
    `The same end sends both, but not at once: ack=${ack} can’t leave before the other’s SYN ${syn} is here.`,
  merged: (label, segments) =>
    `Now they are one ${label}. ${segments} segments are left: just what really travels.`,
  segments: 'The segments that are left',
  segment: (from, label, numbers) => `${capital(HOST[from])} sends ${label} ${numbers}`,
  watch: 'Watch it on the stage',
  split: 'Take them apart again',
};
