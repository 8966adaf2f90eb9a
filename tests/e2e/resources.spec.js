// Resources: days and money against profit and policy; managers; policy that is kept.
import { axe, expect, test } from './fixtures.js';

const region = (page, name) => page.getByRole('region', { name, exact: true });
const table = (page, name) => page.getByRole('table', { name, exact: true });
const cell = (page, name, row, column) =>
  table(page, name).getByRole('row').filter({ hasText: row }).locator('td, th').nth(column);
const saved = (page) => expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
const open = async (page) => {
  await page.goto('./#/resources');
  await expect(page.locator('#page-title')).toBeVisible();
};
const why = (page) => page.getByRole('dialog');

test('tells the story: more promised than there is, most of it to a maintenance account', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { name: '许出 1,440 人天，共有 1,400 人天' })).toBeVisible();
  const findings = region(page, '发现');
  await expect(findings).toContainText('阔澜港机占用的人天最多（520 人天，占 36.1%），却是维持型客户');
  await expect(findings).toContainText('机会型客户清屿水务局得到 75 人天，关键客户芯阑精密只得到 45 人天。');
  await expect(findings).toContainText('高鸣毅已向所管客户许出 205 天，而每年只有 200 天。');
  await expect(page.locator('.chart-place').first()).not.toHaveAttribute('data-drawn', '0');
});

test('every number opens into its arithmetic', async ({ page }) => {
  await open(page);
  const accounts = '各客户的资源';
  await cell(page, accounts, '阔澜港机', 3).getByRole('button').click();
  await expect(why(page).locator('.formula')).toHaveText('520 ÷ 1,440 = 36.1%');
  await page.keyboard.press('Escape');
  await cell(page, accounts, '芯阑精密', 8).getByRole('button').click();
  await expect(why(page).locator('.formula')).toHaveText('4,950 ÷ 23,850 = 20.8%');
  await expect(why(page)).toContainText('2,100');
  await page.keyboard.press('Escape');
  await cell(page, accounts, '阔澜港机', 9).getByRole('button').click();
  await expect(why(page).locator('.formula')).toHaveText('15% ÷ 100% ÷ 2 = 7.5%');
  await page.keyboard.press('Escape');
  const classes = table(page, '各类别的资源').getByRole('row').filter({ hasText: '维持型' });
  await classes.getByRole('button').nth(1).click();
  await expect(why(page).locator('.formula')).toContainText('520 + 180 = 700');
  await expect(why(page).locator('.formula')).toContainText('700 ÷ 1,440 = 48.6%');
  await page.keyboard.press('Escape');
  await cell(page, '客户经理的负荷', '高鸣毅', 2).getByRole('button').click();
  await expect(why(page).locator('.formula')).toHaveText('130 + 75 = 205');
});

test('what is typed counts at once, is kept and undone; absurd days are refused', async ({ page }) => {
  await open(page);
  const days = cell(page, '各客户的资源', '阔澜港机', 2);
  await days.click();
  await page.keyboard.type('-3');
  await page.keyboard.press('Enter');
  await expect(page.getByText('填 0 到 1,000,000 之间的天数。').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await days.click();
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '许出 1,020 人天，共有 1,400 人天' })).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: '许出 1,020 人天，共有 1,400 人天' })).toBeVisible();
  const share = region(page, '政策').getByLabel('维持型，占人天 %');
  await share.fill('30');
  await share.press('Tab');
  await expect(region(page, '政策')).toContainText('合计 115%');
  await region(page, '政策').getByRole('button', { name: '默认值' }).click();
  await expect(share).toHaveValue('15');
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect(share).toHaveValue('30');
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
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
}
