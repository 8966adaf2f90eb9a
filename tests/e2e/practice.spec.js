// Choosing and operating: qualification, core and important accounts, development, pipeline, rhythm, problems.
import { axe, expect, test } from './fixtures.js';

const PAGES = ['qualification', 'core', 'development', 'pipeline', 'rhythm', 'problems'];
const ONE = ['qualification/A1', 'core/A1', 'development/A3'];
const open = async (page, name) => {
  await page.goto(`./#/${name}`);
  await expect(page.locator('#page-title')).toBeVisible();
};
const region = (page, name) => page.getByRole('region', { name, exact: true });
const table = (page, name) => page.getByRole('table', { name, exact: true });
const cell = (page, name, row, column) =>
  table(page, name).getByRole('row').filter({ hasText: row }).first().locator('td, th').nth(column);
const heading = (page, name) => page.getByRole('heading', { level: 2, name, exact: true });
const saved = (page) => expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
const type = async (page, target, text) => {
  await target.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};
const choose = async (page, target, label) => {
  await target.click();
  await page.keyboard.press('Enter');
  await page.locator('.sheet-control select:not([hidden])').filter({ visible: true }).selectOption({ label });
  await page.keyboard.press('Escape');
};
/** Opens the arithmetic of a cell with the keyboard. */
const why = async (page, target) => {
  await target.click();
  await page.keyboard.press('Alt+w');
};
const figures = (text) =>
  (text.match(/[−-]?[\d,]+(\.\d+)?/g) ?? []).map((n) => Number(n.replace('−', '-').replaceAll(',', '')));

test('seven questions are counted with their reasons, and come back after reload and undo', async ({ page }) => {
  await open(page, 'qualification');
  const name = '全部客户的七个问题';
  await expect(cell(page, name, '阔澜港机', 9)).toHaveText('3');
  await expect(region(page, '值得再看一眼')).toContainText(
    '禾垣食品机械在矩阵上是关键客户，但 7 个资格问题中只有 1 个',
  );
  await choose(page, cell(page, name, '阔澜港机', 7), '是');
  await expect(cell(page, name, '阔澜港机', 9)).toHaveText('4');
  await page.keyboard.press('Escape');
  await why(page, cell(page, name, '阔澜港机', 9));
  const dialog = page.getByRole('dialog', { name: '阔澜港机：七个问题' });
  await expect(dialog).toContainText('4 + 3 + 0 + 0 = 7');
  await expect(dialog.locator('dd')).toHaveCount(7);
  expect(await dialog.locator('dd').filter({ hasText: /^是$/ }).count()).toBe(4);
  await page.keyboard.press('Escape');
  await saved(page);
  await page.reload();
  await expect(cell(page, name, '阔澜港机', 9)).toHaveText('4');
  await cell(page, name, '阔澜港机', 0).getByRole('link').click();
  await expect(page).toHaveURL(/#\/qualification\/A1$/);
  await expect(region(page, '理由')).toContainText('是 4，部分 3，否 0，未答 0');
  await page.getByLabel('备注：大额订单').fill('两次招标');
  await page.getByLabel('备注：大额订单').press('Tab');
  await expect(region(page, '理由')).toContainText('两次招标');
  await page.getByLabel('回答：大额订单').selectOption({ label: '否' });
  await expect(region(page, '理由')).toContainText('是 3，部分 3，否 1，未答 0');
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect(region(page, '理由')).toContainText('是 4，部分 3，否 0，未答 0');
});

test('two scores split the accounts, cuts are settings, and treatment is compared', async ({ page }) => {
  await open(page, 'core');
  await expect(heading(page, '核心 5 家，重要 1 家')).toBeVisible();
  await expect(page.locator('.chart-place[data-drawn] svg')).toBeVisible();
  const name = '业绩与认同';
  await expect(cell(page, name, '芯阑精密', 1)).toHaveText('C');
  await expect(cell(page, name, '阔澜港机', 5)).toHaveText('重要客户');
  await expect(cell(page, name, '阔澜港机', 6)).toHaveText('3');
  await why(page, cell(page, name, '阔澜港机', 6));
  const lacks = page.getByRole('dialog', { name: '阔澜港机：认同差多少' });
  const [cut, alignment, result] = figures(await lacks.locator('.formula').innerText());
  expect(cut - alignment).toBe(result);
  await page.keyboard.press('Escape');
  await choose(page, cell(page, name, '阔澜港机', 8 - 1), '重要客户');
  await page.keyboard.press('Escape');
  await type(page, cell(page, name, '阔澜港机', 4), '6');
  await expect(cell(page, name, '阔澜港机', 5)).toHaveText('核心客户');
  await expect(region(page, '值得再看一眼')).toContainText('阔澜港机目前当作重要客户，认同 6 分，按评分已是核心客户。');
  await page.keyboard.press('Escape');
  const cuts = region(page, '分界线');
  await cuts.getByLabel('认同自').fill('7');
  await cuts.getByLabel('认同自').press('Tab');
  await expect(cell(page, name, '阔澜港机', 5)).toHaveText('重要客户');
  await cuts.getByLabel('认同自').fill('70');
  await cuts.getByLabel('认同自').press('Tab');
  await expect(cuts.getByText('请输入 0 到 10 的分数。')).toBeVisible();
  await cuts.getByRole('button', { name: '恢复课程默认' }).click();
  await expect(cell(page, name, '阔澜港机', 5)).toHaveText('核心客户');
});

test('both lists are kept item by item, with the arithmetic of the count', async ({ page }) => {
  await open(page, 'core/A1');
  const name = '重要客户：伙伴关系';
  await expect(region(page, name).first()).toContainText('目前适用这份清单。');
  await choose(page, cell(page, name, '独家机会', 2), '已落实');
  await page.keyboard.press('Escape');
  await choose(page, cell(page, name, '价格写进约定', 2), '决定不做');
  await page.keyboard.press('Escape');
  await expect(region(page, name).first()).toContainText('5 项中已落实 1 项');
  await region(page, '所处位置').getByRole('button', { name: '1/5' }).click();
  await expect(page.getByRole('dialog', { name: '阔澜港机：重要清单' })).toContainText('1 + 0 + 4 = 5');
  await page.keyboard.press('Escape');
  await expect(region(page, '还缺什么')).toContainText('什么都不缺。');
});

test('stages stand on the ladder, and a line of the service policy is the course’s until typed over', async ({
  page,
}) => {
  await open(page, 'development');
  await expect(heading(page, '12 家客户中 12 家已定阶段')).toBeVisible();
  const figure = region(page, '12 家客户中 12 家已定阶段').locator('figcaption');
  await expect(figure).toContainText('寻找 1 家（皓野电梯）');
  await choose(page, cell(page, '全部客户的阶段', '皓野电梯', 1), '首单');
  await expect(figure).toContainText('寻找 无');
  await expect(figure).toContainText('首单 4 家');
  await page.keyboard.press('Escape');
  const policy = cell(page, '服务政策', '咨询', 1);
  await expect(policy).toHaveText('专属工程师，每月到场');
  await type(page, policy, '工程师随时待命');
  await expect(region(page, '服务政策').first()).toContainText('自定 5 条');
  await page.keyboard.press('Escape');
  await page.goto('./#/development/A3');
  await expect(region(page, '关键客户可以得到的服务')).toContainText('工程师随时待命');
  await page.goto('./#/development');
  await region(page, '服务政策').first().getByRole('button', { name: '恢复课程默认' }).click();
  await expect(cell(page, '服务政策', '咨询', 1)).toHaveText('专属工程师，每月到场');
});

test('the pipeline is weighted; what is won and lost gives a rate; the inputs reproduce the number', async ({
  page,
}) => {
  await open(page, 'pipeline');
  await expect(heading(page, '进行中商机 10 个，加权 18,772.5 千元')).toBeVisible();
  const name = '商机';
  const row = '备件库与时段服务';
  await why(page, cell(page, name, row, 5));
  const dialog = page.getByRole('dialog', { name: /备件库与时段服务，三年合同：加权金额/ });
  const [value, chance, weighted] = figures(await dialog.locator('.formula').innerText());
  expect((value * chance) / 100).toBeCloseTo(weighted, 6);
  await page.keyboard.press('Escape');
  await type(page, cell(page, name, row, 4), '100');
  await expect(heading(page, '进行中商机 10 个，加权 20,692.5 千元')).toBeVisible();
  await page.keyboard.press('Escape');
  await choose(page, cell(page, name, row, 8), '赢单');
  await page.keyboard.press('Escape');
  await choose(page, cell(page, name, '变桨传动第二供方', 8), '丢单');
  await page.keyboard.press('Escape');
  const rates = region(page, '赢单与丢单');
  await rates.getByRole('button', { name: '50.0%' }).click();
  await expect(page.getByRole('dialog', { name: '赢单率（按个数）' })).toContainText('1 ÷ (1 + 1) = 50.0%');
  await page.keyboard.press('Escape');
  await expect(heading(page, /^进行中商机 8 个/)).toHaveCount(1);
  await why(page, cell(page, '钱包份额', '鸣衢物流装备', 3));
  const wallet = page.getByRole('dialog', { name: '鸣衢物流装备：总采购额' });
  const [revenue, share, all] = figures(await wallet.locator('.formula').innerText());
  expect(revenue / (share / 100)).toBeCloseTo(all, 1);
  await page.keyboard.press('Escape');
  await type(page, cell(page, name, '新分拣机传动模块', 6), '2026-11-01');
  await expect(region(page, '值得再看一眼')).toContainText('“新分拣机传动模块”应在');
  await page.keyboard.press('Escape');
  // Absurd input is refused with a reason, and the old value stays.
  await type(page, cell(page, name, '新分拣机传动模块', 4), '1e308');
  await expect(page.getByText('请输入 0 到 100 的百分数。 原来的 50 仍然有效。').first()).toBeVisible();
});

test('contacts, reviews, loads and satisfaction follow what is typed', async ({ page }) => {
  await open(page, 'rhythm');
  await expect(heading(page, '12 项计划中 7 项合乎计划')).toBeVisible();
  const name = '联系与回顾';
  for (const [row, kept] of [
    ['阔澜港机', '超出计划'],
    ['清屿水务局', '超出计划'],
    ['朔羽风电', '未达计划'],
    ['桥屿轨道', '未达计划'],
    ['拙山矿机', '未达计划'],
    ['皓野电梯', '合乎计划'],
  ]) {
    await expect(cell(page, name, row, 6)).toHaveText(kept);
  }
  await why(page, cell(page, name, '朔羽风电', 5));
  const dialog = page.getByRole('dialog', { name: '朔羽风电：联系次数' });
  const [actual, planned, difference] = figures(await dialog.locator('.formula').innerText());
  expect([actual, planned, difference]).toEqual([19, 36, -17]);
  await page.keyboard.press('Escape');
  await expect(region(page, '值得再看一眼')).toContainText('清屿水务局是机会型客户，今年联系 15 次');
  await type(page, cell(page, name, '鸣衢物流装备', 8), '2026-11-01');
  await page.keyboard.press('Escape');
  await expect(region(page, '回顾日程').getByRole('listitem').first()).toContainText('逾期 1 天');
  await type(page, cell(page, '满意度', '桥屿轨道', 2), '7.5');
  await expect(cell(page, '满意度', '桥屿轨道', 5)).toHaveText('下降');
  await page.keyboard.press('Escape');
  const settings = region(page, '怎样算合乎计划');
  await settings.getByLabel('占计划的比例').fill('100');
  await settings.getByLabel('占计划的比例').press('Tab');
  await expect(heading(page, '12 项计划中 11 项合乎计划')).toBeVisible();
  await settings.getByRole('button', { name: '恢复默认' }).click();
  await expect(heading(page, '12 项计划中 7 项合乎计划')).toBeVisible();
  await why(page, cell(page, '各人负担', '高', 2));
  await page.keyboard.press('Escape');
});

test('a problem is written down, falls overdue, is closed, and belongs to an account’s page', async ({ page }) => {
  await open(page, 'problems/A1');
  await expect(heading(page, '2 个问题中 2 个未关闭')).toBeVisible();
  await page.getByRole('button', { name: '添加问题' }).first().click();
  await expect(heading(page, '3 个问题中 3 个未关闭')).toBeVisible();
  const name = '问题记录';
  await expect(table(page, name).locator('tbody tr:not(.spacer)').nth(2).locator('td, th').nth(1)).toHaveText(
    '阔澜港机',
  );
  const due = cell(page, name, '夜间叫修', 5);
  await type(page, due, '2026-10-23');
  await page.keyboard.press('Escape');
  await expect(cell(page, name, '夜间叫修', 7)).toHaveText('10');
  await why(page, cell(page, name, '夜间叫修', 7));
  await expect(page.getByRole('dialog', { name: '夜间叫修没有订单：逾期' })).toContainText(
    '2026-11-02 − 2026-10-23 = 10',
  );
  await page.keyboard.press('Escape');
  await expect(region(page, '值得再看一眼')).toContainText('“夜间叫修没有订单”应在');
  await choose(page, cell(page, name, '夜间叫修', 6), '已关闭');
  await expect(region(page, '值得再看一眼')).toContainText('没有发现什么。');
});

test('a profile shows all of it and leads to each page', async ({ page }) => {
  await open(page, 'accounts/A1');
  const panel = region(page, '选择与经营');
  await expect(panel).toContainText('重要客户');
  await expect(panel).toContainText('4,410');
  await expect(panel).toContainText('2 项未关闭');
  await panel.getByRole('link', { name: '加权商机' }).click();
  await expect(page).toHaveURL(/#\/pipeline\/A1$/);
  await expect(heading(page, '进行中商机 1 个，加权 4,410 千元')).toBeVisible();
  await page.getByLabel('只看一家客户').selectOption({ label: '赤鼎钢铁' });
  await expect(page).toHaveURL(/#\/pipeline\/A2$/);
});

test('a link carries it, and a preview cannot be changed', async ({ page }) => {
  await open(page, 'problems');
  await type(page, cell(page, '问题记录', '夜间叫修', 2), '链接里的原因');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '分享' }).click();
  const field = page.getByRole('dialog', { name: '分享这个案例' }).getByLabel('链接');
  await expect(field).toHaveValue(/#s1-.*e$/);
  const address = await field.inputValue();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^撤销/ }).click();
  await page.goto(address);
  await expect(page).toHaveURL(/#\/preview\/$/);
  await page.goto('./#/preview/problems');
  await expect(cell(page, '问题记录', '夜间叫修', 2)).toHaveText('链接里的原因');
  await expect(page.getByRole('button', { name: '添加问题' }).first()).toBeDisabled();
});

test('an empty scenario says what belongs here', async ({ page }) => {
  await open(page, 'overview');
  await page.locator('.scenario-name').click();
  await page.getByRole('button', { name: '新建空白案例' }).click();
  for (const [name, says] of [
    ['qualification', '还没有客户'],
    ['core', '还没有客户'],
    ['development', '还没有客户'],
    ['pipeline', '还没有商机'],
    ['rhythm', '还没有客户'],
    ['problems', '还没有记录问题'],
  ]) {
    await page.goto(`./#/${name}`);
    await expect(page.getByText(says, { exact: true })).toBeVisible();
  }
  await page.getByRole('button', { name: '添加问题' }).click();
  await expect(table(page, '问题记录').locator('tbody tr:not(.spacer)')).toHaveCount(1);
});

for (const [locale, titles] of [
  ['zh-CN', ['大客户资格', '核心与重要客户', '发展与服务', '商机', '经营节奏', '问题记录']],
  ['zh-TW', ['大客戶資格', '核心與重要客戶', '發展與服務', '商機', '經營節奏', '問題紀錄']],
  ['en-GB', ['Qualification', 'Core and important', 'Development and service', 'Pipeline', 'Rhythm', 'Problem log']],
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
    for (const page_name of [...PAGES, ...ONE]) {
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
