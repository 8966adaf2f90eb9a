// The first minute: a filled portfolio, one changed score, everything answers, nothing is lost.
import { axe, expect, test } from './fixtures.js';

const figure = (page, name) => page.locator('.key-figure', { hasText: name });

for (const [locale, words] of [
  [
    'zh-CN',
    {
      title: '组合总览',
      net: '今年净收入',
      value: '636',
      start: '改一个评分',
      account: '泊川纸业',
      before: '关键发展',
      after: '机会型',
    },
  ],
  [
    'zh-TW',
    {
      title: '組合總覽',
      net: '今年淨收入',
      value: '636',
      start: '改一個評分',
      account: '泊川紙業',
      before: '關鍵發展',
      after: '機會型',
    },
  ],
  [
    'en-GB',
    {
      title: 'Overview',
      net: 'Net income',
      value: '6.4',
      start: 'Change a score',
      account: 'Bochuan Paper',
      before: 'Key development',
      after: 'Opportunistic',
    },
  ],
]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('a visitor sees the case, changes a score, sees the class change, and finds it after reload', async ({
      page,
    }) => {
      await page.goto('./');
      await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
      await expect(figure(page, words.net).getByRole('button')).toHaveText(words.value);
      await expect(page.locator('.chart-place[data-drawn]')).toHaveCount(2);

      await page.getByRole('link', { name: words.start }).click();
      const row = page.getByRole('row', { name: words.account });
      await expect(row.getByRole('cell').last()).toHaveText(words.before);
      await row.getByRole('cell').first().click();
      await page.keyboard.type('0');
      await page.keyboard.press('Enter');
      // 6 less: below the mean, so no longer attractive.
      await expect(row.getByRole('cell').nth(8)).toHaveText('45');
      await expect(row.getByRole('cell').last()).toHaveText(words.after);
      await expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
      await page.reload();
      await expect(page.getByRole('row', { name: words.account }).getByRole('cell').nth(8)).toHaveText('45');
    });
  });
}

test('figures open into their arithmetic', async ({ page }) => {
  await page.goto('./');
  await figure(page, '今年净收入').getByRole('button').click();
  const why = page.getByRole('dialog', { name: '今年净收入' });
  await expect(why).toContainText('229,700 − 185,450 − 37,890 = 6,360');
  await page.keyboard.press('Escape');
  await expect(why).toBeHidden();
});

test('the introduction stays closed', async ({ page }) => {
  await page.goto('./');
  const steps = page.getByRole('region', { name: '从这个案例开始' });
  await steps.getByRole('button', { name: '关闭' }).click();
  await expect(steps).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: '组合总览' })).toBeVisible();
  await expect(steps).toBeHidden();
});

for (const [name, use] of [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['390 px', { viewport: { width: 390, height: 844 } }],
]) {
  test.describe(name, () => {
    test.use(use);

    test('the overview has no accessibility violation and no sideways scroll', async ({ page }) => {
      await page.goto('./');
      await expect(page.locator('.chart-place[data-drawn="1"]').first()).toBeVisible();
      await axe(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });
}
