import { axe, expect, test } from './fixtures.js';

test.use({ locale: 'en-GB' });

const table = (page, name) => page.getByRole('table', { name, exact: true });
const row = (page, list, name) =>
  table(page, list)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const cell = (line, column) => line.locator('th, td').nth(column);
const LINES = 'Product lines';

async function open(page, route) {
  await page.goto(`./#/${route}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Enters product lines into the open profile: names and shares. */
async function enter(page, lines) {
  const panel = page.getByRole('region', { name: LINES, exact: true });
  for (const [index, [name, share]] of lines.entries()) {
    await panel.getByRole('button', { name: 'Add product line' }).first().click();
    const line = table(page, LINES).locator('tbody tr').nth(index);
    for (const [column, text] of [name, share].entries()) {
      await cell(line, column).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await expect(cell(line, 0)).toHaveText(name);
  }
}

test('an account is set against its region', async ({ page }) => {
  await open(page, 'concentration');
  const line = row(page, 'Shares within regions', 'Kuolan Port Machinery');
  await expect(cell(line, 1)).toHaveText('East China');
  await expect(cell(line, 4)).toHaveText('96.7');
  await cell(line, 4).getByRole('button').click();
  const why = page.getByRole('dialog', { name: 'Kuolan Port Machinery: share of its region' });
  await expect(why).toContainText('96,000 ÷ 99,300 = 96.7%');
  await page.keyboard.press('Escape');
  await cell(line, 3).getByRole('button').click();
  await expect(page.getByRole('dialog', { name: 'East China: revenue' })).toContainText('99,300');
});

test('an account without a region says so and stands last', async ({ page }) => {
  await open(page, 'accounts');
  const region = row(page, 'Accounts', 'Kuolan Port Machinery').locator('td').first();
  await region.click();
  await page.keyboard.press('Delete');
  await open(page, 'concentration');
  const last = table(page, 'Shares within regions').locator('tbody tr').last();
  await expect(last).toContainText('Kuolan Port Machinery');
  await expect(cell(last, 4)).toHaveText('no region');
  await expect(page.getByText('1 account names no region and stands last.')).toBeVisible();
});

test('product lines are typed in the profile and weighed over the portfolio', async ({ page }) => {
  await open(page, 'concentration');
  await expect(page.getByText('No product lines yet')).toBeVisible();
  await open(page, 'accounts/A1');
  await enter(page, [
    ['Hoist drives', '80'],
    ['Spare parts', '15%'],
  ]);
  const line = row(page, LINES, 'Hoist drives');
  await expect(cell(line, 2)).toHaveText('76,800');
  await cell(line, 2).getByRole('button').click();
  await expect(page.getByRole('dialog')).toContainText('96,000 × 80% = 76,800');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '95%', exact: true })).toBeVisible();
  await page.getByRole('button', { name: '5.0%', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('100% − 95% = 5.0%');
  await page.keyboard.press('Escape');
  await axe(page);

  await open(page, 'accounts/A2');
  await enter(page, [['Hoist drives', '90']]);
  await open(page, 'concentration');
  const largest = page.locator('.key-figure').filter({ hasText: 'Largest product line' });
  await expect(largest).toContainText('Hoist drives. The higher');
  await largest.getByRole('button', { name: '53.8%' }).click();
  const why = page.getByRole('dialog', { name: 'Hoist drives: share of all revenue' });
  await expect(why).toContainText('123,600 ÷ 229,700 = 53.8%');
  await expect(why).toContainText('52,000 × 90% = 46,800');
  await page.keyboard.press('Escape');
  await expect(cell(row(page, 'Largest line of each account', 'Kuolan Port Machinery'), 2)).toHaveText('80.0');
  await axe(page);

  await open(page, '');
  await expect(page.getByText('“Hoist drives” carries 53.8% of all revenue, at 2 accounts.')).toBeVisible();
});

test('shares above the whole are an error with a message', async ({ page }) => {
  await open(page, 'accounts/A1');
  await enter(page, [
    ['Hoist drives', '80'],
    ['Spare parts', '30'],
  ]);
  await expect(page.getByRole('alert').filter({ hasText: 'The shares add up to 110%' })).toBeVisible();
  await expect(page.getByText('the shares of its product lines add up to 110%')).toBeVisible();
  const share = cell(row(page, LINES, 'Spare parts'), 1);
  await share.click();
  await page.keyboard.type('130');
  await page.keyboard.press('Enter');
  await expect(share).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('alert').filter({ hasText: 'The shares add up to 110%' })).toHaveCount(0);
});
