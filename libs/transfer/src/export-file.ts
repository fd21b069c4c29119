import { open, type FileHandle } from 'node:fs/promises';
import type { ExportTrailer } from '#transfer/event-ndjson';
import { LineCursor } from '#transfer/ndjson';
import { explainError, TransferError } from '#transfer/transfer-error';
import { validateExport, type TransferProgress, type ValidatedExport } from '#transfer/validate-export';

/** A complete export whose lines and seals have all been checked. */
export class ExportFile {
  private constructor(
    readonly name: string,
    private readonly file: FileHandle,
    private readonly content: ValidatedExport,
    /** Number of events, and digest of their lines. */
    readonly trailer: ExportTrailer,
  ) {}

  /** Opens and validates a file. Throws `TransferError`. */
  static async open(name: string, onProgress: TransferProgress = () => undefined): Promise<ExportFile> {
    let file: FileHandle | null = null;
    try {
      file = await open(name, 'r');
      return await ExportFile.validate(name, file, onProgress);
    } catch (error) {
      await file?.close();
      throw explainError(error, name);
    }
  }

  private static async validate(name: string, file: FileHandle, onProgress: TransferProgress): Promise<ExportFile> {
    const remedy = 'Nothing was written. Export again';
    const report = (bytes: number, total: number): void => onProgress('bytes checked', bytes, total);
    const content = await validateExport(file, name, remedy, report);
    const { header, trailer, verifier } = content;
    if (header === null) throw new TransferError(`The file ${name} is not an export of events. Nothing was written.`);
    if (trailer === null)
      throw new TransferError(
        `The file ${name} is cut off after ${verifier.events} events: its last line is missing. ${remedy}.`,
      );
    return new ExportFile(name, file, content, trailer);
  }

  get events(): number {
    return this.trailer.events;
  }

  /** Id of the first event; null without events. */
  get first(): string | null {
    return this.content.header?.first ?? null;
  }

  /** Number of events with encrypted personal text. */
  get personalEvents(): number {
    return this.content.verifier.personalEvents;
  }

  /** Offset of the first event. */
  get eventsStart(): number {
    return this.content.eventsStart;
  }

  /** Reads the lines from an offset, including the last line of the file. */
  readLinesFrom(offset: number): LineCursor {
    return new LineCursor(this.file, offset);
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
