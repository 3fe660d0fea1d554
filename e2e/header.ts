import type { Locator } from 'playwright/test';
import type { FieldId } from '../src/capture/fields';
import type { Block, HeaderWords } from '../src/i18n/tools/header';
import type { Level } from '../src/store/numbers';
import { violations } from './axe';
import { expect, type Place, type Player } from './player';
import { toolWords } from './tools';

/** The tab of the header as its users know it. */
export class HeaderTab {
  readonly player: Player;

  constructor(player: Player) {
    this.player = player;
  }

  /** Opens a place with the tab. */
  async open(place: Place = {}): Promise<void> {
    await this.player.openAnew({ ...place, tab: 'header' });
    await expect(this.diagram).toBeVisible();
  }

  get words(): HeaderWords {
    return toolWords(this.player).header;
  }

  get panel(): Locator {
    return this.player.page.getByRole('tabpanel');
  }

  get title(): Locator {
    return this.panel.getByRole('heading', { level: 2 });
  }

  get diagram(): Locator {
    return this.panel.getByRole('group', { name: this.words.diagram, exact: true });
  }

  block(block: Block): Locator {
    return this.diagram.getByRole('group', { name: this.words.block[block], exact: true });
  }

  /** All that the fields are called, with their values, as they are read out. */
  async fields(within: Locator = this.diagram): Promise<(string | null)[]> {
    const all = within.getByRole('button');
    return all.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
  }

  field(id: FieldId, within: Locator = this.diagram): Locator {
    const { name } = this.words.field[id];
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return within.getByRole('button', { name: new RegExp(`^${escaped}(:|$)`) });
  }

  /** Chooses one of several by its name. */
  async choose(name: string): Promise<void> {
    const radio = this.panel.getByRole('radio', { name, exact: true });
    await radio.check();
    await expect(radio).toBeChecked();
  }

  async show(level: Level): Promise<void> {
    await this.choose(this.words.level[level]);
  }

  get previous(): Locator {
    return this.panel.getByRole('button', { name: this.words.previous, exact: true });
  }

  get next(): Locator {
    return this.panel.getByRole('button', { name: this.words.next, exact: true });
  }

  get dump(): Locator {
    return this.panel.getByRole('region', { name: this.words.dump, exact: true });
  }

  /** One octet of the frame, in hex. */
  octet(n: number): Locator {
    return this.dump.locator(`[data-octet="${n}"]`).first();
  }

  /** The octets that are marked, by their numbers. */
  async markedOctets(): Promise<number[]> {
    const all = this.dump.locator('[data-octet][data-marked]');
    const numbers = await all.evaluateAll((octets) =>
      octets.map((octet) => Number(octet.getAttribute('data-octet'))),
    );
    return [...new Set(numbers)].toSorted((a, b) => a - b);
  }

  /** The fields that are marked, by name and value. */
  async markedFields(): Promise<(string | null)[]> {
    const all = await this.diagram
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons.flatMap((button) =>
          button.hasAttribute('data-marked') ? [button.getAttribute('aria-label')] : [],
        ),
      );
    return all;
  }

  /** What axe finds in the panel, one line each. */
  violations(): Promise<string[]> {
    return violations(this.player.page, { within: '[role=tabpanel]' });
  }
}
