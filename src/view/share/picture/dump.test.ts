import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { en } from '../../../i18n/en';
import { ko } from '../../../i18n/ko';
import { SCENARIOS, type ScenarioId } from '../../../scenarios';
import { runOf } from '../../../store/run';
import { subset, MONO, TEXT } from '../../../fonts/subset';
import { NO_CHOICES } from '../../../simulation/choices';
import { modelOf } from './model';
import { PALETTES } from './palette';
import { pictureOf } from './picture';

test('dump', async () => {
  const faces = (
    await Promise.all(
      [TEXT, MONO].map(
        async (f) =>
          `@font-face{font-family:'${f.family}';font-weight:${f.weight.min} ${f.weight.max};src:url(data:font/woff2;base64,${(await subset(f, process.cwd())).toString('base64')}) format('woff2')}`,
      ),
    )
  ).join('');
  for (const id of Object.keys(SCENARIOS) as ScenarioId[]) {
    for (const words of [ko, en]) {
      const { timeline } = runOf(id, { choices: NO_CHOICES, interventions: [] }, null);
      for (const k of [timeline.steps.length - 1, 2].filter((n) => n < timeline.steps.length)) {
        for (const blank of [[], ['states', 'flags', 'numbers'], ['numbers']] as const) {
          const model = modelOf({
            timeline,
            k,
            words,
            colours: PALETTES[words === ko ? 'light' : 'dark'],
            blank,
          });
          const { svg } = pictureOf(model, {
            title: words.scenes[id].title,
            note: '',
            link: `synopsis.example/#/s/${id}?step=${k + 1}`,
            faces,
          });
          writeFileSync(
            `/tmp/picture/${id}-${words.ui.code}-${k === 2 ? 'k2' : 'all'}${blank.length ? `-b${blank.length}` : ''}.svg`,
            svg,
          );
        }
      }
    }
  }
});
