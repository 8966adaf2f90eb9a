// The strategy part: planning steps, SWOT, goals, readiness.
import { axe, expect, test } from './fixtures.js';

const PAGES = ['strategy', 'swot', 'goals', 'readiness'];
const open = async (page, name) => {
  await page.goto(`./#/${name}`);
  await expect(page.locator('#page-title')).toBeVisible();
};
const region = (page, name) => page.getByRole('region', { name, exact: true });
const table = (page, name) => page.getByRole('table', { name, exact: true });
const cell = (page, name, row, column) =>
  table(page, name).getByRole('row').filter({ hasText: row }).locator('td, th').nth(column);
const saved = (page) => expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');

test('the picture of the SWOT holds items, strategies and what they became', async ({ page }) => {
  await open(page, 'swot');
  await expect(page.getByRole('heading', { level: 2, name: '12 个条目，7 个已使用；4 条策略' })).toBeVisible();
  const picture = page.locator('.swot-picture');
  await expect(picture.getByRole('button')).toHaveCount(16);
  await picture.getByRole('button', { name: /赶在法尔肯瑙设库之前签下服务等级/ }).click();
  const panel = region(page, '所选策略 X2');
  await panel.getByRole('link', { name: '在约定时段内送达的比例' }).click();
  await expect(page).toHaveURL(/#\/goals\/G5$/);
  await expect(page.locator('.goal-branch.is-selected')).toContainText('来自 X2');
});

test('an item becomes a goal, a risk and an action; the links show both ways and end with either side', async ({
  page,
}) => {
  await open(page, 'swot');
  await page
    .locator('.swot-picture')
    .getByRole('button', { name: /自有磨齿，两周出样/ })
    .click();
  const panel = region(page, '所选条目 W2');
  await expect(panel.getByText('还没有变成任何东西。')).toBeVisible();
  await panel.getByRole('button', { name: '变成目标' }).click();
  await panel.getByRole('button', { name: '变成风险' }).click();
  await panel.getByRole('button', { name: '变成行动' }).click();
  await expect(panel.locator('.swot-links li')).toHaveCount(3);
  await expect(cell(page, '条目', '自有磨齿', 5)).toHaveText('G6 K17 M7');
  await panel.getByRole('button', { name: '断开与 M7 的链接' }).click();
  await expect(panel.getByRole('status')).toHaveText('与 M7 的链接已断开，两端都保留。撤销可恢复。');
  await expect(panel.locator('.swot-links li')).toHaveCount(2);
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect(panel.locator('.swot-links li')).toHaveCount(3);
  await saved(page);
  await page.reload();
  await expect(cell(page, '条目', '自有磨齿', 5)).toHaveText('G6 K17 M7');
  await open(page, 'goals');
  await expect(page.locator('.goal-tree')).toContainText('自有磨齿，两周出样');
  await expect(page.locator('.goal-tree').getByRole('link', { name: '来自 W2' })).toHaveCount(2);
  await open(page, 'risks/K17');
  await page.getByRole('button', { name: '移除这项风险' }).click();
  await open(page, 'swot');
  await expect(cell(page, '条目', '自有磨齿', 5)).toHaveText('G6 M7');
});

test('cross strategies name the items they rest on, and say when there is none', async ({ page }) => {
  await open(page, 'swot');
  const uses = cell(page, '交叉策略', '把速度变成', 3);
  await expect(uses).toHaveText('W1 W7');
  await uses.dblclick();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('w3, 8');
  await page.keyboard.press('Enter');
  await expect(uses).toHaveText('W3 W8');
  await uses.click();
  await page.keyboard.type('W99');
  await page.keyboard.press('Enter');
  await expect(page.getByText('没有条目“W99”。输入编号，例如 W1 W7。').first()).toBeVisible();
  await page.keyboard.press('Escape');
});

test('goals reconcile, and a target that does not fit is said with its difference', async ({ page }) => {
  await open(page, 'goals');
  await expect(page.getByRole('heading', { level: 2, name: '6 个目标，6 项行动' })).toBeVisible();
  await expect(region(page, '发现')).toContainText('“接入状态监测的传动台数”没有行动。');
  const years = '年度目标与实际';
  const closed = table(page, years).getByRole('row').filter({ hasText: '组合销售额' });
  await expect(closed).toContainText('97.7%');
  const sum = table(page, years).getByRole('row').filter({ hasText: '前三大以外客户' });
  await expect(sum.locator('td').last()).toHaveText('吻合');
  // Columns: name, unit, then three for every year from 2025 on.
  const target = sum.locator('th, td').nth(2 + 3 * 4);
  await expect(target).toHaveText('31,000');
  await target.click();
  await page.keyboard.type('30000');
  await page.keyboard.press('Enter');
  await expect(sum.locator('td').last()).toHaveText('−1,000');
  await expect(region(page, '发现')).toContainText('的年度目标与长期目标相差 1,000 千元。');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(sum.locator('td').last()).toHaveText('吻合');
});

test('an empty target is interpolated, an actual gives attainment with its reason', async ({ page }) => {
  await open(page, 'goals');
  const row = table(page, '年度目标与实际').getByRole('row').filter({ hasText: '大客户组合净利率' });
  const target = row.locator('th, td').nth(2 + 3 * 2);
  await target.click();
  await page.keyboard.press('Delete');
  await expect(target).toHaveText('3.6');
  await expect(target).toHaveClass(/assumed/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('3.24');
  await page.keyboard.press('Enter');
  const attained = row.locator('th, td').nth(2 + 3 * 2 + 2);
  await expect(attained).toHaveText('90.0%');
  await page.locator('.goal-tree').getByRole('button', { name: '至今 90.0%' }).click();
  await expect(page.getByRole('dialog', { name: '大客户组合净利率：达成率' })).toContainText('3.24 ÷ 3.6 = 90.0%');
  await page.keyboard.press('Escape');
  await saved(page);
  await page.reload();
  await expect(attained).toHaveText('90.0%');
});

test('goals serve each other and roll up, but never in a circle', async ({ page }) => {
  await open(page, 'goals');
  const parent = cell(page, '长期目标', '四家成长客户的钱包份额', 12);
  await parent.click();
  await page.keyboard.press('Enter');
  await page.locator('.sheet-control select:not([hidden])').last().selectOption({ label: 'G1 大客户组合净利率' });
  await page.keyboard.press('Escape');
  await expect(page.locator('.goal-branch .goal-branch')).toContainText('四家成长客户的钱包份额');
  await expect(page.locator('.goal-tree')).toContainText('下级目标');
});

test('seven steps show what stands elsewhere and count what is filled', async ({ page }) => {
  await open(page, 'strategy');
  await expect(page.getByRole('heading', { level: 2, name: '34 项中已填 34 项' })).toBeVisible();
  const external = region(page, '2. 外部环境');
  await expect(external).toContainText('仓储自动化每年增长两成');
  const goals = region(page, '4. 目标');
  await expect(goals.getByRole('link', { name: '大客户组合净利率' })).toBeVisible();
  const first = region(page, '1. 业务定位与使命');
  await first.getByLabel('使命').fill('');
  await first.getByLabel('使命').press('Tab');
  await expect(page.getByRole('heading', { level: 2, name: '34 项中已填 33 项' })).toBeVisible();
  await expect(region(page, '发现')).toContainText('第 1 步标为已完成，但 3 项只填了 2 项。');
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: '34 项中已填 34 项' })).toBeVisible();
  await first.getByLabel('添加依据').selectOption({ label: 'A1 阔澜港机' });
  await expect(first.getByRole('link', { name: 'A1 阔澜港机' })).toBeVisible();
  await saved(page);
  await page.reload();
  await first.getByRole('link', { name: 'A1 阔澜港机' }).click();
  await expect(page).toHaveURL(/#\/accounts\/A1$/);
});

test('readiness: levels, means, the lowest first, both warnings', async ({ page }) => {
  await open(page, 'readiness');
  await expect(page.getByRole('heading', { level: 2, name: '平均 2.71 级（满 5 级），已评 17／17' })).toBeVisible();
  await expect(page.locator('.chart-place[data-drawn] svg')).toBeVisible();
  await expect(page.locator('.readiness-lowest li').first()).toContainText('从客户关系管理到客户资产管理');
  const warnings = region(page, '两项警示');
  await expect(warnings).toContainText('已许出 1,440／1,400，超出 40');
  await warnings.getByLabel('团队一年的人天').fill('1500');
  await warnings.getByLabel('团队一年的人天').press('Tab');
  await expect(warnings).toContainText('已许出 1,440／1,500，还剩 60');
  await page.getByLabel('文化的等级').or(page.getByLabel('围绕客户的文化的等级')).first().selectOption('5');
  await expect(page.getByRole('heading', { level: 2, name: /^平均 2\.82 级/ })).toBeVisible();
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^平均 2\.71 级/ })).toBeVisible();
  await page.getByRole('button', { name: '3.50' }).click();
  await expect(page.getByRole('dialog', { name: '战略：平均等级' })).toContainText('(4 + 3) ÷ 2 = 3.50');
});

test('an empty scenario says what will appear, and begins with one button', async ({ page }) => {
  await open(page, 'overview');
  await page.locator('.scenario-name').click();
  await page.getByRole('button', { name: '新建空白案例' }).click();
  await page.goto('./#/swot');
  await expect(page.getByText('还没有 SWOT', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '添加条目' }).click();
  await expect(table(page, '条目').locator('tbody tr:not(.spacer)')).toHaveCount(4);
  await page.goto('./#/goals');
  await expect(page.getByText('还没有目标', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '添加目标' }).click();
  await expect(table(page, '长期目标').locator('tbody tr:not(.spacer)')).toHaveCount(1);
  await page.goto('./#/readiness');
  await expect(page.getByText('评估三个维度后显示图。')).toBeVisible();
});

for (const [locale, titles] of [
  ['zh-CN', ['战略规划', 'SWOT 分析', '目标', '成熟度']],
  ['zh-TW', ['策略規劃', 'SWOT 分析', '目標', '成熟度']],
  ['en-GB', ['Planning', 'SWOT', 'Goals', 'Readiness']],
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
