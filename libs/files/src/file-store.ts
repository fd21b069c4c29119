import type { Readable } from 'node:stream';

/** The store does not respond, or refuses. Nothing half is stored. The message is for the operator, and says what to check. */
export class FileStoreUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FileStoreUnavailable';
  }
}

/** A complete file on this machine that is to be stored. */
export interface CompleteFile {
  readonly path: string;
  readonly bytes: number;
  /** Checksum of these bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Stores files by id. What it stores is encrypted already. A file is there completely, or not at all. */
export abstract class FileStore {
  /** Where the files are, for messages to the operator. */
  abstract readonly place: string;

  /** Stores the file on disk. The file at `path` may be moved. Storing the same file again changes nothing. Rejects with `FileStoreUnavailable`. */
  abstract keep(id: string, file: CompleteFile): Promise<void>;

  /** The stored bytes; null if there is no such file. Rejects with `FileStoreUnavailable`. */
  abstract open(id: string): Promise<Readable | null>;

  /** Rejects with `FileStoreUnavailable`. A file that is not there is no error. */
  abstract remove(id: string): Promise<void>;
}
