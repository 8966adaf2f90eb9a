// What the scripts need to know about Rust: which cargo builds WebAssembly, with which flags, where to.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { output, root, Stop } from './run.mjs';

export const WASM_TARGET = 'wasm32-unknown-unknown';

/** Where cargo puts what it builds. */
export const targetDir = path.resolve(root, process.env.CARGO_TARGET_DIR || 'target');

/** In continuous integration the lock file is law. */
export const locked = process.env.CI ? ['--locked'] : [];

/** Where cargo keeps the sources of dependencies and the programs it installs. */
export const cargoHome = process.env.CARGO_HOME || path.join(homedir(), '.cargo');

/** Does this toolchain (`[]` is the default one) have a standard library for WebAssembly? */
function hasWasm(toolchain) {
  const directory = output('rustc', [...toolchain, '--print', 'target-libdir', '--target', WASM_TARGET]);
  if (!directory || !existsSync(directory)) return false;
  return readdirSync(directory).some((name) => name.startsWith('libstd-'));
}

let found;

/**
 * The arguments that choose the toolchain for WebAssembly: none for the default toolchain, `+debian` for
 * the one made by `debian-wasm.mjs`, and `null` while there is neither.
 */
export function wasmToolchain() {
  found ??= [[], ['+debian']].find(hasWasm);
  return found ?? null;
}

/** A cargo command for WebAssembly: `['cargo', args]`. */
export function wasmCargo(command, ...args) {
  const toolchain = wasmToolchain();
  if (!toolchain) throw new Stop(`no ${WASM_TARGET} target. \`npm run setup\` installs it.`);
  return ['cargo', [...toolchain, command, '--target', WASM_TARGET, ...locked, ...args]];
}

/**
 * The environment for release builds of the WebAssembly. Panic messages would carry the paths of this machine
 * into the file, so they are replaced. `CARGO_ENCODED_RUSTFLAGS` allows spaces in paths, and reaches only the
 * target given by `--target`: native builds keep their caches.
 */
export function releaseEnvironment() {
  const sysroot = output('rustc', [...(wasmToolchain() ?? []), '--print', 'sysroot']) ?? '';
  const moved = [
    [root, '.'],
    [targetDir, 'target'],
    [cargoHome, 'cargo'],
    [path.join(sysroot, 'lib/rustlib/src/rust'), 'rust'],
  ];
  const remap = moved.map(([from, to]) => `--remap-path-prefix=${from}=${to}`);
  const own = process.env.RUSTFLAGS?.split(/\s+/).filter(Boolean) ?? [];
  // What wasm-split needs to cut the file into modules.
  const split = ['--cfg', 'split', '-Clink-args=--emit-relocs'];
  return { CARGO_ENCODED_RUSTFLAGS: [...own, ...remap, ...split].join('\x1f') };
}

/** The version of wasm-bindgen in Cargo.lock: the command line tool must have exactly the same. */
export function wasmBindgenVersion() {
  const lock = path.join(root, 'Cargo.lock');
  if (!existsSync(lock)) throw new Stop('Cargo.lock is missing: run `cargo generate-lockfile`.');
  const version = readFileSync(lock, 'utf8').match(/name = "wasm-bindgen"\r?\nversion = "([^"]+)"/)?.[1];
  if (!version) throw new Stop('Cargo.lock names no wasm-bindgen.');
  return version;
}

/** The wasm-bindgen program of that version: on the path or where cargo installs, or `null`. */
export function wasmBindgen() {
  const wanted = `wasm-bindgen ${wasmBindgenVersion()}`;
  const places = ['wasm-bindgen', path.join(cargoHome, 'bin', 'wasm-bindgen')];
  return places.find((program) => output(program, ['--version'], { exact: true })?.startsWith(wanted)) ?? null;
}

/** The version of the tool that cuts a release into modules; it goes with the `wasm_split` crates in Cargo.lock. */
export const WASM_SPLIT_VERSION = '0.2.4';

/** The wasm-split program of that version, which it does not say itself: cargo remembers what it installed. */
export function wasmSplit() {
  const list = output('cargo', ['install', '--list']) ?? '';
  if (!list.includes(`wasm_split_cli_support v${WASM_SPLIT_VERSION}:`)) return null;
  const places = ['wasm-split-cli', path.join(cargoHome, 'bin', 'wasm-split-cli')];
  return places.find((program) => output(program, ['--help'], { exact: true })) ?? null;
}
