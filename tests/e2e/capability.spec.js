// Specification and capability of a design project: limits, pasted values, figures and their arithmetic.
import { axe, expect, test } from './fixtures.js';

test.use({ locale: 'en-GB' });

const open = async (page, address = 'toolkit/B1/capability') => {
  await page.goto(`./#/${address}`);
  await expect(page.locator('#page-title')).toHaveText('Specification and capability');
};
const figure = (page, name) =>
  page
    .locator('#capability-figures')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    .getByRole('button');
const specification = (page) => page.getByRole('table', { name: 'Specification', exact: true });
const cell = (page, row, column) =>
  specification(page).getByRole('row').filter({ hasText: row }).locator('td, th').nth(column);
const saved = (page) => expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');

test('the sample shows what its story says, and each figure opens into its arithmetic', async ({ page }) => {
  await open(page);
  await expect(figure(page, 'Mean')).toHaveText('45.858');
  await expect(figure(page, 'Cp')).toHaveText('1.10');
  await expect(figure(page, 'Cpk')).toHaveText('1.00');
  await expect(figure(page, 'Ppk')).toHaveText('0.93');
  await expect(figure(page, 'Counted outside')).toHaveText('1 (1.7%)');
  await expect(page.getByText(/The values are skewed \(0\.92/)).toBeVisible();
  await figure(page, 'Pp').click();
  const why = page.getByRole('dialog');
  // The inputs reproduce the number: (72 − 24) ÷ (6 × s).
  const formula = await why.locator('.formula').innerText();
  const [, upper, lower, s, result] = formula.match(/\(([\d.]+) − ([\d.]+)\) ÷ \(6 × ([\d.]+)\) = ([\d.]+)/);
  expect(((Number(upper) - Number(lower)) / (6 * Number(s))).toFixed(2)).toBe(result);
  await expect(why.locator('header strong')).toHaveText(result);
  await page.keyboard.press('Escape');
  await axe(page);
});

test('a limit moves the index, survives a reload, and is undone', async ({ page }) => {
  await open(page);
  const upper = cell(page, 'Delivery time', 5);
  await expect(upper).toHaveText('72');
  await upper.click();
  await page.keyboard.type('60');
  await page.keyboard.press('Enter');
  await expect(figure(page, 'Cp')).toHaveText('0.83');
  await expect(page.getByText(/is not capable \(Cpk/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(figure(page, 'Cp')).toHaveText('1.10');
  await page.keyboard.press('Control+Shift+z');
  await expect(figure(page, 'Cp')).toHaveText('0.83');
  await saved(page);
  await page.reload();
  await expect(cell(page, 'Delivery time', 5)).toHaveText('60');
});

test('values are pasted, and what is no number is refused whole', async ({ page }) => {
  await open(page);
  await page.getByLabel('Characteristic', { exact: true }).selectOption({ label: 'Order to dispatch' });
  await expect(page.getByText('No values yet. Paste them above, and the indices follow.')).toBeVisible();
  const values = page.getByLabel('Values', { exact: true });
  await values.fill('11 13 12.5\n14;12 13');
  await values.blur();
  await expect(figure(page, 'Cp')).toHaveText('one limit');
  await expect(figure(page, 'Cpk')).toHaveText(/^\d/);
  await values.fill('11 twelve 13');
  await values.blur();
  await expect(page.getByRole('alert')).toHaveText('“twelve” is no number. Nothing was taken over.');
  await values.fill('1e308 -1e308 0');
  await values.blur();
  await expect(figure(page, 's overall')).toHaveText('too large');
  await page.keyboard.press('Control+z');
  await expect(figure(page, 'Cpk')).toHaveText(/^\d/);
});

test('settings go back to the usual values', async ({ page }) => {
  await open(page);
  const level = figure(page, 'Sigma level of what was counted');
  await expect(level).toHaveText('3.63');
  const shift = page.getByLabel('Long-run shift, in σ');
  await shift.fill('0');
  await shift.blur();
  await expect(level).toHaveText('2.13');
  await shift.fill('9');
  await shift.blur();
  await expect(page.getByText('From 0 to 6.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the usual values' }).click();
  await expect(level).toHaveText('3.63');
});

test('an empty scenario begins with one characteristic', async ({ page }) => {
  await page.goto('./');
  await page.locator('.scenario-name').click();
  await page.getByRole('button', { name: 'New empty scenario' }).click();
  await open(page, 'toolkit/B1/specification');
  await expect(page.getByText('Nothing is specified yet')).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Add a characteristic' }).click();
  await expect(specification(page).getByRole('row')).toHaveCount(2);
  await expect(page.getByText(/NaN/)).toHaveCount(0);
  await axe(page);
});

test('a link carries the values, and a preview changes nothing', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.locator('#share-link').inputValue();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.locator('#page-title')).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#/preview/toolkit/B1/capability`);
  await expect(figure(page, 'Cpk')).toHaveText('1.00');
  await expect(page.getByLabel('Tails of a sigma level')).toBeDisabled();
});

for (const [locale, title] of [
  ['zh-CN', '规格与过程能力'],
  ['zh-TW', '規格與製程能力'],
]) {
  test.describe(locale, () => {
    test.use({ locale });
    test('the page speaks the language', async ({ page }) => {
      await page.goto('./#/toolkit/B1/capability');
      await expect(page.locator('#page-title')).toHaveText(title);
    });
  });
}

for (const [scheme, width] of [
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
]) {
  test(`nothing is out of place, ${scheme} at ${width}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    await expect(figure(page, 'Cpk')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await axe(page);
  });
}
