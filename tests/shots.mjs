import { chromium } from '@playwright/test';
import { launchOptions } from '../scripts/chromium.mjs';

const b = await chromium.launch(launchOptions);
const base = `http://127.0.0.1:4306/`;
for (const [name, opts] of [
  ['zh-light', { locale: 'zh-CN', viewport: { width: 1440, height: 900 } }],
  ['en-dark-390', { locale: 'en-GB', colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
  ['en-1440', { locale: 'en-GB', viewport: { width: 1440, height: 900 } }],
]) {
  const c = await b.newContext(opts);
  const p = await c.newPage();
  p.on('console', (m) => m.type() === 'error' && console.log(name, m.text()));
  p.on('pageerror', (e) => console.log(name, 'ERR', e.message));
  for (const page of ['toolkit', 'toolkit/B1/house']) {
    await p.goto(base + '#/' + page);
    await p.locator('#page-title').waitFor({ timeout: 60000 });
    await p.waitForTimeout(800);
    const w = await p.evaluate(() => document.documentElement.scrollWidth);
    console.log(name, page, 'scrollWidth', w);
    await p.screenshot({ path: `/tmp/shots-measure/${name}-${page.replaceAll('/', '_')}.png`, fullPage: true });
  }
  await c.close();
}
await b.close();
