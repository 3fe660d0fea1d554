/**
 * A set of worlds. A world is four numbers: the client's end, the server's, and what is in the air
 * towards each. There are millions of them, so they lie in one array of numbers, beside a table of
 * hashes.
 */

/** How many numbers a world is. */
const WIDTH = 4;

export interface Worlds {
  count: number;
  /** WIDTH numbers for each world, in the order in which they came. */
  cells: Int32Array;
  /** For each world the one that it was reached from; −1: a beginning. */
  parents: Int32Array;
  /** Open addressing: the number of a world + 1, or 0. Its length is a power of two. */
  slots: Int32Array;
}

export type World = readonly [client: number, server: number, toClient: number, toServer: number];

export const noWorlds = (): Worlds => ({
  count: 0,
  cells: new Int32Array(1024 * WIDTH),
  parents: new Int32Array(1024),
  slots: new Int32Array(4096),
});

/** Puts a world in; false when it was there already. */
export function place(worlds: Worlds, world: World, parent: number): boolean {
  const slot = slotOf(worlds, world);
  if (worlds.slots[slot] !== 0) return false;
  const number = worlds.count++;
  worlds.slots[slot] = number + 1;
  worlds.cells.set(world, number * WIDTH);
  worlds.parents[number] = parent;
  if (worlds.count === worlds.parents.length) grow(worlds);
  return true;
}

export const includes = (worlds: Worlds, world: World): boolean =>
  worlds.slots[slotOf(worlds, world)] !== 0;

/** World number `number`. @throws RangeError when there is none. */
export function worldAt({ count, cells }: Worlds, number: number): World {
  if (number < 0 || number >= count) throw new RangeError(`world ${number} of ${count}`);
  const [client = 0, server = 0, toClient = 0, toServer = 0] = cells.subarray(
    number * WIDTH,
    number * WIDTH + WIDTH,
  );
  return [client, server, toClient, toServer];
}

/** The numbers of the worlds that lead to world `number`, from a beginning on, itself included. */
export function pathTo(worlds: Worlds, number: number): readonly number[] {
  const path = [];
  for (let at = number; at >= 0; at = worlds.parents[at] ?? -1) path.unshift(at);
  return path;
}

/** Where the world is, or where it would go. */
function slotOf({ cells, slots }: Worlds, [client, server, toClient, toServer]: World): number {
  let slot = hash(client, server, toClient, toServer) & (slots.length - 1);
  for (;;) {
    const at = ((slots[slot] ?? 0) - 1) * WIDTH;
    if (at < 0) return slot;
    const same =
      cells[at] === client &&
      cells[at + 1] === server &&
      cells[at + 2] === toClient &&
      cells[at + 3] === toServer;
    if (same) return slot;
    slot = (slot + 1) & (slots.length - 1);
  }
}

/** Mixes four numbers well enough that neighbours do not share a slot. */
function hash(a: number, b: number, c: number, d: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ Math.imul(c, 0xc2b2ae35) ^ Math.imul(d, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Twice the room. */
function grow(worlds: Worlds): void {
  const { cells, parents, slots } = worlds;
  worlds.cells = new Int32Array(cells.length * 2);
  worlds.cells.set(cells);
  worlds.parents = new Int32Array(parents.length * 2);
  worlds.parents.set(parents);
  worlds.slots = new Int32Array(slots.length * 2);
  for (let number = 0; number < worlds.count; number++) {
    worlds.slots[slotOf(worlds, worldAt(worlds, number))] = number + 1;
  }
}
