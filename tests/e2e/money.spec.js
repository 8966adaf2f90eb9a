import { axe, expect, test } from './fixtures.js';

const NET_INCOME = ['13,950', '10,330', '6,360', '5,820', '6,370'];

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

  test('the portfolio sells more and keeps less', async ({ page }) => {
    await page.goto('./#/money');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Five-year money');
    const statement = table(page, 'All accounts (12): five years');
    for (const [i, amount] of NET_INCOME.entries())
      await expect(cell(statement, 'Net income', i + 1)).toHaveText(amount);
    await expect(cell(statement, 'Margin', 3)).toHaveText('2.8%');
    await expect(page.getByRole('columnheader', { name: 'Next year 2027 forecast' }).first()).toBeVisible();
    await expect(page.getByRole('img', { name: /net income fell from 13,950 to 6,360/ })).toHaveAttribute(
      'data-drawn',
      /[1-9]/,
    );
  });

  test('an amount typed moves net income, totals and answers, with the arithmetic; undo and reload', async ({
    page,
  }) => {
    await page.goto('./#/money');
    await page.getByRole('button', { name: 'Net income', exact: true }).click();
    const accounts = table(page, 'Five years by account');
    await expect(cell(accounts, 'Kuolan Port Machinery', 3)).toHaveText('−3,800');
    await page.getByRole('button', { name: 'Revenue', exact: true }).click();
    await type(page, cell(accounts, 'Kuolan Port Machinery', 3), '100,000');
    const statement = table(page, 'All accounts (12): five years');
    await expect(cell(statement, 'Net income', 3)).toHaveText('10,360');
    await page.getByRole('button', { name: 'Net income', exact: true }).click();
    await cell(accounts, 'Kuolan Port Machinery', 3).getByRole('button').click();
    await expect(why(page)).toContainText('100,000 − 82,600 − 17,200 = 200');
    await expect(why(page).getByRole('link', { name: '17,200' })).toHaveAttribute('href', '#/money/A1');
    await page.keyboard.press('Escape');

    await page.reload();
    await expect(cell(statement, 'Net income', 3)).toHaveText('10,360');
    await type(page, cell(accounts, 'Kuolan Port Machinery', 3), '96000');
    await expect(cell(statement, 'Net income', 3)).toHaveText('6,360');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect(cell(statement, 'Net income', 3)).toHaveText('10,360');
  });

  test('a missing figure is unknown, not zero', async ({ page }) => {
    await page.goto('./#/money');
    const accounts = table(page, 'Five years by account');
    await cell(accounts, 'Chiding Steel', 3).click();
    await page.keyboard.press('Delete');
    await expect(cell(accounts, 'Without figures', 3)).toHaveText('1');
    await page.getByRole('button', { name: 'Net income', exact: true }).click();
    await expect(cell(accounts, 'Chiding Steel', 3)).toHaveText('1 missing');
    await cell(accounts, 'Total (12 accounts)', 3).getByRole('button').click();
    await expect(why(page)).toContainText('Left out (1): Chiding Steel.');
    await page.keyboard.press('Escape');
    await cell(table(page, 'All accounts (12): five years'), 'Margin', 3).getByRole('button').click();
    // 6,360 without Chiding's 6,800, on revenue without Chiding's 52,000.
    await expect(why(page)).toContainText('(−440) ÷ 177,700 = −0.2%');
  });

  test('an account opens with its statement, growth, and the six answers', async ({ page }) => {
    await page.goto('./#/money');
    await table(page, 'Five years by account').getByRole('link', { name: 'Xinlan Precision' }).click();
    await expect(page).toHaveURL(/#\/money\/A4$/);
    await expect(page.getByRole('combobox', { name: 'Show', exact: true })).toBeFocused();
    await expect(page.getByRole('heading', { level: 2, name: 'Xinlan Precision: five years' })).toBeVisible();
    const questions = page.getByRole('region', { name: 'The six questions' });
    await expect(questions).toContainText('Revenue was 2,900 in 2024 and 4,100 in 2025: 7,000 in all (CNY thousand).');
    await expect(questions).toContainText(
      'Net income of 6 accounts is forecast at 15,090 for 2027 and 2028 together (CNY thousand).',
    );
    await expect(questions).toContainText(
      'From 2026 to 2028 revenue is forecast to change by +30.5% a year on average. It is expected by 2028, 2 years from now.',
    );
    await expect(questions).toContainText('This account buys strategically');
    await expect(questions).toContainText('5 strategic, 1 transactional.');
    await questions.getByRole('button', { name: '+30.5%' }).click();
    await expect(why(page)).toContainText('(9,200 ÷ 5,400)^(1/2) − 1 = +30.5%');
    await page.keyboard.press('Escape');

    const horizon = page.getByRole('textbox', { name: 'Growth horizon (year)' });
    await horizon.fill('soon');
    await horizon.blur();
    await expect(horizon).toHaveAttribute('aria-invalid', 'true');
    await horizon.fill('2030');
    await horizon.blur();
    await expect(questions).toContainText('It is expected by 2030, 4 years from now.');
    await page.getByRole('combobox', { name: 'Show', exact: true }).selectOption({ label: 'The whole portfolio' });
    await expect(page).toHaveURL(/#\/money$/);
  });

  test('activity drivers rebuild indirect cost, and a rate moves it', async ({ page }) => {
    await page.goto('./#/money/A1');
    const statement = table(page, 'Kuolan Port Machinery: five years');
    await page.getByRole('button', { name: 'Activity drivers', exact: true }).click();
    // 2026 follows from quantities and stays what it was; other years have none and stay typed.
    await expect(cell(statement, 'Indirect cost', 3)).toHaveText('17,200');
    await cell(statement, 'Indirect cost', 3).getByRole('button').click();
    await expect(why(page)).toContainText('360 × 1.5 + 5,200 × 0.4 + 9,600 × 0.8 + 27,600 × 0.25 = 17,200');
    await page.keyboard.press('Escape');
    await expect(cell(statement, 'Indirect cost', 2).getByRole('button')).toHaveCount(0);

    const rates = table(page, 'Activity drivers and rates');
    await type(page, cell(rates, 'Service hours', 2), '0.3');
    await expect(cell(statement, 'Indirect cost', 3)).toHaveText('18,580');
    await expect(cell(statement, 'Net income', 3)).toHaveText('−5,180');
    const quantities = table(page, 'Driver quantities by account This year 2026');
    await type(page, cell(quantities, 'Kuolan Port Machinery', 1), '160');
    await expect(cell(statement, 'Indirect cost', 3)).toHaveText('18,280');

    await page.getByRole('button', { name: 'Add a driver' }).click();
    await expect(rates.getByRole('rowheader', { name: 'New driver' })).toBeVisible();
    await page.keyboard.type('Claims');
    await page.keyboard.press('Enter');
    await expect(quantities.getByRole('columnheader', { name: /Claims/ })).toBeVisible();
    await page.getByRole('button', { name: 'Remove Claims' }).click();
    await expect(quantities.getByRole('columnheader', { name: /Claims/ })).toHaveCount(0);
  });

  test('all lines at once take a pasted block', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('./#/money');
    await page.getByRole('group', { name: 'Which figure to show' }).getByRole('button', { name: 'All' }).click();
    const accounts = table(page, 'Five years by account');
    await cell(accounts, 'Haoye Lifts', 1).click();
    await page.evaluate(() => navigator.clipboard.writeText('10\t20\t30\t40\t50\t1\t2\t3\t4\t5'));
    await page.keyboard.press('Control+v');
    await expect(cell(accounts, 'Haoye Lifts', 5)).toHaveText('50');
    await expect(cell(accounts, 'Haoye Lifts', 10)).toHaveText('5');
    // 30 − 3 − 150.
    await expect(cell(accounts, 'Haoye Lifts', 18)).toHaveText('−123');
  });
});

for (const [locale, title, period, sentence] of [
  ['zh-CN', '五年收支', '前年 2024', '2024 至 2025 年，12 家客户净收入合计 24,280 千元。'],
  ['zh-TW', '五年收支', '二年前 2024', '2024 至 2025 年，12 家客戶淨收入合計 24,280 千元。'],
  [
    'en-GB',
    'Five-year money',
    'Two years ago 2024',
    'Net income of 12 accounts was 24,280 for 2024 and 2025 together (CNY thousand).',
  ],
]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('speaks the language', async ({ page }) => {
      await page.goto('./#/money');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.getByRole('columnheader', { name: period }).first()).toBeVisible();
      await expect(page.getByText(sentence)).toBeVisible();
    });
  });
}

for (const colorScheme of ['light', 'dark']) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('is accessible', async ({ page }) => {
      await page.goto('./#/money/A1');
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      await axe(page);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('is accessible and does not scroll sideways', async ({ page }) => {
    await page.goto('./#/money/A4');
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await axe(page);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});
