import { createHash, type Hash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encryptFile } from '#files/file-encryption';
import { FileStoreUnavailable, type CompleteFile } from '#files/file-store';
import { startScan, type RunningScan, type ScanResult } from '#files/file-scanner';
import { writeToFile } from '#files/write-to-file';

/** The first bytes of a file say what it is. Those of a text are checked up to here. */
const HEAD_BYTES = 4_096;

export interface ReceiveOptions {
  readonly fileId: string;
  /** Of `generateContentKey`. */
  readonly contentKey: string;
  /** Called with the first bytes. Throws if the file is not acceptable, and returns what it is. */
  readonly identify: (head: Buffer) => string;
  /** The command of the scanner; null without one. */
  readonly scanCommand: readonly string[] | null;
}

/** A file that has arrived completely. It is encrypted on disk. */
export interface ArrivedFile extends CompleteFile {
  /** Size and checksum of the file as it was sent. */
  readonly sizeBytes: number;
  readonly sentSha256: string;
  readonly mediaType: string;
  /** Null without a scanner. */
  readonly scan: ScanResult | null;
}

/** What a process left that was killed while it stored a file. */
export interface UnfinishedFile {
  readonly fileId: string;
  /** The id of the record to which the file was to belong. */
  readonly recordId: string;
}

interface SeenFile {
  sizeBytes: number;
  readonly hash: Hash;
  mediaType: string | null;
}

const ENCRYPTED = '.arriving';
const PENDING = '.pending';

/** Files while they arrive. They are encrypted before they reach the disk. */
export class IncomingFiles {
  private readonly scans = new Set<RunningScan>();

  constructor(private readonly folder: string) {}

  /** Ends the scanners that still run, so that none outlives the process. */
  stopScans(): void {
    for (const scan of this.scans) scan.stop();
  }

  /** Receives a file, and never holds all of it in memory. Throws what `upload` and `identify` throw, and `FileStoreUnavailable`, and leaves nothing then. */
  async receive(upload: AsyncIterable<Buffer>, options: ReceiveOptions): Promise<ArrivedFile> {
    const { fileId, contentKey, scanCommand } = options;
    const path = join(this.folder, `${fileId}${ENCRYPTED}`);
    await this.open();
    const scan = scanCommand === null ? null : this.startScan(scanCommand);
    const seen: SeenFile = { sizeBytes: 0, hash: createHash('sha256'), mediaType: null };
    const stored = { bytes: 0, hash: createHash('sha256') };
    try {
      const encrypted = encryptFile(look(upload, seen, options.identify, scan), contentKey, fileId);
      await writeToFile(path, count(encrypted, stored));
      return {
        path,
        bytes: stored.bytes,
        sha256: stored.hash.digest('hex'),
        sizeBytes: seen.sizeBytes,
        sentSha256: seen.hash.digest('hex'),
        mediaType: seen.mediaType ?? options.identify(Buffer.alloc(0)),
        scan: scan === null ? null : await scan.finish(),
      };
    } catch (error) {
      await rm(path, { force: true });
      throw this.toStoreError(error);
    } finally {
      if (scan !== null) this.endScan(scan);
    }
  }

  private async open(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
      throw this.toStoreError(error);
    });
  }

  /** What the disk refuses is for the operator to put right. Everything else is about the upload. */
  private toStoreError(error: unknown): unknown {
    if (!(error instanceof Error) || !('syscall' in error)) return error;
    return new FileStoreUnavailable(
      `The file cannot be written to ${this.folder}: ${error.message}. Check the folder.`,
      {
        cause: error,
      },
    );
  }

  private startScan(command: readonly string[]): RunningScan {
    const scan = startScan(command);
    this.scans.add(scan);
    return scan;
  }

  private endScan(scan: RunningScan): void {
    this.scans.delete(scan);
    scan.stop();
  }

  /** Remembers that a file is being stored, until `settle`. */
  async announce({ fileId, recordId }: UnfinishedFile): Promise<void> {
    const path = join(this.folder, `${fileId}${PENDING}`);
    await writeFile(path, recordId, { mode: 0o600, flush: true }).catch((error: unknown) => {
      throw this.toStoreError(error);
    });
  }

  /** Forgets the file, which is stored and recorded, or neither. */
  async settle(fileId: string): Promise<void> {
    await rm(join(this.folder, `${fileId}${ENCRYPTED}`), { force: true });
    await rm(join(this.folder, `${fileId}${PENDING}`), { force: true });
  }

  /** Deletes what had not arrived when a process was killed, and lists what had not been recorded. `olderThanMs`: leaves what is younger. */
  async collectRemains(olderThanMs: number): Promise<readonly UnfinishedFile[]> {
    const unfinished: UnfinishedFile[] = [];
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => null);
      if (found === null || Date.now() - found.mtimeMs < olderThanMs) continue;
      if (name.endsWith(PENDING))
        unfinished.push({ fileId: name.slice(0, -PENDING.length), recordId: await readFile(path, 'utf8') });
      else if (name.endsWith(ENCRYPTED)) await rm(path, { force: true });
    }
    return unfinished;
  }
}

/** Passes the bytes on, to the scanner too, and identifies the file by the first of them. */
async function* look(
  upload: AsyncIterable<Buffer>,
  seen: SeenFile,
  identify: ReceiveOptions['identify'],
  scan: RunningScan | null,
): AsyncGenerator<Buffer> {
  let head = Buffer.alloc(0);
  for await (const chunk of upload) {
    seen.sizeBytes += chunk.length;
    seen.hash.update(chunk);
    if (seen.mediaType === null) {
      head = Buffer.concat([head, chunk]);
      if (head.length >= HEAD_BYTES) seen.mediaType = identify(head.subarray(0, HEAD_BYTES));
    }
    await scan?.write(chunk);
    yield chunk;
  }
  seen.mediaType ??= identify(head);
}

async function* count(source: AsyncIterable<Buffer>, stored: { bytes: number; readonly hash: Hash }) {
  for await (const chunk of source) {
    stored.bytes += chunk.length;
    stored.hash.update(chunk);
    yield chunk;
  }
}
