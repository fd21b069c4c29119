import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { ImportSummary } from '#api/imports/import-report';
import { RegisterFiles, type UploadedRegister } from '#api/imports/register-files';
import { RegisterImport, type ImportOrder } from '#api/imports/register-import';
import type { RegisterKind } from '#domain/register.events';
import { errorMessage } from '#execution/errors';
import { Log } from '#platform/logging';

/** How an uploaded file is to be treated. */
export interface UploadOrder extends ImportOrder {
  readonly mode: 'import' | 'dry-run';
  /** Whether the caller waits for the end of the import. */
  readonly isWaiting: boolean;
}

/** An import whose rows are being recorded. */
export interface StartedImport {
  readonly register: RegisterKind;
  readonly importId: string;
  readonly rows: number;
}

/** Runs the imports of uploaded files in the background, and interrupts them when the service stops. */
@Injectable()
export class ImportRuns implements OnModuleDestroy {
  private readonly open = new Set<Promise<ImportSummary>>();

  constructor(
    private readonly files: RegisterFiles,
    private readonly registers: RegisterImport,
    private readonly log: Log,
  ) {}

  /**
   * Resolves once the file has been read to its end, or with the summary if the caller waits, for a dry run, and for a file that was
   * imported before, which is not in the log of imports.
   */
  async upload(kind: RegisterKind, upload: Readable, order: UploadOrder): Promise<ImportSummary | StartedImport> {
    const file = await this.files.receive(upload);
    let running: Promise<ImportSummary> | null = null;
    try {
      if (order.mode === 'dry-run') return await this.registers.preview(kind, file, order);
      const begun = await this.registers.begin(kind, file, order);
      running = this.track(begun.run().finally(file.discard));
      if (order.isWaiting || !begun.isRecorded) return await running;
      running.catch((error: unknown) =>
        this.log.warn(`The import ${begun.importId} was interrupted: ${errorMessage(error)}`),
      );
      return { register: kind, importId: begun.importId, rows: begun.rows };
    } finally {
      if (running === null) await file.discard();
    }
  }

  /** Imports a file that is on disk already, and waits for the end. `isRecorded`: the file was not imported before. */
  async run(
    kind: RegisterKind,
    file: UploadedRegister,
    order: ImportOrder,
  ): Promise<{ readonly summary: ImportSummary; readonly isRecorded: boolean }> {
    const { run, isRecorded } = await this.registers.begin(kind, file, order);
    return { summary: await this.track(run()), isRecorded };
  }

  async onModuleDestroy(): Promise<void> {
    this.registers.stop();
    await Promise.allSettled(this.open);
  }

  private track(running: Promise<ImportSummary>): Promise<ImportSummary> {
    this.open.add(running);
    const forget = (): void => void this.open.delete(running);
    running.then(forget, forget);
    return running;
  }
}
