// Table Two: relative strength of one account, its rivals, rules, evidence and dated sets.
import { axe, expect, test } from './fixtures.js';

const panel = (page, name) => page.getByRole('region', { name, exact: true });
const table = (page) => page.getByRole('table', { name: '相对优势', exact: true });
const row = (page, factor) => table(page).getByRole('row', { name: new RegExp(`^${factor}`) });
/** The cell of a factor under a column's head. */
async function cell(page, factor, head) {
  await expect(row(page, factor)).toBeVisible();
  const heads = await table(page).getByRole('columnheader').allTextContents();
  return row(page, factor).locator('th, td').nth(heads.indexOf(head));
}

async function type(page, factor, head, text) {
  await (await cell(page, factor, head)).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('shows the arithmetic of an account and what every rule would say', async ({ page }) => {
  await page.goto('./#/strength/A9');
  const result = panel(page, '结果');
  await expect(result.getByRole('button', { name: '43 ÷ 46 = 0.93' })).toBeVisible();
  await expect(result).toContainText('法尔肯瑙传动 46');
  const rule = (name) => result.getByRole('row', { name: new RegExp(name) });
  await expect(rule('最强对手合计 现用')).toContainText('低');
  await expect(rule('− 对手合计均值')).toContainText('5');
  await expect(rule('− 对手合计均值')).toContainText('高');
  await expect(rule('各项最佳')).toContainText('0.86');
  await rule('− 对手合计均值').getByRole('button').click();
  const why = page.getByRole('dialog');
  await expect(why).toContainText('(46 + 34 + 34) ÷ 3 = 38');
  await expect(why).toContainText('43 − 38 = 5');
  await expect(panel(page, '表二：拙山矿机')).toContainText('站在客户的角度评分');
});

test('one point more makes Bochuan a key account; undo takes it back; a reload keeps it', async ({ page }) => {
  await page.goto('./#/strength/A8');
  const result = panel(page, '结果');
  await expect(result.getByRole('button', { name: '40 ÷ 41 = 0.98' })).toBeVisible();
  const before = Number(await (await cell(page, '价格', '我方')).textContent());
  await type(page, '价格', '我方', String(before + 1));
  await expect(result.getByRole('button', { name: '41 ÷ 41 = 1.00' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '泊川纸业' })).toHaveText(
    '泊川纸业：关键发展 → 关键客户，因为相对优势 41 ÷ 41 = 1.00 ≥ 1.00',
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(result.getByRole('button', { name: '40 ÷ 41 = 0.98' })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
  await page.reload();
  await expect(result.getByRole('button', { name: '41 ÷ 41 = 1.00' })).toBeVisible();
});

test('the chooser and its arrows go from account to account', async ({ page }) => {
  await page.goto('./#/strength');
  await expect(panel(page, '表二：阔澜港机')).toBeVisible();
  await page.getByRole('link', { name: '下一家：赤鼎钢铁' }).click();
  await expect(page).toHaveURL(/#\/strength\/A2$/);
  await page.getByRole('combobox', { name: '客户' }).first().selectOption('A9');
  await expect(panel(page, '表二：拙山矿机')).toBeVisible();
  await page.goBack();
  await expect(panel(page, '表二：赤鼎钢铁')).toBeVisible();
});

test('a weight can differ at one account and goes back', async ({ page }) => {
  await page.goto('./#/strength/A9');
  await type(page, '价格', '权重', '3');
  await expect(await cell(page, '价格', '权重')).toHaveText('本户 3');
  await page.getByRole('button', { name: '恢复共用的权重' }).click();
  await expect(await cell(page, '价格', '权重')).toHaveText('1');
  await expect(page.getByRole('button', { name: '恢复共用的权重' })).toHaveCount(0);
  await type(page, '价格', '权重', '-1');
  await expect(page.getByText('权重不能是负数。填 0 表示不计入。').first()).toBeVisible();
});

test('a new rival joins the table, is left out until rated, and can go again', async ({ page }) => {
  await page.goto('./#/strength/A9');
  const rivals = panel(page, '这家客户的对手');
  await rivals.getByLabel('新对手的名称').fill('新锋传动');
  await rivals.getByLabel('新对手的名称').press('Enter');
  await expect(table(page).getByRole('columnheader', { name: '新锋传动' })).toBeVisible();
  await expect(panel(page, '结果')).toContainText('新锋传动（未评分）');
  for (const factor of ['价格', '服务', '响应速度', '关系', '主要供应商地位', '技术创新']) {
    await type(page, factor, '新锋传动', '9');
  }
  await expect(panel(page, '结果').getByRole('button', { name: '43 ÷ 54 = 0.80' })).toBeVisible();
  await rivals.getByRole('button', { name: '移走 新锋传动' }).click();
  await expect(table(page).getByRole('columnheader', { name: '新锋传动' })).toHaveCount(0);
  await rivals.getByLabel('添加已有的对手').selectOption({ label: '新锋传动' });
  await rivals.getByRole('button', { name: '添加' }).first().click();
  await expect(panel(page, '结果').getByRole('button', { name: '43 ÷ 54 = 0.80' })).toBeVisible();
});

test('the rule holds for all accounts, and a fixed line gives way where its unit changes', async ({ page }) => {
  await page.goto('./#/strength/A9');
  const rules = panel(page, '比较规则');
  await rules.getByRole('group', { name: '优势分界线' }).getByRole('button', { name: '固定值' }).click();
  await expect(rules.getByLabel('相对优势达到多少算高')).toHaveValue('1');
  await rules.getByRole('radio', { name: /我方合计 − 对手合计均值/ }).check();
  await expect(panel(page, '结果').getByRole('button', { name: '43 − 38 = 5' })).toBeVisible();
  await expect(rules.getByRole('button', { name: '均势' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').filter({ hasText: '拙山矿机' })).toContainText('关键发展 → 关键客户');
});

test("the customer's own rating of us stands beside ours with the gap", async ({ page }) => {
  await page.goto('./#/strength/A9');
  await page.getByRole('button', { name: '加入客户的评分' }).click();
  await type(page, '服务', '客户给我方', '6');
  await expect(await cell(page, '服务', '差距')).toHaveText('+2');
  await (await cell(page, '服务', '差距')).getByRole('button').click();
  await expect(page.getByRole('dialog')).toContainText('8 − 6 = +2');
});

test('a new dated rating keeps the old scores, a target can be set, and both can go', async ({ page }) => {
  await page.goto('./#/strength/A9');
  const sets = panel(page, '我方得分的历次评分');
  await sets.getByRole('button', { name: '开始新的评分（2026-11-02）' }).click();
  await expect(sets.getByRole('columnheader', { name: '2026-11-02 现在算数' })).toBeVisible();
  await expect(sets.getByRole('columnheader', { name: '2026-10-31 更早' })).toBeVisible();
  await expect(sets.getByRole('button', { name: '开始新的评分（2026-11-02）' })).toBeDisabled();
  await expect(sets).toContainText('2026-11-02 已有一次评分');
  await type(page, '价格', '我方', '10');
  const totals = sets.getByRole('row', { name: /^合计/ });
  await expect(totals).toContainText('43');
  await expect(totals).toContainText('46');
  await sets.getByRole('button', { name: '设定目标' }).click();
  await expect(sets.getByRole('columnheader', { name: '2028-12-31 目标' })).toBeVisible();
  await sets.getByRole('button', { name: '取消目标' }).click();
  await sets.getByRole('button', { name: '移除 2026-11-02 的评分' }).click();
  await expect(panel(page, '结果').getByRole('button', { name: '43 ÷ 46 = 0.93' })).toBeVisible();
  const one = panel(page, '客户吸引力的历次评分');
  await one.getByRole('button', { name: '设定目标' }).click();
  await expect(one.getByRole('columnheader', { name: '2028-12-31 目标' })).toBeVisible();
});

test('a date that is taken or none is refused, and the old one stays', async ({ page }) => {
  await page.goto('./#/strength/A5');
  const sets = panel(page, '我方得分的历次评分');
  const days = sets.getByRole('row', { name: /^评分日期/ }).locator('td');
  await days.first().click();
  await page.keyboard.type('2026-10-31');
  await page.keyboard.press('Enter');
  await expect(sets.getByText('2026-10-31 已有一次评分。同一天只留一次。').first()).toBeVisible();
  await expect(sets.getByRole('columnheader', { name: '2024-11-30 更早' })).toBeVisible();
});

test('the evidence of a selected score can be noted; Alt+A marks it as assumed', async ({ page }) => {
  await page.goto('./#/strength/A3');
  await (await cell(page, '服务', '我方')).click();
  const form = page.getByRole('region', { name: '依据' });
  await expect(form).toContainText('我方 · 服务：8');
  await expect(panel(page, '表二：鸣衢物流装备')).toContainText('服务：0 = 投诉没人管');
  await page.keyboard.press('Alt+a');
  await expect(form.getByRole('button', { name: '假设' })).toHaveAttribute('aria-pressed', 'true');
  await form.getByLabel('来源（可不填）').fill('客户回访');
  await form.getByLabel('来源（可不填）').press('Enter');
  await expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
  await page.reload();
  await (await cell(page, '服务', '我方')).click();
  await expect(form.getByLabel('来源（可不填）')).toHaveValue('客户回访');
});

test('success factors are shared, editable, and go back to the course', async ({ page }) => {
  await page.goto('./#/strength/A9');
  const factors = panel(page, '关键成功因素、权重与锚点');
  await factors.getByRole('button', { name: '添加因素' }).click();
  await expect(row(page, '新因素')).toBeVisible();
  await expect(panel(page, '结果')).toContainText('缺 1 项');
  await factors.getByRole('button', { name: '恢复课程的六项' }).click();
  await expect(row(page, '新因素')).toHaveCount(0);
  await expect(panel(page, '结果').getByRole('button', { name: '43 ÷ 46 = 0.93' })).toBeVisible();
});

for (const [locale, title] of [
  ['zh-CN', '相对优势'],
  ['zh-TW', '相對優勢'],
  ['en-GB', 'Relative strength'],
]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('speaks the language and can be used by everybody', async ({ page }) => {
      await page.goto('./#/strength/A5');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await axe(page);
    });
  });
}

test.describe('dark', () => {
  test.use({ colorScheme: 'dark' });

  test('can be used by everybody', async ({ page }) => {
    await page.goto('./#/strength/A3');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await axe(page);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('nothing scrolls sideways and the result stands under the table', async ({ page }) => {
    await page.goto('./#/strength/A9');
    await expect(panel(page, '表二：拙山矿机')).toContainText('43 ÷ 46 = 0.93 · 关键发展');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await axe(page);
  });
});
