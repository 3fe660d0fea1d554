import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../i18n/en';
import { share as enShare } from '../i18n/en/share';
import { ko } from '../i18n/ko';
import { share as koShare } from '../i18n/ko/share';
import { lastStep } from '../simulation/instant';
import { modelOf } from '../view/share/picture/model';
import { PALETTES } from '../view/share/picture/palette';
import { pictureOf } from '../view/share/picture/picture';
import { runWith, SCENE_IDS } from '../view/share/picture/fixtures/runs';
import { allOf, read, textOf } from '../view/share/picture/fixtures/xml';
import { coverageOf, missing } from './coverage.ts';
import { MONO, subset, TEXT } from './subset.ts';

const root = join(import.meta.dirname, '../..');

/** All that the pictures of every scene say, whole and in part, in each face. */
function textsOf(face: string): string {
  const texts = new Set<string>();
  for (const [words, share] of [
    [ko, koShare],
    [en, enShare],
  ] as const) {
    for (const scene of SCENE_IDS) {
      const timeline = runWith(scene);
      for (let k = 0; k <= lastStep(timeline); k++) {
        const { svg } = pictureOf(modelOf({ timeline, k, words, colours: PALETTES.light }), {
          title: words.scenes[scene].title,
          note: share.picture.part(k + 1, timeline.steps.length),
          link: `synopsis.example/#/s/${scene}?step=${k + 1}`,
          faces: '',
        });
        for (const element of allOf(read(svg)))
          if (element.attributes.get('font-family')?.startsWith(face)) texts.add(textOf(element));
      }
    }
  }
  return [...texts].join('');
}

// Cutting a typeface takes seconds on a machine that does something else as well.
test('what a picture takes along of the faces has a glyph for every character in it', {
  timeout: 120_000,
}, async () => {
  const text = await coverageOf(await subset(TEXT, root));
  const mono = await coverageOf(await subset(MONO, root));
  const [sans, numbers] = [textsOf('Pretendard'), textsOf("'JetBrains Mono'")];

  expect(sans).toContain('클라이언트');
  expect(missing(sans, text)).toEqual([]);
  expect(numbers).toContain('seq=');
  expect(missing(numbers, mono)).toEqual([]);
});
