import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DocumentTasks } from '#api/documents/document-tasks';
import type { Document } from '#documents/document';
import { StoreUnavailable } from '#execution/event-store';
import { resolveThreadEntry } from '#processing/create-worker';
import { ThreadBusy, ThreadEnded, WorkerThreadRunner } from '#processing/worker-thread-runner';

const THREAD_ENTRY = resolveThreadEntry('document-thread', import.meta.url);

/** The library and its fonts take 27 MB, and a thread that starts again needs a tenth of a second for them. */
const IDLE_TIMEOUT_MS = 60_000;

/** Further files are rejected as unavailable. */
const MAX_WAITING_FILES = 50;

/** A pack of the largest meeting takes about 60 MB. */
const MAX_MEMORY_MIB = 256;

/** Writes PDF files on a thread of its own: fonts are cut down and compressed in steps that nothing interrupts, and no request waits for them. */
@Injectable()
export class PdfWriter implements OnApplicationShutdown {
  private readonly thread = new WorkerThreadRunner<DocumentTasks>(THREAD_ENTRY, {
    idleTimeoutMs: IDLE_TIMEOUT_MS,
    maxWaiting: MAX_WAITING_FILES,
    maxMemoryMiB: MAX_MEMORY_MIB,
  });

  /** Rejects with `StoreUnavailable` when too many files wait, or the thread ends. */
  async write(document: Document): Promise<Buffer> {
    const bytes = await this.thread.run('writePdf', document).catch((error: unknown) => {
      if (!(error instanceof ThreadEnded || error instanceof ThreadBusy)) throw error;
      throw new StoreUnavailable(`The file cannot be written now: ${error.message}`, { cause: error });
    });
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  onApplicationShutdown(): Promise<void> {
    return this.thread.stop();
  }
}
