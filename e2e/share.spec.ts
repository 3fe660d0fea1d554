import { encode } from 'uqr';
import { pcapOf } from '../src/capture/pcap';
import { packetdrillOf } from '../src/export/packetdrill';
import { SCENARIOS } from '../src/scenarios';
import { simulate } from '../src/simulation/simulate';
import { upTo } from '../src/simulation/up-to';
import { violations } from './axe';
import { expect, type Player, test } from './player';
import { ShareDialog } from './share';

const LANGUAGES = ['ko', 'en'] as const;
const THEMES = ['light', 'dark'] as const;
const SCENE = 'four-way-release';
const STEP = 12;
const RUN = simulate(SCENARIOS[SCENE]);
const SO_FAR = upTo(RUN, STEP - 1);

const linkOf = (player: Player): string => player.page.url();

test.describe('by keyboard alone', () => {
  for (const lang of LANGUAGES) {
    test(`D4: what is copied and saved is the run as its functions write it (${lang})`, async ({
      player,
    }) => {
      await player.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await player.open({ scene: SCENE, step: STEP, lang });
      const share = new ShareDialog(player);
      const { copy, download, texts, extent } = share.words;
      const link = linkOf(player);
      await share.openByKeyboard();
      for (const whole of [false, true]) {
        if (whole) {
          await player.tabTo(share.radio(extent.title, extent.untilNow(STEP)));
          await player.press('ArrowDown');
          await expect(share.radio(extent.title, extent.whole(18))).toBeChecked();
        }
        const wanted = share.textsOf(whole ? RUN : SO_FAR, SCENE, link);
        const part = whole ? '' : `-step-${STEP}`;
        for (const [kind, extension] of [
          ['rfc', 'txt'],
          ['mermaid', 'mmd'],
          ['markdown', 'md'],
        ] as const) {
          const { name } = texts[kind];
          await player.tabTo(share.button(name, copy));
          await player.press('Enter');
          // Another row may have said so before: what counts is what the clipboard has.
          await expect.poll(() => share.copied()).toBe(wanted[kind]);
          await player.tabTo(share.button(name, download));
          const file = await share.saved(() => player.press('Space'));
          expect(file.name).toBe(`synopsis-${SCENE}${part}.${extension}`);
          expect(file.bytes.toString('utf8')).toBe(wanted[kind]);
          await expect(share.said(share.words.saved(file.name))).toBeVisible();
        }
      }
      await player.press('Escape');
      await expect(share.dialog).toBeHidden();
      await expect(share.opener).toBeFocused();
    });
  }
});

test('the link is copied, and its QR code has the modules that it has to have', async ({
  player,
}) => {
  await player.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await player.open({ scene: SCENE, step: STEP, do: 'drop:6' });
  const share = new ShareDialog(player);
  const { link, copy } = share.words;
  const address = linkOf(player);
  await share.open();
  await share.button(link.title, copy).click();
  await expect(share.said(share.words.copied)).toBeVisible();
  expect(await share.copied()).toBe(address);
  await expect(share.dialog.getByRole('textbox', { name: link.field })).toHaveValue(address);
  const code = share.dialog.getByRole('img', { name: link.codeName });
  const { data, size } = encode(address, { border: 4 });
  await expect(code).toHaveAttribute('viewBox', `0 0 ${size} ${size}`);
  const path = await code.locator('path').getAttribute('d');
  const dark = [...(path ?? '').matchAll(/h(\d+)v1/g)].reduce((sum, [, n]) => sum + Number(n), 0);
  expect(dark).toBe(data.flat().filter((module) => module).length);
  // What a camera sees: the middle of each module on the screen.
  const box = await code.boundingBox();
  expect((box?.width ?? 0) / size).toBeGreaterThanOrEqual(3);
});

test('a link that is too long for a QR code says so, and can be copied', async ({ player }) => {
  const drops = Array.from({ length: 300 }, (_, i) => `drop:${i + 100}`).join(',');
  await player.open({ scene: SCENE, step: STEP, do: drops });
  const share = new ShareDialog(player);
  await share.open();
  const { link, copy } = share.words;
  await expect(share.dialog.getByText(link.tooLong(linkOf(player).length))).toBeVisible();
  await expect(share.dialog.getByRole('img', { name: link.codeName })).toHaveCount(0);
  await expect(share.button(link.title, copy)).toBeEnabled();
});

test('a script tests the end that is chosen; where none can, it says from which step on', async ({
  player,
}) => {
  await player.open({ scene: SCENE, step: STEP });
  const share = new ShareDialog(player);
  await share.open();
  const { texts, download } = share.words;
  const { name } = texts.packetdrill;
  for (const host of ['client', 'server'] as const) {
    await share.radio(texts.tested, player.words.ui[host]).check();
    const file = await share.saved(() => share.button(name, download).click());
    expect(file.name).toBe(`synopsis-${SCENE}-step-${STEP}-${host}.pkt`);
    expect({ script: file.bytes.toString('utf8') }).toEqual(packetdrillOf(SO_FAR, host));
  }

  await player.openAnew({ scene: 'data-on-third-segment', step: 7 });
  await share.open();
  await expect(share.said(texts.fromStep(3, texts.unsayable['too-early']))).toBeVisible();
  await expect(share.button(name, download)).toHaveCount(0);
  await share.radio(texts.tested, player.words.ui.server).check();
  await expect(share.button(name, download)).toBeVisible();
});

test('packets are what the chosen host sees, over the chosen IP', async ({ player }) => {
  await player.open({ scene: SCENE, step: STEP });
  const share = new ShareDialog(player);
  await share.open();
  const { packets, download } = share.words;
  for (const host of ['client', 'server'] as const) {
    for (const version of [4, 6] as const) {
      await share.radio(packets.seenBy, player.words.ui[host]).check();
      await share.radio(packets.version, `IPv${version}`).check();
      const file = await share.saved(() => share.button(packets.name, download).click());
      expect(file.name).toBe(`synopsis-${SCENE}-step-${STEP}-${host}-ipv${version}.pcap`);
      expect(file.bytes.equals(pcapOf(SO_FAR, host, version))).toBe(true);
    }
  }
});

test.describe('what the browser refuses', () => {
  test('to copy: it says why, and the text is there to be copied by hand', async ({ player }) => {
    for (const reason of ['denied', 'insecure'] as const) {
      await player.page.addInitScript((why) => {
        const writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
        const value = why === 'insecure' ? undefined : { writeText };
        Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
      }, reason);
      await player.openAnew({ scene: SCENE, step: STEP });
      const share = new ShareDialog(player);
      await share.open();
      await share.button(share.words.texts.mermaid.name, share.words.copy).click();
      await expect(share.said(share.words.failedCopy[reason])).toBeVisible();
      const { mermaid } = share.textsOf(SO_FAR, SCENE, linkOf(player));
      await expect(share.byHand).toHaveValue(mermaid);
      await share.byHand.focus();
      const selected = await share.byHand.evaluate(
        (field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart,
      );
      expect(selected).toBe(mermaid.length);
      expect(await violations(player.page, { within: 'dialog' })).toEqual([]);
    }
  });

  test('to save: the same', async ({ player }) => {
    await player.page.addInitScript(() => {
      URL.createObjectURL = () => {
        throw new DOMException('no', 'SecurityError');
      };
    });
    await player.open({ scene: SCENE, step: STEP });
    const share = new ShareDialog(player);
    await share.open();
    const { texts, packets, download, failedSave } = share.words;
    await share.button(texts.rfc.name, download).click();
    await expect(share.said(failedSave.denied)).toBeVisible();
    const { rfc } = share.textsOf(SO_FAR, SCENE, linkOf(player));
    await expect(share.byHand).toHaveValue(rfc);
    // Of octets there is nothing to copy by hand.
    await share.button(packets.name, download).click();
    await expect(share.said(failedSave.denied)).toHaveCount(2);
    await expect(share.byHand).toHaveCount(1);
  });
});

test('who is one of the ends does not find the segments to come here', async ({ player }) => {
  await player.page.goto('/#/m/half-close?lang=en');
  await player.ready('en');
  await expect(player.page.getByRole('button', { name: 'Check and send' })).toBeVisible();
  const share = new ShareDialog(player);
  await share.open();
  const { extent, texts, download } = share.words;
  await expect(share.dialog.getByRole('group', { name: extent.title })).toHaveCount(0);
  const file = await share.saved(() => share.button(texts.rfc.name, download).click());
  expect(file.name).toMatch(/-step-\d+\.txt$/);
});

test.describe('everybody can read and press it', () => {
  for (const lang of LANGUAGES) {
    for (const theme of THEMES) {
      test(`axe finds nothing (${lang}, ${theme})`, async ({ player }) => {
        for (const [width, height] of [
          [1440, 900],
          [390, 844],
          [320, 640],
        ] as const) {
          await player.page.setViewportSize({ width, height });
          await player.openAnew({ scene: 'data-on-third-segment', step: 7, lang, theme });
          const share = new ShareDialog(player);
          await share.open();
          expect(await violations(player.page, { within: 'dialog' })).toEqual([]);
          expect(await share.dialog.evaluate(tooWide)).toEqual([]);
        }
      });
    }
  }
});

/** What is wider than the dialog, which must not scroll sideways, and main controls below 44 px. */
function tooWide(dialog: Element): string[] {
  const { right } = dialog.getBoundingClientRect();
  const wide = [...dialog.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > right)
    .map((element) => `${element.tagName} ${element.textContent}`);
  const small = [...dialog.querySelectorAll('button')]
    .filter((button) => {
      const { width, height } = button.getBoundingClientRect();
      return width < 44 || height < 44;
    })
    .map(({ textContent }) => `small: ${textContent}`);
  return [...wide, ...small];
}

test('D4: Mermaid draws what is saved, with every sign of a name as it is', async ({ player }) => {
  const branch = 'a; b #35; <i>c</i> "d" %%e';
  await player.open({ scene: SCENE, step: STEP });
  const share = new ShareDialog(player);
  const { mermaid } = share.textsOf(RUN, SCENE, '', branch);
  const page = await player.page.context().newPage();
  await page.goto('about:blank');
  await page.addScriptTag({ path: 'node_modules/mermaid/dist/mermaid.min.js' });
  const { texts, strange } = await page.evaluate(draw, mermaid);
  expect(strange).toBe(0);
  expect(texts).toContain(`${player.words.scenes[SCENE].title} · ${branch}`);
  expect(texts).toContain('SYN+ACK seq=300 ack=101 len=0');
  expect(texts.filter((text) => text.includes(' len='))).toHaveLength(RUN.flights.length);
  await page.close();
});

/** What stands in the drawing that Mermaid makes, and how much in it is no drawing. */
async function draw(text: string): Promise<{ texts: string[]; strange: number }> {
  const { mermaid } = globalThis as unknown as {
    mermaid: { render: (id: string, text: string) => Promise<{ svg: string }> };
  };
  const { svg } = await mermaid.render('drawing', text);
  const box = document.createElement('div');
  box.innerHTML = svg;
  const texts = [...box.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
  return { texts, strange: box.querySelectorAll('i, script').length };
}
