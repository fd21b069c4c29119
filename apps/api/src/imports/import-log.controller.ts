import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Grants } from '#api/access/policy';
import { RecordReader } from '#api/history/record-reader';
import { Context, type RequestOptions } from '#api/http/command-context';
import { QueryRoute } from '#api/http/query-route';
import { REGISTER_IMPORTS, REGISTER_NAMES, type RegisterImports } from '#api/imports/imports.schemas';
import { RegisterImport } from '#api/imports/register-import';
import type { RegisterKind } from '#domain/register.events';
import type { Reader } from '#records/readers';
import { registerKind } from '#records/register.record';

const LOG_READERS: Grants = { administrator: ['everywhere'], auditor: ['everywhere'] };

/** What was imported, and what is being imported. */
@ApiTags('Imports')
@Controller('v1/imports')
export class ImportLogController {
  constructor(
    private readonly registers: RegisterImport,
    private readonly records: RecordReader,
  ) {}

  @Get('establishments')
  @QueryRoute('List the imports of the school register', LOG_READERS, REGISTER_IMPORTS, null, REGISTER_NAMES)
  getEstablishmentImports(@Context() { reader }: RequestOptions): Promise<RegisterImports> {
    return this.readImports('establishments', reader);
  }

  @Get('inspections')
  @QueryRoute('List the imports of inspections', LOG_READERS, REGISTER_IMPORTS, null, REGISTER_NAMES)
  getInspectionImports(@Context() { reader }: RequestOptions): Promise<RegisterImports> {
    return this.readImports('inspections', reader);
  }

  private async readImports(kind: RegisterKind, reader: Reader): Promise<RegisterImports> {
    const found = await this.records.find(registerKind, kind, reader);
    return { imports: found?.record.imports ?? [], running: this.registers.listRunning(kind) };
  }
}
