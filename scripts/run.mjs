// Running programs and saying what happens: shared by all scripts. Node built-ins only, so that
// it works before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the project, without a slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** A fault the reader can do something about: shown without a stack trace. */
export class Stop extends Error {}

export const say = (text) => console.log(`· ${text}`);

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

// npm and npx are .cmd files on Windows, and those need a shell.
const options = (extra) => ({
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  shell: process.platform === 'win32' && !extra.exact,
  ...extra,
  env: { ...process.env, ...extra.env },
});

/** Runs a program with its output shown; throws `Stop` when it fails. */
export function run(command, args, extra = {}) {
  const done = spawnSync(command, args, options(extra));
  if (done.status === 0) return;
  const reason = done.error ? done.error.message : `exit code ${done.status ?? done.signal}`;
  throw new Stop(`${[command, ...args].join(' ')}: ${reason}`);
}

/** The output of a program, or `null` when it is missing or fails. */
export function output(command, args, extra = {}) {
  const done = spawnSync(command, args, options({ stdio: ['ignore', 'pipe', 'ignore'], ...extra }));
  return done.status === 0 ? done.stdout.toString().trim() : null;
}

/** Runs a program, shows its output and keeps it: `{ ok, text }`. */
export function runAndKeep(command, args, extra = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, options({ stdio: ['ignore', 'pipe', 'pipe'], ...extra }));
    let text = '';
    const keep = (stream) => (part) => {
      text += part;
      stream.write(part);
    };
    child.stdout.on('data', keep(process.stdout));
    child.stderr.on('data', keep(process.stderr));
    child.on('error', (error) => resolve({ ok: false, text: `${text}${error.message}\n` }));
    child.on('close', (code) => resolve({ ok: code === 0, text }));
  });
}

/** The entry of a script: a `Stop` becomes one clear line and exit code 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Stop ? `\n✗ ${error.message}` : error);
    process.exit(1);
  }
}

/** Whether this module was started directly rather than imported. */
export const startedDirectly = (meta) => process.argv[1] === fileURLToPath(meta.url);
