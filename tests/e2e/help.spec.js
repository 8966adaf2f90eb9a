// The glossary, terms on every page, and the method pages.
import { axe, expect, test } from './fixtures.js';

const open = async (page, name) => {
  await page.goto(`./#/${name}`);
  await expect(page.locator('#page-title')).toBeVisible();
};
const panel = (page) => page.locator('#term-panel');

// What a page is about, and how many method pages its head links to.
const PAGES = {
  '': ['keyAccount', 2],
  strategy: ['mission', 2],
  swot: ['crossStrategy', 1],
  goals: ['managementByObjectives', 4],
  readiness: ['customerUnderstanding', 2],
  accounts: ['buyingOrientation', 2],
  selection: ['shortList', 3],
  money: ['portfolioAnalysis', 4],
  quadrant: ['valueQuadrant', 1],
  concentration: ['whaleCurve', 5],
  attractiveness: ['attractiveness', 4],
  strength: ['parity', 2],
  matrix: ['keyDevelopmentAccount', 4],
  risks: ['showStopper', 3],
  relationship: ['bowTie', 5],
  scenario: ['asOfDate', 0],
  coach: ['coach', 1],
};

test('every page marks its key terms, which open and close by keyboard, and links to its methods', async ({ page }) => {
  test.slow();
  await page.goto('./');
  for (const [name, [term, methods]] of Object.entries(PAGES)) {
    await page.goto(`./#/${name}`);
    const word = page.locator(`main [data-term="${term}"]`).first();
    await expect(word, name).toBeVisible();
    await word.focus();
    await expect(panel(page), name).toBeVisible();
    await expect(word).toHaveAttribute('aria-describedby', 'term-meaning');
    await page.keyboard.press('Enter');
    await expect(panel(page)).toBeFocused();
    await expect(panel(page).locator('p')).not.toBeEmpty();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    await expect(word).toBeFocused();
    await expect(page.locator('.more-help a:not(.term)'), name).toHaveCount(methods);
  }
});

test('a term opens by pointer and press, stays while the pointer is on it, and leads to the glossary', async ({
  page,
}) => {
  await open(page, 'matrix');
  const word = page.locator('.more-help [data-term="maintenanceAccount"]');
  await word.hover();
  await expect(panel(page)).toBeVisible();
  await panel(page).hover();
  await expect(panel(page)).toContainText('维持型客户');
  await page.mouse.move(5, 5);
  await expect(panel(page)).toBeHidden();
  await word.click();
  await expect(panel(page)).toBeFocused();
  await axe(page);
  await page.locator('#page-title').click();
  await expect(panel(page)).toBeHidden();
  await word.click();
  await panel(page).getByRole('link').click();
  await expect(page).toHaveURL(/#\/glossary\/maintenanceAccount$/);
  await expect(page.locator('#term-maintenanceAccount')).toBeFocused();
  await expect(page.locator('#term-maintenanceAccount')).toBeInViewport();
});

test('the glossary is searched in all languages and by letter, and follows the language', async ({ page }) => {
  await open(page, 'glossary');
  const entries = page.locator('.glossary-entry');
  const search = page.getByLabel('搜索');
  await expect(entries).toHaveCount(125);
  await search.fill('bow TIE');
  await expect(entries).toHaveCount(1);
  await expect(entries).toContainText('领结型');
  await search.fill('領結');
  await expect(entries).toHaveCount(1);
  await search.fill('<no such thing>'.repeat(50));
  await expect(entries).toHaveCount(0);
  await page.locator('.empty').getByRole('button', { name: '全部' }).click();
  await expect(entries).toHaveCount(125);
  await page.getByRole('button', { name: '字母 W' }).click();
  await expect(entries).toHaveCount(3);
  await page.locator('.top-bar select').selectOption('English');
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible();
  await expect(entries).toHaveCount(125);
  await expect(page.locator('#term-keyAccount')).toContainText('关键客户');
});

test('a method page says how, why and what goes wrong, and leads back to its pages', async ({ page }) => {
  await open(page, 'matrix');
  await page.locator('.more-help').getByRole('link', { name: '客户矩阵' }).click();
  await expect(page).toHaveURL(/#\/method\/matrix$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('客户矩阵');
  for (const name of ['怎样计算', '这里的做法', '为什么这样做', '别的做法', '最常见的错误', '出处', '用在哪里']) {
    await expect(page.getByRole('region', { name, exact: true })).not.toBeEmpty();
  }
  const namespace = await page
    .locator('math')
    .first()
    .evaluate((math) => math.namespaceURI);
  expect(namespace).toBe('http://www.w3.org/1998/Math/MathML');
  await expect(page.locator('math mfrac')).toHaveCount(1);
  await page.getByRole('region', { name: '用在哪里' }).getByRole('link', { name: '客户矩阵' }).click();
  await expect(page).toHaveURL(/#\/matrix$/);
  await open(page, 'method');
  await expect(page.locator('.method-index li')).toHaveCount(43);
  await page.goto('./#/method/no-such-method');
  await expect(page.locator('.method-index li')).toHaveCount(43);
});

test('help that does not arrive is asked for again; nothing else is touched', async ({ page, problems }) => {
  await page.route(/\/(help|method)\//, (route) => route.abort());
  await open(page, 'glossary');
  await expect(page.getByRole('alert')).toContainText('没有取到帮助内容');
  await page.goto('./#/method');
  await expect(page.getByRole('alert')).toContainText('没有取到帮助内容');
  await page.goto('./#/matrix');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('客户矩阵');
  await page.unroute(/\/(help|method)\//);
  await page.goto('./#/glossary');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.locator('.glossary-entry')).toHaveCount(125);
  expect(problems.join()).toContain('Failed to');
  problems.length = 0;
});

for (const [name, scheme, width] of [
  ['light', 'light', 1440],
  ['dark', 'dark', 1440],
  ['a phone', 'dark', 390],
  ['320 px', 'light', 320],
]) {
  test(`help is accessible: ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    for (const [address, ready] of [
      ['glossary', '.glossary-entry'],
      ['method', '.method-index li'],
      ['method/sensitivity', 'math'],
    ]) {
      await open(page, address);
      await expect(page.locator(ready).first()).toBeVisible();
      await axe(page);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(wide, address).toBe(false);
    }
  });
}
