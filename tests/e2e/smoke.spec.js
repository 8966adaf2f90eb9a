import { axe, expect, test } from './fixtures.js';

test('the application starts and replaces the shell', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/Linchpin|大客户沙盘/);
  await expect(page.locator('#shell')).toHaveCount(0);
  await expect(page.locator('#app > *').first()).toBeVisible();
  await axe(page);
});

for (const [locale, title] of [
  ['en-GB', 'Linchpin did not start'],
  ['zh-CN', '沙盘没有启动'],
  ['zh-TW', '沙盤沒有啟動'],
]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('says what to do when the application cannot start', async ({ page, problems }) => {
      await page.route('**/*.wasm', (route) => route.abort());
      await page.goto('./');
      await expect(page.getByRole('alert').getByRole('heading')).toHaveText(title);
      await axe(page);
      expect(problems.join()).toContain('Failed to fetch');
      problems.length = 0;
    });
  });
}

test('a browser without JavaScript is told, in three languages', async ({ page }) => {
  await page.goto('./');
  const said = await page.locator('noscript').textContent();
  for (const text of ['Linchpin needs JavaScript', '大客户沙盘需要 JavaScript', '大客戶沙盤需要 JavaScript']) {
    expect(said).toContain(text);
  }
});
