import { open, type FileHandle } from 'node:fs/promises';

const MAX_PIECE_BYTES = 65_536;

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Reads a file while it is still being written. */
export class GrowingFile {
  private written = 0;
  private end: Promise<unknown> | null = null;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly path: string) {}

  /** So many bytes can be read now. */
  grow(written: number): void {
    this.written = written;
    this.wake();
  }

  /** No bytes follow once `complete` has resolved. If it rejects, all that read the file reject too. */
  endWith(complete: Promise<unknown>): void {
    const end = (): void => {
      this.end = complete;
      this.wake();
    };
    complete.then(end, end);
  }

  /** The bytes from the beginning, as soon as they are there, until the file ends. */
  async *read(): AsyncGenerator<Buffer, void, undefined> {
    let file: FileHandle | null = null;
    try {
      let at = 0;
      for (;;) {
        if (this.end !== null) await this.end;
        // The last bytes can be written without a word. Nothing is written after the end, so the file itself says how long it is.
        const isWhole = this.end !== null;
        if (isWhole || at < this.written) {
          file ??= await this.open();
          if (file === null) return;
          const piece = Buffer.allocUnsafeSlow(
            isWhole ? MAX_PIECE_BYTES : Math.min(this.written - at, MAX_PIECE_BYTES),
          );
          const { bytesRead } = await file.read(piece, 0, piece.length, at);
          if (bytesRead === 0 && at < this.written)
            throw new Error(`The file ${this.path} became shorter while it was read.`);
          if (bytesRead === 0) return;
          at += bytesRead;
          yield piece.subarray(0, bytesRead);
        } else await new Promise<void>((resolve) => this.waiting.add(resolve));
      }
    } finally {
      await file?.close();
    }
  }

  /** Null if nothing was ever written. */
  private async open(): Promise<FileHandle | null> {
    try {
      return await open(this.path, 'r');
    } catch (error) {
      if (this.written === 0 && isMissing(error)) return null;
      throw error;
    }
  }

  private wake(): void {
    const woken = [...this.waiting];
    this.waiting.clear();
    for (const resolve of woken) resolve();
  }
}
