/** Folds `n` into `h`, 32 bits each (the mixing step of SplitMix32). */
function mix(h: number, n: number): number {
  let z = ((h ^ n) + 0x9e3779b9) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return z ^ (z >>> 16);
}

/**
 * 32 bits, in 0 … 2^32 − 1, that change altogether with the secret and with any of the parts. It
 * stands for the MAC that RFC 4987 §3.6 and RFC 7413 §4.1.2 ask for, and would not stop anybody who
 * means it: there are no attackers here but those of a scene.
 *
 * @param parts text, by its code points, or 32-bit numbers; their order counts
 */
export function keyedHash(secret: number, ...parts: readonly (string | number)[]): number {
  let h = mix(0, secret);
  for (const part of parts) {
    if (typeof part === 'number') h = mix(h, part);
    else for (const character of `${part}\0`) h = mix(h, character.codePointAt(0) ?? 0);
  }
  return h >>> 0;
}
