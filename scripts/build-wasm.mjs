// From Rust to `target/pkg`: cargo, wasm-bindgen and, for a release, wasm-opt.
//   node scripts/build-wasm.mjs [--dev]
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { main, root, run, runAndKeep, Stop, say, seconds, startedDirectly } from './run.mjs';
import { releaseEnvironment, targetDir, WASM_TARGET, wasmBindgen, wasmBindgenVersion, wasmCargo } from './rust.mjs';

// Always here, wherever cargo builds: src/main.js imports it.
const pkg = path.join(root, 'target', 'pkg');
const stamp = path.join(pkg, '.built-from');
const wasm = path.join(pkg, 'linchpin_bg.wasm');

// What rustc emits by default for this target; wasm-opt refuses a feature it was not told of.
const features = [
  'bulk-memory',
  'bulk-memory-opt',
  'call-indirect-overlong',
  'multivalue',
  'mutable-globals',
  'nontrapping-float-to-int',
  'reference-types',
  'sign-ext',
].map((name) => `--enable-${name}`);

/** Builds; gives `{ changed, errors }`, where `errors` is what the compiler said, or empty. */
export async function buildWasm(mode) {
  const release = mode === 'release';
  const [command, args] = wasmCargo('build', '--bin', 'linchpin', ...(release ? ['--release'] : []));
  const built = await runAndKeep(command, args, { env: release ? releaseEnvironment() : {} });
  if (!built.ok) return { changed: false, errors: built.text };

  const input = path.join(targetDir, WASM_TARGET, release ? 'release' : 'debug', 'linchpin.wasm');
  const hash = createHash('sha256').update(readFileSync(input)).digest('hex');
  const source = `${mode} ${hash} ${wasmBindgenVersion()}\n`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === source) return { changed: false, errors: '' };

  bind(input, release);
  if (release) optimise();
  writeFileSync(stamp, source);
  say(`target/pkg: ${(statSync(wasm).size / 1000).toFixed(0)} kB of WebAssembly (${mode})`);
  return { changed: true, errors: '' };
}

function bind(input, release) {
  const program = wasmBindgen();
  if (!program) throw new Stop(`wasm-bindgen ${wasmBindgenVersion()} is missing. \`npm run setup\` installs it.`);
  rmSync(stamp, { force: true });
  // Snippets are kept in a folder named by a hash: old ones would pile up.
  rmSync(path.join(pkg, 'snippets'), { recursive: true, force: true });
  mkdirSync(pkg, { recursive: true });
  const names = release ? ['--remove-name-section', '--remove-producers-section'] : [];
  const out = ['--out-dir', pkg, '--out-name', 'linchpin'];
  const glue = ['--target', 'web', '--no-typescript', '--omit-default-module-path'];
  run(program, [...glue, ...names, ...out, input], { exact: true });
}

function optimise() {
  const program = path.join(root, 'node_modules', 'binaryen', 'bin', 'wasm-opt');
  const start = Date.now();
  run(process.execPath, [program, '-Oz', ...features, wasm, '-o', wasm], { exact: true });
  say(`wasm-opt -Oz: ${seconds(start)}`);
}

if (startedDirectly(import.meta)) {
  main(async () => {
    const { errors } = await buildWasm(process.argv.includes('--dev') ? 'dev' : 'release');
    if (errors) throw new Stop('the Rust build failed.');
  });
}
