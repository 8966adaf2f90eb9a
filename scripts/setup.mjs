// Checks what the project needs and installs only what is missing.
//   node scripts/setup.mjs [--browser]
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { aptInstall, installDebianToolchain, isRoot, onDebian } from './debian-wasm.mjs';
import { main, output, root, run, Stop, say, seconds, startedDirectly } from './run.mjs';
import { WASM_SPLIT_VERSION, WASM_TARGET, wasmBindgen, wasmBindgenVersion, wasmSplit, wasmToolchain } from './rust.mjs';

// rustup tries for many minutes to reach a server that does not answer.
const RUSTUP_PATIENCE = 90_000;

/** Everything for building; with `browser` also for testing. */
export async function setUp({ browser = false } = {}) {
  const start = Date.now();
  npmPackages();
  rust();
  wasmTarget();
  bindgen();
  splitter();
  if (browser) await chromium();
  say(`set-up complete (${seconds(start)})`);
}

function npmPackages() {
  const lock = path.join(root, 'package-lock.json');
  const done = path.join(root, 'node_modules', '.package-lock.json');
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return;
  say('npm ci');
  run('npm', ['ci']);
}

function rust() {
  if (output('cargo', ['--version'])) return;
  throw new Stop('Rust is missing. Install it from https://rustup.rs and start again.');
}

function wasmTarget() {
  if (wasmToolchain()) return;
  if (output('rustup', ['--version'])) {
    say(`rustup target add ${WASM_TARGET}`);
    try {
      run('rustup', ['target', 'add', WASM_TARGET], { timeout: RUSTUP_PATIENCE });
    } catch {
      say("that did not work; trying Debian's packages");
    }
    if (wasmToolchain()) return;
  }
  installDebianToolchain();
  if (!wasmToolchain()) throw new Stop(`cannot install ${WASM_TARGET}.`);
}

function bindgen() {
  if (wasmBindgen()) return;
  const version = wasmBindgenVersion();
  say(`cargo install wasm-bindgen-cli --version ${version}, a few minutes`);
  // Not --locked: that fails where the registry no longer has a version of its lock file.
  run('cargo', ['install', 'wasm-bindgen-cli', '--version', version, '--force', '--quiet']);
  if (!wasmBindgen()) throw new Stop(`wasm-bindgen ${version} was installed but does not run.`);
}

function splitter() {
  if (wasmSplit()) return;
  say(`cargo install wasm_split_cli_support --version ${WASM_SPLIT_VERSION}, two minutes`);
  const version = ['--version', WASM_SPLIT_VERSION];
  run('cargo', ['install', 'wasm_split_cli_support', ...version, '--features', 'build-binary', '--force', '--quiet']);
  if (!wasmSplit()) throw new Stop(`wasm-split-cli ${WASM_SPLIT_VERSION} was installed but does not run.`);
}

async function chromium() {
  // Imported late: it needs the npm packages.
  const { chromiumReady } = await import('./chromium.mjs');
  if (await chromiumReady()) return;
  // The fonts are for Chinese text in pictures.
  if (onDebian() && isRoot()) aptInstall(['chromium', 'fonts-noto-cjk']);
  else {
    say('npx playwright install chromium');
    run('npx', ['playwright', 'install', 'chromium']);
  }
}

if (startedDirectly(import.meta)) main(() => setUp({ browser: process.argv.includes('--browser') }));
