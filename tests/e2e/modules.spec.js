// Pages come in modules of their own, after the first screen.
import { axe, expect, test } from './fixtures.js';

const MODULES = [
  'robustness',
  'toolkit',
  'insight',
  'accounts',
  'help',
  'money',
  'plan',
  'position',
  'practice',
  'relationship',
  'risks',
  'strategy',
  'asset',
];
const moduleOf = (name) => new RegExp(`/split_${name}-[^/]*\\.wasm$`);

for (const [locale, missing, again, title] of [
  ['en-GB', 'This page did not arrive.', 'Try again', 'Account matrix'],
  ['zh-CN', '这一页没有取到。', '再取一次', '客户矩阵'],
  ['zh-TW', '這一頁沒有取得。', '再取一次', '客戶矩陣'],
]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('a page that does not arrive says so, and arrives when asked again', async ({ page, problems }) => {
      await page.route(moduleOf('position'), (route) => route.abort());
      await page.goto('./#/matrix');
      await expect(page.getByRole('alert')).toContainText(missing);
      await axe(page);
      await page.unroute(moduleOf('position'));
      await page.getByRole('button', { name: again }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      expect(problems.join()).toContain('Failed to fetch');
      problems.length = 0;
    });
  });
}

test('a part of the overview that does not arrive says so, beside the key figures', async ({ page, problems }) => {
  await page.route(moduleOf('insight'), (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('这一部分没有取到。');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('组合总览');
  await axe(page);
  await page.unroute(moduleOf('insight'));
  await page.getByRole('button', { name: '再取一次' }).click();
  await expect(page.getByRole('region', { name: '点评' })).toBeVisible();
  expect(problems.join()).toContain('Failed to fetch');
  problems.length = 0;
});

test('the other pages are fetched ahead and then open without fetching anything', async ({ page }) => {
  const ahead = MODULES.map((name) => page.waitForResponse(moduleOf(name)).then((response) => response.finished()));
  await page.goto('./');
  await Promise.all(ahead);
  await page.waitForLoadState('networkidle');
  const late = [];
  page.on('request', (request) => late.push(request.url()));
  const nav = page.getByRole('navigation');
  for (const address of [
    '#/accounts',
    '#/money',
    '#/strength',
    '#/relationship',
    '#/risks',
    '#/swot',
    '#/lifetime',
    '#/resources',
    '#/plan',
    '#/scenario',
    '#/coach',
  ]) {
    await nav.locator(`a[href="${address}"]`).first().click();
    await expect(page.locator('#page-title')).toBeFocused();
  }
  expect(late.filter((url) => url.includes('.wasm'))).toEqual([]);
});
