// What every browser test starts from: `test` fails on anything the page complains about.
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export const test = base.extend({
  /**
   * Everything the page complained about: errors on the console, uncaught errors, violations of the security
   * policy, requests to other hosts. Must be empty at the end; a test that causes one on purpose checks
   * it and then empties the list: `problems.length = 0`.
   */
  problems: [
    async ({ context, baseURL }, use) => {
      const problems = [];
      const origin = new URL(baseURL).origin;
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`security policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}`);
        });
      });
      context.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console: ${message.text()}`);
      });
      context.on('weberror', (error) => problems.push(`uncaught: ${error.error().stack ?? error.error()}`));
      context.on('request', (request) => {
        const { protocol, origin: from } = new URL(request.url());
        if (/^https?:|^wss?:/.test(protocol) && from !== origin) problems.push(`other host: ${request.url()}`);
      });
      await use(problems);
      expect(problems, 'the page must not complain').toEqual([]);
    },
    { auto: true },
  ],
});

/** No violation of WCAG 2.2 A and AA that axe can find. */
export async function axe(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((n) => n.target).join('\n  ')}`);
  expect(found, 'accessibility').toEqual([]);
}

export { expect };
