import type { Locator, Page } from 'playwright/test';
import type { Question } from '../src/lessons/question';
import type { Player } from './player';
import { Prediction } from './predict';

const LETTERS = ['a', 'b', 'c', 'd'];

/** A vote of the class on a question of the wall. */
export class Vote {
  readonly player: Player;
  private readonly question: Question;
  private readonly prediction: Prediction;

  constructor(player: Player, question: Question) {
    this.player = player;
    this.question = question;
    this.prediction = new Prediction(player);
  }

  get words() {
    return this.prediction.words.vote;
  }

  get group(): Locator {
    return this.prediction.onWall(this.question);
  }

  private button(name: string): Locator {
    return this.player.page.getByRole('button', { name, exact: true });
  }

  begin(round: number): Locator {
    return this.button(this.words.begin(round));
  }

  get end(): Locator {
    return this.button(this.words.end);
  }

  get reveal(): Locator {
    return this.button(this.words.reveal);
  }

  get clear(): Locator {
    return this.button(this.words.clear);
  }

  /** What the wall says while a round is on. */
  on(round: number, voters: number): Locator {
    return this.group.getByText(this.words.on(round, voters), { exact: true });
  }

  status(text: string): Locator {
    return this.player.page.getByRole('status').getByText(text, { exact: true });
  }

  text(n: number): string {
    return this.prediction.choiceText(this.question, n);
  }

  choice(n: number): Locator {
    return this.group.getByRole('listitem').nth(n).getByRole('button');
  }

  /** The numbers beside a choice. */
  tally(n: number): Locator {
    return this.choice(n).locator('[data-counts]');
  }

  /** How long the bars of a choice are, px: the first round first. */
  async bars(n: number): Promise<number[]> {
    const bars = await this.choice(n).locator('[data-bar]').all();
    return Promise.all(bars.map((bar) => bar.evaluate((element) => element.clientWidth)));
  }

  /** How many of them are to be seen. */
  drawnBars(n: number): Promise<number> {
    return this.choice(n).locator('[data-bar]').filter({ visible: true }).count();
  }

  signs(n: number): Promise<number> {
    return this.choice(n).locator('svg').count();
  }

  /** One vote after the other, by keys; what is no choice is none. */
  async cast(choices: readonly number[]): Promise<void> {
    for (const n of choices) {
      const letter = LETTERS[n];
      if (letter !== undefined) await this.player.press(letter);
    }
  }

  /** What of the question is outside the inner 95 % of the wall's width, or under its upper edge. */
  outside(): Promise<string[]> {
    return this.group.evaluate((group) => {
      const parts = [...group.querySelectorAll('p, button, [data-counts], [data-bar]')];
      return parts.flatMap((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        const out =
          left < innerWidth * 0.025 ||
          right > innerWidth * 0.975 ||
          top < innerHeight * 0.025 ||
          bottom > innerHeight * 0.975;
        return out ? [part.textContent ?? ''] : [];
      });
    });
  }

  /** What of the drawing lies under the question. */
  overlaps(): Promise<string[]> {
    return this.group.evaluate((group) => {
      const title = group.querySelector('p')?.getBoundingClientRect();
      const drawn = [...document.querySelectorAll('main svg text, main svg [data-flight]')];
      return drawn.flatMap((one) => {
        if (group.contains(one)) return [];
        return one.getBoundingClientRect().bottom > (title?.top ?? 0) + 2
          ? [one.textContent ?? '']
          : [];
      });
    });
  }
}

interface Locks {
  readonly asked: number;
  readonly held: number;
}

/**
 * Stands in for the browser's wake lock. What comes back tells how often it was asked for and how
 * many are held, after what is done first: the browser takes the lock away and the window is seen
 * again, and then it is given again or refused.
 */
export async function watchLocks(
  page: Page,
): Promise<(first?: 'take' | 'refuse') => Promise<Locks>> {
  await page.addInitScript(() => {
    const held = new Set<{ released: boolean }>();
    const state = { asked: 0, refuses: false };
    const request = (): Promise<unknown> => {
      state.asked++;
      if (state.refuses) return Promise.reject(new DOMException('no', 'NotAllowedError'));
      const lock = {
        released: false,
        release() {
          lock.released = true;
          held.delete(lock);
          return Promise.resolve();
        },
      };
      held.add(lock);
      return Promise.resolve(lock);
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
    addEventListener('test-locks', (event) => {
      const { detail } = event as CustomEvent<{ first?: string; locks?: object }>;
      if (detail.first !== undefined) {
        state.refuses = detail.first === 'refuse';
        for (const lock of held) lock.released = true;
        held.clear();
        document.dispatchEvent(new Event('visibilitychange'));
      }
      detail.locks = { asked: state.asked, held: held.size };
    });
  });
  return (first) =>
    page.evaluate((what) => {
      const detail: { first?: string; locks?: Locks } = what === undefined ? {} : { first: what };
      dispatchEvent(new CustomEvent('test-locks', { detail }));
      return detail.locks ?? { asked: -1, held: -1 };
    }, first);
}
