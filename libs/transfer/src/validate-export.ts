import type { FileHandle } from 'node:fs/promises';
import {
  parseTrailer,
  parseEvent,
  parseHeader,
  parseObject,
  type ExportTrailer,
  type ExportHeader,
} from '#transfer/event-ndjson';
import { ChainVerifier, describeEvent } from '#transfer/chain-verifier';
import { readLines, type Line } from '#transfer/ndjson';
import { TransferError } from '#transfer/transfer-error';

/** Called with the current step and how much of it is done. */
export type TransferProgress = (step: string, done: number, total: number) => void;

/** The content of a file, every line of which has been checked. */
export interface ValidatedExport {
  /** Null when the file has no complete line. */
  readonly header: ExportHeader | null;
  readonly verifier: ChainVerifier;
  /** Offset of the first event. */
  readonly eventsStart: number;
  /** Offset after the last event. */
  readonly eventsEnd: number;
  /** Null when the file is cut off before its last line. */
  readonly trailer: ExportTrailer | null;
}

/** Validates a file line by line. */
class ExportValidator implements ValidatedExport {
  readonly verifier = new ChainVerifier();
  header: ExportHeader | null = null;
  trailer: ExportTrailer | null = null;
  eventsStart = 0;
  eventsEnd = 0;
  private lines = 0;

  constructor(
    private readonly file: string,
    private readonly remedy: string,
  ) {}

  accept({ text, end }: Line): void {
    this.lines += 1;
    if (this.trailer !== null) throw this.damagedError('there is data after the last line');
    if (this.header === null) {
      this.header = parseHeader(text, this.file);
      this.eventsStart = this.eventsEnd = end;
      return;
    }
    this.trailer = parseTrailer(text);
    if (this.trailer === null) this.acceptEvent(text, end);
    else this.checkTrailer(this.trailer);
  }

  private acceptEvent(text: string, end: number): void {
    const event = parseEvent(text);
    if (event === null)
      throw this.damagedError(parseObject(text) === null ? 'it is not JSON' : 'it was changed after the export');
    const fault = this.verifier.accept(event, text);
    if (fault !== null) throw this.damagedError(`${describeEvent(event)}: ${fault}`);
    this.eventsEnd = end;
    if (this.verifier.events === 1 && this.header?.first !== event.id)
      throw this.damagedError('it is not the first event that the header names');
  }

  private checkTrailer({ events, digest }: ExportTrailer): void {
    const { trailer } = this.verifier;
    if (events !== trailer.events)
      throw this.damagedError(`there should be ${events} events before it, not ${trailer.events}`);
    if (digest !== trailer.digest) throw this.damagedError('the events before it were changed or reordered');
  }

  private damagedError(what: string): TransferError {
    return new TransferError(`The file ${this.file} is damaged at line ${this.lines}: ${what}. ${this.remedy}.`);
  }
}

/**
 * Reads a whole export and checks each line, each seal and the trailer. Messages about damage end with `remedy`. A file that is cut off, even within a
 * line, is not an error here. Throws `TransferError`.
 */
export const validateExport = async (
  file: FileHandle,
  name: string,
  remedy: string,
  onProgress: (bytes: number, total: number) => void,
): Promise<ValidatedExport> => {
  const validator = new ExportValidator(name, remedy);
  const { size } = await file.stat();
  for await (const lines of readLines(file)) {
    for (const line of lines) validator.accept(line);
    onProgress(lines.at(-1)?.end ?? 0, size);
  }
  return validator;
};
