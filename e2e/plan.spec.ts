import { share } from '../src/i18n/en/share';
import { violations } from './axe';
import { complaintsOf, expect, Player, test } from './player';
import { PlanPage } from './plan';

/** Three items: two scenes and a run of somebody's own; the second one is on. */
const PLAN =
  'plan=Closing&item=fin-lost~note=Ask+first.&item=reset~step=4~do=drop:1~name=Both+lost~note=Secret&item=two-bits&at=2';
const ADDRESS = `/#/s/reset?step=4&do=drop:1&lang=en&predict=off&${PLAN}`;

test('a plan is made by keyboard, and lives in the page, in its link and in its file', async ({
  player,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const plan = new PlanPage(player);
  const { words } = plan;
  // What if the server's SYN,ACK were lost?
  await player.open({ scene: 'three-way-handshake', step: 4 });
  await player.meddle('SYN+ACK', 'server', 'drop');
  await player.pause.click();
  const { page } = player;
  const taken = await player.step();
  await plan.openByKeyboard();
  await expect(plan.dialog).toContainText(words.empty);
  await player.tabTo(plan.title);
  await page.keyboard.type('Opening & closing');
  await player.tabTo(plan.button(words.addHere));
  await player.press('Enter');
  const scene = plan.dialog.getByRole('combobox', { name: words.scene });
  for (const title of ['fin-lost', 'reset'] as const) {
    await player.tabTo(scene);
    // As typing its first letters would.
    await scene.selectOption(title);
    await player.tabTo(plan.button(words.addScene));
    await player.press('Enter');
  }
  await player.tabTo(plan.note(2));
  await page.keyboard.type('Ask first: ~50 % & <b>why</b>?');
  // The item that is moved keeps the focus, up to where it can't be moved any more.
  await player.tabTo(plan.doing(words.up, 3));
  await player.press('Enter');
  await expect(plan.doing(words.up, 2)).toBeFocused();
  await player.press('Enter');
  await player.press('Enter');
  await expect(plan.doing(words.up, 1)).toBeFocused();
  const { scenes } = player.words;
  await expect(plan.dialog.getByRole('status').filter({ hasText: '1 of 3' })).toHaveText(
    words.moved(scenes.reset.title, 1, 3),
  );
  const made = [
    'Opening & closing',
    `${scenes.reset.title} | ${words.fromStart} | `,
    `${scenes['three-way-handshake'].title} | SYN+ACK 2 dropped · ${words.step(taken)} | `,
    `${scenes['fin-lost'].title} | ${words.fromStart} | Ask first: ~50 % & <b>why</b>?`,
  ];
  expect((await plan.contents()).map((line) => line.replaceAll('  ', ' '))).toEqual(made);

  await expect(page).toHaveURL(/plan=Opening\+%26\+closing&item=reset&item=three-way/);
  await page.reload();
  await player.ready('en');
  await plan.inBar('Opening & closing', words.edit).click();
  expect(await plan.contents()).toEqual(made);

  await plan.button(words.link).click();
  await expect(plan.dialog.getByText(share.copied)).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const saved = await plan.saved();
  expect(saved.name).toBe('Opening & closing.synopsis.json');

  // Somebody else's browser.
  const elsewhere = await (await browser.newContext({ locale: 'en-US' })).newPage();
  const complaints = complaintsOf(elsewhere);
  const other = new PlanPage(new Player(elsewhere));
  await elsewhere.goto(link);
  await other.player.ready('en');
  await expect(other.player.title).toHaveText(scenes.reset.title);
  await expect(other.bar('Opening & closing')).toContainText('1 / 3');
  await other.inBar('Opening & closing', words.next).click();
  await other.player.expectStep(taken);
  await other.inBar('Opening & closing', words.edit).click();
  expect(await other.contents()).toEqual(made);
  await other.button(words.clear).click();
  await expect(other.dialog).toContainText(words.empty);
  await other.file(saved.name, saved.text);
  await expect(other.dialog.getByText(words.opened('Opening & closing', 3))).toBeVisible();
  expect(await other.contents()).toEqual(made);
  expect(complaints).toEqual([]);
  await elsewhere.context().close();
});

test('what a file has wrong is said, and the plan stays as it was; a good one can be undone', async ({
  player,
}) => {
  const plan = new PlanPage(player);
  const { faults } = plan.words;
  await player.page.goto(ADDRESS);
  await player.ready('en');
  await plan.inBar('Closing', plan.words.edit).click();
  const before = await plan.contents();
  const { text } = await plan.saved();
  const item = (place: unknown, note: unknown = ''): string =>
    JSON.stringify({ synopsis: 'lesson plan', version: 1, title: 'T', items: [{ place, note }] });
  const bad: readonly (readonly [text: string | Buffer, said: string])[] = [
    ['{"synopsis": "lesson plan",\n  title: 3}', faults.broken(2, 3)],
    [text.slice(0, -8), faults.broken(text.slice(0, -8).split('\n').length, 5)],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xd8, 0]), faults.broken(1, 1)],
    ['{"log": {"version": "1.2"}}', faults.foreign],
    [text.replace('"version": 1', '"version": 2'), faults.version('2')],
    [text.replace('"title"', '"name"'), faults.unknown(null, 'name')],
    [item('#/s/nowhere'), faults.scene(1, 'nowhere')],
    [item('#/s/reset?do=explode:3'), faults.deed(1, 'explode:3')],
    [item('#/s/reset?view=present'), faults.part(1, 'view')],
    [item('#/s/reset?step=999'), faults.step(1, 999, 10)],
    [item('#/s/reset?do=drop:77'), faults.segment(1, 'drop:77', 6)],
    ['{"synopsis": "lesson plan", "version": 1, "title": "T", "items": []}', faults.noItems],
    [item('#/s/reset', 'x'.repeat(10_000)), faults.longNote(1, 10_000, 2_000)],
    [item('#/s/reset', 7), faults.note(1)],
    [item(null), faults.place(1)],
    ['x'.repeat(1_000_001), faults.large],
  ];
  for (const [content, said] of bad) {
    await plan.file('plan.json', content);
    await expect(plan.dialog.getByRole('alert')).toHaveText(`${said} ${faults.kept}`);
    expect(await plan.contents()).toEqual(before);
  }
  await plan.drop(item('#/s/two-bits'));
  await expect(plan.dialog.getByRole('alert')).toBeEmpty();
  await expect(plan.rows).toHaveCount(1);
  await plan.undo.click();
  expect(await plan.contents()).toEqual(before);
  // So can one item, and all of them.
  await plan.doing(plan.words.remove, 2).click();
  await expect(plan.doing(plan.words.remove, 2)).toBeFocused();
  await plan.button(plan.words.clear).click();
  await expect(plan.rows).toHaveCount(0);
  await plan.undo.click();
  await plan.undo.click();
  expect(await plan.contents()).toEqual(before);
  await expect(plan.undo).toHaveAttribute('aria-disabled', 'true');
});

test('whatever stands in names and notes is shown as text', async ({ player }) => {
  const plan = new PlanPage(player);
  const { page } = player;
  const html = '<img src=x onerror=alert(1)>';
  const rtl = '\u202egnissolc \u05d0\u05d1';
  await player.open({ scene: 'reset' });
  await plan.openByKeyboard();
  const items = [
    // Half a sign, which no address can have.
    { place: '#/s/reset', note: `${html}\ud800${rtl}` },
    { place: `#/s/fin-lost?name=${encodeURIComponent(html)}` },
  ];
  const file = { synopsis: 'lesson plan', version: 1, title: `${html}${rtl}`, items };
  await plan.file('plan.json', JSON.stringify(file));
  await plan.note(2).fill('🙂'.repeat(10_000));
  await expect(plan.note(1)).toHaveValue(`${html}${rtl}`);
  await expect(plan.rows.nth(1)).toContainText(html);
  expect([...(await plan.note(2).inputValue())]).toHaveLength(2_000);
  await expect(plan.dialog).toContainText(plan.words.noteLength(2_000, 2_000));
  await expect(page).toHaveURL(/note=.*item=fin-lost~name=.*note=/);
  await page.reload();
  await player.ready('en');
  await expect(plan.bar(`${html}${rtl}`)).toContainText(html);
  await plan.inBar(`${html}${rtl}`, plan.words.edit).click();
  await expect(plan.note(1)).toHaveValue(`${html}${rtl}`);
  await expect(page.locator('img[src=x]')).toHaveCount(0);
  // In Korean letters a full plan is longer than an address may be: that is said, and nothing is lost.
  await expect(plan.dialog).toContainText(plan.words.inAddress);
  for (let n = 3; n <= 8; n++) await plan.add('two-bits');
  for (let n = 3; n <= 8; n++) await plan.note(n).fill('가'.repeat(2_000));
  // What is said of it is in sight wherever one has scrolled to.
  const tooLong = plan.dialog.getByRole('status').filter({ hasText: plan.words.tooLong });
  await expect(tooLong).toBeInViewport({ ratio: 1 });
  await expect(plan.dialog).not.toContainText(plan.words.inAddress);
  await expect(plan.button(plan.words.link)).toHaveAttribute('aria-disabled', 'true');
  await expect(page).not.toHaveURL(/plan=/);
  await expect(plan.note(8)).toHaveValue('가'.repeat(2_000));

  await player.press('Escape');

  // What can't be read is left out and told; the rest stands.
  await page.goto(`/#/s/reset?lang=en&plan=T&item=nowhere&item=reset~do=x&item=fin-lost&at=9`);
  await expect(player.notice).toContainText(player.words.ui.fault('item', '1'));
  await expect(player.notice).toContainText(player.words.ui.fault('item', '2'));
  await expect(player.notice).toContainText(player.words.ui.fault('plan', '9'));
  await expect(plan.bar('T')).toContainText('– / 1');
});

test('on the wall a remote leads through the plan, and no note is ever there', async ({
  player,
}) => {
  const plan = new PlanPage(player);
  const { page } = player;
  await page.goto(ADDRESS);
  await player.ready('en');
  await player.press('Shift+N');
  await expect(plan.bar('Closing')).toContainText('1 / 3');
  await player.press('n');
  await expect(plan.bar('Closing')).toContainText('2 / 3');
  await plan.inBar('Closing', plan.words.edit).click();
  await plan.button(plan.words.present).click();
  await player.ready('en', 'present');
  const { scenes } = player.words;
  await expect(player.title).toHaveText(scenes['fin-lost'].title);
  await player.press('End');
  await player.press('PageDown');
  await expect(player.title).toHaveText(scenes.reset.title);
  await player.expectStep(4);
  await player.press('End');
  await player.press('ArrowRight');
  await expect(player.title).toHaveText(scenes['two-bits'].title);
  await player.press('Home');
  await player.press('PageUp');
  await expect(player.title).toHaveText(scenes.reset.title);
  await player.expectStep(await player.steps());
  const written = await page.locator('html').evaluate((html) => html.outerHTML);
  for (const secret of ['Secret', 'Ask first', 'Closing']) expect(written).not.toContain(secret);
  await expect(plan.bar('Closing')).toHaveCount(0);
  // Back on the page, it is where it was; leaving it leaves the scene.
  await player.press('Escape');
  await expect(plan.bar('Closing')).toContainText('2 / 3');
  await player.press('r');
  await plan.inBar('Closing', plan.words.here).click();
  await player.expectStep(4);
  // What others are given has neither the plan nor its notes.
  await page.getByRole('button', { name: player.words.ui.share, exact: true }).click();
  const link = page.getByRole('textbox', { name: share.link.field, exact: true });
  await expect(link).toHaveValue(/s\/reset\?step=4/);
  await expect(link).not.toHaveValue(/plan=|note=/);
  await page.getByRole('button', { name: share.plan.add, exact: true }).click();
  await expect(plan.rows).toHaveCount(4);
  await player.press('Escape');
  // Back leads through the items, and takes back nothing that was written.
  await page.goBack();
  await player.ready('en', 'present');
  await expect(player.title).toHaveText(scenes.reset.title);
  await page.goBack();
  await expect(player.title).toHaveText(scenes['two-bits'].title);
  await player.press('Escape');
  await expect(plan.bar('Closing')).toContainText('3 / 4');
  await plan.inBar('Closing', plan.words.leave).click();
  await expect(plan.bar('Closing')).toHaveCount(0);
  await expect(player.title).toHaveText(scenes['two-bits'].title);
  // Nor are they in the address of a wall that the class sees.
  await page.goto(`/#/s/reset?lang=en&view=present&room=abc&${PLAN}`);
  await player.ready('en', 'present');
  await expect(page).toHaveURL(/room=abc&.*plan=Closing&item=fin-lost&item=reset/);
  expect(page.url()).not.toContain('note=');
  // The presenter reads in the list what is done in an item, as whoever planned it does.
  await page.goto(`/#/s/reset?lang=en&view=presenter&room=abc&${PLAN}`);
  await page.getByRole('button', { name: plan.words.items, exact: true }).click();
  const list = page.getByRole('dialog', { name: plan.words.items, exact: true });
  await expect(list.getByRole('listitem').nth(1)).toContainText(
    `Both lost · ${plan.words.step(4)}`,
  );
});

test('everybody can read and press it: axe finds nothing, and at 320 px nothing is wider', async ({
  player,
}) => {
  const plan = new PlanPage(player);
  const { page } = player;
  for (const [lang, theme, width] of [
    ['ko', 'light', 1440],
    ['en', 'dark', 1440],
    ['ko', 'dark', 320],
    ['en', 'light', 320],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('about:blank');
    await page.goto(ADDRESS.replace('lang=en', `lang=${lang}&theme=${theme}`));
    await player.ready(lang);
    expect(await violations(page, { within: 'section[aria-label="Closing"]' })).toEqual([]);
    await plan.inBar('Closing', plan.words.edit).click();
    await expect(plan.rows).toHaveCount(3);
    expect(await violations(page, { within: 'dialog' })).toEqual([]);
    expect(await plan.dialog.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});
