import type { Locator } from 'playwright/test';
import { tools as en } from '../src/i18n/en/tools';
import { tools as ko } from '../src/i18n/ko/tools';
import type { CraftWords } from '../src/i18n/tools/craft';
import type { FieldName, Preset } from '../src/simulation/craft';
import type { HostId } from '../src/simulation/deed';
import type { ControlBit } from '../src/tcp/segment';
import type { Player } from './player';

/** The tab where segments are made by hand, as its users know it. */
export class CraftPanel {
  readonly player: Player;

  constructor(player: Player) {
    this.player = player;
  }

  get words(): CraftWords {
    return (this.player.words.ui.code === 'ko' ? ko : en).craft;
  }

  get form(): Locator {
    return this.player.page.getByRole('form', { name: this.words.title, exact: true });
  }

  async open(): Promise<void> {
    await this.player.openTab('craft');
  }

  async from(host: HostId): Promise<void> {
    const name = this.player.words.ui[host];
    await this.form.getByRole('radio', { name, exact: true }).check();
  }

  async by(author: 'host' | 'stranger'): Promise<void> {
    await this.form.getByRole('radio', { name: this.words.author[author], exact: true }).check();
  }

  async fill(preset: Preset): Promise<void> {
    const kinds = this.form.getByRole('group', { name: this.words.fill, exact: true });
    const name = preset === 'DATA' ? this.words.data : preset;
    await kinds.getByRole('button', { name, exact: true }).click();
  }

  bit(name: ControlBit): Locator {
    const bits = this.form.getByRole('group', { name: this.words.bits, exact: true });
    return bits.getByRole('button', { name, exact: true });
  }

  field(name: FieldName): Locator {
    return this.form.getByRole('textbox', { name: this.words.field[name], exact: true });
  }

  /** The section under a heading. */
  section(heading: string): Locator {
    const named = this.player.page.getByRole('heading', { name: heading, exact: true });
    return this.form.locator('section').filter({ has: named });
  }

  send(to: HostId): Locator {
    return this.form.getByRole('button', { name: this.words.send(to), exact: true });
  }
}
