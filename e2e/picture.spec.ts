import type { Locator } from 'playwright/test';
import { en } from '../src/i18n/en';
import { ko } from '../src/i18n/ko';
import { lastStep } from '../src/simulation/instant';
import type { Language, Theme } from '../src/store/permalink';
import { RUNS } from '../src/view/share/picture/fixtures/runs';
import { modelOf } from '../src/view/share/picture/model';
import { PALETTES } from '../src/view/share/picture/palette';
import { pictureOf } from '../src/view/share/picture/picture';
import { expect, type Place, Player, test } from './player';
import { type Saved, ShareDialog } from './share';

/** The dialog, open, for the whole run or up to now. */
async function openShare(player: Player, whole = false): Promise<ShareDialog> {
  const share = new ShareDialog(player);
  await share.open();
  if (whole) await share.dialog.getByRole('radio').nth(1).check();
  return share;
}

const pngButton = (share: ShareDialog, scale: number): Locator => share.button('PNG', `${scale}×`);

const savedSvg = (share: ShareDialog): Promise<Saved> =>
  share.saved(() => share.button('SVG', share.words.download).click());

const savedPng = (share: ShareDialog, scale: number): Promise<Saved> =>
  share.saved(() => pngButton(share, scale).click());

/** Width and height of a PNG, px: the first chunk (ISO/IEC 15948 §11.2.2). */
const sizeOf = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

const LOOKS: readonly (readonly [Language, Theme, string])[] = [
  ['ko', 'light', '클라이언트'],
  ['en', 'dark', 'Client'],
];

for (const [lang, theme, client] of LOOKS) {
  test(`D4: the run is saved as an SVG that needs nothing else: ${lang}, ${theme}`, async ({
    player,
  }) => {
    await player.open({ scene: 'four-way-release', step: 12, lang, theme });
    const share = await openShare(player);
    const { name: file, bytes: content } = await savedSvg(share);
    const svg = content.toString('utf8');

    expect(file).toBe('synopsis-four-way-release-step-12.svg');
    const seen = await player.page.evaluate((text) => {
      const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        name: root.nodeName,
        errors: root.querySelectorAll('parsererror').length,
        foreign: root.querySelectorAll('foreignObject, image, use, script, a').length,
        texts: [...root.querySelectorAll('text')].map((element) => element.textContent ?? ''),
      };
    }, svg);
    expect(seen).toMatchObject({ name: 'svg', errors: 0, foreign: 0 });
    for (const text of [player.words.scenes['four-way-release'].title, client, 'FIN-WAIT-2'])
      expect(seen.texts).toContain(text);
    expect(svg.match(/@font-face/g)).toHaveLength(2);
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|file:|var\(/);
    expect(svg.match(/url\((?!data:font\/woff2;base64,)/g)).toBe(null);
  });
}

test('the whole run is saved whole, and its file is called so', async ({ player }) => {
  await player.open({ scene: 'last-ack-lost', step: 2 });
  const share = await openShare(player, true);
  const { name: file, bytes: content } = await savedSvg(share);

  expect(file).toBe('synopsis-last-ack-lost.svg');
  expect(content.toString()).toContain('TIME-WAIT');
});

test('D4: a PNG has the size that it says, and twice that at 2×', async ({ player }) => {
  await player.open({ scene: 'three-way-handshake', step: 5, lang: 'ko' });
  const share = await openShare(player);
  const picture = share.dialog.locator('img');
  const width = Number(await picture.getAttribute('width'));
  const height = Number(await picture.getAttribute('height'));
  const size = [width, height];
  await expect(share.dialog).toContainText(share.words.picture.size(width, height));

  const { name: file, bytes: png } = await savedPng(share, 1);
  expect(file).toBe('synopsis-three-way-handshake-step-5.png');
  expect(sizeOf(png)).toEqual(size);
  const { name: large, bytes: twice } = await savedPng(share, 2);
  expect(large).toBe('synopsis-three-way-handshake-step-5-2x.png');
  expect(sizeOf(twice)).toEqual(size.map((px) => 2 * px));
});

test('a PNG is painted with the faces in it', async ({ player }) => {
  await player.open({ scene: 'three-way-handshake', step: 5, lang: 'ko' });
  const share = await openShare(player);
  const { bytes: content } = await savedSvg(share);
  const { bytes: png } = await savedPng(share, 1);
  const svg = content.toString();
  const urls = [
    `data:image/png;base64,${png.toString('base64')}`,
    ...[svg, svg.replace(/<style>.*<\/style>/, '')].map(
      (text) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`,
    ),
  ];
  const [painted, same, without] = await player.page.evaluate(async (sources) => {
    const pixels: number[][] = [];
    for (const source of sources) {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      pixels.push([...(context?.getImageData(0, 0, image.width, image.height).data ?? [])]);
    }
    const [first = []] = pixels;
    return pixels.map(
      (all) => all.filter((value, i) => Math.abs(value - (first[i] ?? 0)) > 64).length,
    );
  }, urls);

  expect(painted).toBe(0);
  expect(same).toBe(0);
  // Another face has its letters elsewhere.
  expect(without).toBeGreaterThan(1000);
});

test('a run that is too tall for a PNG is told so, and can be had as an SVG', async ({
  player,
}) => {
  const sends = Array.from({ length: 70 }, (_, i) => `client.send@${300 + 200 * i}`);
  const place: Place = { scene: 'three-way-handshake', step: 1, do: sends.join(',') };
  await player.open(place);
  const share = await openShare(player, true);

  await expect(share.dialog).toContainText(share.words.picture.tooTall(2, 16_384));
  await expect(pngButton(share, 1)).toBeVisible();
  await expect(pngButton(share, 2)).toBeHidden();
  const { bytes: content } = await savedSvg(share);
  expect(content.toString().match(/>DATA 5 B</g)).toHaveLength(70);
});

test('where the faces can’t be had there is a picture all the same, which says so', async ({
  page,
}) => {
  await page.route('**/*.woff2', (route) => route.abort());
  const player = new Player(page);
  await player.open({ scene: 'three-way-handshake', step: 5 });
  const share = await openShare(player);

  await expect(share.dialog).toContainText(share.words.picture.noFaces);
  const { bytes: content } = await savedSvg(share);
  expect(content.toString()).not.toContain('@font-face');
  expect(content.toString()).toContain('SYN-RECEIVED');
});

test('the preview has a name that says what it shows', async ({ player }) => {
  await player.open({ scene: 'reset', step: 9 });
  const share = await openShare(player);
  const name = share.words.picture.name(player.words.scenes.reset.title);

  await expect(share.dialog.getByRole('img', { name, exact: true })).toBeVisible();
});

test('a style sheet from elsewhere, as an extension brings it, takes nothing away', async ({
  player,
}) => {
  await player.open({ scene: 'reset', step: 9 });
  await player.page.evaluate(() => {
    const foreign = {
      get cssRules(): never {
        throw new DOMException('Cannot access rules', 'SecurityError');
      },
    };
    const value = [foreign, ...document.styleSheets];
    Object.defineProperty(document, 'styleSheets', { value });
  });
  const share = await openShare(player);
  const { bytes } = await savedSvg(share);

  expect(bytes.toString().match(/@font-face/g)).toHaveLength(2);
});

test('a picture that can’t be drawn says why, and takes nothing else away', async ({ player }) => {
  await player.open({ scene: 'reset', step: 9 });
  await player.page.evaluate(() => {
    Object.assign(String.prototype, {
      codePointAt: () => {
        throw new Error('no code point');
      },
    });
  });
  const share = await openShare(player);

  await expect(share.said(share.words.failed.broken('no code point'))).toBeVisible();
  await expect(share.button('Markdown', share.words.download)).toBeVisible();
});

test('where a browser has nothing to paint on, a PNG says so', async ({ player }) => {
  await player.open({ scene: 'reset', step: 9 });
  const share = await openShare(player);
  await expect(pngButton(share, 1)).toBeVisible();
  await player.page.evaluate(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await pngButton(share, 1).click();
  await expect(share.said(share.words.failed.noCanvas)).toBeVisible();
});

test('where a browser paints nothing, a PNG says how large it would be, and what the limit is', async ({
  player,
}) => {
  await player.open({ scene: 'reset', step: 9 });
  const share = await openShare(player);
  await expect(pngButton(share, 1)).toBeVisible();
  const picture = share.dialog.locator('img');
  const width = Number(await picture.getAttribute('width'));
  const height = Number(await picture.getAttribute('height'));
  await player.page.evaluate(() => {
    CanvasRenderingContext2D.prototype.drawImage = () => undefined;
  });
  await pngButton(share, 2).click();
  const why = share.words.failed.tooLarge(2 * width, 2 * height, 16_384);
  await expect(share.said(why)).toBeVisible();
});

test('characters that the faces don’t have are named, and only those', async ({ player }) => {
  const named = (name: string): string =>
    `/#/s/reset?step=9&lang=ko&do=drop:2&name=${encodeURIComponent(name)}`;
  await player.page.goto(named('뷁훪 서버 A뷁'));
  await player.ready('ko');
  const share = await openShare(player);
  const { noGlyphs } = share.words.picture;
  await expect(share.dialog).toContainText(noGlyphs('뷁, 훪'));
  const { bytes } = await savedSvg(share);
  expect(bytes.toString()).toContain('뷁훪 서버');
  expect(bytes.toString()).toContain("'Malgun Gothic'");

  await player.page.goto('about:blank');
  await player.page.goto(named('서버 A'));
  await player.ready('ko');
  await share.open();
  await expect(share.button('SVG', share.words.download)).toBeVisible();
  await expect(share.dialog).not.toContainText(noGlyphs('').split(':')[0] ?? '?');
});

test('every SVG is XML to a browser, and refers to nothing outside', async ({ player }) => {
  test.slow();
  const svgs = RUNS.flatMap(([name, timeline]) =>
    [ko, en].map((words): [string, string] => {
      const k = lastStep(timeline);
      const model = modelOf({ timeline, k, words, colours: PALETTES.light });
      const frame = { title: name, note: '<&>', link: '#/s/x', faces: '' };
      return [`${words.ui.code} ${name}`, pictureOf(model, frame).svg];
    }),
  );
  await player.page.goto('about:blank');
  const wrong = await player.page.evaluate(
    (all) =>
      all.flatMap(([name, svg]) => {
        const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
        const elements = [...parsed.querySelectorAll('*')];
        const outside = elements.flatMap((element) =>
          [...element.attributes].filter(
            ({ name: key, value }) =>
              /href$|^src$/.test(key) ||
              (key !== 'xmlns' && /https?:|file:|url\((?!#)/.test(value)),
          ),
        );
        const errors = parsed.querySelectorAll('parsererror').length;
        const fine = parsed.documentElement.nodeName === 'svg' && elements.length > 20;
        return errors > 0 || outside.length > 0 || !fine ? [name] : [];
      }),
    svgs,
  );
  expect(svgs.length).toBeGreaterThan(30);
  expect(wrong).toEqual([]);
});
