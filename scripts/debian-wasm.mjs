// WebAssembly where rustup's server cannot be reached but Debian's can: Debian's own compiler and library
// source, from which the target's standard library is built once.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { output, run, Stop, say } from './run.mjs';
import { cargoHome, targetDir, WASM_TARGET } from './rust.mjs';

// Without lld the link fails with "linker `rust-lld` not found".
const PACKAGES = ['rustc-web', 'cargo-web', 'rust-web-src', 'rust-web-llvm', 'lld-22'];

export const onDebian = () =>
  existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));

export const isRoot = () => process.getuid?.() === 0;

/** Installs packages with apt, as root. */
export function aptInstall(packages) {
  say(`apt-get install ${packages.join(' ')}`);
  const apt = (...args) => run('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  // A fresh machine has no package lists.
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/** Makes the toolchain `debian` with a standard library for WebAssembly. */
export function installDebianToolchain() {
  if (!onDebian() || !isRoot()) {
    throw new Stop(
      `\`rustup target add ${WASM_TARGET}\` does not work here; Debian's packages would need Debian and root.`,
    );
  }
  const missing = PACKAGES.filter((name) => !installed(name));
  if (missing.length > 0) aptInstall(missing);
  if (!existsSync(libraries()) || readdirSync(libraries()).length === 0) buildStandardLibrary();
  run('rustup', ['toolchain', 'link', 'debian', '/usr']);
}

const installed = (name) => output('dpkg-query', ['--status', name])?.includes('\nStatus: install ok installed');

const libraries = () => path.join('/usr/lib/rustlib', WASM_TARGET, 'lib');

function buildStandardLibrary() {
  say('building the standard library for WebAssembly, about two minutes');
  const stub = mkdtempSync(path.join(tmpdir(), 'wasm-std-'));
  mkdirSync(path.join(stub, 'src'));
  writeFileSync(path.join(stub, 'src', 'lib.rs'), '#![no_std]\n');
  writeFileSync(path.join(stub, 'Cargo.toml'), '[package]\nname = "stub"\nedition = "2024"\n\n[workspace]\n');

  // The library is linked into every build: no path of this machine may be in it.
  const moved = [
    [stub, '.'],
    [cargoHome, 'cargo'],
    [output('/usr/bin/rustc', ['--print', 'sysroot']), 'rust'],
  ];
  const remap = moved.map(([from, to]) => `--remap-path-prefix=${from}=${to}`);
  run('/usr/bin/cargo', ['build', '--release', '--target', WASM_TARGET, '-Zbuild-std=std,panic_abort'], {
    cwd: stub,
    env: {
      RUSTC: '/usr/bin/rustc',
      RUSTC_BOOTSTRAP: '1',
      CARGO_TARGET_DIR: path.join(stub, 'target'),
      // Bitcode, or a build with link time optimisation fails with "Can't find section .llvmbc".
      CARGO_ENCODED_RUSTFLAGS: ['-Cembed-bitcode=yes', ...remap].join('\x1f'),
    },
  });

  const deps = path.join(stub, 'target', WASM_TARGET, 'release', 'deps');
  mkdirSync(libraries(), { recursive: true });
  for (const name of readdirSync(deps).filter((name) => name.endsWith('.rlib') && !name.startsWith('libstub'))) {
    copyFileSync(path.join(deps, name), path.join(libraries(), name));
  }
  rmSync(stub, { recursive: true });
  // Built against another standard library, these give error E0463.
  rmSync(path.join(targetDir, WASM_TARGET), { recursive: true, force: true });
}
