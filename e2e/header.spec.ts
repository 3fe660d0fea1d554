import { HeaderTab } from './header';
import { expect, test } from './player';
import { LEVELS } from '../src/store/numbers';

/** The SYN of the three-way handshake has just left. */
const SYN = { step: 2 } as const;

const CONTROL_BITS = ['CWR', 'ECE', 'URG', 'ACK', 'PSH', 'RST', 'SYN', 'FIN'];
const bits = (...set: string[]): string[] =>
  CONTROL_BITS.map((bit) => `${bit}: ${set.includes(bit) ? '1, set' : '0, not set'}`);

test('names alone give nothing away', async ({ player }) => {
  const tab = new HeaderTab(player);
  await tab.open(SYN);
  await tab.show('names');
  expect(await tab.fields()).toEqual([
    'Source port',
    'Destination port',
    'Sequence number (SEQ)',
    'Acknowledgment number (ACK)',
    'Data offset',
    'Reserved',
    ...CONTROL_BITS,
    'Window',
    'Checksum',
    'Urgent pointer',
    'Options',
    'Text (data)',
  ]);
  await expect(tab.diagram).toContainText(tab.words.field['tcp.seq'].purpose);
  for (const number of ['49152', '100', '65535', '1460']) {
    await expect(tab.diagram).not.toContainText(number);
  }
});

test('the essentials of a SYN', async ({ player }) => {
  const tab = new HeaderTab(player);
  await tab.open(SYN);
  await expect(tab.title).toHaveText('SYN, Client → Server');
  expect(await tab.fields()).toEqual([
    'Source port: 49152',
    'Destination port: 80',
    'Sequence number (SEQ): 100',
    'Acknowledgment number (ACK): 0, not read',
    ...bits('SYN'),
    'Window: 65535',
    'Maximum segment size (MSS): 1460',
  ]);
  await expect(tab.dump).toBeHidden();
});

test('everything of a SYN: Ethernet, IPv4, TCP and each octet', async ({ player }) => {
  const tab = new HeaderTab(player);
  await tab.open(SYN);
  await tab.show('all');
  expect(await tab.fields(tab.block('ethernet'))).toEqual([
    'Destination MAC: 02:00:00:00:00:02',
    'Source MAC: 02:00:00:00:00:01',
    'EtherType: 0x0800',
  ]);
  expect(await tab.fields(tab.block('ipv4'))).toEqual([
    'Version: 4',
    'IHL: 5',
    'DSCP: 0',
    'ECN: 0',
    'Total length: 44',
    'Identification: 0x0000',
    'Reserved: 0',
    'DF: 1',
    'MF: 0',
    'Fragment offset: 0',
    'TTL: 64',
    'Protocol: 6',
    expect.stringMatching(/^Header checksum: 0x[\da-f]{4}, correct$/),
    'Source address: 10.0.0.1',
    'Destination address: 10.0.0.2',
  ]);
  expect(await tab.fields(tab.block('tcp'))).toEqual([
    'Source port: 49152',
    'Destination port: 80',
    'Sequence number (SEQ): 100',
    'Acknowledgment number (ACK): 0, not read',
    'Data offset: 6',
    'Reserved: 0',
    ...bits('SYN'),
    'Window: 65535',
    expect.stringMatching(/^Checksum: 0x[\da-f]{4}, correct$/),
    'Urgent pointer: 0, not read',
    'Maximum segment size (MSS): 1460, kind 2, length 4',
  ]);
  // 14 of Ethernet, 20 of IPv4, 24 of TCP.
  await expect(tab.octet(57)).toHaveText('b4');
  await expect(tab.octet(58)).toBeHidden();
  await expect(tab.dump).toContainText(/0000: 02 00 00 00 00 02 02 00 00 00 00 01 08 00 45 00 /);
});

test('over IPv6 the header of IPv6 comes before the same segment', async ({ player }) => {
  const tab = new HeaderTab(player);
  await tab.open(SYN);
  await tab.show('all');
  const checksum = await tab.field('tcp.checksum').getAttribute('aria-label');
  await tab.choose('IPv6');
  await expect(tab.block('ipv4')).toBeHidden();
  expect(await tab.fields(tab.block('ipv6'))).toEqual([
    'Version: 6',
    'Traffic class: 0',
    'Flow label: 0',
    'Payload length: 24',
    'Next header: 6',
    'Hop limit: 64',
    'Source address: fd00::a00:1',
    'Destination address: fd00::a00:2',
  ]);
  await expect(tab.field('ethernet.type')).toHaveAccessibleName('EtherType: 0x86dd');
  await expect(tab.field('tcp.seq')).toHaveAccessibleName('Sequence number (SEQ): 100');
  // The pseudo-header has other addresses in it.
  await expect(tab.field('tcp.checksum')).toHaveAccessibleName(/, correct$/);
  expect(await tab.field('tcp.checksum').getAttribute('aria-label')).not.toBe(checksum);
});

test('relative numbers count from each end’s ISS, and it is said which', async ({ player }) => {
  const tab = new HeaderTab(player);
  await tab.open({ scene: 'four-way-release', step: 6 });
  await expect(tab.title).toHaveText('DATA 5 B, Client → Server');
  await expect(tab.field('tcp.seq')).toHaveAccessibleName(/: 101$/);
  await expect(tab.field('tcp.ack-number')).toHaveAccessibleName(/: 301$/);
  await expect(tab.field('text')).toHaveAccessibleName('Text (data): hello, 5 octets');
  await tab.choose('Relative');
  await expect(tab.field('tcp.seq')).toHaveAccessibleName(/: 1$/);
  await expect(tab.field('tcp.ack-number')).toHaveAccessibleName(/: 1$/);
  await expect(tab.panel).toContainText('SEQ is relative to ISS 100, ACK to ISS 300.');
  await tab.field('tcp.seq').focus();
  await expect(tab.panel).toContainText('This one uses 5 numbers: the next is 6.');

  // It is the viewer’s, not the run’s: it is still so when the page is opened again.
  await player.page.reload();
  await player.ready('en');
  await expect(tab.field('tcp.seq')).toHaveAccessibleName(/: 1$/);
  await tab.choose('Absolute');
  await expect(tab.field('tcp.seq')).toHaveAccessibleName(/: 101$/);
});

test('a field marks its octets, and an octet its fields', async ({ player }) => {
  await player.page.setViewportSize({ width: 1440, height: 1700 });
  const tab = new HeaderTab(player);
  await tab.open(SYN);
  await tab.show('all');
  expect(await tab.markedOctets()).toEqual([]);
  await tab.field('tcp.seq').hover();
  expect(await tab.markedOctets()).toEqual([38, 39, 40, 41]);
  expect(await tab.markedFields()).toEqual(['Sequence number (SEQ): 100']);
  await expect(tab.panel).toContainText('32 bits');
  await expect(tab.panel).toContainText('TCP octets 4–7');
  await expect(tab.panel).toContainText('RFC 9293 §3.4');

  await tab.octet(56).hover();
  expect(await tab.markedOctets()).toEqual([56]);
  expect(await tab.markedFields()).toEqual(['Maximum segment size (MSS): 1460, kind 2, length 4']);
  await tab.octet(47).hover();
  expect(await tab.markedFields()).toEqual(bits('SYN'));
  await expect(tab.panel).toContainText('0x02 = 00000010');

  await tab.title.hover();
  expect(await tab.markedOctets()).toEqual([]);
  expect(await tab.markedFields()).toEqual([]);
});

test('by keyboard alone: one stop, arrows inside, and the run stays where it is', async ({
  player,
}) => {
  const tab = new HeaderTab(player);
  await tab.open(SYN);
  const { field } = tab.words;
  await player.tabTo(tab.field('tcp.source-port'));
  for (const [key, id] of [
    ['ArrowRight', 'tcp.destination-port'],
    ['ArrowDown', 'tcp.seq'],
    ['ArrowDown', 'tcp.ack-number'],
    ['ArrowDown', 'tcp.window'],
    ['ArrowLeft', 'tcp.fin'],
    ['ArrowLeft', 'tcp.syn'],
    ['ArrowUp', 'tcp.window'],
    ['End', 'option.mss'],
    ['ArrowDown', 'option.mss'],
    ['Home', 'tcp.source-port'],
    ['ArrowUp', 'tcp.source-port'],
  ] as const) {
    await player.press(key);
    const target = tab.field(id);
    await expect(target, key).toBeFocused();
    await expect(target).toHaveAccessibleDescription(field[id].meaning);
    expect(await tab.markedFields()).toEqual([await target.getAttribute('aria-label')]);
    await expect(target).toBeInViewport();
    await expect(tab.panel.getByRole('heading', { level: 3 })).toContainText(field[id].name);
  }
  await player.expectStep(2);

  // The next Tab leaves; coming back leads to where one was.
  await player.press('ArrowDown');
  await player.press('Tab');
  await expect(tab.diagram.locator(':focus')).toHaveCount(0);
  expect(await tab.markedFields()).toEqual([]);
  await player.press('Shift+Tab');
  await expect(tab.field('tcp.seq')).toBeFocused();
});

test('levels are chosen with the keyboard', async ({ player }) => {
  const tab = new HeaderTab(player);
  await tab.open(SYN);
  await player.tabTo(tab.panel.getByRole('radio', { name: 'Essentials' }));
  await player.press('ArrowRight');
  await expect(tab.panel.getByRole('radio', { name: 'Everything' })).toBeChecked();
  await expect(tab.dump).toBeVisible();
  await player.press('ArrowLeft');
  await player.press('ArrowLeft');
  await expect(tab.panel.getByRole('radio', { name: 'Names' })).toBeChecked();
  await player.expectStep(2);
});

test('before the first segment: an empty header, and what the bits that open mean', async ({
  player,
}) => {
  const tab = new HeaderTab(player);
  await tab.open({ step: 1 });
  await expect(tab.title).toHaveText('No segment yet');
  await expect(tab.panel).toContainText('The first one, SYN, will fill these fields.');
  await expect(tab.panel.getByRole('term')).toHaveText(['SYN', 'ACK']);
  await expect(tab.field('tcp.seq')).toHaveAccessibleName('Sequence number (SEQ)');
  await expect(tab.field('tcp.seq')).toContainText('–');
  await tab.next.click();
  await expect(tab.title).toHaveText('SYN, Client → Server');
  await player.expectStep(2);
});

test('the segment follows the step, and what is pressed; its buttons lead on', async ({
  player,
}) => {
  const tab = new HeaderTab(player);
  await tab.open({ step: 3 });
  await expect(tab.title).toHaveText('SYN+ACK, Server → Client');
  await expect(tab.panel).toContainText('left 0.080 s');
  await expect(tab.panel).toContainText('on its way');

  await player.segment('SYN', 'client').click();
  await expect(tab.title).toHaveText('SYN, Client → Server');
  await expect(tab.panel).toContainText('arrived 0.080 s');

  // Its menu may close when something else is pressed: the header stays.
  await tab.field('tcp.seq').click();
  await player.press('Escape');
  await expect(player.menu('SYN')).toBeHidden();
  await expect(tab.title).toHaveText('SYN, Client → Server');

  await expect(tab.previous).toHaveAttribute('aria-disabled', 'true');
  await tab.next.click();
  await expect(tab.title).toHaveText('SYN+ACK, Server → Client');
  await tab.next.click();
  await expect(tab.title).toHaveText('ACK, Client → Server');
  await player.expectStep(4);
  await expect(tab.next).toHaveAttribute('aria-disabled', 'true');
  await tab.previous.click();
  await player.expectStep(3);
  await player.next.click();
  await expect(tab.title).toHaveText('ACK, Client → Server');
});

test('lost and sent again', async ({ player }) => {
  const tab = new HeaderTab(player);
  await tab.open({ scene: 'syn-lost', step: 3 });
  await expect(tab.panel).toContainText('lost 0.060 s');
  await tab.next.click();
  await expect(tab.title).toHaveText('SYN, Client → Server');
  await expect(tab.panel).toContainText('sent again');
  await expect(tab.panel).not.toContainText('lost');
});

test.describe('axe finds nothing', () => {
  for (const lang of ['ko', 'en'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      test(`${lang}, ${theme}`, async ({ player }) => {
        const tab = new HeaderTab(player);
        for (const place of [{ step: 1 }, { scene: 'four-way-release', step: 6 }] as const) {
          await tab.open({ ...place, lang, theme });
          for (const level of LEVELS) {
            await tab.show(level);
            expect(await tab.violations(), `${level}, step ${place.step}`).toEqual([]);
            await tab.field('tcp.ack').hover();
            expect(await tab.violations(), `${level}, with a field marked`).toEqual([]);
          }
        }
      });
    }
  }
});

test('at 320 px nothing is cut off or scrolls sideways', async ({ player }) => {
  await player.page.setViewportSize({ width: 320, height: 640 });
  const tab = new HeaderTab(player);
  for (const lang of ['ko', 'en'] as const) {
    await tab.open({ scene: 'four-way-release', step: 6, lang });
    for (const level of LEVELS) {
      await tab.show(level);
      const cut = await tab.panel.evaluate((panel) =>
        [panel, ...panel.querySelectorAll('button, p, section, h2, h3, label, [role=group]')]
          .filter((box) => !box.classList.contains('hidden') && box.scrollWidth > box.clientWidth)
          .map((box) => `${box.textContent}: ${box.scrollWidth - box.clientWidth} px`),
      );
      expect(cut, `${lang}, ${level}`).toEqual([]);
      const page = await player.page.evaluate(() => document.documentElement.scrollWidth);
      expect(page, `${lang}, ${level}`).toBeLessThanOrEqual(320);
    }
  }
});
