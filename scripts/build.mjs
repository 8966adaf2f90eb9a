// `npm run build`: from a fresh clone to `dist/`, ready for any static host.
import path from 'node:path';
import { buildWasm } from './build-wasm.mjs';
import { main, run, Stop, startedDirectly } from './run.mjs';
import { setUp } from './setup.mjs';

/** Builds `dist/`. Expects `setUp()` to be done. */
export async function build() {
  const { errors } = await buildWasm('release');
  if (errors) throw new Stop('the Rust build failed.');
  run(process.execPath, [path.join('node_modules', 'vite', 'bin', 'vite.js'), 'build'], { exact: true });
}

if (startedDirectly(import.meta)) {
  main(async () => {
    await setUp();
    await build();
  });
}
