import { readFile } from 'node:fs/promises';
import { axe, expect, test } from './fixtures.js';

/** Makes the program panic, by the one event that does so (src/browser/crash.rs). */
const crash = (page) => page.evaluate(() => window.dispatchEvent(new Event('linchpin-crash-test')));

/** Empties what the page complained about, which must be the panic alone. */
function expectPanic(problems) {
  expect(problems.some((problem) => problem.includes('a crash asked for by a test'))).toBe(true);
  const others = problems.filter((problem) => !/a crash asked for by a test|unreachable/.test(problem));
  expect(others).toEqual([]);
  problems.length = 0;
}

for (const [locale, title, download, reload] of [
  ['zh-CN', '程序出错，已停止', '下载出错前的案例', '重新载入'],
  ['en-GB', 'The program has stopped', 'Download the scenario', 'Reload'],
]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('a crash shows a card with the last good state', async ({ page, problems }) => {
      await page.goto('./#/accounts/A1');
      const name = page.locator('.profile-main input').first();
      await name.fill('Last good state');
      await name.press('Tab');
      await expect(page.locator('#page-title')).toHaveText('Last good state');

      await crash(page);
      const card = page.getByRole('alertdialog', { name: title });
      await expect(card).toBeVisible();
      await expect(card).toContainText('a crash asked for by a test');
      await axe(page);
      const saving = page.waitForEvent('download');
      await card.getByRole('button', { name: download }).click();
      const saved = JSON.parse(await readFile(await (await saving).path(), 'utf8'));
      expect(saved.format).toBe('linchpin-scenario');
      expect(saved.scenario.accounts[0].profile.name).toBe('Last good state');
      expectPanic(problems);

      // What was rescued opens again.
      await card.getByRole('button', { name: reload }).click();
      await expect(page.locator('#page-title')).toBeVisible();
      await expect(card).toHaveCount(0);
      const buffer = Buffer.from(JSON.stringify(saved));
      const input = page.locator('input[type=file]').first();
      await input.setInputFiles({ name: 'rescued.json', mimeType: 'application/json', buffer });
      await expect(page.locator('#page-title')).toHaveText('Last good state');
    });
  });
}
