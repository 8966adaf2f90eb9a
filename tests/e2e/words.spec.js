// The words of the interface come in files of their own.
import { axe, expect, test } from './fixtures.js';

const wordsOf = (code) => new RegExp(`/words/${code}\\.json`);
const language = (page) => page.locator('.top-bar select');
const lang = (page) => page.locator('html');

for (const [why, answer] of [
  ['do not arrive', (route) => route.abort()],
  ['are not there', (route) => route.fulfill({ status: 404, body: '' })],
  ['are those of another version', (route) => route.fulfill({ json: { kit: { why: 'Why?' } } })],
  ['are not JSON', (route) => route.fulfill({ body: '<!doctype html>' })],
]) {
  test(`words that ${why} keep the page from starting, and it says so`, async ({ page, problems }) => {
    await page.route(wordsOf('zh-Hans'), answer);
    await page.goto('./');
    await expect(page.getByRole('alert').getByRole('heading')).toHaveText('沙盘没有启动');
    await axe(page);
    expect(problems).not.toEqual([]);
    problems.length = 0;
    await page.unroute(wordsOf('zh-Hans'));
    await page.getByRole('button', { name: '刷新页面' }).click();
    await expect(page.locator('.top-bar')).toBeVisible();
    await expect(page.locator('#shell')).toHaveCount(0);
  });
}

test('of two choices in a row the last one counts, though the first arrives later', async ({ page }) => {
  let release = () => {};
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await page.route(wordsOf('en'), async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./');
  await language(page).selectOption('English');
  await language(page).selectOption('繁體中文');
  await expect(lang(page)).toHaveAttribute('lang', 'zh-Hant');
  const late = page.waitForResponse(wordsOf('en'));
  release();
  await (await late).finished();
  await page.waitForTimeout(500);
  await expect(lang(page)).toHaveAttribute('lang', 'zh-Hant');
  await language(page).selectOption('English');
  await expect(lang(page)).toHaveAttribute('lang', 'en');
});

test('a language whose words do not arrive leaves the present one as it is', async ({ page, problems }) => {
  await page.route(wordsOf('en'), (route) => route.abort());
  await page.goto('./');
  await language(page).selectOption('English');
  await expect(page.getByText('没有取到所选语言的文字')).toBeVisible();
  await expect(lang(page)).toHaveAttribute('lang', 'zh-Hans');
  problems.length = 0;
  await page.unroute(wordsOf('en'));
  await language(page).selectOption('繁體中文');
  await language(page).selectOption('English');
  await expect(lang(page)).toHaveAttribute('lang', 'en');
});
