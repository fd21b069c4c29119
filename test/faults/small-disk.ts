import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SIZE_BYTES = 256 * 1024 * 1024;
const BLOCK = Buffer.alloc(4_096);

const runCommand = (program: string, ...args: string[]): string | null => {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (error !== undefined) return error.message;
  return status === 0 ? null : stderr.trim();
};

/** A small in-memory file system that a test can fill. */
export class SmallDisk {
  private constructor(readonly path: string) {}

  /** Mounts a new file system. Throws the error message of `mount`. */
  static mount(): SmallDisk {
    const path = mkdtempSync(join(tmpdir(), 'small-disk-'));
    const error = runCommand('mount', '-t', 'tmpfs', '-o', `size=${SIZE_BYTES}`, 'tmpfs', path);
    if (error !== null) {
      rmdirSync(path);
      throw new Error(error);
    }
    // PostgreSQL does not run as root, so every user must have access.
    chmodSync(path, 0o777);
    return new SmallDisk(path);
  }

  /** Fills the file system completely. */
  fill(): void {
    const file = openSync(this.ballast, 'a');
    try {
      for (;;) writeSync(file, BLOCK);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  }

  /** Makes all space free again. */
  free(): void {
    rmSync(this.ballast, { force: true });
  }

  remove(): void {
    const error = runCommand('umount', this.path);
    if (error !== null) throw new Error(error);
    rmdirSync(this.path);
  }

  private get ballast(): string {
    return join(this.path, 'ballast');
  }
}

/** Why this machine cannot mount a small file system, in a few words. Null if it can. */
export const explainMissingSmallDisk = (): string | null => {
  try {
    SmallDisk.mount().remove();
    return null;
  } catch (error) {
    return `a small file system cannot be mounted (${error instanceof Error ? error.message : String(error)})`;
  }
};
