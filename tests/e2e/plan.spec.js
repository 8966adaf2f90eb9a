// Account plans: gathered, typed, printed, reviewed.
import { axe, expect, test } from './fixtures.js';

const open = async (page, address = 'plan') => {
  await page.goto(`./#/${address}`);
  await expect(page.locator('#page-title')).toBeVisible();
};
const region = (page, name) => page.getByRole('region', { name, exact: true });
const saved = (page) => expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
const why = (page, title) => page.getByRole('dialog', { name: title });

/** What is wider or taller than its box in print, and what is a control and still shown. */
const clipped = (page) =>
  page.evaluate(() => {
    const shown = (e) => e.getClientRects().length > 0;
    const boxes = [...document.querySelectorAll('.paper, .paper .plan-section, .paper :is(.plan-scroll, dd, li, td)')];
    const cut = boxes.filter((e) => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
    const controls = [...document.querySelectorAll('.button, nav, .top-bar, .panel, .plan-edit')].filter(shown);
    return [...cut.filter((e) => getComputedStyle(e).overflow !== 'visible'), ...controls].map((e) => e.className);
  });

/** The pages of a PDF with their sizes in mm. */
const pages = async (page) => {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return boxes.map(([, width, height]) => [width, height].map((pt) => Math.round((pt / 72) * 25.4)));
};

test('the list says which plans come first, how complete they are and why', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 2, name: '12 份计划中，2 份已填齐' })).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: '桥屿轨道' }).first();
  await expect(row.locator('td, th').nth(1)).toHaveText('是');
  await row.locator('td, th').nth(4).click();
  await page.keyboard.press('Alt+w');
  const complete = why(page, '桥屿轨道：计划的完整度');
  await expect(complete).toContainText('8 ÷ 11 = 72.7%');
  const inputs = await complete.locator('dd').allTextContents();
  const full = inputs.filter((text) => /^(\d+)\/\1$/.test(text.trim()));
  expect([full.length, inputs.length]).toEqual([8, 11]);
  await page.keyboard.press('Escape');
  await expect(region(page, '值得再看一眼')).toContainText('桥屿轨道的计划要求作决定，却没写由谁来定。');
});

test('whose plan comes first is undone and survives a reload', async ({ page }) => {
  await open(page);
  const cell = (column) => page.getByRole('row').filter({ hasText: '朔羽风电' }).first().locator('td, th').nth(column);
  await cell(1).click();
  await page.locator('.plans-sheet .sheet-control select').selectOption('yes');
  await expect(cell(1)).toHaveText('是');
  await expect(page.getByRole('button', { name: '汇总和选出的 5 份计划' })).toBeVisible();
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect(cell(1)).not.toHaveText('是');
  await page.getByRole('button', { name: /^重做/ }).click();
  await cell(2).click();
  await page.keyboard.type('2026-11-30');
  await page.keyboard.press('Enter');
  await expect(cell(3)).toHaveText('还有 28 天');
  await saved(page);
  await page.reload();
  await expect(cell(1)).toHaveText('是');
  await expect(cell(3)).toHaveText('还有 28 天');
});

test('the day of the review and its minutes are settings with a way back', async ({ page }) => {
  await open(page);
  const settings = page.locator('section.panel', { has: page.locator('#plan-settings') });
  const day = settings.getByLabel('评审日', { exact: true });
  await day.fill('someday');
  await day.press('Tab');
  await expect(settings.getByRole('alert')).toContainText('“someday”不是日期');
  await day.fill('2026-11-01');
  await day.press('Tab');
  await expect(page.getByText('客户计划的评审定在2026 年 11 月 1 日，已经过期。')).toBeVisible();
  const money = settings.getByLabel('收支，分钟');
  await money.fill('99');
  await money.press('Tab');
  await expect(settings.getByRole('alert')).toContainText('0 到 60');
  await money.fill('4');
  await money.press('Tab');
  await settings.getByRole('button', { name: '12 分钟' }).click();
  await expect(why(page, '评审的分钟数')).toContainText('1 + 4 + 2 + 2 + 1 + 2 = 12');
  await page.keyboard.press('Escape');
  await settings.getByRole('button', { name: '恢复课程的十分钟' }).click();
  await expect(settings.getByRole('button', { name: '10 分钟' })).toBeVisible();
});

test('a plan gathers what the other pages know, and every number says why', async ({ page }) => {
  await open(page, 'plan/A3');
  const paper = page.locator('.paper');
  await expect(paper.getByRole('heading', { level: 2 })).toHaveText('鸣衢物流装备');
  await expect(region(page, '类别与理由')).toContainText('45 ÷ 39 = 1.15 ≥ 1.00');
  await expect(region(page, '联系人覆盖')).toContainText('无人对接');
  await expect(region(page, '评审')).toContainText('由沈若决定');
  await expect(region(page, '提醒')).toContainText('聂诚影响大');
  const first = region(page, '行动').getByRole('listitem').first();
  await expect(first).toContainText('拜访财务长');
  await region(page, '五年收支')
    .getByRole('row', { name: /^净收入/ })
    .getByRole('button')
    .nth(2)
    .click();
  await expect(page.getByRole('dialog')).toContainText('36,000 − 28,100 − 6,500 = 1,400');
  await page.keyboard.press('Escape');
  await region(page, '评审').getByRole('button', { name: '还有 38 天' }).click();
  const days = why(page, '鸣衢物流装备：距评审的天数');
  await expect(days).toContainText('2026-12-10 − 2026-11-02 = 38');
  await days.getByRole('link', { name: '2026-12-10' }).click();
  await expect(page).toHaveURL(/#\/plan$/);
  // An edit on another page is on paper at once.
  await open(page, 'plan/A3');
  await region(page, '需要与价值').getByRole('link', { name: '编辑：需要与价值' }).click();
  await expect(page).toHaveURL(/#\/relationship\/A3$/);
});

test('what belongs to the plan is typed, undone, and travels in a link', async ({ page }) => {
  await open(page, 'plan/A2');
  const form = page.locator('section.panel', { has: page.locator('#plan-own') });
  await form.getByLabel('要定的事').fill('要不要在停线前收回账款？');
  await form.getByLabel('要定的事').press('Tab');
  await expect(region(page, '评审')).toContainText('由无人对接决定');
  await form.getByLabel('由谁决定').selectOption({ label: '沈若' });
  await form.getByLabel('陆雅琴').check();
  await expect(region(page, '评审')).toContainText('由沈若决定');
  await expect(region(page, '评审')).toContainText('陆雅琴');
  await page.getByRole('button', { name: '添加一步' }).click();
  const steps = page.getByRole('table', { name: '下一步' });
  await steps.locator('tbody tr').first().locator('td, th').first().click();
  await page.keyboard.type('对账');
  await page.keyboard.press('Tab');
  await page.keyboard.type('陆雅琴');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2026-11-01');
  await page.keyboard.press('Enter');
  await expect(region(page, '行动').getByRole('listitem').first()).toContainText('对账');
  await expect(region(page, '行动').getByRole('listitem').first()).toContainText('逾期');
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect(region(page, '行动').getByRole('listitem').first()).not.toContainText('对账');
  await saved(page);
  await page.getByRole('button', { name: '分享' }).click();
  const link = await page.locator('#share-link').inputValue();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.locator('#page-title')).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#/preview/plan/A2`);
  await expect(region(page, '评审')).toContainText('要不要在停线前收回账款？');
  await expect(page.getByLabel('由谁决定')).toBeDisabled();
});

test('an account of which nothing is known says what is missing and where', async ({ page }) => {
  await page.goto('./#/accounts');
  await page.getByRole('button', { name: /^添加/ }).first().click();
  await open(page, 'plan/A13');
  await expect(page.locator('.paper .plan-missing')).toHaveCount(9);
  await expect(region(page, '五年收支')).toContainText('还没有哪一年算得出净收入');
  await region(page, '五年收支').getByRole('link', { name: '到“五年收支”填写' }).click();
  await expect(page).toHaveURL(/#\/money\/A13$/);
  expect(await page.locator('main').innerText()).not.toMatch(/NaN|Infinity/);
});

test('a scenario without accounts invites to add some', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: /^案例：/ }).click();
  await page.getByRole('button', { name: '新建空白案例' }).click();
  await open(page);
  await expect(page.getByText('还没有客户', { exact: true })).toBeVisible();
});

for (const [locale, layout, first, names] of [
  ['zh-CN', '16:9 页面', '汇总和选出的 4 份计划', ['鸣衢物流装备', '客户经理 唐维德', '大客户计划 2026–2028']],
  [
    'en-GB',
    '16:9 pages',
    'Summary and 4 chosen plans',
    ['Mingqu Intralogistics', 'Account manager Tang Weide', 'Key account plan 2026–2028'],
  ],
]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('an account plan prints on one A4 page, or on three of 16:9, with nothing cut', async ({ page }) => {
      for (const account of ['A3', 'A1', 'A12']) {
        await open(page, `plan/${account}`);
        await expect(page.locator('.paper')).toHaveCount(1);
        expect(await pages(page), account).toEqual([[210, 297]]);
      }
      await open(page, 'plan/A3');
      await page.emulateMedia({ media: 'print' });
      for (const name of names) await expect(page.locator('.paper')).toContainText(name);
      await expect(page.locator('#page-title')).toBeHidden();
      expect(await clipped(page)).toEqual([]);
      await page.emulateMedia({ media: null });
      await page.getByRole('button', { name: layout }).click();
      await expect(page.locator('.paper')).toHaveCount(3);
      expect(await pages(page)).toEqual([1, 2, 3].map(() => [339, 191]));
      await page.emulateMedia({ media: 'print' });
      expect(await clipped(page)).toEqual([]);
    });

    test('the summary prints with all chosen plans behind it', async ({ page }) => {
      await open(page);
      expect(await pages(page)).toEqual([[210, 297]]);
      await page.getByRole('button', { name: first }).click();
      await expect(page.locator('.paper')).toHaveCount(5);
      expect(await pages(page)).toEqual([1, 2, 3, 4, 5].map(() => [210, 297]));
      await page.emulateMedia({ media: 'print' });
      expect(await clipped(page)).toEqual([]);
      await page.emulateMedia({ media: null });
      await page.getByRole('button', { name: layout }).click();
      await expect(page.locator('.paper')).toHaveCount(14);
      const wide = await pages(page);
      expect([wide.length, new Set(wide.map(String)).size]).toEqual([14, 1]);
    });
  });
}

test('the review goes on with the arrow keys, and its timer runs only when started', async ({ page }) => {
  await open(page, 'review/A3');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('10 分钟看鸣衢物流装备');
  const topic = page.locator('#review-topic');
  await expect(topic).toHaveText('类别与理由');
  await expect(page.getByRole('timer')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(topic).toHaveText('关系');
  await expect(page.getByRole('button', { name: /^关系/ })).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('End');
  await expect(topic).toHaveText('行动与决定');
  await expect(page.locator('.review-page')).toContainText('由沈若决定');
  await page.keyboard.press('Home');
  await page.getByRole('button', { name: '开始计时' }).click();
  await expect(page.getByRole('timer')).toHaveText(/^0:0[1-9]，计划 1:00$/);
  await expect(page.getByRole('timer')).not.toHaveClass(/is-over/);
  await page.getByRole('button', { name: '停止计时' }).click();
  await expect(page.getByRole('timer')).toHaveCount(0);
  // A04 was rated before: what changed is said.
  await open(page, 'review/A4');
  await expect(page.locator('.review-changes')).toContainText('客户吸引力：44 → 56');
});

for (const [locale, title, review] of [
  ['zh-TW', '客戶計畫', '10 分鐘看鳴衢物流裝備'],
  ['en-GB', 'Account plans', 'Mingqu Intralogistics in 10 minutes'],
]) {
  test.describe(locale, () => {
    test.use({ locale });
    test('speaks the language', async ({ page }) => {
      await open(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await open(page, 'review/A3');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(review);
    });
  });
}

for (const scheme of ['light', 'dark']) {
  test(`no accessibility faults, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const address of ['plan', 'plan/A3', 'review/A3']) {
      await open(page, address);
      await expect(page.locator('.paper, .review-page').first()).toBeVisible();
      await axe(page);
    }
    await open(page, 'plan/A3');
    await page.getByRole('button', { name: '16:9 页面' }).click();
    await expect(page.locator('.paper')).toHaveCount(3);
    await axe(page);
  });
}

test('on a phone the pages do not scroll sideways and have no accessibility faults', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 720 });
  for (const address of ['plan', 'plan/A3', 'review/A3']) {
    await open(page, address);
    await expect(page.locator('.paper, .review-page').first()).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, address).toBeLessThanOrEqual(0);
    await axe(page);
  }
});

test('every other page prints without its frame and controls', async ({ page }) => {
  for (const address of ['', 'accounts', 'money/A3', 'attractiveness', 'matrix', 'risks', 'relationship/A3', 'goals']) {
    await open(page, address);
    await expect(page.locator('.panel').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate(
      () =>
        [...document.querySelectorAll('nav, .top-bar, .button, .sheet-tools, .segmented')].filter(
          (e) => e.getClientRects().length > 0,
        ).length,
    );
    expect(shown, address).toBe(0);
    const hidden = await page.evaluate(() =>
      [...document.querySelectorAll('.sheet-scroll, .table-scroll')]
        .filter((e) => e.getClientRects().length > 0 && getComputedStyle(e).overflowX !== 'visible')
        .map((e) => e.className),
    );
    expect(hidden, address).toEqual([]);
    await page.emulateMedia({ media: null });
  }
});
