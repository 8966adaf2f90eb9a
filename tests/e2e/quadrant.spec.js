import { axe, expect, test } from './fixtures.js';

const SAMPLE = new URL('../../public/samples/yanchuan.zh-Hans.json', import.meta.url);

const open = async (page) => {
  await page.goto('./#/quadrant');
  await expect(page.locator('#page-title')).toBeVisible();
};
const region = (page, name) => page.getByRole('region', { name, exact: true });
const table = (page) => page.getByRole('table', { name: '同样的数据，表格形式' });
const row = (page, name) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });
const chart = (page) => page.locator('.chart-place svg');

/** Opens the sample case with a change, as a file. */
async function openChanged(page, change) {
  const { readFile } = await import('node:fs/promises');
  const file = JSON.parse(await readFile(SAMPLE, 'utf8'));
  change(file.scenario);
  const input = page.locator('input[type=file]').first();
  await input.waitFor({ state: 'attached' });
  const buffer = Buffer.from(JSON.stringify(file));
  await input.setInputFiles({ name: 'changed.json', mimeType: 'application/json', buffer });
}

test('the sample case falls into its four cells', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 2, name: '2026 年：卖得最多的阔澜港机在亏钱' })).toBeVisible();
  const lines = region(page, '分界线');
  await expect(lines.getByRole('button', { name: '19,141.67' })).toBeVisible();
  await expect(lines.getByRole('button', { name: '530', exact: true })).toBeVisible();
  const cells = {
    '销售金额高，利润高': ['赤鼎钢铁', '鸣衢物流装备'],
    '销售金额高，利润低': ['阔澜港机'],
    '销售金额低，利润高': ['桥屿轨道', '芯阑精密'],
  };
  for (const [cell, names] of Object.entries(cells)) {
    for (const name of names) await expect(row(page, name).getByRole('button', { name: cell })).toBeVisible();
  }
  await expect(table(page).getByRole('button', { name: '销售金额低，利润低' })).toHaveCount(7);
  await expect(page.locator('figcaption')).toContainText(
    '阔澜港机的销售金额最高（96,000 千元），却亏损 3,800 千元。两样都高 2 家，只有销售金额高 1 家，只有利润高 2 家，两样都低 7 家。',
  );
  await expect(chart(page).getByText('赤鼎钢铁')).toBeVisible();
  await expect(region(page, '四格怎么读').getByRole('listitem')).toHaveCount(4);
});

test('another rule moves accounts, says why, and can be taken back', async ({ page }) => {
  await open(page);
  const average = row(page, '禾垣食品机械');
  await expect(average.getByRole('button', { name: '销售金额低，利润低' })).toBeVisible();
  await region(page, '分界线').getByRole('button', { name: '中位数' }).click();
  await average.getByRole('button', { name: '销售金额高，利润高' }).click();
  const why = page.getByRole('dialog', { name: '禾垣食品机械在哪一格' });
  await expect(why).toContainText('销售金额 6,900 ≥ 6,300，算高。');
  await expect(why).toContainText('利润 350 ≥ 160，算高。');
  await expect(why).toContainText('先守住');
  await page.keyboard.press('Escape');
  await region(page, '分界线').getByRole('button', { name: '6,300' }).click();
  await expect(page.getByRole('dialog', { name: '销售金额分界线' })).toContainText('(6,400 + 6,200) ÷ 2 = 6,300');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(average.getByRole('button', { name: '销售金额低，利润低' })).toBeVisible();
});

test('fixed lines begin where they were, refuse what is no number, and outlast a reload', async ({ page }) => {
  await open(page);
  await region(page, '分界线').getByRole('button', { name: '固定值' }).click();
  const sales = page.getByLabel('销售金额达到多少算高（千元）');
  await expect(sales).toHaveValue('19,141.67');
  await sales.fill('');
  await sales.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('填一个数；不想固定，就改选均值或中位数。');
  await sales.fill('9,800');
  await sales.press('Enter');
  await page.getByLabel('利润达到多少算高（千元）').fill('-3800');
  await page.getByLabel('利润达到多少算高（千元）').press('Enter');
  // On the line is high.
  await expect(row(page, '阔澜港机').getByRole('button', { name: '销售金额高，利润高' })).toBeVisible();
  await row(page, '桥屿轨道').getByRole('button', { name: '销售金额高，利润高' }).click();
  await expect(page.getByRole('dialog')).toContainText('正好落在分界线上，按规则算高。');
  await page.keyboard.press('Escape');
  await expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
  await page.reload();
  await expect(row(page, '桥屿轨道').getByRole('button', { name: '销售金额高，利润高' })).toBeVisible();
  await expect(page.getByLabel('销售金额达到多少算高（千元）')).toHaveValue('9,800');
});

test('the year can be chosen, and a forecast is called one', async ({ page }) => {
  await open(page);
  const years = page.getByRole('group', { name: '年份' });
  await years.getByRole('button', { name: '2024' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^2024 年：/ })).toBeVisible();
  await years.getByRole('button', { name: '2028' }).click();
  await expect(page.getByText('2028 年（后年，预测）')).toBeVisible();
  await expect(years.getByRole('button', { name: '2028' })).toHaveAttribute('aria-pressed', 'true');
});

test('a mark and a name both lead to the account’s money', async ({ page }) => {
  await open(page);
  const name = chart(page).getByText('赤鼎钢铁');
  const box = await name.boundingBox();
  // The mark stands left of its name.
  await page.mouse.click(box.x - 10, box.y + box.height / 2);
  await expect(page).toHaveURL(/#\/money\/A2$/);
  await page.goBack();
  await row(page, '芯阑精密').getByRole('link', { name: '芯阑精密' }).click();
  await expect(page).toHaveURL(/#\/money\/A4$/);
});

test('accounts without figures are listed with what they lack', async ({ page }) => {
  await open(page);
  await openChanged(page, (scenario) => {
    const [, steel] = scenario.accounts;
    steel.money.directCost[2] = null;
    scenario.accounts[4].money = {};
  });
  await expect(page.getByText('按销售金额排列。2 家缺数字，不在图里，也不计入均值和中位数，排在最后。')).toBeVisible();
  await expect(row(page, '朔羽风电').getByRole('button', { name: '不在图里：未填' })).toBeVisible();
  await row(page, '赤鼎钢铁').getByRole('button', { name: '不在图里：缺 1 项' }).click();
  const why = page.getByRole('dialog', { name: '赤鼎钢铁在哪一格' });
  await expect(why).toContainText('需要 3 项，还缺 1 项。');
  await why.getByRole('link', { name: '打开损益表' }).click();
  await expect(page).toHaveURL(/#\/money\/A2$/);
});

test('without any figures the page says what to do', async ({ page }) => {
  await open(page);
  await openChanged(page, (scenario) => {
    for (const account of scenario.accounts) account.money = {};
  });
  await expect(page.getByText('这一年还没有完整的数字')).toBeVisible();
  await expect(page.getByRole('link', { name: '去填五年收支' })).toHaveAttribute('href', '#/money');
  await expect(chart(page)).toHaveCount(0);
  await expect(region(page, '分界线').getByRole('button', { name: '没有可计入的客户' })).toHaveCount(2);
});

for (const [locale, title, finding] of [
  ['zh-TW', '客戶價值四格圖', '2026 年：賣得最多的闊瀾港機在虧錢'],
  ['en-GB', 'Customer value quadrant', '2026: Kuolan Port Machinery buys most and loses us money'],
]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('the page speaks the language', async ({ page }) => {
      await open(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.getByRole('heading', { level: 2, name: finding })).toBeVisible();
    });
  });
}

for (const [name, use] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['a phone', { viewport: { width: 390, height: 844 } }],
]) {
  test.describe(name, () => {
    test.use(use);

    test('nothing stands in anybody’s way', async ({ page }) => {
      await open(page);
      await expect(chart(page)).toBeVisible();
      await region(page, '分界线').getByRole('button', { name: '固定值' }).click();
      await axe(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBe(0);
    });
  });
}
