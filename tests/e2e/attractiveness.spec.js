// Table One with the small matrix beside it: an edit moves the bubble, and says who changes class.
import { axe, expect, test } from './fixtures.js';

const table = (page) => page.getByRole('table', { name: '表一：客户吸引力' });

/** The cell of an account in the column with this number, from 0. */
const cell = (page, account, column) =>
  table(page)
    .getByRole('row', { name: new RegExp(account) })
    .locator('th, td')
    .nth(column);

const charts = (page) => page.evaluate(() => ({ ...globalThis.__linchpinCharts }));

test('an edit changes total, class and announcement; undo takes it back; a reload keeps what was typed', async ({
  page,
}) => {
  await page.goto('./#/attractiveness');
  await cell(page, '禾垣食品机械', 1).click();
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(cell(page, '禾垣食品机械', 9)).toHaveText('47');
  await expect(page.getByRole('status').filter({ hasText: '禾垣食品机械' })).toHaveText(
    '禾垣食品机械：关键客户 → 维持型，因为吸引力 47.0 < 47.9',
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(cell(page, '禾垣食品机械', 9)).toHaveText('48');
  await expect(page.getByRole('status').filter({ hasText: '关键客户' })).toHaveText(
    '禾垣食品机械：维持型 → 关键客户，因为吸引力 48 ≥ 48',
  );
  await page.keyboard.press('Control+Shift+z');
  await expect(cell(page, '禾垣食品机械', 9)).toHaveText('47');
  await expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
  await page.reload();
  await expect(cell(page, '禾垣食品机械', 9)).toHaveText('47');
});

test('twenty edits update the chart that is there; leaving the page disposes of it', async ({ page }) => {
  await page.goto('./#/attractiveness');
  const place = page.locator('.chart-place');
  await expect(place.locator('svg')).toBeVisible();
  const before = await charts(page);
  expect(before).toEqual({ inits: 1, live: 1 });
  await cell(page, '鸣衢物流装备', 1).click();
  for (let i = 0; i < 20; i += 1) {
    const drawings = Number(await place.getAttribute('data-drawn'));
    await page.keyboard.type(String((i % 9) + 1));
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await expect.poll(async () => Number(await place.getAttribute('data-drawn'))).toBeGreaterThan(drawings);
  }
  expect(await charts(page)).toEqual({ inits: 1, live: 1 });
  await page.goto('./#/accounts');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/客户档案|客户/);
  await expect.poll(async () => (await charts(page)).live).toBe(0);
});

test('the evidence of the selected score can be noted, and stays', async ({ page }) => {
  await page.goto('./#/attractiveness');
  const form = page.getByRole('region', { name: '依据' });
  await expect(form).toContainText('选中一个分数');
  await cell(page, '鸣衢物流装备', 1).click();
  await expect(form).toContainText('鸣衢物流装备 · 规模：7');
  await form.getByRole('button', { name: '假设' }).click();
  await expect(cell(page, '鸣衢物流装备', 1)).toHaveClass(/assumed/);
  await form.getByLabel('来源（可不填）').fill('采购总监面谈');
  await form.getByLabel('来源（可不填）').press('Enter');
  const date = form.getByLabel('日期（可不填）');
  await date.fill('明天');
  await date.press('Enter');
  await expect(form.getByRole('alert')).toHaveText('写成 2026-11-02 这样的日期。');
  await date.fill('2026/10/5');
  await date.press('Enter');
  await expect(date).toHaveValue('2026-10-05');
  await expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
  await page.reload();
  await cell(page, '鸣衢物流装备', 1).click();
  await expect(form.getByLabel('来源（可不填）')).toHaveValue('采购总监面谈');
  await expect(form.getByRole('button', { name: '假设' })).toHaveAttribute('aria-pressed', 'true');
});

test('factors as rows edit the same scores', async ({ page }) => {
  await page.goto('./#/attractiveness');
  await page.getByRole('button', { name: '因素为行' }).click();
  const row = table(page).getByRole('row', { name: /^规模/ });
  await row.locator('td').nth(0).click();
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await expect(table(page).getByRole('row', { name: /^合计/ }).locator('td').first()).toHaveText('40');
});

for (const [locale, title] of [
  ['zh-CN', '客户吸引力'],
  ['zh-TW', '客戶吸引力'],
  ['en-GB', 'Customer attractiveness'],
]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('speaks the language and can be used by everybody', async ({ page }) => {
      await page.goto('./#/attractiveness');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('.chart-place svg')).toBeVisible();
      await axe(page);
    });
  });
}

test.describe('dark, on a phone', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 390, height: 844 } });

  test('can be used by everybody', async ({ page }) => {
    await page.goto('./#/attractiveness');
    await expect(page.locator('.chart-place svg')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await axe(page);
  });
});
