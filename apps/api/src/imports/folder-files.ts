import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a file is kept after its import. */
export type Outcome = 'done' | 'refused';

/** A file that this process has claimed for itself. */
export interface ClaimedFile {
  readonly name: string;
  readonly path: string;
}

/** A file that another process has claimed and not touched for so long was left by a process that was killed. */
const MAX_SILENCE_MS = 10 * 60 * 1_000;

const listFiles = async (folder: string): Promise<string[]> => {
  const found = await readdir(folder, { withFileTypes: true });
  return found.filter((each) => each.isFile() && /\.csv$/i.test(each.name)).map(({ name }) => name);
};

const ignoreMissing = (error: unknown): null => {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
};

/**
 * The files of one register in a folder that several processes watch. A file is claimed by renaming it, which only one process can do. A file that is still being
 * written is left alone: its size and its time must be the same as when the folder was looked at before.
 */
export class FolderFiles {
  private seen = new Map<string, string>();

  /**
   * `isSoleProcess`: no other process watches the folder, so a file that is claimed when the folder is looked at was left by a process that was killed. `now`:
   * milliseconds since 1970, as the times of files.
   */
  constructor(
    private readonly folder: string,
    private readonly isSoleProcess: boolean,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** Claims the files that have not changed since the last call. To be called when each file that was claimed before is settled or released. */
  async claim(): Promise<ClaimedFile[]> {
    for (const part of ['working', 'done', 'refused']) await mkdir(join(this.folder, part), { recursive: true });
    await this.returnLeft();
    const seen = new Map<string, string>();
    const claimed: ClaimedFile[] = [];
    for (const name of (await listFiles(this.folder)).sort()) {
      const found = await stat(join(this.folder, name)).catch(ignoreMissing);
      if (found === null) continue;
      const state = `${found.size} ${found.mtimeMs}`;
      const file = this.seen.get(name) === state ? await this.take(name) : null;
      if (file === null) seen.set(name, state);
      else claimed.push(file);
    }
    this.seen = seen;
    return claimed;
  }

  /** Shows other processes that the import of the file still runs. */
  async touch({ path }: ClaimedFile): Promise<void> {
    const seconds = this.now() / 1_000;
    await utimes(path, seconds, seconds).catch(ignoreMissing);
  }

  /** Moves the file to the others with this outcome, with the report. `at` begins both names, so that no earlier file is lost. */
  async settle({ name, path }: ClaimedFile, outcome: Outcome, at: string, report: object): Promise<void> {
    const kept = join(this.folder, outcome, `${at.replaceAll(/[-:.]/g, '')}-${name}`);
    await writeFile(`${kept}.report.json`, `${JSON.stringify(report, null, 2)}\n`);
    await rename(path, kept);
  }

  /** Releases the file, so that it is imported again. */
  async release({ name, path }: ClaimedFile): Promise<void> {
    await rename(path, join(this.folder, name)).catch(ignoreMissing);
  }

  private async take(name: string): Promise<ClaimedFile | null> {
    const file = { name, path: join(this.folder, 'working', name) };
    const taken = await rename(join(this.folder, name), file.path).catch(ignoreMissing);
    if (taken === null) return null;
    await this.touch(file);
    return file;
  }

  private async returnLeft(): Promise<void> {
    const working = join(this.folder, 'working');
    for (const name of await listFiles(working)) {
      const file = { name, path: join(working, name) };
      const found = await stat(file.path).catch(ignoreMissing);
      if (found === null) continue;
      if (!this.isSoleProcess && this.now() - found.mtimeMs < MAX_SILENCE_MS) continue;
      await rm(`${file.path}.rows`, { force: true });
      await this.release(file);
    }
  }
}
