import type { Locator } from 'playwright/test';
import type { SystemWords } from '../src/i18n/tools/system';
import type { ScenarioId } from '../src/scenarios';
import type { HostId } from '../src/simulation/deed';
import type { Language, Theme } from '../src/store/permalink';
import { expect, type Player } from './player';
import { toolWords } from './tools';

interface Where {
  readonly scene: ScenarioId;
  readonly step: number;
  readonly lang?: Language;
  readonly theme?: Theme;
  readonly do?: string;
}

/** The address of a tab on a scene. */
export function addressOf(tab: 'system' | 'events', { scene, lang = 'en', ...rest }: Where) {
  const query = Object.entries({ tab, lang, ...rest }).map(([key, value]) => `${key}=${value}`);
  return `/#/s/${scene}?${query.join('&')}`;
}

/** The tab of what each host's system shows, as its users know it. */
export class SystemTab {
  readonly player: Player;

  constructor(player: Player) {
    this.player = player;
  }

  async open(where: Where): Promise<void> {
    await this.player.page.goto('about:blank');
    await this.player.page.goto(addressOf('system', where));
    await this.player.ready(where.lang ?? 'en');
    await expect(this.terminal('server', 'ss')).toBeVisible();
  }

  get words(): SystemWords {
    return toolWords(this.player).system;
  }

  get panel(): Locator {
    return this.player.page.getByRole('tabpanel');
  }

  host(id: HostId): Locator {
    const name = new RegExp(`^${this.player.words.ui[id]} 10\\.`);
    return this.panel.getByRole('region', { name });
  }

  /** What a command has printed on a host. */
  terminal(id: HostId, command: 'strace' | 'ss' | 'tcpdump'): Locator {
    return this.host(id).getByRole('group', { name: new RegExp(`^\\$ ${command} `) });
  }

  lines(id: HostId, command: 'strace' | 'tcpdump'): Locator {
    return this.terminal(id, command).getByRole('listitem');
  }

  /** The lines as they read. */
  async read(id: HostId, command: 'strace' | 'tcpdump' = 'strace'): Promise<string[]> {
    return oneLine(await this.lines(id, command).allTextContents());
  }

  /** The lines, calls and results that go with what is touched. */
  async touched(id: HostId, command: 'strace' | 'tcpdump'): Promise<string[]> {
    const lit = this.terminal(id, command).locator('[data-touched]');
    return oneLine(await lit.allTextContents());
  }

  /** The names of ss's columns. */
  async heading(id: HostId): Promise<string | undefined> {
    const rows = this.terminal(id, 'ss').getByRole('paragraph');
    return oneLine(await rows.allTextContents())[0];
  }

  /** What ss prints, without the names of its columns. */
  async sockets(id: HostId): Promise<string[]> {
    const rows = this.terminal(id, 'ss').getByRole('paragraph');
    return oneLine((await rows.allTextContents()).slice(1));
  }
}

const oneLine = (texts: readonly string[]): string[] =>
  texts.map((text) => text.replace(/\s+/g, ' ').trim());
