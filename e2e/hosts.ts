import { expect, type Locator } from 'playwright/test';
import { tools as en } from '../src/i18n/en/tools';
import { tools as ko } from '../src/i18n/ko/tools';
import type { HostsWords } from '../src/i18n/tools/hosts';
import type { NumberName, Option } from '../src/simulation/choices';
import type { Habit, HostId } from '../src/simulation/deed';
import type { ProfileId } from '../src/simulation/profiles';
import type { Language } from '../src/store/permalink';
import type { Place, Player } from './player';

const WORDS: { readonly [L in Language]: HostsWords } = { ko: ko.hosts, en: en.hosts };

/** The tab of the hosts, by role and name. */
export class HostsTab {
  readonly player: Player;
  readonly words: HostsWords;

  constructor(player: Player, language: Language = 'en') {
    this.player = player;
    this.words = WORDS[language];
  }

  /** Opens a place with the tab, and waits for its words. */
  async open(place: Place): Promise<void> {
    await this.player.open(place);
    await this.player.openTab('hosts');
    await expect(this.settings('client')).toBeVisible();
  }

  settings(id: HostId): Locator {
    return this.player.page.getByRole('region', { name: this.words.settingsOf(id), exact: true });
  }

  /** Shows a host's settings where there is room for one. */
  async show(id: HostId): Promise<void> {
    const which = this.player.page.getByRole('group', { name: this.words.which, exact: true });
    await which.getByRole('button', { name: this.player.words.ui[id], exact: true }).click();
    await expect(this.settings(id)).toBeVisible();
  }

  power(id: HostId): Locator {
    return this.settings(id).getByRole('button', { name: this.words.power.button, exact: true });
  }

  habit(id: HostId, habit: Habit): Locator {
    return this.switch(id, this.words.habit[habit].label);
  }

  option(id: HostId, option: Option): Locator {
    return this.switch(id, this.words.option[option].label);
  }

  private switch(id: HostId, name: string): Locator {
    return this.settings(id).getByRole('switch', { name, exact: true });
  }

  profile(id: HostId): Locator {
    return this.settings(id).getByRole('combobox', { name: this.words.profile.label });
  }

  async choose(id: HostId, profile: ProfileId): Promise<void> {
    await this.profile(id).selectOption(profile);
  }

  number(id: HostId, name: NumberName): Locator {
    return this.settings(id).getByRole('textbox', {
      name: this.words.number[name].label,
      exact: true,
    });
  }

  /** Types a number and leaves the field. */
  async enter(id: HostId, name: NumberName, text: string): Promise<void> {
    await this.number(id, name).fill(text);
    await this.number(id, name).press('Tab');
  }

  /** What the last change has changed, or all settings. */
  get effect(): Locator {
    return this.player.page.getByRole('group', { name: this.words.effect.title, exact: true });
  }

  /** A line of the connection's record in a host's panel. */
  record(id: HostId, name: string): Locator {
    const row = this.player.host(id).locator('dl > div').filter({ hasText: name });
    return row.getByRole('definition');
  }
}
