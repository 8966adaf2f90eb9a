// The browser for tests and measurements.
import { existsSync } from 'node:fs';

const SYSTEM = '/usr/bin/chromium';

/** Options for Playwright's `chromium.launch()`: the system's Chromium, or else Playwright's own. */
export const launchOptions = {
  executablePath: existsSync(SYSTEM) ? SYSTEM : undefined,
  args: [
    // Quiet on a network without the internet.
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium's sandbox does not start for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
};

/** Is there a browser to launch? Needs the npm packages. */
export async function chromiumReady() {
  if (launchOptions.executablePath) return true;
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath());
}
