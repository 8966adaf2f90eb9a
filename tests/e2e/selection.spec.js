import { axe, expect, test } from './fixtures.js';

const SHORT_LIST = [
  ['Xinlan Precision', '7.59'],
  ['Mingqu Intralogistics', '7.49'],
  ['Qiaoyu Rail Systems', '6.95'],
  ['Shuoyu Wind', '6.72'],
  ['Zhuoshan Mining Equipment', '6.21'],
  ['Bochuan Paper', '6.08'],
];

/** The table with this name. */
const table = (page, name) => page.getByRole('table', { name, exact: true });

/** The cell of a row, by the row's head and the place of the column (the head is 0). */
const cell = (where, row, column) =>
  where
    .getByRole('row')
    .filter({ has: where.page().getByRole('rowheader', { name: row, exact: true }) })
    .locator('td')
    .nth(column - 1);

/** Types into a cell as a user does. */
async function type(page, target, text) {
  await target.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const why = (page) => page.getByRole('dialog').filter({ has: page.locator('#why-title') });

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('ranks the accounts and says why', async ({ page }) => {
    await page.goto('./#/selection');
    const ranking = table(page, 'Ranking and short list');
    for (const [name, score] of SHORT_LIST) {
      await expect(cell(ranking, name, 2)).toHaveText(score);
      await expect(cell(ranking, name, 4)).toHaveText('Short-listed');
    }
    await expect(cell(ranking, 'Haoye Lifts', 2)).toHaveText('6.09');
    await expect(cell(ranking, 'Haoye Lifts', 4)).toHaveText('Fails a must-have');
    await expect(cell(ranking, 'Haoye Lifts', 5)).toHaveText('Solvency scores 4 and needs 5.');
    await expect(
      page.getByText('6 of 12 accounts are on the short list (cut-off 6): Xinlan Precision 7.59'),
    ).toBeVisible();

    await cell(ranking, 'Xinlan Precision', 2).getByRole('button').click();
    await expect(why(page)).toContainText('8×7 + 9×9');
    await expect(why(page)).toContainText('= 7.59');
    await page.keyboard.press('Escape');
    await cell(ranking, 'Bochuan Paper', 1).getByRole('button').click();
    await expect(why(page)).toContainText('Number 7 of 12 accounts with all scores.');
    await page.keyboard.press('Escape');
    await cell(ranking, 'Haoye Lifts', 4).getByRole('button').click();
    await expect(why(page)).toContainText('4, needs 5');
  });

  test('a score typed moves score, rank and short list; undo and reload', async ({ page }) => {
    await page.goto('./#/selection');
    const [scores, ranking] = [table(page, 'Scores'), table(page, 'Ranking and short list')];
    // Haoye is the last of twelve, after weight and must-have.
    await type(page, cell(scores, '12 Solvency', 14), '9');
    await expect(cell(ranking, 'Haoye Lifts', 4)).toHaveText('Short-listed');
    await expect(page.getByText('7 of 12 accounts are on the short list')).toBeVisible();
    await page.reload();
    await expect(page.getByText('7 of 12 accounts are on the short list')).toBeVisible();
    await type(page, cell(scores, '12 Solvency', 14), '11');
    await expect(page.getByText(/11 .*(0 to 10|0–10)/).first()).toBeAttached();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await type(page, cell(scores, '1 Revenue potential', 3), '1');
    await expect(cell(ranking, 'Kuolan Port Machinery', 2)).not.toHaveText('5.12');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect(cell(ranking, 'Kuolan Port Machinery', 2)).toHaveText('5.12');
  });

  test('a gap leaves no score, and names what is missing', async ({ page }) => {
    await page.goto('./#/selection');
    const [scores, ranking] = [table(page, 'Scores'), table(page, 'Ranking and short list')];
    await cell(scores, '2 Profitability potential', 6).click();
    await page.keyboard.press('Delete');
    await expect(cell(ranking, 'Xinlan Precision', 2)).toHaveText('1 missing');
    await expect(cell(ranking, 'Xinlan Precision', 1)).toHaveText('–');
    await cell(ranking, 'Xinlan Precision', 2).getByRole('button').click();
    await expect(why(page)).toContainText('Profitability potential');
    await expect(page.getByText('not fully scored: 1')).toBeVisible();
  });

  test('the cut-off decides the short list, and refuses what is off the scale', async ({ page }) => {
    await page.goto('./#/selection');
    const cutOff = page.getByRole('textbox', { name: 'Cut-off' });
    await cutOff.fill('7');
    await cutOff.blur();
    await expect(page.getByText('2 of 12 accounts are on the short list (cut-off 7)')).toBeVisible();
    await cutOff.fill('12');
    await cutOff.blur();
    await expect(cutOff).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText('2 of 12 accounts are on the short list (cut-off 7)')).toBeVisible();
  });

  test('both layouts hold the same, and the profile stands beside buying orientation', async ({ page }) => {
    await page.goto('./#/selection');
    const scores = table(page, 'Scores');
    await expect(cell(scores, 'Buying orientation (profile)', 3)).toHaveText('Transactional');
    await expect(cell(scores, 'Mean score', 6)).toHaveText('7.59');
    await scores.getByRole('rowheader', { name: '1 Revenue potential' }).getByRole('button').click();
    await expect(why(page)).toContainText('Would be one of our three largest customers');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Accounts as rows' }).click();
    await expect(cell(scores, 'Xinlan Precision', 24)).toHaveText('7.59');
    await expect(scores.getByRole('columnheader', { name: /12 Solvency/ })).toContainText('must have ≥ 5');
    await page.reload();
    await expect(page.getByRole('button', { name: 'Accounts as rows' })).toHaveAttribute('aria-pressed', 'true');
  });

  test('criteria are edited, added, removed, and brought back', async ({ page }) => {
    await page.goto('./#/selection');
    const [criteria, ranking] = [table(page, 'Criteria, weights and anchors'), table(page, 'Ranking and short list')];
    await cell(criteria, 'Solvency', 2).click();
    await page.keyboard.press('Delete');
    await expect(cell(ranking, 'Haoye Lifts', 4)).toHaveText('Short-listed');
    await expect(cell(ranking, 'Haoye Lifts', 3)).toHaveText('none set');
    await type(page, cell(criteria, 'Revenue potential', 1), '-1');
    await expect(page.getByText(/cannot be negative/).first()).toBeAttached();
    await page.getByRole('button', { name: 'Add a criterion' }).click();
    await expect(criteria.getByRole('rowheader', { name: 'New criterion' })).toBeVisible();
    await expect(cell(ranking, 'Xinlan Precision', 2)).toHaveText('1 missing');
    await page.getByRole('button', { name: 'Back to the course’s 22' }).click();
    await expect(criteria.getByRole('rowheader')).toHaveCount(22);
    // Equal weights: the plain mean of Xinlan's 22 scores.
    await cell(ranking, 'Xinlan Precision', 2).getByRole('button').click();
    await expect(why(page)).toContainText('÷ 22 =');
  });
});

for (const [locale, title, sentence] of [
  ['zh-CN', '选择准则', '12 家客户中 6 家入选（分数线 6）：芯阑精密 7.59、鸣衢物流装备 7.49'],
  ['zh-TW', '選擇準則', '12 家客戶中 6 家入選（分數線 6）：芯闌精密 7.59、鳴衢物流裝備 7.49'],
  ['en-GB', 'Selection criteria', '6 of 12 accounts are on the short list (cut-off 6): Xinlan Precision 7.59'],
]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('speaks the language', async ({ page }) => {
      await page.goto('./#/selection');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.getByText(sentence)).toBeVisible();
    });
  });
}

for (const colorScheme of ['light', 'dark']) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('is accessible', async ({ page }) => {
      await page.goto('./#/selection');
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      await axe(page);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('is accessible and does not scroll sideways', async ({ page }) => {
    await page.goto('./#/selection');
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await axe(page);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});
