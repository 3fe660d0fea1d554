import type { Locator } from 'playwright/test';
import { expect, test } from './player';
import { openTab, toolWords } from './tools';

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
  const panel = await openTab(player, 'what-if');
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
  const panel = await openTab(player, 'what-if');
  const { whatIf } = toolWords(player);
  await panel.getByRole('button', { name: whatIf.share, exact: true }).click();
  const link = panel.getByRole('textbox', { name: whatIf.copyThis });
  await expect(link).toHaveValue(/#\/s\/four-way-release\?.*do=drop:9/);
});
