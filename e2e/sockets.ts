import type { Locator } from 'playwright/test';
import { sockets } from '../src/i18n/en/tools/sockets';
import type { HostId } from '../src/simulation/deed';
import { expect, type Player } from './player';

/** The tab of sockets as its users know it. */
export class SocketsTab {
  readonly player: Player;

  constructor(player: Player) {
    this.player = player;
  }

  /** Opens the tab on a scene; `query` as an address has it. */
  async open(scene: string, query = ''): Promise<void> {
    await this.player.page.goto('about:blank');
    await this.player.page.goto(`/#/s/${scene}?tab=sockets&lang=en&predict=off${query}`);
    await this.player.ready('en');
    await expect(this.another).toBeVisible();
    await this.player.speed.selectOption('10');
  }

  get panel(): Locator {
    return this.player.page.getByRole('tabpanel');
  }

  get another(): Locator {
    return this.panel.getByRole('button', { name: sockets.another });
  }

  get reason(): Locator {
    return this.panel.getByRole('status');
  }

  get accept(): Locator {
    return this.panel.getByRole('button', { name: 'accept()' });
  }

  table(host: HostId): Locator {
    return this.panel.getByRole('table', { name: sockets.table(this.player.words.ui[host]) });
  }

  /** The cells of each row of a host's table, without its head. */
  async rows(host: HostId): Promise<string[]> {
    const rows = this.table(host).getByRole('row');
    const cells = await rows.evaluateAll((all) =>
      all
        .slice(1)
        .map((row) =>
          [...row.children]
            .map((cell) => (cell.querySelector('[data-phase]') ?? cell).textContent)
            .join(' '),
        ),
    );
    return cells;
  }

  pick(host: HostId, port: number): Locator {
    return this.table(host).getByRole('button', { name: sockets.follow(port) });
  }

  /** How full a queue of the listener is, as it says. */
  queue(name: 'synQueue' | 'acceptQueue'): Locator {
    return this.panel.getByRole('definition').nth(name === 'synQueue' ? 0 : 1);
  }
}
