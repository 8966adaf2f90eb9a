import { axe, expect, test } from './fixtures.js';

const open = async (page, route = '') => {
  await page.goto(`./#/${route}`);
  await expect(page.locator('#page-title')).toBeVisible();
};
const table = (page) => page.locator('.sheet').first();
const cell = (page, row, column) => table(page).locator('tbody tr').nth(row).locator('th, td').nth(column);
const control = (page) => page.locator('.sheet-control').first().locator('input:not([hidden]), select:not([hidden])');
const undo = (page) => page.getByRole('button', { name: /^(撤销|没有可撤销)/ });
const redo = (page) => page.getByRole('button', { name: /^(重做|没有可重做)/ });
const language = (page) => page.locator('.top-bar select');
const title = (page) => page.locator('#page-title');
const saved = (page) => expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');

test.describe('languages', () => {
  test('are switched in place, document and all', async ({ page }) => {
    await open(page, 'attractiveness');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await expect(title(page)).toHaveText('客户吸引力');
    await language(page).selectOption('English');
    await expect(title(page)).toHaveText('Customer attractiveness');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page).toHaveTitle('Attractiveness · Linchpin');
    await expect(page).toHaveURL(/#\/attractiveness$/);
    await language(page).selectOption('繁體中文');
    await expect(title(page)).toHaveText('客戶吸引力');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
    await page.reload();
    await expect(title(page)).toHaveText('客戶吸引力');
  });

  test('the sample follows, what was edited stays', async ({ page }) => {
    await open(page, 'risks');
    await cell(page, 0, 0).click();
    await page.keyboard.type('我自己的一项风险');
    await page.keyboard.press('Enter');
    await expect(cell(page, 0, 0)).toHaveText('我自己的一项风险');
    await language(page).selectOption('English');
    await expect(cell(page, 1, 0)).toHaveText('Second half of the steel lines closes early');
    await expect(cell(page, 0, 0)).toHaveText('我自己的一项风险');
    await expect(page.getByRole('button', { name: /^Scenario: Yanchuan/ })).toBeVisible();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(cell(page, 0, 0)).toHaveText('Cost to serve the port group keeps rising');
  });

  for (const [locale, lang] of [
    ['en-GB', 'en'],
    ['zh-HK', 'zh-Hant'],
    ['fr-FR', 'en'],
  ]) {
    test.describe(locale, () => {
      test.use({ locale });
      test('begin as the browser asks', async ({ page }) => {
        await open(page);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
      });
    });
  }
});

test('light and dark: as the system says, then as chosen, and kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await page.locator('.top-bar').getByRole('button', { name: /^明暗/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  const light = await background();
  expect(light).not.toBe(dark);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await background()).toBe(light);
});

test.describe('undo and redo', () => {
  test('by button, each says what it would do', async ({ page }) => {
    await open(page, 'attractiveness');
    await expect(undo(page)).toBeDisabled();
    await expect(undo(page)).toHaveAccessibleName('没有可撤销的操作');
    const before = await cell(page, 0, 1).textContent();
    await cell(page, 0, 1).click();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await expect(undo(page)).toHaveAccessibleName('撤销：填写一格（Ctrl+Z）');
    await undo(page).click();
    await expect(cell(page, 0, 1)).toHaveText(before);
    await expect(redo(page)).toHaveAccessibleName('重做：填写一格（Ctrl+Shift+Z）');
    await redo(page).click();
    await expect(cell(page, 0, 1)).toHaveText('1');
    await expect(redo(page)).toBeDisabled();
  });

  test('by keyboard, in the table and outside; a field keeps its own', async ({ page }) => {
    await open(page, 'attractiveness');
    const before = await cell(page, 0, 1).textContent();
    await cell(page, 0, 1).click();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+z');
    await expect(cell(page, 0, 1)).toHaveText(before);
    await page.keyboard.press('Control+Shift+z');
    await expect(cell(page, 0, 1)).toHaveText('1');
    await title(page).focus();
    await page.keyboard.press('Control+z');
    await expect(cell(page, 0, 1)).toHaveText(before);
    await page.keyboard.press('Control+y');
    await expect(cell(page, 0, 1)).toHaveText('1');
    // While a cell is being typed, Ctrl+Z belongs to the text in it.
    await cell(page, 1, 1).click();
    await page.keyboard.type('9');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
    await expect(cell(page, 0, 1)).toHaveText('1');
  });
});

test.describe('addresses', () => {
  test('each page has one, back and forward lead along', async ({ page }) => {
    await open(page);
    const nav = page.getByRole('navigation', { name: '方法' });
    await nav.getByRole('link', { name: /客户吸引力/ }).click();
    await expect(page).toHaveURL(/#\/attractiveness$/);
    await expect(title(page)).toHaveText('客户吸引力');
    await expect(title(page)).toBeFocused();
    await expect(nav.getByRole('link', { name: /客户吸引力/ })).toHaveAttribute('aria-current', 'page');
    await nav.getByRole('link', { name: /风险登记与热图/ }).click();
    await expect(title(page)).toHaveText('风险登记与热图');
    await page.goBack();
    await expect(title(page)).toHaveText('客户吸引力');
    await page.goForward();
    await expect(title(page)).toHaveText('风险登记与热图');
    await page.goto('./#/risks/K3');
    await expect(page.getByRole('heading', { name: '所选风险 K3' })).toBeVisible();
    await page.goto('./#/nowhere');
    await expect(nav.getByRole('link', { name: '组合总览' })).toHaveAttribute('aria-current', 'page');
  });

  test('g and a letter lead to a page, ? shows the keys', async ({ page }) => {
    await open(page);
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await expect(page).toHaveURL(/#\/risks$/);
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await expect(page).toHaveURL(/#\/matrix$/);
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await expect(page).toHaveURL(/#\/$/);
    await page.keyboard.press('Shift+?');
    const keys = page.getByRole('dialog', { name: '键盘操作' });
    await expect(keys).toBeVisible();
    await expect(keys).toContainText('向下填充');
    await axe(page);
    await page.keyboard.press('Escape');
    await expect(keys).toHaveCount(0);
  });

  test('letters typed into a field are letters', async ({ page }) => {
    await open(page, 'risks/K1');
    await page.getByLabel('会出什么事').focus();
    await page.keyboard.type('gr?');
    await expect(page).toHaveURL(/#\/risks\/K1$/);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test('the skip link comes first and leads to the title', async ({ page }) => {
  await open(page, 'attractiveness');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(title(page)).toBeFocused();
  await expect(page).toHaveURL(/#\/attractiveness$/);
});

test.describe('narrow', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('navigation is a drawer that closes behind the choice', async ({ page }) => {
    await open(page);
    const nav = page.locator('#nav');
    await expect(nav).toBeHidden();
    await page.getByRole('button', { name: '打开导航' }).click();
    await expect(nav).toBeVisible();
    await axe(page);
    await nav.getByRole('combobox', { name: '语言' }).selectOption('English');
    await expect(nav.getByRole('link', { name: /Attractiveness/ })).toBeVisible();
    await nav.getByRole('link', { name: /Attractiveness/ }).click();
    await expect(nav).toBeHidden();
    await expect(title(page)).toHaveText('Customer attractiveness');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: 'Open navigation' }).click();
    await page.keyboard.press('Escape');
    await expect(nav).toBeHidden();
  });
});

test.describe('the table', () => {
  test.beforeEach(async ({ page }) => open(page, 'attractiveness'));

  test('is walked with arrows, Tab, Home and End; Escape leaves it', async ({ page }) => {
    await cell(page, 0, 1).click();
    const name = () => control(page).getAttribute('aria-label');
    const start = await name();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect.poll(name).not.toBe(start);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(name).toBe(start);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(name).toBe(start);
    await page.keyboard.press('End');
    await expect.poll(name).toMatch(/类别$/);
    await page.keyboard.press('Home');
    await expect.poll(name).toMatch(/客户$/);
    await page.keyboard.press('Escape');
    await expect(page.locator('.sheet-scroll').first()).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(control(page)).not.toBeFocused();
  });

  test('Enter edits, then keeps and goes down; Escape gives up; Delete unrates', async ({ page }) => {
    const before = await cell(page, 0, 1).textContent();
    await cell(page, 0, 1).click();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('3.5');
    await page.keyboard.press('Escape');
    await expect(cell(page, 0, 1)).toHaveText(before);
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('3.5');
    await page.keyboard.press('Enter');
    await expect(cell(page, 0, 1)).toHaveText('3.5');
    await page.keyboard.type('2');
    await page.keyboard.press('ArrowDown');
    await expect(cell(page, 1, 1)).toHaveText('2');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Delete');
    await expect(cell(page, 1, 1)).toHaveClass(/unrated/);
    await saved(page);
    await page.reload();
    await expect(cell(page, 0, 1)).toHaveText('3.5');
    await expect(cell(page, 1, 1)).toHaveClass(/unrated/);
  });

  test('reckons what begins with =', async ({ page }) => {
    await cell(page, 0, 1).click();
    await page.keyboard.type('=(6+9)/2');
    await page.keyboard.press('Enter');
    await expect(cell(page, 0, 1)).toHaveText('7.5');
    await cell(page, 0, 1).click();
    await page.keyboard.type('＝２＋３');
    await page.keyboard.press('Enter');
    await expect(cell(page, 0, 1)).toHaveText('5');
  });

  test('says why a score is not taken and keeps the result', async ({ page }) => {
    const total = await cell(page, 0, 9).textContent();
    await cell(page, 0, 1).click();
    await page.keyboard.type('11');
    await page.keyboard.press('Enter');
    await expect(cell(page, 0, 1)).toHaveAttribute('aria-invalid', 'true');
    await expect(cell(page, 0, 1)).toContainText('11');
    await expect(page.locator('.sheet-message').first()).toContainText('10');
    await expect(cell(page, 0, 9)).toHaveText(total);
    await expect(undo(page)).toBeDisabled();
    await page.keyboard.press('ArrowUp');
    await expect(control(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('.cell-message')).toBeVisible();
    await axe(page);
    await page.keyboard.press('Escape');
    await expect(cell(page, 0, 1)).not.toHaveAttribute('aria-invalid', 'true');
  });

  test('takes a block from a spreadsheet as one step, and fills down', async ({ page }) => {
    await cell(page, 0, 1).click();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '1\t2\r\n3\t99\r\n');
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(paste);
    });
    await expect(cell(page, 0, 1)).toHaveText('1');
    await expect(cell(page, 0, 2)).toHaveText('2');
    await expect(cell(page, 1, 1)).toHaveText('3');
    await expect(cell(page, 1, 2)).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('.sheet-message').first()).toContainText('已填入 3 格，1 格未接受');
    await cell(page, 0, 1).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await expect(cell(page, 1, 1)).toHaveText('1');
    await expect(cell(page, 2, 1)).toHaveText('1');
    await expect(undo(page)).toHaveAccessibleName(/向下填充/);
    await undo(page).click();
    await expect(cell(page, 1, 1)).toHaveText('3');
    await undo(page).click();
    await expect(undo(page)).toBeDisabled();
  });

  test('marks a score as assumed with Alt+A', async ({ page }) => {
    await cell(page, 0, 1).click();
    const was = await cell(page, 0, 1).evaluate((td) => td.classList.contains('assumed'));
    await page.keyboard.press('Alt+a');
    await expect.poll(() => cell(page, 0, 1).evaluate((td) => td.classList.contains('assumed'))).toBe(!was);
    await expect(undo(page)).toHaveAccessibleName(/标记依据/);
  });

  test('never loses the first character of an input method', async ({ page, context }) => {
    await page.goto('./#/risks');
    await expect(title(page)).toHaveText('风险登记与热图');
    await cell(page, 0, 0).click();
    await expect(control(page)).toBeFocused();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'g', selectionStart: 1, selectionEnd: 1 });
    await expect(control(page)).toHaveAttribute('data-sheet', 'editing');
    await cdp.send('Input.imeSetComposition', { text: 'gang', selectionStart: 4, selectionEnd: 4 });
    // A key the input method has taken: neither commits nor moves.
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
    await cdp.send('Input.insertText', { text: '港机报价' });
    await expect(control(page)).toHaveValue('港机报价');
    await page.keyboard.press('Enter');
    await expect(cell(page, 0, 0)).toHaveText('港机报价');
  });
});

test('a page is left in the middle of typing: the entry is kept, nothing fails', async ({ page }) => {
  await open(page, 'attractiveness');
  await cell(page, 0, 1).click();
  await page.keyboard.type('4.5');
  await page
    .getByRole('navigation', { name: '方法' })
    .getByRole('link', { name: /风险登记与热图/ })
    .click();
  await expect(title(page)).toHaveText('风险登记与热图');
  await cell(page, 0, 0).click();
  await page.goBack();
  await expect(cell(page, 0, 1)).toHaveText('4.5');
});

test('the table of risks moves between typed and chosen cells without losing the focus', async ({ page }) => {
  await open(page, 'risks');
  await cell(page, 0, 0).click();
  for (let step = 0; step < 11; step += 1) {
    await expect(control(page)).toBeFocused();
    await page.keyboard.press('ArrowRight');
  }
  for (let step = 0; step < 11; step += 1) {
    await expect(control(page)).toBeFocused();
    await page.keyboard.press('ArrowLeft');
  }
  await expect(control(page)).toBeFocused();
});

test('rows are added, moved and removed, each a step of undo', async ({ page }) => {
  await open(page, 'risks');
  const titles = () => table(page).locator('tbody th').allTextContents();
  const before = await titles();
  await cell(page, 1, 0).click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(titles).toEqual([before[1], before[0], ...before.slice(2)]);
  await page.getByRole('button', { name: `移除 ${before[1]}` }).click();
  await expect.poll(titles).toEqual([before[0], ...before.slice(2)]);
  await page.locator('.sheet-tools').first().getByRole('button', { name: '登记风险' }).click();
  await expect(control(page)).toBeFocused();
  await page.keyboard.type('末尾');
  await page.keyboard.press('Enter');
  await expect.poll(titles).toEqual([before[0], ...before.slice(2), '末尾']);
  for (let step = 0; step < 4; step += 1) await undo(page).click();
  await expect.poll(titles).toEqual(before);
});

test('the frame can be used by everyone', async ({ page }) => {
  await open(page, 'attractiveness');
  await page.getByRole('button', { name: /^案例：/ }).click();
  await axe(page);
  await page.keyboard.press('Escape');
  await page.emulateMedia({ colorScheme: 'dark' });
  await axe(page);
});
