// The coach: findings by severity, filters, mutes with notes, rules.
import { axe, expect, test } from './fixtures.js';

const region = (page, name) => page.getByRole('region', { name, exact: true });
const saved = (page) => expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
const open = async (page, name) => {
  await page.goto(`./#/${name}`);
  await expect(page.locator('#page-title')).toBeVisible();
};
const count = (panel) => panel.locator('.panel-head .quiet');

test.describe('en-GB', () => {
  test.use({ locale: 'en-GB' });

  test('a finding is muted with a note, counts nowhere, survives a reload, and counts again', async ({ page }) => {
    await open(page, 'coach');
    const errors = region(page, 'The reasoning contradicts itself');
    const muted = region(page, 'Muted');
    const row = errors.getByRole('listitem').filter({ hasText: 'is said to be at “Partnership”' });
    const before = Number(await count(errors).innerText());
    await expect(muted).toContainText('Nothing is muted.');

    await row.getByRole('button', { name: /^Mute with a note/ }).click();
    const note = page.getByLabel('Why it does not count');
    await expect(note).toBeFocused();
    const mute = row.getByRole('button', { name: 'Mute', exact: true });
    await note.fill('   ');
    await expect(mute).toBeDisabled();
    await note.fill('A second line begins <b>in March</b>');
    await mute.click();
    await expect(page.getByRole('status').filter({ hasText: 'Muted: ' })).toHaveCount(1);
    await expect(page.locator('#coach-muted-list')).toBeFocused();
    await expect(row).toHaveCount(0);
    await expect(count(errors)).toHaveText(String(before - 1));
    await expect(muted).toContainText('since 2 November 2026');
    await expect(muted.getByLabel('Why it does not count')).toHaveValue('A second line begins <b>in March</b>');

    // Not on the overview, not on the account's page.
    await open(page, '');
    const noticed = page.locator('section[aria-labelledby="findings"]');
    await expect(noticed).toContainText('is rated “show stopper”');
    await expect(noticed).not.toContainText('is said to be at “Partnership”');
    await saved(page);
    await page.reload();
    await open(page, 'coach');
    await expect(count(errors)).toHaveText(String(before - 1));

    // Undo and redo.
    await muted.getByLabel('Why it does not count').fill('Since April');
    await muted.getByLabel('Why it does not count').press('Tab');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(muted.getByLabel('Why it does not count')).toHaveValue('A second line begins <b>in March</b>');

    await muted.getByRole('button', { name: /^Count again/ }).click();
    await expect(row).toHaveCount(1);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(row).toHaveCount(0);
    await page.getByRole('button', { name: /^Redo/ }).click();
    await expect(row).toHaveCount(1);
    await expect(count(errors)).toHaveText(String(before));
  });

  test('a mute travels in a link, and in the preview nothing can be muted', async ({ page }) => {
    await open(page, 'coach');
    const errors = region(page, 'The reasoning contradicts itself');
    await errors
      .getByRole('button', { name: /^Mute with a note/ })
      .first()
      .click();
    await page.getByLabel('Why it does not count').fill('Known');
    await errors.getByRole('button', { name: 'Mute', exact: true }).click();
    await page.locator('.top-bar').getByRole('button', { name: 'Share' }).click();
    const link = await page.locator('#share-link').inputValue();
    await page.keyboard.press('Escape');
    await page.goto(link);
    await expect(page).toHaveURL(/#\/preview/);
    await page.goto('./#/preview/coach');
    const muted = region(page, 'Muted');
    await expect(muted.getByLabel('Why it does not count')).toHaveValue('Known');
    await expect(muted.getByRole('button', { name: /^Count again/ })).toBeDisabled();
    await expect(errors.getByRole('button', { name: /^Mute with a note/ }).first()).toBeDisabled();
    await expect(page.getByLabel('Part', { exact: true })).toBeEnabled();
  });

  test('parts and accounts are filtered, and a finding leads to its place', async ({ page }) => {
    await open(page, 'coach');
    const second = region(page, 'Worth a second look');
    const all = Number(await count(second).innerText());
    await page.getByLabel('Part', { exact: true }).selectOption('Risk');
    const risks = Number(await count(second).innerText());
    expect(risks).toBeGreaterThan(0);
    expect(risks).toBeLessThan(all);
    await page.getByLabel('Account', { exact: true }).selectOption('The whole programme');
    expect(Number(await count(second).innerText())).toBeLessThanOrEqual(risks);
    await page.getByLabel('Part', { exact: true }).selectOption('All parts');
    await page.getByLabel('Account', { exact: true }).selectOption('Qiaoyu Rail Systems');
    const errors = region(page, 'The reasoning contradicts itself');
    await expect(errors.getByRole('listitem')).toHaveCount(1);
    await errors.getByRole('link', { name: /^Show/ }).click();
    await expect(page).toHaveURL(/#\/relationship\/A\d+/);
  });

  test('settings have a way back and rules are listed with what they find now', async ({ page }) => {
    await open(page, 'coach');
    const field = page.getByLabel('Key accounts one manager can serve');
    await field.fill('1.5');
    await field.press('Tab');
    await expect(page.getByText('A whole number from 0 to 1,000.')).toBeVisible();
    await field.fill('1e308');
    await field.press('Tab');
    await expect(page.getByText('A whole number from 0 to 1,000.')).toBeVisible();
    await field.fill('1');
    await field.press('Tab');
    await page.getByText('All rules of the coach').click();
    const rule = (text) => page.getByRole('row').filter({ hasText: text });
    await expect(rule('A show stopper has no owner.').getByRole('cell').last()).toHaveText('1');
    await expect(rule('There is no account.').getByRole('cell').last()).toHaveText('0');
    await page.getByRole('button', { name: 'Back to the course default' }).click();
    await expect(field).toHaveValue('4');
    await expect(page.locator('.coach-rules tbody tr')).toHaveCount(177);
  });

  test('an empty scenario has nothing to judge, and the page says so', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('button', { name: 'Start empty' }).click();
    await open(page, 'coach');
    await expect(region(page, 'The reasoning contradicts itself')).toContainText('too little to judge');
    await expect(region(page, 'Merely missing')).toContainText('There are no accounts yet');
    await axe(page);
  });
});

for (const [name, scheme, width] of [
  ['light', 'light', 1440],
  ['dark', 'dark', 1440],
  ['a phone', 'light', 390],
  ['320 px', 'dark', 320],
]) {
  test(`the coach is accessible: ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    await open(page, 'coach');
    await expect(page.locator('.more-help .term').first()).toBeVisible();
    await page
      .getByRole('button', { name: /^附注搁置/ })
      .first()
      .click();
    await axe(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(wide).toBe(false);
  });
}
