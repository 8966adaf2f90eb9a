import { axe, expect, test } from './fixtures.js';

const SAMPLE = new URL('../../public/samples/yanchuan.zh-Hans.json', import.meta.url);

const open = async (page) => {
  await page.goto('./#/concentration');
  await expect(page.locator('#page-title')).toBeVisible();
};
const table = (page, name) => page.getByRole('table', { name, exact: true });
const row = (page, list, name) =>
  table(page, list)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });
const figure = (page, name) => page.locator('.key-figure').filter({ has: page.getByText(name, { exact: true }) });
const BY_REVENUE = '收入排名与 ABC 类别';
const BY_PROFIT = '净收入排名';

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

test('the sample case shows its figures, and each opens into its arithmetic', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 2, name: '2026 年：12 家里的 3 家带来八成收入' })).toBeVisible();
  await expect(
    page.getByRole('heading', { level: 2, name: '2026 年：赚到的利润，有 4,750 千元被 4 家吃掉' }),
  ).toBeVisible();
  for (const [name, value, arithmetic] of [
    ['前三家占收入', '80.1', '(96,000 + 52,000 + 36,000) ÷ 229,700 = 80.1%'],
    ['带来 80% 收入的客户', '3', '前 3 家：184,000 ÷ 229,700 = 80.1% ≥ 80%'],
    ['赫芬达尔—赫希曼指数（HHI）', '2,561', '10,000 ÷ 2,561 = 3.9'],
    ['基尼系数', '0.639', '2 × 2,373,100 ÷ (12 × 229,700) − 13 ÷ 12 = 0.639'],
    ['鲸鱼曲线最高点', '174.7', '11,110 ÷ 6,360 = 174.7%'],
    ['被吃掉的利润', '4,750', '11,110 − 6,360 = 4,750'],
    ['净收入的基尼系数（含亏损）', '0.962', '(1 − 2 × (−0.4921)) ÷ (1 + 2 × 0.5311) = 0.962'],
    ['Stobachoff 指数', '0.665', '(1.4921 − 0.5) ÷ 1.4921 = 0.665'],
  ]) {
    await figure(page, name).getByRole('button', { name: value, exact: true }).click();
    await expect(page.getByRole('dialog', { name })).toContainText(arithmetic);
    await page.keyboard.press('Escape');
  }
  await expect(
    page.getByText('12 家客户里，收入最高的 3 家（阔澜港机、赤鼎钢铁、鸣衢物流装备）合计占 80.1%。'),
  ).toBeVisible();
  await expect(
    page.getByText('最赚钱的 8 家合计 11,110 千元，其余 4 家吃掉 4,750 千元，最后剩下 6,360 千元。'),
  ).toBeVisible();
  await expect(page.locator('.chart-place svg')).toHaveCount(2);
});

test('the tables have what the charts draw', async ({ page }) => {
  await open(page);
  await expect(row(page, BY_REVENUE, '鸣衢物流装备')).toHaveText(/^3\s*鸣衢物流装备36,00015.780.1A$/);
  await expect(row(page, BY_PROFIT, '岭台联轴器')).toHaveText(/^8\s*岭台联轴器8011,110174.7$/);
  await row(page, BY_PROFIT, '阔澜港机').getByRole('button', { name: '100.0' }).click();
  await expect(page.getByRole('dialog')).toContainText('10,160 − 3,800 = 6,360');
  await page.keyboard.press('Escape');
  await row(page, BY_REVENUE, '阔澜港机').getByRole('link').click();
  await expect(page).toHaveURL(/#\/money\/A1$/);
});

test('a cut is checked, moves classes with a reason, and can be taken back', async ({ page }) => {
  await open(page);
  const xinlan = row(page, BY_REVENUE, '芯阑精密');
  await expect(xinlan.getByRole('button', { name: 'C', exact: true })).toBeVisible();
  const a = page.getByLabel('A 类到累计（%）');
  const b = page.getByLabel('B 类到累计（%）');
  for (const wrong of ['0', '95', '-1', '']) {
    await a.fill(wrong);
    await a.press('Enter');
    await expect(page.getByRole('alert')).toHaveText('填大于 0、小于 95 的数；原来的分界没有变。');
  }
  await b.fill('101');
  await b.press('Enter');
  await expect(page.getByText('填大于 80、不超过 100 的数；原来的分界没有变。')).toBeVisible();
  await b.fill('96%');
  await b.press('Enter');
  await xinlan.getByRole('button', { name: 'B', exact: true }).click();
  await expect(page.getByRole('dialog', { name: '芯阑精密的 ABC 类别' })).toContainText('前面累计 95.30% < 96% → B');
  await page.keyboard.press('Escape');
  await expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
  await page.reload();
  await expect(b).toHaveValue('96');
  await page.getByRole('button', { name: '恢复 80% 和 95%' }).click();
  await expect(xinlan.getByRole('button', { name: 'C', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: '恢复 80% 和 95%' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(xinlan.getByRole('button', { name: 'B', exact: true })).toBeVisible();
});

test('the basis of the classes can be chosen', async ({ page }) => {
  await open(page);
  const basis = page.getByRole('group', { name: '依据' });
  const kuolan = row(page, BY_REVENUE, '阔澜港机');
  await basis.getByRole('button', { name: '净收入' }).click();
  await expect(kuolan.getByRole('button', { name: 'C', exact: true })).toBeVisible();
  await basis.getByRole('button', { name: '两者取优' }).click();
  await kuolan.getByRole('button', { name: 'A', exact: true }).click();
  const why = page.getByRole('dialog', { name: '阔澜港机的 ABC 类别' });
  await expect(why).toContainText('按收入：前面累计 0.00% < 80% → A');
  await expect(why).toContainText('按净收入：前面累计 159.75% ≥ 95% → C');
  await page.keyboard.press('Escape');
  const totals = table(page, '各类合计')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'A' }) });
  await totals.getByRole('button', { name: '3', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'A 类合计' })).toContainText('赤鼎钢铁');
});

test('the year is one setting for both pages', async ({ page }) => {
  await open(page);
  await page.getByRole('group', { name: '年份' }).getByRole('button', { name: '2027' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^2027 年：.*收入/ })).toBeVisible();
  await page.goto('./#/quadrant');
  await expect(page.getByText('2027 年（明年，预测）')).toBeVisible();
});

test('a total that is not positive is shown in money, with the reason', async ({ page }) => {
  await open(page);
  await openChanged(page, (scenario) => {
    scenario.accounts[1].money.directCost[2] = 70_000;
  });
  await expect(figure(page, '鲸鱼曲线最高点')).toContainText('4,310');
  await expect(figure(page, 'Stobachoff 指数')).toContainText('合计不为正');
  await expect(page.getByText('合计为零或为负，占比没有意义。所以这里用金额，不用百分比。')).toBeVisible();
  await row(page, BY_PROFIT, '赤鼎钢铁').getByRole('button', { name: '合计不为正' }).click();
  await expect(page.getByRole('dialog')).toContainText('合计为零或为负，占比没有意义。');
});

test('without revenue the page says what to do, and money is added up', async ({ page }) => {
  await open(page);
  await openChanged(page, (scenario) => {
    for (const account of scenario.accounts) account.money.revenue[2] = 0;
  });
  await expect(page.getByText('这一年还没有收入')).toBeVisible();
  await expect(table(page, BY_REVENUE).getByRole('columnheader', { name: /累计收入/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: '2026 年：没有一家客户赚钱' })).toBeVisible();
});

test('two thousand accounts are ranked and drawn', async ({ page }) => {
  await open(page);
  await openChanged(page, (scenario) => {
    const [pattern] = scenario.accounts;
    scenario.accounts = Array.from({ length: 2000 }, (_, i) => ({
      id: `A${i + 1}`,
      profile: { name: `客户${i + 1}` },
      money: {
        ...pattern.money,
        revenue: [1, 1, 10 + ((i * 37) % 2000), 1, 1],
        directCost: [1, 1, 500, 1, 1],
        drivers: {},
      },
    }));
    scenario.counters = { ...scenario.counters, account: 2001 };
    scenario.risks = [];
  });
  await expect(table(page, BY_REVENUE)).toHaveAttribute('aria-rowcount', '2001');
  await expect(page.locator('.chart-place canvas')).toHaveCount(2);
  await expect(page.getByText(/^2,000 家客户里/)).toBeVisible();
  const rows = await table(page, BY_REVENUE).getByRole('row').count();
  expect(rows).toBeLessThan(100);
});

for (const [locale, title, finding] of [
  ['zh-TW', '集中度', '2026 年：賺到的利潤，有 4,750 千元被 4 家吃掉'],
  ['en-GB', 'Concentration', '2026: 3 of 12 accounts bring 80% of revenue'],
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
      await expect(page.locator('.chart-place svg')).toHaveCount(2);
      await axe(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBe(0);
    });
  });
}

test.describe('the loss test', () => {
  const panel = (page) => page.getByRole('region', { name: '流失测试' });
  const profit = (page) => panel(page).getByRole('row', { name: /^净收入/ });
  const avoided = (page) => panel(page).getByLabel(/真正省得下来的比例/);

  test('is kept with its ticks and the avoided share, and says who changes class', async ({ page }) => {
    await page.goto('./#/concentration');
    await expect(panel(page).getByRole('status')).toContainText('没有赤鼎钢铁');
    await panel(page).getByRole('button', { name: '没有阔澜港机' }).click();
    await expect(profit(page).getByRole('cell').nth(0)).toHaveText('6,360');
    await expect(profit(page).getByRole('cell').nth(1)).toHaveText('−160');
    await avoided(page).fill('100');
    await avoided(page).press('Tab');
    await expect(profit(page).getByRole('cell').nth(1)).toHaveText('10,160');
    await page.getByRole('button', { name: /^撤销/ }).click();
    await expect(avoided(page)).toHaveValue('40');
    // A test of one's own, kept over a reload.
    await panel(page).getByRole('button', { name: '新建测试' }).click();
    await expect(panel(page)).toContainText('勾选一家客户');
    await panel(page).getByLabel('测试名称').fill('两大');
    await panel(page).getByLabel('测试名称').press('Tab');
    await panel(page).getByRole('checkbox', { name: '阔澜港机' }).check();
    await panel(page).getByRole('checkbox', { name: '赤鼎钢铁' }).check();
    await expect(panel(page).getByRole('status')).toContainText('阔澜港机、赤鼎钢铁');
    await expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
    await page.reload();
    await panel(page).getByRole('button', { name: '两大' }).click();
    await expect(panel(page).getByRole('checkbox', { name: '阔澜港机' })).toBeChecked();
    await panel(page).getByRole('button', { name: '移除此测试' }).click();
    await expect(panel(page).getByRole('button', { name: '两大' })).toHaveCount(0);
    await page.getByRole('button', { name: /^撤销/ }).click();
    await expect(panel(page).getByRole('button', { name: '两大' })).toBeVisible();
  });

  test('every number opens into its arithmetic', async ({ page }) => {
    await page.goto('./#/concentration');
    await panel(page).getByRole('button', { name: '没有阔澜港机' }).click();
    await expect(profit(page).getByRole('cell').nth(1)).toHaveText('−160');
    const why = page.getByRole('dialog');
    const rows = panel(page).locator('tbody tr');
    const count = await rows.count();
    expect(count).toBe(16);
    for (let place = 0; place < count; place += 1) {
      for (let column = 0; column < 3; column += 1) {
        const button = rows.nth(place).getByRole('button').nth(column);
        const shown = await button.textContent();
        await button.click();
        await expect(why.locator('header strong')).toHaveText(shown);
        await page.keyboard.press('Escape');
      }
    }
    const formula = async (name, column) => {
      await panel(page).getByRole('row', { name }).getByRole('button').nth(column).click();
      const said = await why.locator('.formula').textContent();
      await page.keyboard.press('Escape');
      return said;
    };
    expect(await formula(/^净收入/, 1)).toContain('6,360 −（−3,800）− 10,320 ＝ −160');
    expect(await formula(/^净收入/, 2)).toBe('(−160) − 6,360 = −6,520');
    expect(await formula(/^收入/, 1)).toBe('229,700 − 96,000 = 133,700');
    expect(await formula(/^客户数/, 1)).toBe('12 − 1 = 11');
  });

  test('refuses a share that is none and keeps the last one', async ({ page }) => {
    await page.goto('./#/concentration');
    for (const wrong of ['-1', '140', 'abc']) {
      await avoided(page).fill(wrong);
      await avoided(page).press('Tab');
      await expect(panel(page).getByRole('alert')).toBeVisible();
    }
    await avoided(page).fill('');
    await avoided(page).press('Tab');
    await expect(profit(page).getByRole('cell').nth(1)).toHaveText('−440');
    await axe(page);
  });
});
