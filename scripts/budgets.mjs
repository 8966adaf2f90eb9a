// The sizes of `dist/`, and the limits they must keep. GitHub Pages serves gzip, so that is what counts.
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { main, root, Stop, startedDirectly } from './run.mjs';

const dist = path.join(root, 'dist');

// Kilobytes of 1000 bytes, gzip level 9.
const BUDGETS = [
  // What the first screen waits for, and what each group of pages brings along. The sum has no limit of its own:
  // nobody waits for it, and it grows with every page.
  { name: 'WebAssembly of the first screen', limit: 515, goal: 450, holds: isMain },
  ...[
    'accounts',
    'asset',
    'help',
    'insight',
    'money',
    'plan',
    'position',
    'practice',
    'relationship',
    'risks',
    'robustness',
    'strategy',
    'toolkit',
  ].map((pages) => ({
    name: `WebAssembly of ${pages}`,
    limit: 135,
    holds: (file) => file.includes(`split_${pages}-`),
  })),
  { name: 'WebAssembly of all pages', holds: (file) => file.endsWith('.wasm') },
  { name: 'charts', limit: 230, holds: isCharts },
  { name: 'own JS + CSS', limit: 40, holds: (file) => /\.(js|css)$/.test(file) && !isCharts(file) },
];

function isCharts(file) {
  return /(^|\/)charts-[^/]*\.js$/.test(file);
}

function isMain(file) {
  return /(^|\/)linchpin_bg-[^/]*\.wasm$/.test(file);
}

const kB = (bytes) => (bytes / 1000).toFixed(1);

/** Prints all sizes; throws when a budget is passed or a build path got into a file. */
export function checkBudgets() {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => measure(path.join(entry.parentPath, entry.name)))
    .sort((a, b) => b.gzip - a.gzip);
  console.log(row('kB', 'raw', 'gzip', 'brotli'));
  for (const file of files) console.log(row(file.name, kB(file.raw), kB(file.gzip), kB(file.brotli)));
  console.log();

  const faults = [...overBudget(files), ...files.flatMap(buildPaths)];
  if (faults.length > 0) throw new Stop(faults.join('\n✗ '));
}

function measure(file) {
  const content = readFileSync(file);
  return {
    name: path.relative(dist, file).split(path.sep).join('/'),
    content,
    raw: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content).length,
  };
}

const row = (name, ...numbers) => name.padEnd(48) + numbers.map((text) => text.padStart(10)).join('');

function overBudget(files) {
  const faults = [];
  for (const { name, limit, goal, holds } of BUDGETS) {
    const size = files.filter((file) => holds(file.name)).reduce((sum, file) => sum + file.gzip, 0);
    const missed = goal && size > goal * 1000 ? ` (over the goal of ${goal} kB)` : '';
    console.log(`${name}: ${kB(size)}${limit ? ` of ${limit}` : ''} kB gzip${missed}`);
    if (size === 0) faults.push(`${name}: nothing in dist, so the check says nothing`);
    if (size > limit * 1000) faults.push(`${name}: ${kB(size)} kB gzip is over the budget of ${limit} kB`);
  }
  return faults;
}

/** Paths of the machine that built: they are nobody's business, and make builds differ. */
function buildPaths({ name, content }) {
  if (!/\.(wasm|js|css|html)$/.test(name)) return [];
  const text = content.toString('latin1');
  const places = ['/root/', '/home/', '/Users/', '/usr/src/', 'C:\\Users\\', root, homedir()];
  return places
    .filter((place) => place.length > 1 && text.includes(place))
    .map((place) => {
      const at = text.indexOf(place);
      return `${name} contains a path of this machine: ${text.slice(at, at + 80).replace(/[^ -~]/g, '·')}`;
    });
}

if (startedDirectly(import.meta)) main(checkBudgets);
