import { axe, expect, test } from './fixtures.js';

const open = async (page, risk = '') => {
  await page.goto(`./#/risks${risk && `/${risk}`}`);
  await expect(page.locator('#page-title')).toBeVisible();
};
const region = (page, name) => page.getByRole('region', { name, exact: true });
const register = (page) => page.getByRole('table', { name: '风险登记', exact: true });
const cell = (page, row, column) =>
  register(page).getByRole('row').filter({ hasText: row }).locator('td, th').nth(column);
const control = (page) => page.locator('.register-sheet .sheet-control :is(input, select):not([hidden])');

test('the map counts the sample case exactly and lists the risks of a cell', async ({ page }) => {
  await open(page);
  await expect(
    page.getByRole('heading', { level: 2, name: '16 项风险，2 项致命风险，其中 1 项没有负责人' }),
  ).toBeVisible();
  const map = page.getByRole('table', { name: /^各格的风险/ });
  const names = await map
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((b) => b.getAttribute('aria-label')));
  expect(names).toEqual([
    '低 × 高，启动前解决：2 项',
    '中 × 高，重大风险：1 项',
    '高 × 高，致命风险：2 项',
    '低 × 中，谨慎推进：1 项',
    '中 × 中，启动前解决：4 项',
    '高 × 中，重大风险：1 项',
    '低 × 低，谨慎推进：1 项',
    '中 × 低，谨慎推进：3 项',
    '高 × 低，启动前解决：1 项',
  ]);
  await expect(page.locator('.chart-place[data-drawn] svg')).toBeVisible();
  await map.getByRole('button', { name: '高 × 高' }).press('Enter');
  const list = page.locator('.cell-list');
  await expect(list.getByRole('link')).toHaveText(['港机集团服务成本继续上升', '钢厂剩余产线提前关停']);
  await list.getByRole('link', { name: '钢厂剩余产线提前关停' }).click();
  await expect(page).toHaveURL(/#\/risks\/K2$/);
  await expect(page.getByRole('heading', { level: 2, name: '所选风险 K2' })).toBeVisible();
  await expect(page.locator('figcaption').getByText('“钢厂剩余产线提前关停”从“高 × 高”移到“高 × 中”。')).toBeVisible();
  await page.getByRole('group', { name: '显示的评级' }).getByRole('button', { name: '应对后' }).click();
  await expect(map.getByRole('button', { name: '高 × 高' })).toHaveAccessibleName('高 × 高，致命风险：0 项');
  await expect(page.getByRole('heading', { level: 2, name: '应对后：16 项风险，没有致命风险' })).toBeVisible();
});

test('a click on a cell of the picture lists its risks', async ({ page }) => {
  await open(page);
  const chart = page.locator('.chart-place svg');
  await expect(chart).toBeVisible();
  const box = await chart.boundingBox();
  await page.mouse.click(box.x + box.width * 0.84, box.y + box.height * 0.2);
  await expect(page.locator('.cell-list h3')).toHaveText('高 × 高，致命风险：2 项');
});

test('letters choose a level, the level follows with its reason, undo takes it back, reload keeps it', async ({
  page,
}) => {
  await open(page);
  await cell(page, '工厂三选二时淘汰我们', 3).click();
  await expect(control(page)).toBeFocused();
  await page.keyboard.press('h');
  await expect(cell(page, '工厂三选二时淘汰我们', 3)).toHaveText('高');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('g');
  await expect(cell(page, '工厂三选二时淘汰我们', 4)).toHaveText('高');
  await expect(cell(page, '工厂三选二时淘汰我们', 5)).toHaveText('致命风险');
  await expect(page.getByRole('heading', { name: /^16 项风险，3 项致命风险/ })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+w');
  const why = page.getByRole('dialog', { name: '工厂三选二时淘汰我们：应对前的级别' });
  await expect(why).toContainText('高 × 高 → 致命风险');
  await expect(why).toContainText('课程的热图上，影响高、可能性高的一格是“致命风险”。');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect(cell(page, '工厂三选二时淘汰我们', 5)).toHaveText('启动前解决');
  await expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
  await page.reload();
  await expect(cell(page, '工厂三选二时淘汰我们', 3)).toHaveText('高');
});

test('a risk is added from the head, filled in as a form, and found in the register', async ({ page }) => {
  await open(page);
  await page.locator('.page-actions').getByRole('button', { name: '登记风险' }).click();
  const panel = region(page, '所选风险 K17');
  await expect(panel.getByLabel('会出什么事')).toBeFocused();
  await panel.getByLabel('会出什么事').fill('验收标准没有写进合同');
  await panel.getByLabel('会出什么事').press('Tab');
  await panel.getByLabel('来源').selectOption({ label: '规划 · 开发时间' });
  const before = panel.getByRole('group', { name: '应对前' });
  await before.getByLabel('可能性', { exact: true }).selectOption('高');
  await before.getByLabel('影响').selectOption('中');
  await before.getByLabel('可能性 %').fill('40%');
  await before.getByLabel('损失').fill('=1,000+500');
  await before.getByLabel('损失').press('Tab');
  await expect(panel.getByText('预期损失：600')).toBeVisible();
  await panel.getByLabel('负责人').fill('新来的同事');
  await panel.getByLabel('到期').fill('明天');
  await panel.getByLabel('到期').press('Tab');
  await expect(panel.getByRole('alert')).toHaveText('“明天”不是日期。写成 2027-03-31 这样。');
  await panel.getByLabel('到期').fill('2027年3月31日');
  await panel.getByLabel('到期').press('Tab');
  await expect(panel.getByRole('alert')).toHaveCount(0);
  await expect(panel.getByText('影响中、可能性高的一格是“重大风险”')).toBeVisible();
  await expect(cell(page, '验收标准没有写进合同', 5)).toHaveText('重大风险');
  await page.getByRole('group', { name: '显示的栏目' }).getByRole('button', { name: '应对' }).click();
  await expect(cell(page, '验收标准没有写进合同', 5)).toHaveText('新来的同事');
  await expect(cell(page, '验收标准没有写进合同', 6)).toHaveText('2027 年 3 月 31 日');
  await panel.getByRole('button', { name: '移除这项风险' }).click();
  await expect(page).toHaveURL(/#\/risks$/);
  await expect(page.getByText('验收标准没有写进合同')).toHaveCount(0);
});

test('order and filters are views: the order of the register stays', async ({ page }) => {
  await open(page);
  const titles = () => register(page).locator('tbody th').allTextContents();
  const own = await titles();
  await page.getByRole('group', { name: '排列' }).getByRole('button', { name: '按级别' }).click();
  await expect(register(page).locator('tbody th').nth(2)).toHaveText('钢厂拖款甚至坏账');
  expect((await titles())[0]).toBe('港机集团服务成本继续上升');
  await expect(page.getByText('按级别排列只是看法')).toBeVisible();
  await page.getByRole('group', { name: '排列' }).getByRole('button', { name: '你的顺序' }).click();
  expect(await titles()).toEqual(own);
  await page.getByLabel('客户', { exact: true }).last().selectOption('整个计划');
  await expect(register(page).locator('tbody th')).toHaveText([
    '首个设计项目，方法经验薄',
    '董事会重回规模目标',
    '服务技术员流失',
  ]);
  await expect(page.getByText('显示 3 项，共 16 项')).toBeVisible();
  await page.getByRole('button', { name: '显示全部' }).first().click();
  await expect(register(page).locator('tbody th')).toHaveCount(16);
});

test('money and map in opposite order are pointed out', async ({ page }) => {
  await open(page);
  await expect(page.getByText('热图与预期损失的先后一致。')).toBeVisible();
  await page.getByRole('group', { name: '显示的栏目' }).getByRole('button', { name: '金额' }).click();
  await cell(page, '工厂三选二时淘汰我们', 4).click();
  await page.keyboard.type('90000');
  await page.keyboard.press('Enter');
  await expect(cell(page, '工厂三选二时淘汰我们', 5)).toHaveText('13,500');
  await expect(page.locator('.loss-warning')).toContainText(
    '先后相反。例如“工厂三选二时淘汰我们”（谨慎推进）预期损失 13,500',
  );
  await page.locator('.loss-totals').getByRole('button').first().click();
  await expect(page.getByRole('dialog', { name: '预期损失：应对前' })).toContainText(
    '16 项填了可能性和损失的风险相加。',
  );
  await page.keyboard.press('Escape');
  await cell(page, '工厂三选二时淘汰我们', 3).click();
  await page.keyboard.type('130');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.cell-message')).toHaveText('可能性在 0 到 100% 之间。 原来的 15 仍然有效。');
  await expect(cell(page, '工厂三选二时淘汰我们', 5)).toHaveText('13,500');
});

test('the checklist adds a risk from a source nobody has named', async ({ page }) => {
  await open(page);
  const sources = region(page, '风险来源清单');
  await expect(sources).toContainText('21 个来源中，14 个已登记风险');
  await sources.getByRole('button', { name: '从这个来源登记风险：规划 · 开发时间' }).click();
  await expect(region(page, '所选风险 K17').getByLabel('来源')).toHaveValue('developmentTime');
  await expect(sources).toContainText('21 个来源中，15 个已登记风险');
});

test('names of levels and the map are settings with a way back', async ({ page }) => {
  await open(page);
  const settings = region(page, '级别与热图');
  await settings.getByLabel('致命风险').fill('红灯');
  await settings.getByLabel('致命风险').press('Tab');
  await expect(page.getByRole('heading', { name: '16 项风险，2 项“红灯”，其中 1 项没有负责人' })).toBeVisible();
  await expect(cell(page, '钢厂剩余产线提前关停', 5)).toHaveText('红灯');
  await settings.getByRole('button', { name: '恢复课程名称' }).click();
  await expect(cell(page, '钢厂剩余产线提前关停', 5)).toHaveText('致命风险');
  await settings.getByRole('button', { name: 'Cox' }).click();
  await expect(cell(page, '钢厂拖款甚至坏账', 5)).toHaveText('启动前解决');
  await expect(cell(page, '创始人出售公司', 5)).toHaveText('谨慎推进');
  await expect(settings.getByText(/至少为 0\.44.*至多为 0\.33/)).toBeVisible();
});

test('a block with levels, sources and dates can be pasted', async ({ page }) => {
  await open(page);
  await page.getByRole('group', { name: '显示的栏目' }).getByRole('button', { name: '应对' }).click();
  await cell(page, '创始人出售公司', 4).click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '买断协议\t沈若\t2027/1/5');
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(cell(page, '创始人出售公司', 4)).toHaveText('买断协议');
  await expect(cell(page, '创始人出售公司', 5)).toHaveText('沈若');
  await expect(cell(page, '创始人出售公司', 6)).toHaveText('2027 年 1 月 5 日');
});

test('without amounts the empty state leads to the first', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /^案例：/ }).click();
  await page.getByRole('button', { name: '新建空白案例' }).click();
  await page.goto('./#/risks');
  await expect(page.getByRole('heading', { name: '热图：还没有风险' })).toBeVisible();
  await expect(page.getByText('还没有金额')).toBeVisible();
  await page.getByRole('button', { name: '看一个例子' }).click();
  await expect(page.getByText('30% × 400 = 120')).toBeVisible();
  await page.getByRole('button', { name: '填写第一项' }).click();
  await expect(region(page, '所选风险 K1').getByLabel('会出什么事')).toBeFocused();
  await axe(page);
});

for (const [locale, title, level] of [
  ['en-GB', '16 risks, 2 show stoppers, one without an owner', 'Show stopper'],
  ['zh-TW', '16 項風險，2 項致命風險，其中 1 項沒有負責人', '致命風險'],
]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('says the same in this language', async ({ page }) => {
      await open(page, 'K2');
      await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
      await expect(page.locator('.register-sheet tbody tr').nth(1)).toContainText(level);
      await axe(page);
    });
  });
}

for (const [name, use] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['narrow', { viewport: { width: 390, height: 844 } }],
]) {
  test.describe(name, () => {
    test.use(use);

    test('can be used by everyone', async ({ page }) => {
      await open(page, 'K2');
      await expect(page.locator('.chart-place svg')).toBeVisible();
      await axe(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    });
  });
}

test('a dependence that concentration proposes is entered, kept, and undone', async ({ page }) => {
  await open(page);
  const panel = region(page, '由集中度提出的依赖风险');
  const row = panel.getByRole('listitem').filter({ hasText: '阔澜港机' });
  await row.getByRole('button', { name: '41.8%' }).click();
  await expect(page.getByRole('dialog')).toContainText('96,000 ÷ 229,700 = 41.8%');
  await page.keyboard.press('Escape');
  await row.getByRole('button', { name: '登记为风险：销售依赖阔澜港机一家客户' }).press('Enter');
  await expect(page.getByLabel('会出什么事')).toHaveValue('销售依赖阔澜港机一家客户');
  const entered = panel.getByRole('link', { name: '已登记：销售依赖阔澜港机一家客户' });
  await expect(entered).toBeVisible();
  await expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
  await page.reload();
  await expect(entered).toBeVisible();
  const title = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(title.join()).toContain('17 项风险');
  await axe(page);
});
