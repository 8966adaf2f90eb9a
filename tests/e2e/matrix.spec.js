// The account matrix: what it shows of the sample case, and that everything follows an edit.
import { axe, expect, test } from './fixtures.js';

/** The panel with this title. */
const panel = (page, name) => page.getByRole('region', { name, exact: true });

const drawn = (page) => page.locator('.chart-place[data-drawn]:not([data-drawn="0"]) svg').first();

test('shows the classes of the sample case, and who is not on the chart', async ({ page }) => {
  await page.goto('./#/matrix');
  const chart = panel(page, '2026 年：四家关键客户，三家待发展');
  await expect(chart.getByRole('img')).toHaveAttribute('aria-label', /十家客户在图上/);
  await expect(chart.getByRole('link', { name: '岭台联轴器（缺 1 项）' })).toHaveAttribute('href', '#/attractiveness');
  await expect(chart.getByRole('link', { name: '皓野电梯（未评分）' })).toBeVisible();
  const rows = panel(page, '同样的数据，表格形式').getByRole('row');
  const classes = [
    ['阔澜港机', '维持型'],
    ['赤鼎钢铁', '维持型'],
    ['鸣衢物流装备', '关键客户'],
    ['芯阑精密', '关键客户'],
    ['朔羽风电', '关键发展'],
    ['桥屿轨道', '关键客户'],
    ['禾垣食品机械', '关键客户'],
    ['泊川纸业', '关键发展'],
    ['拙山矿机', '关键发展'],
    ['清屿水务局', '机会型'],
    ['岭台联轴器', '缺 1 项'],
    ['皓野电梯', '未评分'],
  ];
  for (const [index, [name, said]] of classes.entries()) {
    await expect(rows.nth(index + 1)).toContainText(name);
    const row = rows.nth(index + 1);
    await expect(row.getByRole('cell', { name: said, exact: true }).last()).toBeVisible();
  }
});

test('a name in the table selects the account, and history goes back', async ({ page }) => {
  await page.goto('./#/matrix');
  await page.getByRole('link', { name: '9 拙山矿机' }).click();
  await expect(page).toHaveURL(/#\/matrix\/A9$/);
  const aside = panel(page, '拙山矿机');
  await expect(aside).toContainText('关键发展客户');
  await expect(aside.getByRole('button', { name: '43 ÷ 46 = 0.93' })).toBeVisible();
  await expect(page.getByRole('row', { name: /拙山矿机/ })).toHaveAttribute('aria-current', 'true');
  await page.getByRole('link', { name: '3 鸣衢物流装备' }).click();
  await expect(panel(page, '鸣衢物流装备')).toContainText('目标 2028');
  await page.goBack();
  await expect(panel(page, '拙山矿机')).toBeVisible();
  await page.goBack();
  await expect(panel(page, '选中的客户')).toBeVisible();
});

test('a bubble selects its account, and selecting it again lets it go', async ({ page }) => {
  await page.goto('./#/matrix');
  await expect(drawn(page)).toBeVisible();
  const label = page.locator('.chart-place text', { hasText: /^赤鼎钢铁$/ });
  await label.click();
  await expect(page).toHaveURL(/#\/matrix\/A2$/);
  await expect(panel(page, '赤鼎钢铁')).toContainText('2023');
  await label.click();
  await expect(page).toHaveURL(/#\/matrix$/);
});

test('a number opens into its arithmetic', async ({ page }) => {
  await page.goto('./#/matrix/A9');
  await panel(page, '拙山矿机').getByRole('button', { name: '43 ÷ 46 = 0.93' }).click();
  const why = page.getByRole('dialog');
  await expect(why).toContainText('43 ÷ 46 = 0.93');
  await expect(why).toContainText('我方合计 ÷ 最强对手合计');
  await expect(why).toContainText('0.93 < 1.00');
});

test('says who changes class under other rules, adopts one, says so with the reason, and undoes it', async ({
  page,
}) => {
  await page.goto('./#/matrix');
  const others = panel(page, '换一种规则，谁会换类');
  const mean = others
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: '比较规则：我方合计 − 对手合计均值' }) });
  await expect(mean).toContainText('拙山矿机：关键发展 → 关键客户');
  const best = others
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: '比较规则：我方合计 ÷ 各项最佳对手得分之和' }) });
  await expect(best).toContainText('阔澜港机：维持型 → 机会型');
  await expect(best).toContainText('桥屿轨道：关键客户 → 关键发展');
  await mean.getByRole('button', { name: /^采用/ }).click();
  const said = page.getByRole('status').filter({ hasText: '拙山矿机' });
  await expect(said).toHaveText('拙山矿机：关键发展 → 关键客户，因为相对优势 43 − 38 = 5 ≥ 0');
  await expect(panel(page, '2026 年：五家关键客户，两家待发展')).toBeVisible();
  await page.getByRole('button', { name: '收起' }).click();
  await expect(said).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(panel(page, '2026 年：四家关键客户，三家待发展')).toBeVisible();
});

test('the cut line can be fixed, and a number that is none is refused', async ({ page }) => {
  await page.goto('./#/matrix');
  const lines = panel(page, '分界线与规则');
  const cut = lines.getByRole('group', { name: '分界线', exact: true });
  await cut.getByRole('button', { name: '固定值' }).click();
  const field = lines.getByLabel('合计达到多少算高');
  await expect(field).toHaveValue('48');
  await field.fill('49');
  await field.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '禾垣食品机械' })).toHaveText(
    '禾垣食品机械：关键客户 → 维持型，因为吸引力 48 < 49',
  );
  await field.fill('');
  await field.press('Enter');
  await expect(lines.getByRole('alert')).toContainText('填一个数');
  await expect(lines).toContainText('现在的分界线是 49');
});

test('bubbles show revenue, net income or people-days', async ({ page }) => {
  await page.goto('./#/matrix');
  await expect(page.getByRole('columnheader', { name: /收入 ?千元/ })).toBeVisible();
  await page.getByRole('button', { name: '人天', exact: true }).click();
  await expect(page.getByRole('row', { name: /鸣衢物流装备/ })).toContainText('210');
  await page.getByRole('button', { name: '净收入' }).click();
  await expect(page.getByRole('row', { name: /阔澜港机/ }).first()).toContainText('−3,800');
  await expect(page.getByText('亏损画成最小的点')).toBeVisible();
});

test('classes and resources add up and open into their arithmetic', async ({ page }) => {
  await page.goto('./#/matrix');
  const shares = panel(page, '类别与资源');
  const row = shares.getByRole('row', { name: /维持型/ });
  await expect(row).toContainText('64.4');
  await row.getByRole('button', { name: '48.6' }).click();
  await expect(page.getByRole('dialog')).toContainText('700 ÷ 1,440 = 48.6%');
});

for (const [locale, title, finding] of [
  ['zh-CN', '客户矩阵', '2026 年：四家关键客户，三家待发展'],
  ['zh-TW', '客戶矩陣', '2026 年：四家關鍵客戶，三家待發展'],
  ['en-GB', 'Account matrix', '2026: four key accounts, three to develop'],
]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('speaks the language and can be used by everybody', async ({ page }) => {
      await page.goto('./#/matrix/A2');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(panel(page, finding)).toBeVisible();
      await expect(drawn(page)).toBeVisible();
      await axe(page);
    });
  });
}

test.describe('dark', () => {
  test.use({ colorScheme: 'dark' });

  test('can be used by everybody', async ({ page }) => {
    await page.goto('./#/matrix/A5');
    await expect(drawn(page)).toBeVisible();
    await axe(page);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('numbers stand for names and nothing scrolls sideways', async ({ page }) => {
    await page.goto('./#/matrix');
    await expect(drawn(page)).toBeVisible();
    await expect(page.locator('.chart-place text', { hasText: /^9$/ })).toBeVisible();
    await expect(page.locator('.chart-place text', { hasText: '拙山矿机' })).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await axe(page);
  });
});
