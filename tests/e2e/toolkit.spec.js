// The DMADV toolkit: the road map of a design project, and the house of quality.
import { axe, expect, test } from './fixtures.js';

const PAGES = ['toolkit', 'toolkit/B1/house'];
const open = async (page, name) => {
  await page.goto(`./#/${name}`);
  await expect(page.locator('#page-title')).toBeVisible();
};
const region = (page, name) => page.getByRole('region', { name, exact: true });
const row = (page, name, text) =>
  page.getByRole('table', { name, exact: true }).getByRole('row').filter({ hasText: text });
const cell = (page, name, text, column) => row(page, name, text).locator('td, th').nth(column);
const why = (page) => page.locator('#why-panel');
const saved = (page) => expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');

// Columns of what the customer wants: name, source, importance, now, two rivals, target, sales point, lead, ratio,
// weight, share.
const [IMPORTANCE, NOW, RATIO, WEIGHT] = [2, 3, 9, 10];

test('the road map shows how far each phase and tool has come, and why', async ({ page }) => {
  await open(page, 'toolkit');
  const map = region(page, '路线图');
  await expect(map).toContainText('5 个阶段已完成 4 个；下一步：验证。');
  const measure = map.locator('.phase').nth(1);
  await measure.locator('li', { hasText: '质量屋' }).getByRole('button', { name: '30/30' }).click();
  await expect(why(page)).toContainText('已完成');
  await why(page).getByRole('link', { name: '打开' }).click();
  await expect(page.locator('#page-title')).toHaveText('质量屋');
});

test('a review that is opened again opens its phase; undo and reload keep what was decided', async ({ page }) => {
  await open(page, 'toolkit');
  const review = region(page, '阶段评审');
  await review.getByRole('button', { name: /^衡量/ }).click();
  await review.getByLabel('决定').selectOption('conditional');
  await expect(region(page, '路线图')).toContainText('5 个阶段已完成 3 个；下一步：衡量。');
  await review.getByLabel('日期').fill('yesterday');
  await review.getByLabel('日期').press('Tab');
  await expect(review.getByRole('alert')).toHaveText('“yesterday”不是日期。请按 2027-06-30 的格式输入。');
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect(region(page, '路线图')).toContainText('5 个阶段已完成 4 个');
  await review.getByLabel('是否满足').first().selectOption('no');
  await expect(region(page, '注意到的问题')).toContainText('衡量阶段已通过评审，但有 1 个问题未满足');
  await saved(page);
  await page.reload();
  await expect(region(page, '注意到的问题')).toContainText('衡量阶段已通过评审，但有 1 个问题未满足');
});

test('the charter takes its measure from the house of quality', async ({ page }) => {
  await open(page, 'toolkit');
  const charter = region(page, '项目章程');
  await expect(charter.getByLabel('衡量依据')).toHaveValue(/^I\d+$/);
  await charter.getByLabel('衡量依据').selectOption('');
  await charter.getByLabel('目标值').fill('');
  await charter.getByLabel('目标值').press('Tab');
  await expect(region(page, '注意到的问题')).toContainText('章程没有写明指标、数值和日期。');
  await expect(region(page, '路线图').locator('.phase').first()).toContainText('8/10');
});

test('the house weighs needs and measures, and every number opens into what reproduces it', async ({ page }) => {
  await open(page, 'toolkit/B1/house');
  await expect(region(page, '质量屋图')).toContainText('8 项需求、7 项技术特性；第一位是“下单到发货”，占 21.4%。');
  const wants = '客户要什么';
  await expect(cell(page, wants, '备件在约定时段内送达', WEIGHT)).toHaveText('12.50');
  await cell(page, wants, '备件在约定时段内送达', WEIGHT).click();
  await page.keyboard.press('Alt+w');
  await expect(why(page).locator('.formula')).toHaveText('5 × (5 ÷ 3) × 1.5 = 12.50');
  // The importance is that of the need, and leads there.
  await expect(why(page).getByRole('link', { name: '5', exact: true }).first()).toHaveAttribute(
    'href',
    '#/relationship/A3',
  );
  await page.keyboard.press('Escape');
  await cell(page, '我们量什么', '下单到发货', 7).click();
  await page.keyboard.press('Alt+w');
  const formula = await why(page).locator('.formula').innerText();
  const [sum, total] = formula.split('=').map((side) => side.trim());
  const parts = sum.split('+').map((part) =>
    part
      .split('×')
      .map(Number)
      .reduce((a, b) => a * b),
  );
  expect(parts.reduce((a, b) => a + b)).toBeCloseTo(Number(total), 0);
});

test('a typed grade breaks the tie to the need, clearing restores it', async ({ page }) => {
  await open(page, 'toolkit/B1/house');
  const wants = '客户要什么';
  const grade = cell(page, wants, '备件在约定时段内送达', IMPORTANCE);
  await expect(grade).toHaveClass(/assumed/);
  await grade.click();
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await expect(page.getByText('请输入 0 到 5 之间的数。').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await grade.click();
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(cell(page, wants, '备件在约定时段内送达', WEIGHT)).toHaveText('10.00');
  await saved(page);
  await page.reload();
  await expect(grade).toHaveText('4');
  await expect(grade).not.toHaveClass(/assumed/);
  await grade.click();
  await page.keyboard.press('Delete');
  await expect(grade).toHaveText('5');
  await expect(cell(page, wants, '备件在约定时段内送达', WEIGHT)).toHaveText('12.50');
  // An empty grade without a source says what is missing instead of a number.
  await cell(page, wants, '订单齐全无误', NOW).click();
  await page.keyboard.press('Delete');
  await expect(cell(page, wants, '订单齐全无误', RATIO)).toHaveText(/缺/);
});

test('relations, roof and settings change the weights as they say; an empty row is noticed', async ({ page }) => {
  await open(page, 'toolkit/B1/house');
  const report = row(page, '关系矩阵', '纸质月报');
  for (const column of [6, 8]) {
    await report.locator('td, th').nth(column).click();
    await page.keyboard.press('Delete');
  }
  await expect(region(page, '注意到的问题')).toContainText('没有任何技术特性支撑“纸质月报”。');
  await report.locator('td, th').nth(2).click();
  await page.keyboard.press('9');
  await expect(report.locator('td, th').nth(2)).toHaveText('● 9');
  await region(page, '权重算法').getByRole('button', { name: '5 – 3 – 1' }).click();
  await expect(report.locator('td, th').nth(2)).toHaveText('● 5');
  await region(page, '权重算法').getByRole('button', { name: '恢复默认' }).click();
  await expect(report.locator('td, th').nth(2)).toHaveText('● 9');
  // The second row; its name is a column's too.
  const roof = page.getByRole('table', { name: '屋顶', exact: true }).getByRole('row').nth(2);
  await roof.locator('td, th').nth(3).click();
  await page.keyboard.press('+');
  await expect(region(page, '注意到的问题')).not.toContainText('互相妨碍');
});

test('a link carries the project', async ({ page, context }) => {
  await open(page, 'toolkit/B1/house');
  await page.getByRole('button', { name: '分享' }).click();
  const link = await page.getByLabel('链接', { exact: true }).inputValue();
  const other = await context.newPage();
  await other.goto(link);
  await expect(other).toHaveURL(/#\/preview/);
  await other.goto(`${other.url().split('#')[0]}#/preview/toolkit/B1/house`);
  await expect(region(other, '质量屋图')).toContainText('占 21.4%');
});

test('an empty scenario begins with one button, and absurd input is refused', async ({ page }) => {
  await open(page, 'overview');
  await page.locator('.scenario-name').click();
  await page.getByRole('button', { name: '新建空白案例' }).click();
  await page.goto('./#/toolkit');
  await expect(page.getByText('还没有设计项目', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '添加项目' }).click();
  await expect(region(page, '路线图')).toContainText('5 个阶段已完成 0 个；下一步：定义。');
  await page.goto('./#/toolkit/B1/house');
  await page.getByRole('button', { name: '添加需求' }).click();
  const measures = page.getByRole('table', { name: '我们量什么', exact: true });
  await measures.locator('tbody tr:not(.spacer)').locator('td, th').nth(3).click();
  await page.keyboard.type('1e999');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/太大/).first()).toBeVisible();
  await expect(page.locator('main')).not.toContainText(/NaN|Infinity/);
});

for (const [locale, titles] of [
  ['zh-TW', ['DMADV 工具箱', '品質屋']],
  ['en-GB', ['DMADV toolkit', 'House of quality']],
]) {
  test.describe(locale, () => {
    test.use({ locale });
    test('every page speaks the language', async ({ page }) => {
      for (const [at, name] of PAGES.entries()) {
        await open(page, name);
        await expect(page.locator('#page-title')).toHaveText(titles[at]);
      }
    });
  });
}

for (const [name, options] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['390 px', { viewport: { width: 390, height: 844 } }],
]) {
  test.describe(`accessible, ${name}`, () => {
    test.use(options);
    for (const page_name of PAGES) {
      test(page_name, async ({ page }) => {
        await open(page, page_name);
        await expect(page.locator('.panel').first()).toBeVisible();
        await axe(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
      });
    }
  });
}
