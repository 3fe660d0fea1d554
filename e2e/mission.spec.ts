import type { Locator } from 'playwright/test';
import { en } from '../src/i18n/en';
import { mission as enMission } from '../src/i18n/en/mission';
import { ko } from '../src/i18n/ko';
import { mission as koMission } from '../src/i18n/ko/mission';
import type { Field, NumberField } from '../src/lessons/draft';
import { type MissionId, MISSIONS } from '../src/lessons/missions';
import type { Language } from '../src/store/permalink';
import type { ControlBit } from '../src/tcp/segment';
import { STATES, type State } from '../src/tcp/tcb';
import { violations } from './axe';
import { survey } from './layout';
import { expect, type Player, test } from './player';

const UI = { ko: ko.ui, en: en.ui };
const WORDS = { ko: koMission, en: enMission };

/** What a learner fills in. */
interface Answer {
  readonly bits: readonly ControlBit[];
  readonly numbers: { readonly [F in NumberField]?: string };
  readonly state: State;
}

/** The bench as its users know it: by role and name. */
class Bench {
  readonly player: Player;
  readonly words;
  readonly ui;

  constructor(player: Player, language: Language = 'en') {
    this.player = player;
    this.words = WORDS[language];
    this.ui = UI[language];
  }

  get entry(): Locator {
    return this.player.page.getByRole('button', { name: this.ui.missions, exact: true });
  }

  get list(): Locator {
    return this.player.page.getByRole('dialog', { name: this.words.listTitle, exact: true });
  }

  listed(id: MissionId): Locator {
    const { title } = this.words.missions[id];
    return this.list.getByRole('listitem').filter({ hasText: title }).first().getByRole('button');
  }

  region(id: MissionId): Locator {
    const name = `${this.words.bench(MISSIONS[id].learner)}: ${this.words.missions[id].title}`;
    return this.player.page.getByRole('region', { name, exact: true });
  }

  button(name: string): Locator {
    return this.player.page.getByRole('button', { name, exact: true });
  }

  get check(): Locator {
    return this.button(this.words.check);
  }

  get toTurn(): Locator {
    return this.button(this.words.toTurn);
  }

  field(field: NumberField): Locator {
    return this.player.page.getByRole('textbox', { name: this.words.fields[field].name });
  }

  choice(field: Field, name: string): Locator {
    const group = this.player.page.getByRole('group', { name: this.words.fields[field].name });
    return group.getByRole('button', { name, exact: true });
  }

  async open(id: MissionId): Promise<void> {
    await this.entry.click();
    await this.listed(id).click();
    await expect(this.region(id)).toBeVisible();
    await this.due();
  }

  /** It has been played up to the turn that is due, which takes a slow machine some time. */
  async due(): Promise<void> {
    await expect(this.check).toBeVisible({ timeout: 20_000 });
  }

  async answer({ bits, numbers, state }: Answer): Promise<void> {
    for (const bit of bits) await this.choice('ctl', bit).click();
    for (const [field, text] of Object.entries(numbers)) {
      await this.field(field as NumberField).fill(text);
    }
    await this.choice('state', state).click();
    await this.check.click();
  }

  /** The same with the keyboard alone. */
  async type({ bits, numbers, state }: Answer): Promise<void> {
    const { player } = this;
    for (const bit of bits) {
      await player.tabTo(this.choice('ctl', bit));
      await player.press('Space');
    }
    for (const [field, text] of Object.entries(numbers)) {
      await player.tabTo(this.field(field as NumberField));
      await player.page.keyboard.insertText(text);
    }
    await player.tabTo(this.choice('state', state));
    await player.press('Enter');
    await player.tabTo(this.check);
    await player.press('Enter');
  }

  async expectDone(id: MissionId): Promise<void> {
    await expect(this.player.page.getByText(this.words.done, { exact: true })).toBeVisible();
    await this.entry.click();
    await expect(this.listed(id)).toContainText(this.words.finished);
  }
}

const SYN_ACK: Answer = {
  bits: ['SYN', 'ACK'],
  numbers: { ack: '101' },
  state: 'SYN-RECEIVED',
};

const KEYBOARD_STORIES: readonly (readonly [MissionId, Language, readonly Answer[]])[] = [
  [
    'open-client',
    'ko',
    [
      { bits: ['SYN'], numbers: {}, state: 'SYN-SENT' },
      { bits: ['ACK'], numbers: { seq: '101', ack: '301' }, state: 'ESTABLISHED' },
    ],
  ],
  [
    'release-server',
    'en',
    [
      { bits: ['ACK', 'FIN'], numbers: { seq: '301', ack: '101' }, state: 'FIN-WAIT-1' },
      { bits: ['ACK'], numbers: { seq: '302', ack: '102' }, state: 'TIME-WAIT' },
    ],
  ],
];

for (const [id, lang, answers] of KEYBOARD_STORIES) {
  test(`${id} is finished with the keyboard alone (${lang})`, async ({ player }) => {
    await player.page.emulateMedia({ reducedMotion: 'reduce' });
    await player.open({ lang });
    const bench = new Bench(player, lang);
    await player.tabTo(bench.entry);
    await player.press('Enter');
    await expect(bench.list).toBeVisible();
    await player.tabTo(bench.listed(id));
    await player.press('Enter');
    await expect(bench.region(id).getByRole('heading', { level: 2 })).toBeFocused();
    for (const [i, answer] of answers.entries()) {
      await expect(
        player.page.getByText(bench.words.turnCount(i + 1, answers.length)),
      ).toBeVisible();
      await bench.due();
      await bench.type(answer);
    }
    await expect(player.page.getByText(bench.words.done, { exact: true })).toBeVisible();
    await expect(bench.button(bench.words.list)).toBeVisible();

    await player.openAnew({ lang });
    await bench.entry.click();
    await expect(bench.listed(id)).toContainText(bench.words.finished);
  });
}

test('a wrong ACK is sent anyway, refused, taken back and mended', async ({ player }) => {
  await player.open();
  const bench = new Bench(player);
  await bench.open('open-server');
  await bench.answer({ ...SYN_ACK, numbers: { ack: '100' } });

  await expect(bench.field('ack')).toHaveAttribute('aria-invalid', 'true');
  await expect(bench.field('seq')).toHaveAttribute('aria-invalid', 'false');
  const said = enMission.reasons['ack.syn-counts']({ 'SEG.SEQ': 100 });
  await expect(bench.field('ack')).toHaveAccessibleDescription(said);
  const consequence = player.page.getByRole('region', { name: enMission.ifSent });
  await expect(consequence).toContainText('RST');
  await expect(consequence).toContainText(enMission.peerState('client', 'SYN-SENT', 'SYN-SENT'));
  await expect(consequence).toContainText('RFC 9293 §3.10.7.3');

  await player.speed.selectOption('10');
  await bench.button(enMission.sendAnyway).click();
  await expect(player.segment('RST', 'client')).toBeVisible();
  await bench.button(enMission.goBack).click();

  await expect(player.segment('RST', 'client')).toHaveCount(0);
  await expect(bench.field('ack')).toHaveValue('100');
  await bench.field('ack').fill('101');
  await bench.check.click();
  await player.ended();
  await player.expectStep(5);
  await expect(player.state('client')).toHaveText('ESTABLISHED');
  await bench.expectDone('open-server');
});

test('help comes after two misses: first how, then what', async ({ player }) => {
  await player.open();
  const bench = new Bench(player);
  await bench.open('open-server');
  const name = enMission.fields.ack.name;
  const hint = bench.button(`${enMission.hint}: ${name}`);
  await bench.answer({ ...SYN_ACK, numbers: { ack: '100' } });
  await expect(bench.field('ack')).toHaveAttribute('aria-invalid', 'true');
  await expect(hint).toHaveCount(0);
  await bench.check.click();
  await hint.click();
  const how = enMission.hints['ack.syn']({ 'SEG.SEQ': 100 });
  await expect(player.page.getByText(how, { exact: true })).toBeVisible();
  const answer = player.page.getByText(enMission.answerIs('101'), { exact: true });
  await expect(answer).toHaveCount(0);
  await bench.button(`${enMission.answer}: ${name}`).click();
  await expect(answer).toBeVisible();
});

test('nothing goes on while a turn is due, and the past is one click away from it', async ({
  player,
}) => {
  await player.open();
  const bench = new Bench(player);
  await bench.open('open-server');
  for (const button of [player.next, player.play]) {
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveAccessibleDescription(en.ui.yourTurn);
  }
  await player.blur();
  for (const key of ['End', 'ArrowRight', 'Space', 'PageDown']) await player.press(key);
  await player.seek(5);
  await player.expectStep(2);
  await expect(player.segment('SYN+ACK', 'server')).toHaveCount(0);

  await player.previous.click();
  await player.expectStep(1);
  await expect(bench.check).toHaveCount(0);
  await bench.toTurn.click();
  await expect(bench.check).toBeVisible();

  await bench.button(enMission.leave).click();
  await expect(player.events).toBeVisible();
  await player.press('End');
  await player.expectStep(5);
});

for (const [width, height, theme, lang] of [
  [1440, 900, 'light', 'ko'],
  [1440, 900, 'dark', 'en'],
  [1024, 768, 'light', 'en'],
  [390, 844, 'dark', 'ko'],
  [320, 640, 'light', 'en'],
] as const) {
  test(`the bench at ${width} px: nothing for axe, nothing cut, ${theme}, ${lang}`, async ({
    player,
  }) => {
    await player.page.setViewportSize({ width, height });
    await player.page.emulateMedia({ reducedMotion: 'reduce' });
    await player.open({ theme, lang });
    const bench = new Bench(player, lang);
    await bench.entry.click();
    await expect(bench.list).toBeVisible();
    expect(await violations(player.page)).toEqual([]);
    await bench.listed('half-close').click();
    await bench.due();
    const numbers = { seq: '101', ack: '300', text: '6' };
    await bench.answer({ bits: ['ACK', 'FIN'], numbers, state: 'CLOSE-WAIT' });
    await bench.check.click();
    await expect(bench.button(`${bench.words.hint}: ${bench.words.fields.ack.name}`)).toBeVisible();
    expect(await violations(player.page)).toEqual([]);
    expect(await tooSmall(player)).toEqual([]);
    const complaints = await player.slider.evaluate(survey, {
      positions: [1, 3, await player.position()],
      wall: false,
      states: STATES,
      flying: player.words.ui.inTheAir,
    });
    expect(complaints).toEqual([]);
  });
}

/** What is pressed on the bench and the desk and is less than 44 px wide or high. */
const tooSmall = ({ page }: Player): Promise<string[]> =>
  page.locator('main').evaluate((main) =>
    [...main.querySelectorAll('button, input')].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width < 44 || height < 44 ? [`${element.textContent} ${width} × ${height}`] : [];
    }),
  );
