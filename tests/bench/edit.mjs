// What one edit of a cell costs in Chromium, in CPU time of the page's main thread (not elapsed time, so that a
// busy machine disturbs less), for portfolios of growing size. Needs `dist/`.
//   node tests/bench/edit.mjs [accounts …]
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { launchOptions } from '../../scripts/chromium.mjs';
import { main, say } from '../../scripts/run.mjs';
import { makeScenario } from './scenario.mjs';

const WARM_UP = 3;
const EDITS = 15;
const LOAD_PATIENCE = 120_000;
const METRICS = ['TaskDuration', 'ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];

// ── What has to be known about the application ─────────────────────────────────────────────────────────────

/** The page with the table whose cells are edited: Table One, since a score moves totals, cut line and classes. */
const TABLE = '#/attractiveness';

/** Opens a scenario file the way a person does: with the file input of the page. */
async function loadScenario(page, json) {
  const input = page.locator('input[type=file]').first();
  await input.waitFor({ state: 'attached' });
  await input.setInputFiles({ name: 'portfolio.json', mimeType: 'application/json', buffer: Buffer.from(json) });
}

/** Waits until the table shows a scenario of that many accounts; gives the cell with the first score. */
async function openTable(page, accounts) {
  await page.evaluate((route) => {
    location.hash = route;
  }, TABLE);
  const table = page.locator('table.sheet').first();
  await table.waitFor();
  // A windowed table says how many rows it stands for; a plain one has them, and a head.
  await page.waitForFunction((least) => {
    const shown = document.querySelector('table.sheet');
    return Number(shown?.ariaRowCount ?? shown?.rows.length ?? 0) > least;
  }, accounts);
  // The row's head is the account's name.
  return table.locator('tbody tr[data-row="0"] > *').nth(1);
}

/** One edit: a click selects the cell and gives the focus to the one input, typing replaces the value, Enter commits. */
async function edit(page, cell, value) {
  await cell.click();
  await page.keyboard.type(String(value));
  await page.keyboard.press('Enter');
}

// ── Measuring ──────────────────────────────────────────────────────────────────────────────────────────────

const painted = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

async function metrics(session) {
  const { metrics: all } = await session.send('Performance.getMetrics');
  return Object.fromEntries(all.map(({ name, value }) => [name, value * 1000]));
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Median CPU milliseconds of one edit, from the first key to the paint, by kind of work. */
async function measure(browser, address, accounts, json) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(LOAD_PATIENCE);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address);
  await loadScenario(page, json);
  const cell = await openTable(page, accounts);
  const rounds = [];
  for (let i = 0; i < WARM_UP + EDITS; i += 1) {
    await painted(page);
    const before = await metrics(session);
    await edit(page, cell, 3 + (i % 5));
    await painted(page);
    const after = await metrics(session);
    if (i >= WARM_UP) rounds.push(METRICS.map((name) => after[name] - before[name]));
  }
  await context.close();
  return Object.fromEntries(METRICS.map((name, at) => [name, median(rounds.map((round) => round[at]))]));
}

main(async () => {
  const sizes = process.argv.slice(2).map(Number).filter(Boolean);
  const server = await preview({ logLevel: 'warn', preview: { host: '127.0.0.1', port: 41732 } });
  const browser = await chromium.launch(launchOptions);
  const results = [];
  try {
    for (const accounts of sizes.length > 0 ? sizes : [12, 200, 10_000]) {
      const json = makeScenario(accounts);
      if (!json) {
        say('examples/portfolio.rs gives no scenario: no measurements of edits');
        break;
      }
      try {
        const cost = await measure(browser, server.resolvedUrls.local[0], accounts, json);
        results.push({ accounts, ...cost });
      } catch (error) {
        say(`${accounts} accounts: not measured. ${error.message}`);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  report(results);
});

/** CPU ms, and how often the cost of the smallest portfolio: only ratios of one run compare. */
function report(results) {
  if (results.length === 0) return;
  console.log('\nOne edit, CPU ms on the main thread (median):');
  const round = (number) => Math.round(number * 10) / 10;
  console.table(
    results.map((result) => ({
      accounts: result.accounts,
      ...Object.fromEntries(METRICS.map((name) => [name.replace('Duration', ''), round(result[name])])),
      ratio: round(result.TaskDuration / results[0].TaskDuration),
    })),
  );
}
