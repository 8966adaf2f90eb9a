// Accounts as assets: lifetime value, account states, forecasts.
import { axe, expect, test } from './fixtures.js';

const PAGES = ['lifetime', 'states', 'forecast'];
const open = async (page, name) => {
  await page.goto(`./#/${name}`);
  await expect(page.locator('#page-title')).toBeVisible();
  await expect(page.locator('.panel').first()).toBeVisible();
};
const region = (page, name) => page.getByRole('region', { name, exact: true });
const table = (page, name) => page.getByRole('table', { name, exact: true });
const cell = (page, name, row, column) =>
  table(page, name).getByRole('row').filter({ hasText: row }).locator('td, th').nth(column);
const heading = (page, name) => page.getByRole('heading', { level: 2, name });
const saved = (page) => expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
const undo = (page) => page.getByRole('button', { name: /^撤销/ }).click();
const type = async (page, target, text) => {
  await target.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};
const commit = async (field, text) => {
  await field.fill(text);
  await field.press('Tab');
};
const why = async (page, button, name, ...texts) => {
  await button.click();
  const dialog = page.getByRole('dialog', { name });
  for (const text of texts) await expect(dialog).toContainText(text);
  await page.keyboard.press('Escape');
};

test('five points of retention: the story, its arithmetic, other timings and other points', async ({ page }) => {
  await open(page, 'lifetime');
  await expect(heading(page, '保留率提高 5 个百分点：970 → 1,278')).toBeVisible();
  await expect(page.locator('.chart-place[data-drawn] svg')).toBeVisible();
  const timings = region(page, '同一家客户，三种时点').first();
  const first = timings.getByRole('row').nth(1);
  await expect(first).toContainText('已选');
  // 420 × 0.8 ÷ (1 + 0.1 − 0.8) = 1,120, less 150.
  await why(
    page,
    first.getByRole('button', { name: '970' }),
    /^净值：/,
    '0.8 ÷ (1 + 0.1 − 0.8) = 2.6667',
    '420 × 2.6667 = 1,120',
    '1,120 − 150 = 970',
  );
  await why(page, first.getByRole('button', { name: '+27.5%' }), /未扣成本的增幅$/, '1,428 ÷ 1,120 − 1 = +27.5%');
  const published = region(page, '与公开研究对照');
  await expect(published).toContainText('按你的数字，未扣成本的价值增加 +27.5%，在公开区间之内。');
  await expect(published).toContainText('Reichheld and Sasser 1990');
  const inputs = region(page, '取决于什么');
  await commit(inputs.getByLabel('保留率提高（百分点）'), '10');
  await expect(published).toContainText('两者不能比较');
  await inputs.getByRole('button', { name: '恢复课程设置' }).click();
  await expect(heading(page, '保留率提高 5 个百分点：970 → 1,278')).toBeVisible();
  await inputs.getByLabel('首笔利润何时到').selectOption('1');
  await expect(heading(page, '保留率提高 5 个百分点：1,390 → 1,698')).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(heading(page, '保留率提高 5 个百分点：1,390 → 1,698')).toBeVisible();
});

test('a rate that is none is refused with the reason, and certainty is pointed out', async ({ page }) => {
  await open(page, 'lifetime');
  const rate = region(page, '取决于什么').getByLabel('保留率', { exact: true });
  await commit(rate, '180');
  await expect(page.getByText('请输入 0 到 100%。')).toBeVisible();
  await commit(rate, '100');
  await expect(region(page, '发现')).toContainText('保留率为 100%：没有人会离开。');
  await undo(page);
  await expect(region(page, '发现')).toContainText('没有要指出的。');
});

test('accounts: net income stands in until a margin is typed, referrals are credited', async ({ page }) => {
  await open(page, 'lifetime');
  const accounts = '每家客户';
  await expect(heading(page, '12 家客户共值 16,960 千元')).toBeVisible();
  const steel = cell(page, accounts, '赤鼎钢铁', 1);
  await expect(steel).toHaveText('6,800');
  await expect(steel).toHaveClass(/assumed/);
  await type(page, steel, '1000');
  await expect(steel).not.toHaveClass(/assumed/);
  await expect(heading(page, '12 家客户共值 1,493 千元')).toBeVisible();
  await page.keyboard.press('Escape');
  await undo(page);
  await expect(heading(page, '12 家客户共值 16,960 千元')).toBeVisible();
  await page.getByRole('button', { name: '4,267' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('3,733 + 533 = 4,267');
});

test('levers stand in two groups and add up', async ({ page }) => {
  await open(page, 'lifetime');
  await expect(heading(page, '保留手段：2 项转换壁垒，2 项让渡价值')).toBeVisible();
  await type(page, cell(page, '保留手段', '当天答复', 2), '2');
  await type(page, cell(page, '保留手段', '约定时段内送达', 2), '1.5%');
  await why(page, page.getByRole('button', { name: '预期：3.5 个百分点' }), /保留率百分点$/, '1.5 + 2 = 3.5');
});

test('states: the values of the story, a row that does not add up, undo, a removed state', async ({ page }) => {
  await open(page, 'states');
  await expect(heading(page, '15 家客户共值 30,599 千元')).toBeVisible();
  const values = table(page, '状态').locator('tbody tr td:nth-child(6)');
  await expect(values).toHaveText(['1,770', '2,985', '1,973', '553']);
  // 520 + (0.8 × 2,985 + 0.15 × 1,973 + 0.05 × 553) ÷ 1.1 = 2,985.
  await why(
    page,
    page.getByRole('button', { name: '2,985' }),
    '活跃：单家客户价值',
    '520 + (0.8 × 2,985 + 0.15 × 1,973 + 0.05 × 553) ÷ (1 + 0.1) = 2,985',
  );
  await expect(heading(page, '每个状态下继续都划算')).toBeVisible();
  await expect(page.locator('.chart-place[data-drawn] svg')).toBeVisible();
  const chance = table(page, '转移概率矩阵').locator('tbody tr').nth(1).locator('td, th').nth(3);
  await expect(chance).toHaveText('0.15');
  await type(page, chance, '10%');
  await page.keyboard.press('Escape');
  await expect(page.getByText('活跃：概率合计 0.95，还差 0.05。')).toBeVisible();
  await expect(region(page, '发现')).toContainText('“活跃”的转移概率合计 0.95，不是 1。');
  await expect(heading(page, '何时放手')).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(page.getByText('活跃：概率合计 0.95，还差 0.05。')).toBeVisible();
  await type(page, chance, '1.5');
  await expect(page.getByText('请输入 0 到 1 的概率，例如 0.3 或 30%。').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await type(page, chance, '0.15');
  await page.keyboard.press('Escape');
  await expect(heading(page, '15 家客户共值 30,599 千元')).toBeVisible();
  await table(page, '状态').getByRole('row').filter({ hasText: '有流失风险' }).locator('td').first().click();
  await page.getByRole('button', { name: '移除 有流失风险' }).click();
  await expect(table(page, '转移概率矩阵').locator('thead th')).toHaveCount(5);
  await expect(page.getByText('活跃：概率合计 0.85，还差 0.15。')).toBeVisible();
  await undo(page);
  await expect(heading(page, '15 家客户共值 30,599 千元')).toBeVisible();
});

test('forecast: the line, its interval beside what was typed, and a trend that is none', async ({ page }) => {
  await open(page, 'forecast');
  await expect(heading(page, /每年下降 6,369$/)).toBeVisible();
  const ahead = region(page, '今后').first();
  await expect(ahead).toContainText('36,824 – 60,605');
  await expect(ahead.getByText('填报在区间内')).toHaveCount(2);
  await why(page, ahead.getByRole('button', { name: '48,714' }), '直线给出的 2027', '= 48,714', '36,824 – 60,605');
  await expect(region(page, '直线说明什么')).toContainText('趋势是可以分辨的。');
  await page.getByRole('combobox', { name: '客户或序列' }).selectOption('A8');
  await expect(page).toHaveURL(/#\/forecast\/A8$/);
  await expect(heading(page, /趋势与没有趋势无法区分$/)).toBeVisible();
  await expect(region(page, '直线说明什么')).toContainText('p = 0.91');
  await expect(region(page, '直线说明什么')).toContainText('100 个序列里约有 91 个');
  await page.getByRole('combobox', { name: '客户或序列' }).selectOption('A1');
  await expect(region(page, '直线说明什么')).toContainText('少于四点的直线说明不了什么');
});

test('earlier years are pasted; an empty forecast is offered the line, a typed one is left alone', async ({ page }) => {
  await open(page, 'forecast/A1');
  const paste = region(page, '粘贴两列');
  await paste.getByRole('textbox').fill('年份\t收入\n2021\t80,000\n2022\t83,000\n2023\t86,000\n2024\t1\n备注\t');
  await paste.getByRole('button', { name: '采用' }).click();
  await expect(paste.getByRole('status')).toHaveText(
    '已采用 3 个点。1 个年份未采用：不早于五年收支，请在那里填写。1 行不是两个数（第 6 行）。',
  );
  await expect(heading(page, /每年上升/)).toBeVisible();
  const ahead = region(page, '今后').first();
  await expect(ahead.getByRole('button', { name: /填入预测$/ })).toHaveCount(0);
  await page.goto('./#/money/A1');
  const next = page
    .locator('table.sheet')
    .first()
    .getByRole('row')
    .filter({ hasText: '收入' })
    .first()
    .locator('td')
    .nth(3);
  await next.click();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await page.goto('./#/forecast/A1');
  await ahead.getByRole('button', { name: /填入预测$/ }).click();
  await expect(ahead.getByRole('button', { name: /填入预测$/ })).toHaveCount(0);
  await undo(page);
  await expect(ahead.getByRole('button', { name: /填入预测$/ })).toHaveCount(1);
});

test('a series of one’s own: begun, pasted, named, forecast, removed', async ({ page }) => {
  await open(page, 'forecast');
  await page.getByRole('button', { name: '新建序列' }).first().click();
  await expect(page).toHaveURL(/#\/forecast\/series-1$/);
  const paste = region(page, '粘贴两列');
  await paste.getByRole('textbox').fill('nothing here');
  await paste.getByRole('button', { name: '采用' }).click();
  await expect(paste.getByRole('status')).toHaveText('没有一行有两个数。请从表格复制两列。');
  await paste.getByRole('textbox').fill('月\t投诉\n1\t2\n2\t4\n3\t5\n4\t9');
  await paste.getByRole('button', { name: '采用' }).click();
  const data = region(page, '序列的点').first();
  await commit(data.getByLabel('名称'), '投诉');
  await expect(heading(page, '投诉每单位上升 2.2')).toBeVisible();
  await expect(data.getByLabel('横轴是什么')).toHaveValue('月');
  // −0.5 + 2.2 × 5.
  await expect(region(page, '今后').first().getByRole('button', { name: '10.5' })).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(heading(page, '投诉每单位上升 2.2')).toBeVisible();
  await page.getByRole('button', { name: '移除这个序列' }).click();
  await expect(page).toHaveURL(/#\/forecast$/);
  await expect(region(page, '粘贴的序列')).toContainText('还没有。');
});

test('a link carries it all', async ({ page, context }) => {
  await open(page, 'states');
  await type(page, cell(page, '状态', '活跃', 1), '9');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '分享' }).click();
  const link = await page.getByLabel('链接', { exact: true }).inputValue();
  const other = await context.newPage();
  await other.goto(link);
  await other.goto('./#/preview/states');
  await expect(heading(other, /^18 家客户共值/)).toBeVisible();
  await other.goto('./#/preview/forecast/A2');
  await expect(heading(other, /每年下降 6,369$/)).toBeVisible();
});

test('an empty scenario says what will appear, and begins with one button', async ({ page }) => {
  await open(page, 'overview');
  await page.locator('.scenario-name').click();
  await page.getByRole('button', { name: '新建空白案例' }).click();
  await page.goto('./#/lifetime');
  await expect(page.getByText('还没有价值', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '添加手段' }).click();
  await expect(table(page, '保留手段').locator('tbody tr:not(.spacer)')).toHaveCount(1);
  await page.goto('./#/states');
  await page.getByRole('button', { name: '从四个常用状态开始' }).click();
  await expect(table(page, '状态').locator('tbody tr:not(.spacer)')).toHaveCount(4);
  await expect(region(page, '发现')).toContainText('4 个状态中有 4 个还没有转移概率。');
  await page.goto('./#/forecast');
  await expect(page.getByText('还没有可预测的内容', { exact: true })).toBeVisible();
});

for (const [locale, titles] of [
  ['zh-TW', ['客戶終身價值', '客戶狀態', '預測']],
  ['en-GB', ['Lifetime value', 'Account states', 'Forecast']],
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
        await expect(page.locator('.chart-place[data-drawn] svg').first()).toBeVisible();
        await axe(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
      });
    }
  });
}
