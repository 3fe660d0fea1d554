/**
 * Finds the programs that captures are compared with, or installs them where that is easy. Without
 * them the comparison is skipped, and nothing else.
 */
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { installPackages, isDebian, isRoot } from '../../../e2e/debian.mjs';

const TOOLS = ['tshark', 'tcpdump'];

/** @param {string} tool @returns {boolean} whether it runs */
const runs = (tool) => {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** @param {string} message */
const say = (message) => process.stdout.write(`${message}\n`);

const missing = () => TOOLS.filter((tool) => !runs(tool));

if (missing().length > 0 && isRoot && isDebian()) {
  say(`Installing what captures are compared with: ${missing().join(', ')}…`);
  try {
    installPackages(...missing());
  } catch {
    // What apt-get said is there to read; what follows says what it means for the tests.
  }
}
for (const tool of missing()) say(`No ${tool} here: the comparison with it is skipped.`);
