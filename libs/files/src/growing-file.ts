import { open, type FileHandle } from 'node:fs/promises';

const MAX_PIECE_BYTES = 65_536;

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
        if (at < this.written) {
          file ??= await open(this.path, 'r');
          const piece = Buffer.allocUnsafeSlow(Math.min(this.written - at, MAX_PIECE_BYTES));
          const { bytesRead } = await file.read(piece, 0, piece.length, at);
          if (bytesRead === 0) throw new Error(`The file ${this.path} became shorter while it was read.`);
          at += bytesRead;
          yield piece.subarray(0, bytesRead);
        } else if (this.end !== null) return;
        else await new Promise<void>((resolve) => this.waiting.add(resolve));
      }
    } finally {
      await file?.close();
    }
  }

  private wake(): void {
    const woken = [...this.waiting];
    this.waiting.clear();
    for (const resolve of woken) resolve();
  }
}
