// `npm start`: from a fresh clone to the running application.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { main, root } from './run.mjs';
import { setUp } from './setup.mjs';

const vite = path.join('node_modules', 'vite', 'bin', 'vite.js');

main(async () => {
  await setUp();
  // Vite builds the WebAssembly itself (vite-rust.mjs) and prints the address when it is ready.
  const server = spawn(process.execPath, [vite, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  server.on('close', (code) => process.exit(code ?? 0));
});
