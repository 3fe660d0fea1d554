import type { Locator } from 'playwright/test';
import type { HostId } from '../src/simulation/deed';
import type { State } from '../src/tcp/tcb';
import { expect, type Place, type Player } from './player';
import { toolWords } from './tools';

/** The state map as its users know it. */
export class MapTab {
  readonly player: Player;

  constructor(player: Player) {
    this.player = player;
  }

  get words() {
    return toolWords(this.player).map;
  }

  /** Opens a place with the tab, and waits for its words. */
  async open(place: Place): Promise<void> {
    await this.player.open(place);
    await this.player.openTab('map');
    await expect(this.map).toBeVisible();
  }

  get panel(): Locator {
    return this.player.page.getByRole('tabpanel');
  }

  get map(): Locator {
    return this.panel.getByRole('group', { name: this.words.title, exact: true });
  }

  box(state: State): Locator {
    return this.map.getByRole('button', { name: new RegExp(`^${state}(,|$)`) });
  }

  edge(from: State, to: State): Locator {
    return this.map.getByRole('img', { name: new RegExp(`^${from} → ${to}:`) });
  }

  /** Which edges have to do with what is selected. */
  async lit(): Promise<string[]> {
    const names = await this.map
      .locator('[data-lit=true]')
      .evaluateAll((all) => all.map((edge) => edge.getAttribute('aria-label') ?? ''));
    return names.map((name) => name.split(':')[0] ?? '').toSorted();
  }

  /** Goes with the pointer to the middle of an edge, which is bent. */
  async point(from: State, to: State): Promise<void> {
    const [x, y] = await this.edge(from, to)
      .locator('path')
      .first()
      .evaluate((path: SVGPathElement) => {
        const middle = path.getPointAtLength(path.getTotalLength() / 2);
        const at = middle.matrixTransform(path.getScreenCTM() ?? new DOMMatrix());
        return [at.x, at.y] as const;
      });
    await this.player.page.mouse.move(x, y);
  }

  /** Leaves everything that is touched. */
  async leave(): Promise<void> {
    await this.player.title.hover();
  }

  /** What is said to those who do not see the map. */
  async summary(): Promise<string> {
    const id = await this.map.getAttribute('aria-describedby');
    return this.player.page.locator(`[id="${id}"]`).innerText();
  }

  /** The names of the boxes in which an end is. */
  async inhabited(): Promise<string[]> {
    return this.map
      .getByRole('button')
      .evaluateAll((all) =>
        all.map((box) => box.getAttribute('aria-label') ?? '').filter((name) => name.includes(',')),
      );
  }

  /** At the shoulders of which boxes the tokens are drawn; '' where one is on its way. */
  async drawn(): Promise<Readonly<Record<HostId, string>>> {
    return this.map.evaluate((map) => {
      const centre = (element: Element): readonly [number, number, number] => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x + width / 2, y + height / 2, width];
      };
      const scale = map.getBoundingClientRect().width / 350;
      const at = (host: string, side: number): string => {
        const token = map.querySelector(`[data-host="${host}"] > :first-child`);
        if (token === null) return '';
        const [x, y] = centre(token);
        const box = [...map.querySelectorAll('[role=button]')].find((each) => {
          const [bx, by] = centre(each);
          return Math.hypot(x - (bx + side * scale), y - (by - 17 * scale)) < 1.5;
        });
        return box?.querySelector('text')?.textContent ?? '';
      };
      return { client: at('client', -52), server: at('server', 52) };
    });
  }

  /** The card of a state. */
  card(state: State): Locator {
    return this.panel.getByRole('region', { name: state, exact: true });
  }

  /** The button of a scene on a state's card, by the scene's title. */
  scene(state: State, title: string): Locator {
    return this.card(state).getByRole('button').filter({ hasText: title });
  }

  close(state: State): Locator {
    const { close } = this.player.words.ui;
    return this.card(state).getByRole('button', { name: close, exact: true });
  }
}
