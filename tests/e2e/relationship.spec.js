import { axe, expect, test } from './fixtures.js';

const open = async (page, account = '') => {
  await page.goto(`./#/relationship${account && `/${account}`}`);
  await expect(page.locator('#page-title')).toBeVisible();
};
const region = (page, name) => page.getByRole('region', { name, exact: true });
const table = (page, name) => page.getByRole('table', { name, exact: true });
const cell = (page, name, row, column) =>
  table(page, name).getByRole('row').filter({ hasText: row }).locator('td, th').nth(column);
const control = (page, sheet) => page.locator(`.${sheet} .sheet-control :is(input, select):not([hidden])`);

test('the list claims, suggests and finds what the story says', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 2, name: '12 家客户标明了阶段，其中 3 家高于证据' })).toBeVisible();
  const all = '各客户的关系阶段';
  await expect(cell(page, all, '桥屿轨道', 2)).toHaveText('伙伴期');
  await expect(cell(page, all, '桥屿轨道', 5)).toHaveText('初期');
  await expect(cell(page, all, '桥屿轨道', 6)).toHaveText('高出 2 级');
  await expect(cell(page, all, '桥屿轨道', 9)).toHaveText('未找到');
  const findings = region(page, '值得再看一眼');
  await expect(findings).toContainText('自称处于“伙伴期”，却只有一条联系线。');
  await expect(findings).toContainText('聂诚影响大、反对我们，却无人对接');
  await expect(findings).toContainText('在矩阵上是机会型客户，却以“伙伴期”为目标');
});

test('a target typed in the list is undone and survives a reload', async ({ page }) => {
  await open(page);
  const all = '各客户的关系阶段';
  const row = table(page, all).getByRole('row').nth(1);
  const target = row.locator('td, th').nth(3);
  await expect(target).toHaveText('中期');
  await target.click();
  await control(page, 'stages-sheet').selectOption('partnership');
  await expect(target).toHaveText('伙伴期');
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect(target).toHaveText('中期');
  await page.getByRole('button', { name: /^重做/ }).click();
  await expect(target).toHaveText('伙伴期');
  await expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
  await page.reload();
  await expect(table(page, all).getByRole('row').nth(1).locator('td, th').nth(3)).toHaveText('伙伴期');
});

test('answers change the suggested stage, with the reason', async ({ page }) => {
  await open(page, 'A3');
  const stage = region(page, '阶段');
  await expect(stage.getByRole('button', { name: '伙伴期', exact: true })).toBeVisible();
  const signs = region(page, '简短诊断');
  await signs.getByLabel('双方有联合团队').selectOption('是');
  await signs.getByLabel('双方的系统已连通').selectOption('是');
  const suggested = stage.getByRole('button', { name: '协同期', exact: true });
  await expect(suggested).toBeVisible();
  await expect(stage.getByRole('button', { name: '低 1 级' })).toBeVisible();
  await suggested.click();
  const why = page.getByRole('dialog', { name: /建议阶段$/ });
  await expect(why).toContainText('迹象：协同期');
  await expect(why).toContainText('100%，3 项中答了 2 项');
  await page.keyboard.press('Escape');
  await signs.getByLabel('信任受损，或业绩不佳').selectOption('是');
  await expect(stage.getByRole('button', { name: '解体期', exact: true })).toBeVisible();
});

test('the gap to the customer’s own rating opens into the two scores', async ({ page }) => {
  await open(page, 'A6');
  const ratings = region(page, '客户对我方的评分');
  const row = ratings.getByRole('row').filter({ hasText: '关系' }).first();
  const [ours, theirs] = await row.locator('td').allTextContents();
  const gap = row.getByRole('button');
  const shown = await gap.textContent();
  await gap.click();
  const why = page.getByRole('dialog', { name: /我们的估计与客户的评分/ });
  await expect(why).toContainText(`${ours} − ${theirs} = ${shown}`);
  expect(Number(ours) - Number(theirs)).toBe(Number(shown.replace('−', '-')));
});

test('each stage has its own picture of the two companies', async ({ page }) => {
  await open(page, 'A3');
  const figure = page.locator('.wide-drawing svg[role="img"]').first();
  await expect(figure).toHaveAccessibleName(/^钻石型：/);
  const stages = page.getByRole('group', { name: '哪个阶段的图' });
  for (const [name, says] of [
    ['孕育期', /尚未相连/],
    ['初期', /^领结型：/],
    ['中期', /^两边的层级围着/],
    ['协同期', /^联合团队：/],
    ['解体期', /正在断开/],
  ]) {
    await stages.getByRole('button', { name }).click();
    await expect(figure).toHaveAccessibleName(says);
  }
});

test('contacts are added, described, covered, put under a superior and removed again', async ({ page }) => {
  await open(page, 'A6');
  const contacts = '联系人';
  await expect(page.getByRole('heading', { level: 2, name: '1 位联系人，1 位有我方对接' })).toBeVisible();
  await page.getByRole('button', { name: '添加联系人' }).click();
  await expect(table(page, contacts).getByRole('row')).toHaveCount(3);
  await page.getByRole('link', { name: 'T28' }).click();
  await expect(page).toHaveURL(/#\/relationship\/A6\/T28$/);
  const person = page.locator('section.panel', { has: page.locator('#person') });
  await person.getByLabel('姓名').fill('采购总监甲');
  await person.getByLabel('姓名').press('Tab');
  await person.getByLabel('部门').fill('采购');
  await person.getByLabel('部门').press('Tab');
  await person.getByLabel('我方对接人').selectOption({ index: 2 });
  await person.getByLabel('经济型').check();
  await person.getByLabel('影响程度').fill('7');
  await person.getByLabel('影响程度').press('Tab');
  await expect(person.getByRole('alert')).toContainText('超出');
  await person.getByLabel('影响程度').fill('5');
  await person.getByLabel('影响程度').press('Tab');
  await expect(page.getByRole('heading', { level: 2, name: '2 位联系人，2 位有我方对接' })).toBeVisible();
  await expect(page.getByText('却只有一条联系线')).toHaveCount(0);
  await expect(page.getByText('还没有找到经济型购买影响者')).toHaveCount(0);
  // A circle is refused with its reason, and the old value stays.
  await person.getByLabel('汇报对象').selectOption({ index: 1 });
  await expect(page.getByText('采购总监甲向雷正平汇报。')).toBeVisible();
  await person.getByLabel('汇报对象').selectOption({ index: 2 });
  await expect(page.getByText(/这样会形成循环/)).toBeVisible();
  await expect(page.getByText('采购总监甲向雷正平汇报。')).toBeVisible();
});

test('needs are ranked by gap and propositions added up', async ({ page }) => {
  await open(page, 'A3');
  const needs = '需要与满足程度';
  await expect(cell(page, needs, '约定时段', 4)).toHaveText('4.0');
  await expect(cell(page, needs, '约定时段', 5)).toHaveText('1');
  const total = region(page, '价值主张').getByRole('button', { name: /3,250/ });
  await expect(total).toBeVisible();
  await total.click();
  await expect(page.getByRole('dialog')).toContainText('1,850 + 620 + 780 = 3,250');
  await page.keyboard.press('Escape');
  await cell(page, needs, '约定时段', 3).click();
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await expect(cell(page, needs, '约定时段', 4)).toHaveText('0.0');
  await expect(cell(page, needs, '约定时段', 5)).toHaveText('3');
});

test('a preview shows everything and changes nothing', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: '分享' }).click();
  const link = await page.locator('#share-link').inputValue();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.locator('#page-title')).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#/preview/relationship/A3`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('关系');
  await expect(region(page, '阶段').getByLabel('目标阶段')).toBeDisabled();
});

test('an account without anything says what to enter first', async ({ page }) => {
  await page.goto('./#/accounts');
  await page.getByRole('button', { name: /^添加/ }).first().click();
  await page.goto('./#/relationship/A13');
  await expect(page.getByText('还没有联系人', { exact: true })).toBeVisible();
  await expect(page.getByText('还没有需要', { exact: true })).toBeVisible();
  await expect(page.getByText('还没有行动', { exact: true })).toBeVisible();
});

for (const [locale, title, stage] of [
  ['zh-CN', '关系阶段与联系人', '伙伴期'],
  ['zh-TW', '關係階段與聯絡人', '夥伴期'],
  ['en-GB', 'Relationships', 'Partnership'],
]) {
  test.describe(locale, () => {
    test.use({ locale });
    test('speaks the language', async ({ page }) => {
      await open(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.getByRole('main')).toContainText(stage);
      await open(page, 'A3/T14');
      await expect(page.locator('#person')).toBeVisible();
    });
  });
}

for (const scheme of ['light', 'dark']) {
  test(`no accessibility faults, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await open(page);
    await expect(table(page, '各客户的关系阶段')).toBeVisible();
    await axe(page);
    await open(page, 'A3/T14');
    await expect(page.locator('#person')).toBeVisible();
    await axe(page);
  });
}

test('on a phone the page does not scroll sideways and has no accessibility faults', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of ['', 'A3/T14']) {
    await open(page, address);
    await expect(page.locator('.panel').first()).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
  await expect(page.locator('.narrow-drawing svg').first()).toBeVisible();
  await axe(page);
});
