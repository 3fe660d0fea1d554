/** Runs the real programs, where they are installed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';

export type Tool = 'tshark' | 'tcpdump';

/** The first line of what the program says of its version; null: it does not run here. */
export function versionOf(tool: Tool): string | null {
  try {
    const said = execFileSync(tool, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] });
    return said.toString().split('\n')[0] ?? tool;
  } catch {
    return null;
  }
}

/** For the title of a suite: what is compared with, or why nothing is. */
export const titleOf = (tool: Tool, version: string | null): string =>
  version ?? `SKIPPED, because ${tool} is not installed (Debian: apt-get install ${tool})`;

/** The lines that a program prints about a capture. */
export function linesOf(tool: Tool, args: readonly string[], pcap: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'synopsis-'));
  try {
    const file = join(folder, 'capture.pcap');
    writeFileSync(file, pcap);
    const said = execFileSync(tool, ['-n', '-r', file, ...args], {
      // Nobody's own settings, and nobody's own time.
      env: { ...env, TZ: 'UTC', WIRESHARK_CONFIG_DIR: folder },
      // Both tell the terminal what they read, and as whom: that is of no interest here.
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    });
    return said.toString().split('\n').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
