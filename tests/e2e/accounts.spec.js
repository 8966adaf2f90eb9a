import { axe, expect, test } from './fixtures.js';

test.use({ locale: 'en-GB' });

const list = (page) => page.getByRole('table', { name: 'Accounts', exact: true });
const rowOf = (page, name) =>
  list(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });

/** Types into a cell of a sheet as a person would: click, type, Enter. */
async function type(page, cell, text) {
  await cell.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The same sheets everywhere: the cell in a row by the position of its column. */
const cell = (row, column) => row.locator('th, td').nth(column);

async function open(page, route = 'accounts') {
  await page.goto(`./#/${route}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Saved, so that a reload shows it. */
async function saved(page) {
  await expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
}

test('a typed manager is found by name, or joins our people', async ({ page }) => {
  await open(page);
  const people = page.getByRole('table', { name: 'Our people' });
  await expect(people.getByRole('row')).toHaveCount(9);
  const row = rowOf(page, 'Chiding Steel');
  await type(page, cell(row, 3), 'Peng Shuo');
  await expect(cell(row, 3)).toHaveText('Peng Shuo');
  await expect(people.getByRole('row')).toHaveCount(9);
  await expect(people.getByRole('row').filter({ hasText: 'Peng Shuo' }).locator('td').last()).toHaveText('5');

  await type(page, cell(row, 3), 'Someone New');
  const added = people.getByRole('row').filter({ hasText: 'Someone New' });
  await expect(added.locator('td').last()).toHaveText('1');
  await page.keyboard.press('Control+z');
  await expect(added).toHaveCount(0);
  await expect(cell(row, 3)).toHaveText('Peng Shuo');
});

test('known names are offered while a manager is typed', async ({ page }) => {
  await open(page);
  await cell(rowOf(page, 'Chiding Steel'), 3).click();
  const input = page.getByRole('combobox', { name: 'Chiding Steel, Account manager' });
  await expect(input).toBeFocused();
  const offered = await input.evaluate((element) => [...element.list.options].map((option) => option.value));
  expect(offered).toContain('Gao Mingyi');
});

test('buying orientation is chosen, and the class says why', async ({ page }) => {
  await open(page);
  const row = rowOf(page, 'Kuolan Port Machinery');
  await cell(row, 4).click();
  await page
    .getByRole('combobox', { name: 'Kuolan Port Machinery, Buying orientation' })
    .selectOption({ label: 'Strategic' });
  await expect(cell(row, 4)).toHaveText('Strategic');
  await row.getByRole('button', { name: 'Maintenance' }).click();
  const why = page.getByRole('dialog', { name: 'Kuolan Port Machinery, class' });
  await expect(why).toContainText('Relative strength');
  await expect(why.getByRole('link', { name: 'See it on the matrix' })).toHaveAttribute('href', '#/matrix/A1');
});

test('what cannot be a number is refused with a reason and the old value stays', async ({ page }) => {
  await open(page);
  const row = rowOf(page, 'Kuolan Port Machinery');
  await type(page, cell(row, 6), '-3');
  await expect(cell(row, 6)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('status').filter({ hasText: 'It cannot be negative' })).toBeVisible();
  await page.reload();
  await expect(cell(rowOf(page, 'Kuolan Port Machinery'), 6)).toHaveText('14');
});

test('a pasted block adds rows, understands words of three languages, and is one step', async ({ page }) => {
  await open(page);
  await cell(rowOf(page, 'Haoye Lifts'), 0).click();
  const block = [
    'Haoye Lifts\tSouth China\tLifts\tLu Yaqin\t交易型\t機構客戶',
    '甲公司\t华东\t钢铁\t新人\tStrategic\tGroup',
    '乙公司',
  ].join('\n');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, block);
  await expect(list(page).getByRole('row')).toHaveCount(15);
  await expect(cell(rowOf(page, 'Haoye Lifts'), 5)).toHaveText('Institutional');
  const added = rowOf(page, '甲公司');
  await expect(cell(added, 3)).toHaveText('新人');
  await expect(cell(added, 4)).toHaveText('Strategic');
  await page.keyboard.press('Control+z');
  await expect(list(page).getByRole('row')).toHaveCount(13);
  await expect(cell(rowOf(page, 'Haoye Lifts'), 5)).toHaveText('Strategic');
});

test('rows are added, moved, filled down and kept over a reload', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Add an account' }).click();
  await expect(list(page).getByRole('row')).toHaveCount(14);
  await page.keyboard.type('Newcomer');
  await page.keyboard.press('Enter');
  const added = rowOf(page, 'Newcomer');
  await expect(added).toContainText('unrated');
  await cell(added, 1).click();
  await page.keyboard.press('Control+d');
  await expect(cell(added, 1)).toHaveText('South China');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(cell(list(page).getByRole('row').nth(12), 0)).toHaveText('Newcomer');
  await saved(page);
  await page.reload();
  await expect(cell(list(page).getByRole('row').nth(12), 0)).toHaveText('Newcomer');
});

test('a removed account leaves its risks to the programme, and undo brings all back', async ({ page }) => {
  await open(page);
  const stored = () =>
    page.evaluate(() => {
      const texts = Object.values(localStorage).filter(
        (text) => text.startsWith('{') && text.includes('linchpin-scenario'),
      );
      return JSON.parse(texts[0]).scenario.risks.filter((risk) => risk.account === 'A1').length;
    });
  await saved(page);
  const before = await stored();
  expect(before).toBeGreaterThan(0);
  await cell(rowOf(page, 'Kuolan Port Machinery'), 1).click();
  await page.getByRole('button', { name: 'Remove Kuolan Port Machinery' }).click();
  await expect(rowOf(page, 'Kuolan Port Machinery')).toHaveCount(0);
  await expect.poll(stored).toBe(0);
  await page.keyboard.press('Control+z');
  await expect(rowOf(page, 'Kuolan Port Machinery')).toHaveCount(1);
  await expect.poll(stored).toBe(before);
});

test('a list without accounts says what to do', async ({ page }) => {
  await open(page);
  await cell(rowOf(page, 'Kuolan Port Machinery'), 0).click();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Remove Haoye Lifts' }).click();
  await expect(page.getByText('No accounts yet')).toBeVisible();
  await page.getByRole('region', { name: 'Accounts' }).getByRole('button', { name: 'Add an account' }).click();
  await expect(list(page).getByRole('row')).toHaveCount(2);
});

test('the list leads to a profile by mouse and by keyboard', async ({ page }) => {
  await open(page);
  await rowOf(page, 'Mingqu Intralogistics').getByRole('link', { name: 'Open' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mingqu Intralogistics');
  await page.getByRole('link', { name: 'All accounts' }).click();
  await cell(rowOf(page, 'Chiding Steel'), 1).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chiding Steel');
});

test('the profile edits the account beside its list', async ({ page }) => {
  await open(page, 'accounts/A3');
  const side = page.getByRole('navigation', { name: 'Accounts' });
  await page.getByRole('textbox', { name: 'Account', exact: true }).fill('Mingqu');
  await page.getByRole('textbox', { name: 'How does its business run?' }).fill('Sells uptime.');
  await page.getByRole('combobox', { name: 'Account manager' }).fill('Someone New');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mingqu');
  await expect(side.getByRole('link', { name: 'Mingqu', exact: true })).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'How does its business run?' })).toHaveValue('Sells uptime.');
  await expect(page.getByRole('combobox', { name: 'Account manager' })).toHaveValue('Someone New');

  await page.getByRole('textbox', { name: 'Years of cooperation' }).fill('-1');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('alert')).toHaveText('It cannot be negative. What stood here before still counts.');

  await side.getByRole('link', { name: 'Chiding Steel' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chiding Steel');
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mingqu');
});

test('rivals at an account are added, ordered and taken away, and the class follows', async ({ page }) => {
  await open(page, 'accounts/A1');
  const panel = page.getByRole('region', { name: 'Rivals at this account' });
  const names = panel.locator('li strong');
  await expect(names).toHaveText(['Lirui Drives', 'Falkenau Antriebe']);
  await panel.getByRole('button', { name: 'Move down: Lirui Drives' }).click();
  await expect(names).toHaveText(['Falkenau Antriebe', 'Lirui Drives']);

  const input = panel.getByRole('combobox', { name: 'Name of the rival' });
  await input.fill('Lirui Drives');
  await input.press('Enter');
  await expect(panel.getByRole('alert')).toHaveText('Lirui Drives is already on the list.');
  await input.fill('Hailan Gear');
  await panel.getByRole('button', { name: 'Add rival' }).click();
  await expect(names).toHaveText(['Falkenau Antriebe', 'Lirui Drives', 'Hailan Gear']);

  const standing = page.getByRole('region', { name: 'Where it stands' });
  const before = await standing.locator('dd').nth(1).textContent();
  for (const name of ['Falkenau Antriebe', 'Lirui Drives', 'Hailan Gear']) {
    await panel.getByRole('button', { name: `Take ${name} from this account` }).click();
  }
  await expect(standing.locator('dd').nth(1)).toHaveText('no rival');
  await expect(page.getByRole('region', { name: 'Still missing' }).getByRole('listitem')).not.toHaveCount(0);
  for (let step = 0; step < 5; step += 1) await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(names).toHaveText(['Lirui Drives', 'Falkenau Antriebe']);
  await expect(standing.locator('dd').nth(1)).toHaveText(before);
});

test('every result of the profile opens into its arithmetic', async ({ page }) => {
  await open(page, 'accounts/A1');
  const standing = page.getByRole('region', { name: 'Where it stands' });
  await standing.getByRole('button', { name: '−3,800' }).click();
  const why = page.locator('#why-panel');
  await expect(why).toContainText('= −3,800');
  await expect(why.getByRole('link', { name: '96,000' })).toHaveAttribute('href', '#/money/A1');
  await page.keyboard.press('Escape');
  await standing.getByRole('button', { name: 'A', exact: true }).click();
  await expect(why).toContainText('before it 0.00% < 80%');
  await page.keyboard.press('Escape');
  await standing.getByRole('button', { name: '11 of 12' }).click();
  await expect(why).toContainText('Number 11 of 12');
  await expect(page.getByRole('region', { name: 'Coach' })).toContainText('loses CNY 3,800 thousand');
});

test('removing a rival clears it everywhere and undo brings it back', async ({ page }) => {
  await open(page);
  const rivals = page.getByRole('table', { name: 'Know the competitor' });
  await rivals.getByRole('rowheader', { name: 'Lirui Drives' }).click();
  await page.getByRole('button', { name: 'Remove Lirui Drives' }).click();
  await expect(rivals.getByRole('row')).toHaveCount(4);
  await page.goto('./#/accounts/A1');
  const names = page.getByRole('region', { name: 'Rivals at this account' }).locator('li strong');
  await expect(names).toHaveText(['Falkenau Antriebe']);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(names).toHaveText(['Lirui Drives', 'Falkenau Antriebe']);
});

test('what is being typed is kept when the browser goes back', async ({ page }) => {
  await open(page, 'accounts/A2');
  await page.getByRole('link', { name: 'All accounts' }).click();
  await cell(rowOf(page, 'Chiding Steel'), 1).click();
  await page.keyboard.type('Far North');
  await page.goBack();
  const region = page.getByRole('textbox', { name: 'Region' });
  await expect(region).toHaveValue('Far North');
  await region.fill('Farther North');
  await page.goForward();
  await expect(cell(rowOf(page, 'Chiding Steel'), 1)).toHaveText('Farther North');
});

test('an account that is not there says so', async ({ page }) => {
  await open(page, 'accounts/A99');
  await expect(page.getByText('This account is not here')).toBeVisible();
});

for (const [locale, title, questions] of [
  ['zh-CN', '客户档案', '客户服务什么市场？它的客户是谁？'],
  ['zh-TW', '客戶檔案', '客戶服務什麼市場？它的客戶是誰？'],
  ['en-GB', 'Account profiles', 'Which market does it serve, and who are its customers?'],
]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('speaks the language and is accessible', async ({ page }) => {
      await open(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await axe(page);
      await page.goto('./#/accounts/A1');
      await expect(page.getByRole('textbox', { name: questions })).not.toHaveValue('');
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

    test('list and profile stay accessible and inside the page', async ({ page }) => {
      for (const route of ['accounts', 'accounts/A1']) {
        await open(page, route);
        await axe(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
    });
  });
}
