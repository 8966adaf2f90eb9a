// `npm run bench`: what calculations and edits cost. Reports only: times are noisy, so nothing fails on them.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { main, root, run, say } from './run.mjs';
import { locked } from './rust.mjs';
import { setUp } from './setup.mjs';

const present = (file) => existsSync(path.join(root, file));

main(async () => {
  await setUp({ browser: true });
  if (present('examples/bench.rs')) {
    console.log('\n━━ native ━━');
    run('cargo', ['run', '--release', '--quiet', '--example', 'bench', ...locked]);
  } else {
    say('examples/bench.rs is not there: no native measurements');
  }
  await build();
  console.log('\n━━ Chromium ━━');
  run(process.execPath, [path.join('tests', 'bench', 'edit.mjs'), ...process.argv.slice(2)], { exact: true });
});
