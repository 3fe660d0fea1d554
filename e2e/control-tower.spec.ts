import { type Layer, LAYERS } from '../src/lessons/layers';
import { LessonTab } from './lesson';
import { expect, test } from './player';

const SCENE = 'layers';

test('the login stays lit while the TCP connection and its TLS go and come', async ({ player }) => {
  const lesson = new LessonTab(player);
  const { title, layer, lit, dark, made, says } = lesson.words.controls.tower;
  const floors = lesson.panel.getByRole('list', { name: title }).getByRole('listitem');
  const expectLit = async (...names: Layer[]): Promise<void> => {
    await expect(floors).toContainText(
      LAYERS.toReversed().map((one) => `${layer[one]}${names.includes(one) ? lit : dark}`),
    );
  };
  await player.open({ scene: SCENE, step: 1, tab: 'lesson' });
  await expectLit('ethernet', 'ip');
  await player.seek(5);
  await expectLit('ethernet', 'ip', 'tcp');
  await player.seek(6);
  await expect(lesson.panel.getByText(says('client'))).toBeVisible();
  await expect(lesson.panel.getByText('ClientHello', { exact: true })).toBeVisible();
  await player.seek(13);
  await expectLit(...LAYERS);

  await player.speed.selectOption('10');
  await lesson.trial(SCENE, 0).click();
  await player.ended();
  const address = player.page.url();
  await expect(floors.filter({ hasText: layer.tcp })).toContainText(made.tcp(49_153));
  await expectLit(...LAYERS);
  await player.seek(18);
  await expectLit('ethernet', 'ip', 'login');

  // What the data say is in the address, too.
  await player.page.goto('about:blank');
  await player.page.goto(address);
  await player.ready('en');
  await expect(lesson.trial(SCENE, 0)).toHaveAttribute('aria-pressed', 'true');
  await expectLit(...LAYERS);
});

test('what is logged out, or cut off, is dark by itself', async ({ player }) => {
  const lesson = new LessonTab(player);
  const { title, layer, dark } = lesson.words.controls.tower;
  const unlit = lesson.panel
    .getByRole('list', { name: title })
    .getByRole('listitem')
    .filter({ hasText: dark });
  await player.open({ scene: SCENE, step: 15, tab: 'lesson' });
  await player.speed.selectOption('10');
  await lesson.trial(SCENE, 1).click();
  await player.ended();
  await expect(unlit).toContainText([layer.login]);
  await lesson.trial(SCENE, 2).click();
  await player.ended();
  await expect(unlit).toContainText([layer.ip, layer.ethernet]);
});
