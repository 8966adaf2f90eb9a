import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/chromium.mjs';

// E2E_PORT: for two working copies on one machine.
const port = Number(process.env.E2E_PORT) || 41731;
// A folder, because the built page has to work in any. Tests say `page.goto('./')`, never '/'.
const folder = '/any/folder/';
const address = `http://127.0.0.1:${port}${folder}`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  // Generous, for a machine with two busy cores.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    baseURL: address,
    browserName: 'chromium',
    launchOptions,
    // The language a test does not choose with `test.use({ locale })`.
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'allow',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --base ${folder} --host 127.0.0.1 --port ${port} --strictPort`,
    url: address,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
