import type { Locator } from 'playwright/test';
import { expect, test } from './player';
import { Prediction } from './predict';
import { toolWords } from './tools';

/** The branch with this name. */
const branch = (panel: Locator, name: string): Locator =>
  panel.getByRole('listitem').filter({ hasText: name });

test('the last ACK is dropped: LAST-ACK sends its FIN again, until it is acknowledged', async ({
  player,
}) => {
  await player.open({ scene: 'four-way-release', step: 16 });
  await player.speed.selectOption('10');
  await player.expectStates('TIME-WAIT', 'LAST-ACK');
  const acks = await player.stage.getByRole('button', { name: /^ACK from client/i }).all();
  await acks.at(-1)?.click();
  await player.menu('ACK').getByRole('button', { name: 'Drop', exact: true }).click();
  await player.ended();

  const briefs = await player.briefs();
  const lost = briefs.lastIndexOf('client’s ACK is lost');
  expect(briefs.slice(lost, lost + 4)).toEqual([
    'client’s ACK is lost',
    'server sends FIN+ACK again',
    'client gets FIN+ACK, sends ACK',
    'server gets ACK',
  ]);
  const rows = await player.eventRows();
  expect(rows[lost]?.states).toContain('LAST-ACK');
  await player.expectStates('CLOSED', 'CLOSED');
});

test('acting in the past makes a branch, and both can be compared, continued, named, removed', async ({
  player,
}) => {
  await player.open({ scene: 'four-way-release', do: 'drop:9', step: 20 });
  const panel = await player.openTab('what-if');
  const { whatIf } = toolWords(player);
  await expect(branch(panel, 'FIN+ACK 10 dropped')).toContainText(whatIf.onScreen);

  await player.seek(5);
  await player.call('client', 'abort');
  await expect(branch(panel, 'Client abort()')).toContainText(whatIf.onScreen);
  await expect(panel.getByRole('heading', { name: /FIN\+ACK 10 dropped/ })).toBeVisible();
  await expect(panel.getByRole('table')).toContainText('First difference at');
  await expect(panel.getByRole('row', { name: /client sends RST/ })).toBeVisible();

  const old = branch(panel, 'FIN+ACK 10 dropped');
  await old.getByRole('button', { name: whatIf.rename, exact: true }).click();
  await panel.getByRole('textbox', { name: whatIf.nameField }).fill('The long way');
  await player.press('Enter');
  const named = branch(panel, 'The long way');
  await named.getByRole('button', { name: whatIf.go, exact: true }).click();
  await expect(named).toContainText(whatIf.onScreen);
  await player.seek(20);
  await player.expectStates('CLOSED', 'CLOSED');

  const address = player.page.url();
  await player.page.goto('about:blank');
  await player.page.goto(address);
  await expect(named).toContainText(whatIf.onScreen);
  await expect(branch(panel, 'Client abort()')).toBeVisible();

  await branch(panel, 'Client abort()')
    .getByRole('button', { name: whatIf.remove, exact: true })
    .click();
  await expect(branch(panel, 'Client abort()')).toBeHidden();
  await player.undo.click();
  await expect(branch(panel, 'Client abort()')).toBeVisible();
});

test('a link that cannot be copied is shown to be copied by hand', async ({ player }) => {
  await player.open({ scene: 'four-way-release', do: 'drop:9', step: 20 });
  await player.page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  });
  const panel = await player.openTab('what-if');
  const { whatIf } = toolWords(player);
  await panel.getByRole('button', { name: whatIf.share, exact: true }).click();
  const link = panel.getByRole('textbox', { name: whatIf.copyThis });
  await expect(link).toHaveValue(/#\/s\/four-way-release\?.*do=drop:9/);
  await expect(link).toBeFocused();
  const selected = await link.evaluate((field) => {
    const { selectionStart, selectionEnd, value } = field as HTMLInputElement;
    return selectionStart === 0 && selectionEnd === value.length;
  });
  expect(selected).toBe(true);
});

test('beside the lane stands what would have been, and only where something would have been', async ({
  player,
}) => {
  await player.page.setViewportSize({ width: 1440, height: 900 });
  await player.open({ scene: 'three-segment-release', do: 'drop:5', step: 14 });
  const note = player.stage.getByText('differs: 0.620 s');
  await expect(note).toBeVisible();
  await expect(player.stage.getByText('original: 0.640')).toBeVisible();
  await player.seek(9);
  await expect(note).toBeHidden();

  await player.open({ scene: 'empty-stage', do: 'server.listen@10,client.connect@100', step: 6 });
  await player.expectStates('ESTABLISHED', 'ESTABLISHED');
  await expect(player.stage.getByText(/^differs/)).toBeHidden();
});

test('Z leads to the branches, wherever the tab stands; a line of the other run leads to its time', async ({
  player,
}) => {
  await player.page.setViewportSize({ width: 1024, height: 768 });
  await player.open({ scene: 'three-segment-release', do: 'drop:5', step: 9 });
  await player.press('z');
  const { whatIf } = toolWords(player);
  const panel = player.page.getByRole('tabpanel', { name: player.words.ui.tab['what-if'] });
  const tab = player.page.getByRole('tab', { name: player.words.ui.tab['what-if'] });
  await expect(tab).toBeFocused();
  await expect(tab).toBeInViewport();

  await panel
    .getByRole('row', { name: /^0\.640/ })
    .getByRole('button')
    .click();
  await player.expectStep(10);
  await panel.getByRole('button', { name: whatIf.go, exact: true }).click();
  await expect(branch(panel, whatIf.scene)).toContainText(whatIf.onScreen);
  await expect(branch(panel, whatIf.scene)).toBeFocused();
  await branch(panel, 'ACK 6 dropped')
    .getByRole('button', { name: whatIf.go, exact: true })
    .click();
  await branch(panel, 'ACK 6 dropped')
    .getByRole('button', { name: whatIf.remove, exact: true })
    .click();
  await expect(branch(panel, 'ACK 6 dropped')).toBeHidden();
  await player.undo.click();
  await expect(branch(panel, 'ACK 6 dropped')).toContainText(whatIf.onScreen);
});

test('a name that is too long is refused, and says why', async ({ player }) => {
  await player.open({ scene: 'three-segment-release', do: 'drop:5', step: 14 });
  const panel = await player.openTab('what-if');
  const { whatIf } = toolWords(player);
  await panel.getByRole('button', { name: whatIf.rename, exact: true }).click();
  const field = panel.getByRole('textbox', { name: whatIf.nameField });
  await field.fill('x'.repeat(41));
  await player.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(whatIf.tooLong(40));
  await field.fill('x'.repeat(40));
  await player.press('Enter');
  await expect(branch(panel, 'x'.repeat(40))).toContainText(whatIf.onScreen);
  await expect(panel.getByRole('button', { name: whatIf.rename, exact: true })).toBeFocused();
});

test('a comparison does not give away what is asked', async ({ player }) => {
  const prediction = new Prediction(player);
  await prediction.open({ scene: 'four-way-release', do: 'drop:8', step: 9, tab: 'what-if' });
  await expect(prediction.any).toBeVisible();
  const panel = player.page.getByRole('tabpanel');
  const ladders = panel.getByRole('figure').locator('path');
  await expect(panel.getByRole('figure')).toBeVisible();
  await expect(panel.getByRole('table')).toHaveCount(0);
  const before = await ladders.count();
  await prediction.skip.click();
  await expect(panel.getByRole('table')).toContainText('First difference at');
  expect(await ladders.count()).toBeGreaterThan(before);
});
