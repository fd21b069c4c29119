import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BYTES = 256 * 1024 * 1024;
const BLOCK = Buffer.alloc(4_096);

const asked = (program: string, ...args: string[]): string | null => {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (error !== undefined) return error.message;
  return status === 0 ? null : stderr.trim();
};

/** A file system of its own in memory, small enough to be filled. */
export class SmallDisk {
  private constructor(readonly path: string) {}

  /** Throws what `mount` says. */
  static mount(): SmallDisk {
    const path = mkdtempSync(join(tmpdir(), 'small-disk-'));
    const trouble = asked('mount', '-t', 'tmpfs', '-o', `size=${BYTES}`, 'tmpfs', path);
    if (trouble !== null) {
      rmdirSync(path);
      throw new Error(trouble);
    }
    // A database does not run as root.
    chmodSync(path, 0o777);
    return new SmallDisk(path);
  }

  /** Leaves no room for another byte. */
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

  makeRoom(): void {
    rmSync(this.ballast, { force: true });
  }

  remove(): void {
    const trouble = asked('umount', this.path);
    if (trouble !== null) throw new Error(trouble);
    rmdirSync(this.path);
  }

  private get ballast(): string {
    return join(this.path, 'ballast');
  }
}

/** Why there can be none here, in a few words; null when there can. */
export const noSmallDisk = (): string | null => {
  try {
    SmallDisk.mount().remove();
    return null;
  } catch (error) {
    return `no small file system can be mounted (${error instanceof Error ? error.message : String(error)})`;
  }
};
