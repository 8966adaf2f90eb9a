// From Rust to `target/pkg`: cargo, wasm-bindgen and, for a release, the cut into modules and wasm-opt.
//   node scripts/build-wasm.mjs [--dev]
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { main, root, run, runAndKeep, Stop, say, seconds, startedDirectly } from './run.mjs';
import {
  releaseEnvironment,
  targetDir,
  WASM_TARGET,
  wasmBindgen,
  wasmBindgenVersion,
  wasmCargo,
  wasmSplit,
} from './rust.mjs';

// Always here, wherever cargo builds: src/main.js imports it.
const pkg = path.join(root, 'target', 'pkg');
const stamp = path.join(pkg, '.built-from');

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

  rmSync(stamp, { force: true });
  // Snippets and modules are kept under names that change: old ones would pile up.
  rmSync(pkg, { recursive: true, force: true });
  mkdirSync(pkg, { recursive: true });
  if (release) {
    bind(split(input), ['--keep-lld-exports', '--remove-name-section', '--remove-producers-section']);
    await optimiseAll(modules(pkg).map((name) => path.join(pkg, name)));
  } else {
    bind(input, []);
  }
  writeFileSync(stamp, source);
  const size = modules(pkg).reduce((sum, name) => sum + statSync(path.join(pkg, name)).size, 0);
  say(`target/pkg: ${(size / 1000).toFixed(0)} kB of WebAssembly (${mode})`);
  return { changed: true, errors: '' };
}

const modules = (folder) => readdirSync(folder).filter((name) => name.endsWith('.wasm'));

/** Cuts the file into the main module, whose path comes back, and those of the pages, which go to `pkg`. */
function split(input) {
  const program = wasmSplit();
  if (!program) throw new Stop('wasm-split-cli is missing. `npm run setup` installs it.');
  const folder = path.join(targetDir, 'split');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  run(program, [input, folder, '--out-name', 'linchpin'], { exact: true });
  for (const name of modules(folder).filter((name) => name !== 'linchpin.wasm')) {
    copyFileSync(path.join(folder, name), path.join(pkg, name));
  }
  const loader = readFileSync(path.join(folder, '__wasm_split.js'), 'utf8');
  writeFileSync(path.join(pkg, '__wasm_split.js'), patient(loader));
  return path.join(folder, 'linchpin.wasm');
}

/** Not every static host names WebAssembly as such, and streaming insists on it. */
function patient(loader) {
  const streaming = 'WebAssembly.instantiateStreaming(src, imports)';
  if (!loader.includes(streaming)) throw new Stop('wasm-split-cli writes another loader than this script knows.');
  const whole = 'src.then((r) => r.arrayBuffer()).then((bytes) => WebAssembly.instantiate(bytes, imports))';
  return loader.replaceAll(streaming, whole);
}

function bind(input, more) {
  const program = wasmBindgen();
  if (!program) throw new Stop(`wasm-bindgen ${wasmBindgenVersion()} is missing. \`npm run setup\` installs it.`);
  const out = ['--out-dir', pkg, '--out-name', 'linchpin'];
  const glue = ['--target', 'web', '--no-typescript', '--omit-default-module-path'];
  run(program, [...glue, ...more, ...out, input], { exact: true });
}

// What two modules share comes in a file of its own, and most of these are tiny: nothing is gained there.
const WORTH_OPTIMISING = 3_000;

/** One after the other on each processor, the largest first. */
async function optimiseAll(files) {
  const start = Date.now();
  const size = (file) => statSync(file).size;
  const queue = files.filter((file) => size(file) >= WORTH_OPTIMISING).sort((a, b) => size(a) - size(b));
  const count = queue.length;
  const work = async () => {
    for (let file = queue.pop(); file; file = queue.pop()) await optimise(file);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  say(`wasm-opt -Oz for ${count} of ${files.length} files: ${seconds(start)}`);
}

async function optimise(wasm) {
  const program = path.join(root, 'node_modules', 'binaryen', 'bin', 'wasm-opt');
  const { ok, text } = await runAndKeep(process.execPath, [program, '-Oz', ...features, wasm, '-o', wasm]);
  if (!ok) throw new Stop(`wasm-opt failed on ${path.basename(wasm)}:\n${text}`);
}

if (startedDirectly(import.meta)) {
  main(async () => {
    const { errors } = await buildWasm(process.argv.includes('--dev') ? 'dev' : 'release');
    if (errors) throw new Stop('the Rust build failed.');
  });
}
