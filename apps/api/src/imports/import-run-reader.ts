import { Injectable } from '@nestjs/common';
import { RecordReader } from '#api/history/record-reader';
import { describeRun, type ImportRun } from '#api/imports/import-run';
import { RegisterImport } from '#api/imports/register-import';
import type { RegisterKind } from '#domain/register.events';
import { UnknownStream } from '#kernel/refused';
import type { Reader } from '#records/readers';
import { registerKind, type RegisterDocument } from '#records/register.record';

/** Reads the imports of a register, with the progress of those that run. */
@Injectable()
export class ImportRunReader {
  constructor(
    private readonly registers: RegisterImport,
    private readonly records: RecordReader,
  ) {}

  async list(kind: RegisterKind, reader: Reader): Promise<RegisterDocument> {
    return (await this.records.find(registerKind, kind, reader))?.record ?? { imports: [], downloads: [] };
  }

  /** Throws `UnknownStream` unless it is one of the latest imports of this register. */
  async read(kind: RegisterKind, importId: string, reader: Reader): Promise<ImportRun> {
    const found = (await this.list(kind, reader)).imports.find((each) => each.importId === importId);
    if (found === undefined) throw new UnknownStream('import', importId);
    return describeRun(kind, found, this.registers.findRunning(importId));
  }
}
