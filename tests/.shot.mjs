import { chromium } from '@playwright/test';
import { launchOptions } from '../scripts/chromium.mjs';

const base = 'http://127.0.0.1:4500/any/folder/';
const b = await chromium.launch(launchOptions);
const pages = process.argv.slice(3);
const [loc, w, scheme] = process.argv[2].split(',');
const c = await b.newContext({ viewport: { width: Number(w), height: 900 }, locale: loc, colorScheme: scheme });
const p = await c.newPage();
for (const a of pages) {
  await p.goto(`${base}#/${a}`);
  await p.waitForSelector('#page-title');
  await p.waitForTimeout(1500);
  await p.screenshot({
    path: `/tmp/shots/${a.replaceAll('/', '-') || 'overview'}-${loc}-${w}-${scheme}.png`,
    fullPage: true,
  });
}
await b.close();
