import { violations } from './axe';
import { CraftPanel } from './craft';
import { expect, type Player, test } from './player';

/** The connection is open: the client's next number is 101, the server's is 301. */
async function openCraft(player: Player, lang: 'en' | 'ko' = 'en'): Promise<CraftPanel> {
  await player.open({ scene: 'three-way-handshake', step: 5, lang });
  await player.speed.selectOption('10');
  const craft = new CraftPanel(player);
  await craft.open();
  return craft;
}

test('an RST one off the right number is asked back, and the subtitle says which check did it', async ({
  player,
}) => {
  const craft = await openCraft(player);
  await craft.fill('RST');
  await expect(craft.field('seq')).toHaveValue('101');
  await craft.field('seq').fill('102');
  await expect(craft.section(craft.words.odd)).toContainText(
    'SEQ 102 is in the window but not 101',
  );
  const outcome = craft.section(craft.words.outcome('server'));
  await expect(outcome).toContainText('stays ESTABLISHED');
  await expect(outcome).toContainText('answers ACK');
  await expect(outcome).toContainText('RFC 5961 §3.2');

  await craft.send('server').click();
  await player.ended();

  await player.seek(7);
  await expect(player.narration).toContainText(
    'This RST has number 102, not exactly 101. It may be forged, so an ACK asks back.',
  );
  await expect(player.why).toContainText('RFC 5961 §3.2');
  await player.expectStates('ESTABLISHED', 'ESTABLISHED');
});

test('a stranger who hits the exact number resets; how well he had to guess is said', async ({
  player,
}) => {
  const craft = await openCraft(player);
  await craft.fill('RST');
  await craft.by('stranger');
  const verdict = craft.section(craft.words.odd);
  await expect(verdict).toContainText('A stranger does not see these numbers');
  await expect(verdict).toContainText('65,535 of 4,294,967,296 values (1 in 65,537)');
  await expect(verdict).toContainText('Only 1 of them resets at once.');

  await craft.send('server').click();
  await player.ended();

  await player.expectStates('ESTABLISHED', 'CLOSED');
  await expect(player.narration).toContainText('The RST’s number 101 is the one expected');
  await player.seek(6);
  await expect(player.narration).toContainText(
    'A stranger sent the server an RST in the client’s name',
  );
  await expect(player.page).toHaveURL(/do=spoof\.server@\d+:R\.101\.0\.65535\.0/);
});

test('in the other host’s name the numbers are that host’s own', async ({ player }) => {
  const craft = await openCraft(player, 'ko');
  await craft.from('server');
  await craft.fill('DATA');
  await expect(craft.field('seq')).toHaveValue('301');
  await expect(craft.field('ack')).toHaveValue('101');
  await expect(craft.field('octets')).toHaveValue('5');
  await craft.send('client').click();
  await player.ended();
  await player.seek(7);
  await expect(player.narration).toContainText('클라이언트는 5바이트를 순서대로 받아');
});

test('what a field can’t hold is refused there, with the reason, and nothing is sent', async ({
  player,
}) => {
  const craft = await openCraft(player);
  const before = await player.steps();
  const refused = [
    ['seq', '4294967296', 'The field has 32 bits: 4,294,967,295 is the most.'],
    ['wnd', '65536', 'The field has 16 bits: 65,535 is the most.'],
    ['ack', '-1', 'Digits only, please: a whole number from 0 to 4,294,967,295.'],
    ['octets', '', 'A number is missing: 0 to 10,000.'],
  ] as const;
  for (const [name, text, reason] of refused) {
    const field = craft.field(name);
    const right = await field.inputValue();
    await field.fill(text);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(reason);
    await craft.send('server').click();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(text);
    expect(await player.steps()).toBe(before);
    await field.fill(right);
    await expect(field).toHaveAttribute('aria-invalid', 'false');
  }
  await craft.send('server').click();
  await expect.poll(() => player.steps()).toBeGreaterThan(before);
});

test('bits are set and cleared by keyboard; without its bit ACK means nothing', async ({
  player,
}) => {
  const craft = await openCraft(player);
  await expect(craft.bit('ACK')).toHaveAttribute('aria-pressed', 'true');
  await craft.bit('ACK').focus();
  await player.press('Enter');
  await expect(craft.bit('ACK')).toHaveAttribute('aria-pressed', 'false');
  await expect(craft.field('ack')).toBeDisabled();
  await expect(craft.section(craft.words.odd)).toContainText('No control bit is set');
  await craft.send('server').focus();
  await player.press('Enter');
  await player.ended();
  await expect(player.narration).toContainText('The ACK bit is off.');
});

test('two ends that answer each other for ever are stopped; it is said, and Next answers', async ({
  player,
}) => {
  const forged = 'craft.server@500:PA.101.301.65535.5,craft.client@510:PA.301.101.65535.5';
  await player.open({ scene: 'three-way-handshake', step: 20, do: forged });
  await player.expectStep(20);
  await player.next.click();
  await player.expectStep(21);
  await expect(player.narration).toContainText('is an old one');

  // Whoever does something at its end sees what comes of it.
  await player.press('End');
  await expect(player.page.getByText(player.words.ui.endless)).toBeVisible();
  const craft = new CraftPanel(player);
  await craft.open();
  const before = await player.steps();
  await craft.fill('RST');
  await craft.field('seq').fill('106');
  await craft.send('server').click();
  await expect.poll(() => player.steps()).toBeGreaterThan(before);
  await expect(player.page.getByText(player.words.ui.endless)).toBeHidden();
  await expect(player.state('server')).toHaveText('CLOSED');
});

test('axe finds nothing in it, also while a field is refused', async ({ player }) => {
  for (const theme of ['light', 'dark'] as const) {
    await player.openAnew({ scene: 'three-way-handshake', step: 5, theme });
    const craft = new CraftPanel(player);
    await craft.open();
    await craft.by('stranger');
    await craft.field('wnd').fill('0');
    await expect(craft.section(craft.words.odd)).toContainText('Window 0');
    for (const seq of ['90', 'x']) {
      await craft.field('seq').fill(seq);
      expect(await violations(player.page, { within: 'form' })).toEqual([]);
    }
  }
});
