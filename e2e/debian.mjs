/** Installs what the tests need: Debian's packages, for who may. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process, { env, platform } from 'node:process';

// Windows has no such function.
export const isRoot = process.getuid?.() === 0;

/** Not Ubuntu, whose packages of some names only point at snaps. */
export const isDebian = () => {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
};

/** @param {string} command @param {string[]} args */
export const run = (command, args) =>
  execFileSync(command, args, {
    // What the installer says is of interest only when it fails, and then it says it on stderr.
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: platform === 'win32',
  });

/** @param {...string} packages what to install; throws when that fails */
export const installPackages = (...packages) => {
  // Waits where the machine's own start-up still holds the package lock.
  const quiet = ['-qq', '-o', 'DPkg::Lock::Timeout=120'];
  run('apt-get', [...quiet, 'update']);
  run('apt-get', [...quiet, 'install', '--yes', ...packages]);
};
