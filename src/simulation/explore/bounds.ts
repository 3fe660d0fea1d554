import type { Parameters } from '../../tcp/parameters';
import type { HostId } from '../deed';
import { parametersFor } from './end';

/** How far is gone. What lies beyond is not explored, and said to be so. */
export interface Bounds {
  /** Moves from a beginning. */
  readonly depth: number;
  /** Segments in the air towards one end; what is sent into full air is lost. */
  readonly air: number;
  /** How often each user may call send(), with 1 octet, and connect(). */
  readonly sends: number;
  readonly connects: number;
  /** May a connection that a listener begot be called on before it is established? Sockets say no. */
  readonly beforeAccept: boolean;
  /** Both are without clocks; times stay what they are by default. */
  readonly parameters: { readonly [H in HostId]: Parameters };
  /** Added to every ISS: a connection may begin just below 2^32. */
  readonly issOffset: number;
}

export const BOUNDS: Bounds = {
  depth: 8,
  air: 3,
  sends: 1,
  connects: 1,
  beforeAccept: false,
  parameters: { client: parametersFor({}), server: parametersFor({}) },
  issOffset: 0,
};
