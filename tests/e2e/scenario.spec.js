import { axe, expect, test } from './fixtures.js';

test.use({ locale: 'en-GB' });

async function open(page) {
  await page.goto('./#/scenario');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function fill(page, name, text) {
  await page.getByRole('textbox', { name, exact: true }).fill(text);
  await page.keyboard.press('Tab');
}

test('name, company and story are kept and shown', async ({ page }) => {
  await open(page);
  await fill(page, 'Name of the scenario', 'Autumn review');
  await expect(page.getByRole('button', { name: 'Scenario: Autumn review' })).toBeVisible();
  await fill(page, 'Our company', 'Hengrui');
  await fill(page, 'The story', 'One line.\nAnother.');
  await expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Our company' })).toHaveValue('Hengrui');
  await expect(page.getByRole('textbox', { name: 'The story' })).toHaveValue('One line.\nAnother.');
  await page.getByRole('button', { name: 'Nothing to redo' }).waitFor();
});

test('a day that does not exist is refused in a sentence and the old one stays', async ({ page }) => {
  await open(page);
  await fill(page, 'As-of date', '2026-02-30');
  await expect(page.getByRole('alert')).toContainText('“2026-02-30” is not a day of the calendar.');
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled();
  await fill(page, 'As-of date', '2027年1月5日');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'As-of date' })).toHaveValue('2027-01-05');
  await fill(page, 'As-of date', '1066-10-14');
  await expect(page.getByRole('alert')).toContainText('between 1900 and 2999');
});

test('this year renames the five years and is undone in one step', async ({ page }) => {
  await open(page);
  await fill(page, 'This year', '2027.5');
  await expect(page.getByRole('alert')).toHaveText('Type a whole year, such as 2026.');
  await fill(page, 'This year', '2030');
  await expect(page.getByText('Five-year money runs from 2028 to 2032.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo: change the scenario (Ctrl+Z)' }).click();
  await expect(page.getByRole('textbox', { name: 'This year' })).toHaveValue('2026');
});

test('currency and unit change names, never figures', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Million' }).click();
  await expect(page.getByText('a 12 in a table means 12,000,000 CNY.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Currency' }).selectOption('TWD New Taiwan dollar');
  await expect(page.getByText('Figures are in TWD million')).toBeVisible();
  await page.getByRole('combobox', { name: 'Currency' }).selectOption('Another…');
  await fill(page, 'Currency code', 'R$');
  await expect(page.getByRole('alert')).toContainText('“R$” is not a currency code of three letters.');
  await fill(page, 'Currency code', 'myr');
  await expect(page.getByText('Figures are in MYR million')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Currency code' })).toHaveValue('MYR');
  await page.goto('./#/accounts/A1');
  await expect(page.getByRole('region', { name: 'Where it stands' })).toContainText('96,000MYR million');
});

test('the classes carry the names of the chosen terms everywhere', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'McDonald and Woodburn’s' }).click();
  await expect(page.locator('.class-names')).toContainText('Streamline');
  await page.goto('./#/accounts');
  await expect(page.getByRole('table', { name: 'Accounts', exact: true })).toContainText('Star');
});

test('the whole method goes back to the course’s in one step, and back again', async ({ page }) => {
  await open(page);
  const method = page.getByRole('region', { name: 'Method' });
  await expect(method.getByRole('link', { name: 'Selection criteria' })).toBeVisible();
  await method.getByRole('button', { name: 'McDonald and Woodburn’s' }).click();
  await method.getByRole('button', { name: 'Back to the course’s defaults' }).click();
  await expect(method.getByText('The method is exactly the course’s.')).toBeVisible();
  await expect(method.getByRole('button', { name: 'Back to the course’s defaults' })).toBeDisabled();
  await expect(method.getByRole('button', { name: 'The course’s', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('button', { name: 'Undo: change the method (Ctrl+Z)' }).click();
  await expect(method.getByRole('link', { name: 'Selection criteria' })).toBeVisible();
  await expect(method.getByRole('link', { name: 'Names of the classes' })).toBeVisible();
});

test('says which sample it came from, and that an empty one came from none', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('region', { name: 'Where it came from' })).toContainText('the sample “Yanchuan Drives”');
  await page.getByRole('button', { name: 'Scenario: Yanchuan Drives 2026' }).click();
  await page.getByRole('button', { name: 'New empty scenario' }).click();
  await page.goto('./#/scenario');
  await expect(page.getByRole('region', { name: 'Where it came from' })).toContainText('did not begin as a sample');
  await expect(page.getByText('The method is exactly the course’s.')).toBeVisible();
});

for (const [locale, title] of [
  ['zh-CN', '案例设置'],
  ['zh-TW', '案例設定'],
  ['en-GB', 'Scenario settings'],
]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('speaks the language and is accessible', async ({ page }) => {
      await open(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await axe(page);
    });
  });
}

for (const [name, use] of [
  ['dark', { colorScheme: 'dark' }],
  ['narrow', { viewport: { width: 390, height: 844 } }],
  ['narrowest', { viewport: { width: 320, height: 640 } }],
]) {
  test.describe(name, () => {
    test.use(use);

    test('stays accessible and inside the page', async ({ page }) => {
      await open(page);
      await axe(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  });
}
