// The Vite plugin behind `npm start`: builds the WebAssembly first, builds it again when a source changes,
// and shows the compiler's errors in the terminal and over the page.
import { statSync } from 'node:fs';
import path from 'node:path';
import { buildWasm } from './build-wasm.mjs';
import { root, say } from './run.mjs';

// Editors save several files at once.
const CALM = 150;

/** Watched: what cargo reads. `src/**` holds JavaScript snippets and data files as well. */
const watched = ['src', 'macros', 'public/words', 'Cargo.toml', 'Cargo.lock'].map((name) => path.join(root, name));
const seen = (file) => watched.some((start) => file === start || file.startsWith(start + path.sep));

export function rust() {
  let server;
  let errors = '';
  let timer;
  let building = false;
  let again = false;

  const show = () => {
    const message = `cargo build\n\n${errors}`;
    server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'rust' } });
  };

  async function build() {
    if (building) {
      again = true;
      return;
    }
    building = true;
    do {
      again = false;
      await buildOnce();
    } while (again);
    building = false;
  }

  async function buildOnce() {
    const result = await buildWasm('dev').catch((error) => ({ changed: false, errors: error.message }));
    const mended = errors !== '' && result.errors === '';
    errors = withoutColour(result.errors);
    if (errors) return show();
    if (!result.changed && !mended) return;
    // target/ is not watched by Vite, so it would serve what it remembers.
    server.moduleGraph.invalidateAll();
    server.ws.send({ type: 'full-reload' });
  }

  const changed = (file) => {
    if (!seen(file)) return;
    clearTimeout(timer);
    timer = setTimeout(build, CALM);
  };

  return {
    name: 'linchpin-rust',
    apply: 'serve',
    async configureServer(started) {
      server = started;
      // A page opened while the build is broken shows why.
      server.ws.on('connection', () => errors && show());
      say('building the WebAssembly');
      await build();
      server.watcher.add(watched.filter((name) => statSync(name, { throwIfNoEntry: false })));
      for (const event of ['add', 'change', 'unlink']) server.watcher.on(event, changed);
    },
  };
}

const withoutColour = (text) => text.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '');
