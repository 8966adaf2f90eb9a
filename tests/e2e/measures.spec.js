import { axe, expect, test } from './fixtures.js';

test.use({ locale: 'en-GB' });

const table = (page, name) => page.getByRole('table', { name, exact: true });
const row = (page, list, name) =>
  table(page, list)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const cell = (line, column) => line.locator('th, td').nth(column);

async function open(page, route) {
  await page.goto(`./#/${route}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function type(page, at, text) {
  await at.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('thresholds on a figure propose scores, which are entered only on request', async ({ page }) => {
  await open(page, 'attractiveness');
  const growth = row(page, 'Scores from figures', 'Growth potential');
  await cell(growth, 1).click();
  await page
    .getByRole('combobox', { name: 'Growth potential, Figure' })
    .selectOption({ label: 'Growth of the past two years' });
  for (const [column, value] of [
    [2, '0'],
    [3, '5'],
    [4, '10%'],
  ]) {
    await type(page, cell(growth, column), value);
  }
  const proposed = cell(row(page, 'Proposed scores', 'Kuolan Port Machinery'), 1);
  await expect(proposed).toHaveText('1 missing');
  await type(page, cell(growth, 5), '15');
  // Revenue 88,000 → 96,000 in two years is 4.4 % a year.
  await expect(proposed).toHaveText('3.11');
  await proposed.getByRole('button').click();
  const why = page.getByRole('dialog', { name: 'Kuolan Port Machinery: proposed score for Growth potential' });
  await expect(why).toContainText('4.4% lies between 0.0% (score 0) and 5.0% (score 3.5): 3.11');
  await page.keyboard.press('Escape');
  await expect(cell(row(page, 'Proposed scores', 'Kuolan Port Machinery'), 2)).toHaveText('3');
  await axe(page);

  // Taken over only where nothing is rated, and undo takes it back.
  await expect(page.getByText('Every proposal has a score beside it.')).toBeVisible();
  const entered = cell(row(page, 'Table One: customer attractiveness', 'Kuolan Port Machinery'), 2);
  await entered.click();
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Enter the 1 proposal that has no score yet' }).click();
  await expect(entered).toHaveText('3.11');
  await page.keyboard.press('Control+z');
  await expect(entered).toHaveText('unrated');
});

test('a factor that goes takes its thresholds with it', async ({ page }) => {
  await open(page, 'attractiveness');
  const size = row(page, 'Scores from figures', 'Size');
  await cell(size, 1).click();
  await page.getByRole('combobox', { name: 'Size, Figure' }).selectOption({ label: 'Revenue this year' });
  await expect(table(page, 'Proposed scores')).toBeVisible();
  await cell(row(page, 'Factors, weights and anchors', 'Size'), 0).click();
  await page.getByRole('button', { name: 'Remove Size', exact: true }).first().click();
  await expect(table(page, 'Proposed scores')).toHaveCount(0);
});

test('the quality ratio stands beside the rules with its arithmetic', async ({ page }) => {
  await open(page, 'strength/A3');
  const ratio = page.getByRole('button', { name: /^\d\.\d\d · (above|at|below) parity$/ });
  await ratio.click();
  const why = page.getByRole('dialog', { name: 'Mingqu Intralogistics: market-perceived quality ratio' });
  await expect(why).toContainText('Gale 1994');
  await expect(why).toContainText(/\d+\.\d\d ÷ 6 = \d\.\d\d/);
});

test('the selection score says its index and band', async ({ page }) => {
  await open(page, 'selection');
  const line = table(page, 'Ranking and short list').getByRole('row').filter({ hasText: 'Xinlan Precision' });
  await line.getByRole('button', { name: '7.59' }).click();
  await expect(page.getByRole('dialog')).toContainText('Account index: 75.9 of 100, band B (60 to below 80).');
});

test('the sums of a cell of the value quadrant open into their accounts', async ({ page }) => {
  await open(page, 'quadrant');
  const item = page.getByRole('region', { name: 'How to read the four cells' }).getByRole('listitem').first();
  await item.getByRole('button').click();
  const why = page.getByRole('dialog', { name: 'High sales, high profit: together' });
  await expect(why).toContainText('Chiding Steel');
  await expect(why).toContainText('Sales: 52,000 + 36,000 = 88,000');
  await axe(page);
});
