// Portfolios of any size for measurements. The application writes them itself, so that this folder knows
// nothing of the saved format: `cargo run --example portfolio -- 200` prints a scenario file.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { output, root } from '../../scripts/run.mjs';
import { locked } from '../../scripts/rust.mjs';

/** The text of a scenario file with that many accounts, or `null` when it cannot be made. */
export function makeScenario(accounts) {
  if (!existsSync(path.join(root, 'examples', 'portfolio.rs'))) return null;
  const command = ['run', '--release', '--quiet', '--example', 'portfolio', ...locked, '--', String(accounts)];
  // Ten thousand accounts are about eleven megabytes.
  return output('cargo', command, { stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 200_000_000 });
}
