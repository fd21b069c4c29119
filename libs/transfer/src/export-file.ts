import { open, type FileHandle } from 'node:fs/promises';
import type { Ending } from '#transfer/event-ndjson';
import { LineCursor } from '#transfer/ndjson';
import { explained, MoveProblem } from '#transfer/transfer-error';
import { readThrough, type MoveProgress, type ReadThrough } from '#transfer/validate-export';

/** A complete export, of which every line and every seal was checked. */
export class ExportFile {
  private constructor(
    readonly name: string,
    private readonly file: FileHandle,
    private readonly found: ReadThrough,
    /** Number of the events and digest of their lines. */
    readonly ending: Ending,
  ) {}

  /** Reads it through before anything is done with it. Throws `MoveProblem`. */
  static async open(name: string, onProgress: MoveProgress = () => undefined): Promise<ExportFile> {
    let file: FileHandle | null = null;
    try {
      file = await open(name, 'r');
      return await ExportFile.checked(name, file, onProgress);
    } catch (error) {
      await file?.close();
      throw explained(error, name);
    }
  }

  private static async checked(name: string, file: FileHandle, onProgress: MoveProgress): Promise<ExportFile> {
    const remedy = 'nothing was written, export again';
    const told = (bytes: number, all: number): void => onProgress('bytes checked', bytes, all);
    const found = await readThrough(file, name, remedy, told);
    const { heading, ending, ledger } = found;
    if (heading === null) throw new MoveProblem(`The file ${name} is not an export of events; nothing was written.`);
    if (ending === null)
      throw new MoveProblem(
        `The file ${name} is cut off behind ${ledger.events} events: its last line is missing; ${remedy}.`,
      );
    return new ExportFile(name, file, found, ending);
  }

  get events(): number {
    return this.ending.events;
  }

  /** Id of the first event; null without events. */
  get first(): string | null {
    return this.found.heading?.first ?? null;
  }

  /** How many hold text that only keys make readable. */
  get personalEvents(): number {
    return this.found.ledger.personalEvents;
  }

  /** Offset of the first event. */
  get begin(): number {
    return this.found.begin;
  }

  /** The lines from an offset on, the last line of the file among them. */
  linesFrom(offset: number): LineCursor {
    return new LineCursor(this.file, offset);
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
