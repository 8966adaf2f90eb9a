// Robustness: chances, smallest changes, ranks, the tornado; settings that are kept.
import { axe, expect, test } from './fixtures.js';

const region = (page, name) => page.getByRole('region', { name, exact: true });
const table = (page, name) => page.getByRole('table', { name, exact: true });
const row = (page, name, text) => table(page, name).getByRole('row').filter({ hasText: text });
const saved = (page) => expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
const open = async (page, address = 'robustness') => {
  await page.goto(`./#/${address}`);
  await expect(page.locator('.robust-state')).toHaveAttribute('data-state', 'done');
};

test('runs by itself, names the close calls, and every chance opens into its rounds', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { name: '10 个类别中有 4 个是临界判断' })).toBeVisible();
  await expect(page.locator('.robust-state')).toHaveText('10,000 次，种子 20261102');
  const least = table(page, '各类别的概率').getByRole('row').nth(1);
  await expect(least).toContainText('禾垣食品机械');
  await expect(least).toContainText('临界判断');
  const stays = least.getByRole('button').first();
  const shown = await stays.textContent();
  await stays.click();
  const why = page.getByRole('dialog');
  const formula = await why.locator('.formula').textContent();
  const [rounds, all] = formula.match(/[\d,]+/g).map((n) => Number(n.replaceAll(',', '')));
  expect(all).toBe(10_000);
  expect(((rounds / all) * 100).toFixed(1)).toBe(shown);
  await page.keyboard.press('Escape');
});

test('the smallest changes are said in words with the way to the score', async ({ page }) => {
  await open(page);
  const eight = row(page, '要多大的变动才会换类', '泊川纸业');
  await expect(eight.getByRole('button').first()).toHaveText('+1');
  await eight.getByRole('button').first().click();
  await expect(page.getByRole('dialog').locator('.formula')).toHaveText(/^7 \+ 1 = 8$/);
  await page.keyboard.press('Escape');
  await eight.getByRole('link', { name: /由 7 变为 8：关键客户/ }).click();
  await expect(page).toHaveURL(/#\/strength\/A8$/);
});

test('weights, ranks and the tornado open into their arithmetic', async ({ page }) => {
  await open(page, 'robustness/A8');
  const size = row(page, '权重稳定区间', '规模');
  await size.getByRole('button').first().click();
  await expect(page.getByRole('dialog').locator('.formula')).toHaveText('1 ÷ 8 = 12.5%');
  await page.keyboard.press('Escape');
  await size.getByRole('button').nth(1).click();
  await expect(page.getByRole('dialog')).toContainText('持平');
  await page.keyboard.press('Escape');
  const first = table(page, '排序可接受性').getByRole('row').nth(1);
  await first.getByRole('button').last().click();
  await expect(page.getByRole('dialog')).toContainText('平均权重');
  await page.keyboard.press('Escape');
  const tornado = region(page, '哪些评分影响最大：泊川纸业');
  await tornado.getByRole('button', { name: '相对优势' }).click();
  const widest = table(page, '按影响排列的评分').getByRole('row').nth(1);
  await widest.getByRole('button').last().click();
  const [high, low, swing] = (await page.getByRole('dialog').locator('.formula').textContent()).match(/[\d.]+/g);
  expect(Math.abs(Number(high) - Number(low) - Number(swing))).toBeLessThan(0.011);
  await page.keyboard.press('Escape');
  await tornado.getByLabel('客户').selectOption({ label: '阔澜港机' });
  await expect(page).toHaveURL(/#\/robustness\/A1$/);
  await expect(region(page, '哪些评分影响最大：阔澜港机')).toBeVisible();
});

test('settings are kept, undone and put back; absurd ones are refused', async ({ page }) => {
  await open(page);
  const panel = region(page, '设置');
  const close = panel.getByLabel(/算临界判断/);
  await expect(panel.getByRole('button', { name: '课程默认值' })).toHaveCount(0);
  for (const wrong of ['0', '101', 'abc']) {
    await close.fill(wrong);
    await close.press('Tab');
    await expect(panel.getByRole('alert')).toBeVisible();
  }
  await close.fill('60');
  await close.press('Tab');
  await expect(page.getByRole('heading', { name: '10 个类别中有 1 个是临界判断' })).toBeVisible();
  await panel.getByLabel('抽样次数').fill('200');
  await panel.getByLabel('抽样次数').press('Tab');
  await expect(page.locator('.robust-state')).toHaveText('200 次，种子 20261102');
  await saved(page);
  await page.reload();
  await expect(page.locator('.robust-state')).toHaveText('200 次，种子 20261102');
  await page.getByRole('button', { name: '课程默认值' }).click();
  await expect(page.locator('.robust-state')).toHaveText('10,000 次，种子 20261102');
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect(page.locator('.robust-state')).toHaveText('200 次，种子 20261102');
});

test('a run can be cancelled and asked for again', async ({ page }) => {
  await open(page);
  const draws = region(page, '设置').getByLabel('抽样次数');
  await draws.fill('100000');
  await draws.press('Tab');
  const state = page.locator('.robust-state');
  await expect(state.getByRole('progressbar')).toBeVisible();
  await state.getByRole('button', { name: '取消' }).click();
  await expect(state).toContainText('以下数字已过时');
  await draws.fill('300');
  await draws.press('Tab');
  await expect(state).toHaveText('300 次，种子 20261102');
});

test('the matrix marks close calls and leads here', async ({ page }) => {
  await page.goto('./#/matrix');
  await page.locator('.close-calls').getByRole('link', { name: '泊川纸业' }).click();
  await expect(page).toHaveURL(/#\/robustness\/A8$/);
});

test('without any class it says what to do', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: /^案例：/ }).click();
  await page.getByRole('button', { name: '新建空白案例' }).click();
  await page.goto('./#/robustness');
  await expect(page.getByText('还没有客户在矩阵上')).toBeVisible();
  await page.goto('./#/resources');
  await expect(page.getByText('还没有客户', { exact: true })).toBeVisible();
});

for (const colorScheme of ['light', 'dark']) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, locale: 'en-GB' });
    test('the page is accessible', async ({ page }) => {
      await open(page);
      await axe(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await axe(page);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
}
