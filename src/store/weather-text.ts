/** The path as an address has it: `loss=20;jitter=40;delay=80-120;dup=5;reorder=10;seed=7`. */
import type { Weather } from '../simulation/path';
import { wholeNumber } from './parse';

export const LONGEST_DELAY = 60_000;
export const HIGHEST_SEED = 2 ** 31 - 1;

/** A part of the segments, in percent with one decimal at most; null: it can't be read. */
function readPart(text: string): number | null {
  if (!/^\d{1,3}(\.\d)?$/.test(text)) return null;
  const percent = Number(text);
  return percent <= 100 ? Math.round(percent * 10) / 1_000 : null;
}

const printPart = (part: number): string => `${Math.round(part * 1_000) / 10}`;

export function readWeather(text: string): Partial<Weather> | null {
  const weather: { -readonly [K in keyof Weather]?: Weather[K] } = {};
  for (const piece of text.split(';')) {
    const [name, value = ''] = piece.split('=');
    if (!readPiece(weather, name, value)) return null;
  }
  return weather;
}

function readPiece(
  weather: { -readonly [K in keyof Weather]?: Weather[K] },
  name: string | undefined,
  value: string,
): boolean {
  switch (name) {
    case 'delay': {
      const [client, server = client] = value.split('-');
      const [there, back] = [
        wholeNumber(client, LONGEST_DELAY),
        wholeNumber(server, LONGEST_DELAY),
      ];
      if (there === null || back === null || there === 0 || back === 0) return false;
      weather.delay = { client: there, server: back };
      return true;
    }
    case 'jitter':
    case 'seed': {
      const n = wholeNumber(value, name === 'seed' ? HIGHEST_SEED : LONGEST_DELAY);
      if (n !== null) weather[name] = n;
      return n !== null;
    }
    case 'loss':
    case 'dup':
    case 'reorder': {
      const part = readPart(value);
      const field = name === 'dup' ? 'duplication' : name === 'reorder' ? 'reordering' : 'loss';
      if (part !== null) weather[field] = part;
      return part !== null;
    }
    default:
      return false;
  }
}

export function printWeather({
  delay,
  jitter,
  loss,
  duplication,
  reordering,
  seed,
}: Partial<Weather>): string {
  return [
    delay && `delay=${delay.client}-${delay.server}`,
    jitter !== undefined && `jitter=${jitter}`,
    loss !== undefined && `loss=${printPart(loss)}`,
    duplication !== undefined && `dup=${printPart(duplication)}`,
    reordering !== undefined && `reorder=${printPart(reordering)}`,
    seed !== undefined && `seed=${seed}`,
  ]
    .filter((piece) => typeof piece === 'string')
    .join(';');
}
