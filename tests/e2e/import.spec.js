import { readFile } from 'node:fs/promises';
import { axe, expect, test } from './fixtures.js';

test.use({ locale: 'en-GB' });

const list = (page) => page.getByRole('table', { name: 'Accounts', exact: true });
const dialog = (page) => page.getByRole('dialog', { name: 'Import an account list' });

async function begin(page) {
  await page.goto('./#/accounts');
  await page.getByRole('button', { name: 'Import a list…' }).click();
  await expect(dialog(page)).toBeVisible();
}

async function choose(page, name, content) {
  const buffer = Buffer.isBuffer(content) ? content : Buffer.from(content, 'utf8');
  await dialog(page).locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

/** The figures under “What will change”, by their names. */
async function counts(page) {
  const figures = dialog(page).locator('.import-counts > div');
  await expect(figures.first()).toBeVisible();
  return Object.fromEntries(
    await figures.evaluateAll((all) =>
      all.map((div) => [div.querySelector('dt').textContent, div.querySelector('dd').textContent]),
    ),
  );
}

test('shows what would change, changes nothing on cancel, and imports as one step', async ({ page }) => {
  const csv =
    'Account,Region,Account manager,Buying orientation,Revenue 2026,Remarkable\n' +
    'Kuolan Port Machinery,East China,Gao Mingyi,Strategic,"97,000",x\n' +
    'Chiding Steel,North China,Lu Yaqin,Transactional,,\n' +
    'New Firm,North,Someone New,Strategic,12x,\n';
  await begin(page);
  await choose(page, 'accounts.csv', csv);
  expect(await counts(page)).toEqual({
    New: '1',
    Updated: '1',
    Unchanged: '1',
    'Cells with a problem': '1',
    'New people': '1',
  });
  const problem = dialog(page).getByRole('table').nth(1).getByRole('row').nth(1);
  await expect(problem.locator('td, th')).toHaveText(['4', '5', '12x', /“12x” is not a number/]);
  await expect(dialog(page)).toContainText('96,000 → 97,000');
  await expect(dialog(page).getByLabel('Import column 6, “Remarkable”, as')).toHaveValue('');
  await axe(page);

  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(list(page).getByRole('row')).toHaveCount(13);
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled();

  await page.getByRole('button', { name: 'Import a list…' }).click();
  await choose(page, 'accounts.csv', csv);
  await dialog(page).getByRole('button', { name: 'Import 2 accounts' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Imported: 1 added, 1 updated.' })).toBeVisible();
  await expect(list(page).getByRole('row')).toHaveCount(14);
  await expect(list(page).getByRole('row').last()).toContainText('Someone New');
  await page.getByRole('button', { name: 'Undo: import (Ctrl+Z)' }).click();
  await expect(list(page).getByRole('row')).toHaveCount(13);
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled();
});

test('a column can be given another meaning, which leaves the column that had it', async ({ page }) => {
  await begin(page);
  await dialog(page)
    .getByLabel('Or paste a table')
    .fill('Customer\tPlace\tRegion\nKuolan Port Machinery\tNingbo\tEast China\n');
  await dialog(page).getByRole('button', { name: 'Read what I pasted' }).click();
  expect(await counts(page)).toMatchObject({ New: '0', Updated: '0', Unchanged: '1' });
  await expect(dialog(page).getByRole('button', { name: 'Import 0 accounts' })).toBeDisabled();
  await dialog(page).getByLabel('Import column 2, “Place”, as').selectOption({ label: 'Region' });
  await expect(dialog(page).getByLabel('Import column 3, “Region”, as')).toHaveValue('');
  expect(await counts(page)).toMatchObject({ Updated: '1' });
  await expect(dialog(page)).toContainText('East China → Ningbo');
  await dialog(page).getByLabel('Import column 1, “Customer”, as').selectOption({ label: 'Leave out' });
  await expect(dialog(page)).toContainText('No column holds the accounts’ names');
});

test('a file that is no table is refused with its place, and nothing changes', async ({ page }) => {
  await begin(page);
  await choose(page, 'broken.csv', 'Account,Region\n"Kuolan,East\n');
  await expect(dialog(page).getByRole('alert')).toContainText('Row 2, column 1');
  await expect(dialog(page).getByRole('button', { name: /^Import / })).toHaveCount(0);
  await choose(page, 'bytes.csv', Buffer.from([0xff, 0x80, 0xff, 0xff, 0x00, 0xff]));
  await expect(
    dialog(page).getByRole('alert').filter({ hasText: 'No text could be read from the file' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(list(page).getByRole('row')).toHaveCount(13);
});

// “Account, region, manager, orientation, revenue” and one account, in the two old encodings.
const GB18030 =
  'bfcdbba7c3fbb3c62cc7f8d3f22cbfcdbba7beadc0ed2cb9bac2f2b5bccff22c32303236c4eacad5c8eb0af6efc5f4d6d8b9a42cbbaab6ab2cc7aed0a1c4fe2cd5bdc2d4d0cd2c2231322c353030220a';
const BIG5 =
  'abc8a4e1a657bad92cb0cfb0ec2cabc8a4e1b867b27a2cc1cab652bec9a6562c32303236a67ea6aca44a0af3cbc450adaba4752cb5d8aa462cbffaa470b9e72cbed4b2a4abac2c2231322c353030220a';

for (const [encoding, hex, name, manager] of [
  ['GB18030', GB18030, '鲲鹏重工', '钱小宁'],
  ['Big5', BIG5, '鯤鵬重工', '錢小寧'],
]) {
  for (const locale of ['zh-CN', 'zh-TW', 'en-GB']) {
    test.describe(`${encoding}, ${locale}`, () => {
      test.use({ locale });

      test('is told from its bytes', async ({ page }) => {
        await page.goto('./#/accounts');
        await page.locator('.page-head .button').first().click();
        await page
          .getByRole('dialog')
          .locator('input[type=file]')
          .setInputFiles({ name: '清单.csv', mimeType: 'text/csv', buffer: Buffer.from(hex, 'hex') });
        await expect(page.getByRole('dialog').getByRole('table').first()).toContainText(name);
        await page.getByRole('dialog').locator('footer .primary').click();
        const added = page.locator('.account-sheet tbody tr').last();
        await expect(added).toContainText(name);
        await expect(added).toContainText(manager);
      });
    });
  }
}

test('another encoding can be chosen when the guess is wrong', async ({ page }) => {
  await begin(page);
  // Two characters that both encodings can read, without a header to tell by.
  await choose(page, 'short.csv', Buffer.from('b2c4a440', 'hex'));
  const preview = dialog(page).getByRole('table').first();
  const first = await preview.textContent();
  await dialog(page).getByLabel('Text encoding').selectOption('Big5');
  await expect(preview).toContainText('第一');
  expect(first).not.toContain('第一');
});

test('two thousand rows with Chinese names are imported and edited', async ({ page }) => {
  const rows = Array.from(
    { length: 2000 },
    (_, i) => `大客户第${i + 1}号,华东,机械,王经理${i % 20},战略型,${1000 + i}`,
  );
  const csv = `\ufeff客户名称,区域,行业,客户经理,购买导向,2026年收入\r\n${rows.join('\r\n')}\r\n`;
  await begin(page);
  await choose(page, '两千.csv', csv);
  expect(await counts(page)).toEqual({
    New: '2,000',
    Updated: '0',
    Unchanged: '0',
    'Cells with a problem': '0',
    'New people': '20',
  });
  await expect(dialog(page)).toContainText('1,950 more are not listed.');
  await dialog(page).getByRole('button', { name: 'Import 2,000 accounts' }).click();
  await expect(list(page)).toHaveAttribute('aria-rowcount', '2013');
  // Only a window of rows is drawn, and the last is reached by key.
  expect(await list(page).locator('tbody tr[data-row]').count()).toBeLessThan(100);
  await list(page).locator('tbody th').first().click();
  await page.keyboard.press('Control+End');
  const last = list(page).locator('tr[data-row="2011"]');
  await expect(last).toContainText('大客户第2000号');
  await page.keyboard.press('Home');
  await page.keyboard.type('最后一家');
  await page.keyboard.press('Enter');
  await expect(last.locator('th')).toHaveText('最后一家');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(list(page).getByRole('row')).toHaveCount(13);
});

test('the exported list opens in a spreadsheet, cannot run, and comes back unchanged', async ({ page }) => {
  await page.goto('./#/accounts');
  const name = list(page).getByRole('rowheader', { name: 'Kuolan Port Machinery' });
  await name.click();
  await page.keyboard.type('=1+1, "quoted"');
  await page.keyboard.press('Enter');
  const wait = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export the list' }).click();
  const download = await wait;
  expect(download.suggestedFilename()).toBe('Yanchuan Drives 2026 accounts.csv');
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const text = bytes.toString('utf8');
  expect(text).toContain('\r\n"\'=1+1, ""quoted""",East China,');
  expect(text.split('\r\n')[0]).toContain('Net income 2026,');
  expect(text).toContain(',-3800,');

  await page.getByRole('button', { name: 'Import a list…' }).click();
  await choose(page, 'back.csv', bytes);
  expect(await counts(page)).toMatchObject({ New: '0', Updated: '0', Unchanged: '12', 'Cells with a problem': '0' });
});

for (const [name, use] of [
  ['dark', { colorScheme: 'dark' }],
  ['narrow', { viewport: { width: 390, height: 844 } }],
]) {
  test.describe(name, () => {
    test.use(use);

    test('the dialog stays accessible', async ({ page }) => {
      await begin(page);
      await axe(page);
      await choose(page, 'accounts.csv', 'Account,Region,Years\nKuolan Port Machinery,Nowhere,-1\n');
      await counts(page);
      await axe(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  });
}
