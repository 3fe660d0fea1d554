import type { Layer } from '../../lessons/layers';
import type { HostId } from '../../simulation/deed';

export interface TowerWords {
  readonly title: string;
  readonly layer: { readonly [L in Layer]: string };
  /** What a layer that is lit is made of; the client's port, where it belongs to a connection. */
  readonly made: { readonly [L in Layer]: (port: number) => string };
  /** What a layer that is dark waits for. */
  readonly missing: { readonly [L in Layer]: string };
  readonly lit: string;
  readonly dark: string;
  /** All that is lit, for who does not see it. */
  readonly summary: (lit: readonly string[]) => string;
  /** The text that a segment of this step carries. */
  readonly says: (from: HostId) => string;
  readonly quiet: string;
}
