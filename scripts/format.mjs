// `npm run format`: formats Rust, JavaScript, JSON and CSS in place.
import { main, run } from './run.mjs';
import { setUp } from './setup.mjs';

main(async () => {
  await setUp();
  run('cargo', ['fmt']);
  run('npx', ['biome', 'check', '--write', '.']);
});
