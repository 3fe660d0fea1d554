import { expect, test } from 'playwright/test';

test('D2: the page opens, complains of nothing and contacts nobody else', async ({
  page,
  baseURL,
}) => {
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== baseURL) strangers.push(request.url());
  });

  await page.goto('/', { waitUntil: 'networkidle' });

  await expect(page).toHaveTitle(/SYNopsis/);
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
});

test('both typefaces arrive', async ({ page }) => {
  await page.goto('/');

  const loaded = await page.evaluate(async () => {
    const faces = await Promise.all([
      document.fonts.load("600 16px 'Pretendard'", '연결'),
      document.fonts.load("400 16px 'JetBrains Mono'", 'SEQ'),
    ]);
    return faces.flat().map((face) => face.status);
  });

  expect(loaded).toEqual(['loaded', 'loaded']);
});
