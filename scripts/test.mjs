// `npm test`: from a fresh clone to a verdict.
//   node scripts/test.mjs [--only STEP,…] [--skip STEP,…] [-- arguments for Playwright]
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkBudgets } from './budgets.mjs';
import { build } from './build.mjs';
import { root, run, runAndKeep, Stop, seconds } from './run.mjs';
import { locked, wasmCargo, wasmToolchain } from './rust.mjs';
import { setUp } from './setup.mjs';

const count = { passed: 0, failed: 0 };
const [own, forPlaywright] = splitArguments(process.argv.slice(2));

const STEPS = {
  setup: () => setUp({ browser: true }),
  lint: () => run('npx', ['biome', 'check', '--error-on-warnings', '.']),
  fmt: () => run('cargo', ['fmt', '--check']),
  clippy: () => run('cargo', ['clippy', '--all-targets', ...locked, '--', '-D', 'warnings']),
  'clippy-wasm': clippyWasm,
  cargo: cargoTest,
  build,
  budgets: checkBudgets,
  e2e: playwright,
};

/** The library and the application as the browser gets them. */
async function clippyWasm() {
  const parts = ['--lib', '--bins'];
  if (wasmToolchain().length === 0) return run(...wasmCargo('clippy', ...parts, '--', '-D', 'warnings'));
  // Debian has no clippy of the same version: the compiler's own warnings are checked.
  const { ok, text } = await runAndKeep(...wasmCargo('check', ...parts));
  if (!ok || /^warning:/m.test(text)) throw new Stop('cargo check for WebAssembly has errors or warnings.');
}

async function cargoTest() {
  const { ok, text } = await runAndKeep('cargo', ['test', '--no-fail-fast', ...locked]);
  for (const [, passed, failed] of text.matchAll(/test result: .*?(\d+) passed; (\d+) failed/g)) {
    count.passed += Number(passed);
    count.failed += Number(failed);
  }
  if (!ok) throw new Stop('cargo test failed.');
}

function playwright() {
  const report = path.join(root, 'target', 'playwright.json');
  rmSync(report, { force: true });
  try {
    run('npx', ['playwright', 'test', ...forPlaywright], { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report } });
  } finally {
    if (existsSync(report)) {
      const { stats } = JSON.parse(readFileSync(report, 'utf8'));
      count.passed += stats.expected + stats.flaky;
      count.failed += stats.unexpected;
    }
  }
}

/** `-- …` goes to Playwright. */
function splitArguments(all) {
  const at = all.indexOf('--');
  return at < 0 ? [all, []] : [all.slice(0, at), all.slice(at + 1)];
}

/** The steps asked for, in their order. Setting up is always one: it costs next to nothing. */
function chosen() {
  const list = (flag) => own.flatMap((word, i) => (own[i - 1] === flag ? word.split(',') : []));
  const [only, skip] = [list('--only'), list('--skip')];
  const known = Object.keys(STEPS);
  const wrong = [
    ...own.filter((word, i) => !['--only', '--skip'].some((flag) => word === flag || own[i - 1] === flag)),
    ...[...only, ...skip].filter((name) => !known.includes(name)),
  ];
  if (wrong.length > 0) throw new Stop(`not understood: ${wrong.join(' ')}. Steps: ${known.join(', ')}.`);
  return known.filter((name) => (only.length === 0 || name === 'setup' || only.includes(name)) && !skip.includes(name));
}

async function runSteps() {
  for (const name of chosen()) {
    console.log(`\n━━ ${name} ━━`);
    const start = Date.now();
    try {
      await STEPS[name]();
    } catch (error) {
      console.log(`\n✗ ${name} failed after ${seconds(start)}: ${error instanceof Stop ? error.message : error.stack}`);
      return false;
    }
    console.log(`✓ ${name} (${seconds(start)})`);
  }
  return true;
}

const start = Date.now();
const ok = await runSteps().catch((error) => {
  console.log(`✗ ${error.message}`);
  return false;
});
// A step that is not a test, such as the formatting, counts as one failure.
if (!ok && count.failed === 0) count.failed = 1;
console.log(`\n${ok ? '✓ everything is in order' : '✗ stopped'} (${seconds(start)})`);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = ok ? 0 : 1;
