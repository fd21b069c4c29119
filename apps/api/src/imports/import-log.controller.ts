import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Grants } from '#api/access/policy';
import { Context, type RequestOptions } from '#api/http/command-context';
import { QueryRoute } from '#api/http/query-route';
import type { ImportRun } from '#api/imports/import-run';
import { ImportRunReader } from '#api/imports/import-run-reader';
import {
  IMPORT_RUN,
  REGISTER_IMPORTS,
  REGISTER_NAMES,
  RUN_NAMES,
  type RegisterImports,
} from '#api/imports/imports.schemas';
import { RegisterImport } from '#api/imports/register-import';
import type { RegisterKind } from '#domain/register.events';
import type { Reader } from '#records/readers';

const LOG_READERS: Grants = { administrator: ['everywhere'], auditor: ['everywhere'] };

/** A clerk reads the imports that they started: who else entered what is not theirs to know. */
const ENTRY_READERS: Grants = { ...LOG_READERS, clerk: ['any'] };

/** What was imported, and what is being imported. */
@ApiTags('Imports')
@Controller('v1/imports')
export class ImportLogController {
  constructor(
    private readonly registers: RegisterImport,
    private readonly runs: ImportRunReader,
  ) {}

  @Get('establishments')
  @QueryRoute('List the imports of establishments', LOG_READERS, REGISTER_IMPORTS, null, REGISTER_NAMES)
  getEstablishmentImports(@Context() { reader }: RequestOptions): Promise<RegisterImports> {
    return this.readImports('establishments', reader);
  }

  @Get('establishments/:import')
  @QueryRoute('Get an import of establishments', LOG_READERS, IMPORT_RUN, null, RUN_NAMES)
  getEstablishmentImport(@Param('import') id: string, @Context() { reader }: RequestOptions): Promise<ImportRun> {
    return this.runs.read('establishments', id, reader);
  }

  @Get('inspections')
  @QueryRoute('List the imports of inspections', LOG_READERS, REGISTER_IMPORTS, null, REGISTER_NAMES)
  getInspectionImports(@Context() { reader }: RequestOptions): Promise<RegisterImports> {
    return this.readImports('inspections', reader);
  }

  @Get('inspections/:import')
  @QueryRoute('Get an import of inspections', LOG_READERS, IMPORT_RUN, null, RUN_NAMES)
  getInspectionImport(@Param('import') id: string, @Context() { reader }: RequestOptions): Promise<ImportRun> {
    return this.runs.read('inspections', id, reader);
  }

  @Get('links')
  @QueryRoute('List the imports of links', LOG_READERS, REGISTER_IMPORTS, null, REGISTER_NAMES)
  getLinkImports(@Context() { reader }: RequestOptions): Promise<RegisterImports> {
    return this.readImports('links', reader);
  }

  @Get('links/:import')
  @QueryRoute('Get an import of links', LOG_READERS, IMPORT_RUN, null, RUN_NAMES)
  getLinkImport(@Param('import') id: string, @Context() { reader }: RequestOptions): Promise<ImportRun> {
    return this.runs.read('links', id, reader);
  }

  @Get('groups')
  @QueryRoute('List the imports of groups', LOG_READERS, REGISTER_IMPORTS, null, REGISTER_NAMES)
  getGroupImports(@Context() { reader }: RequestOptions): Promise<RegisterImports> {
    return this.readImports('groups', reader);
  }

  @Get('groups/:import')
  @QueryRoute('Get an import of groups', LOG_READERS, IMPORT_RUN, null, RUN_NAMES)
  getGroupImport(@Param('import') id: string, @Context() { reader }: RequestOptions): Promise<ImportRun> {
    return this.runs.read('groups', id, reader);
  }

  @Get('indicators')
  @QueryRoute('List the imports of indicators', LOG_READERS, REGISTER_IMPORTS, null, REGISTER_NAMES)
  getIndicatorImports(@Context() { reader }: RequestOptions): Promise<RegisterImports> {
    return this.readImports('indicators', reader);
  }

  @Get('indicators/:import')
  @QueryRoute('Get an import of indicators', LOG_READERS, IMPORT_RUN, null, RUN_NAMES)
  getIndicatorImport(@Param('import') id: string, @Context() { reader }: RequestOptions): Promise<ImportRun> {
    return this.runs.read('indicators', id, reader);
  }

  @Get('alliances')
  @QueryRoute('List the imports of alliances', ENTRY_READERS, REGISTER_IMPORTS, null, REGISTER_NAMES)
  getAllianceImports(@Context() { reader }: RequestOptions): Promise<RegisterImports> {
    return this.readImports('alliances', reader);
  }

  @Get('alliances/:import')
  @QueryRoute('Get an import of alliances', ENTRY_READERS, IMPORT_RUN, null, RUN_NAMES)
  getAllianceImport(@Param('import') id: string, @Context() { reader }: RequestOptions): Promise<ImportRun> {
    return this.runs.read('alliances', id, reader);
  }

  @Get('leaders')
  @QueryRoute('List the imports of leaders', ENTRY_READERS, REGISTER_IMPORTS, null, REGISTER_NAMES)
  getLeaderImports(@Context() { reader }: RequestOptions): Promise<RegisterImports> {
    return this.readImports('leaders', reader);
  }

  @Get('leaders/:import')
  @QueryRoute('Get an import of leaders', ENTRY_READERS, IMPORT_RUN, null, RUN_NAMES)
  getLeaderImport(@Param('import') id: string, @Context() { reader }: RequestOptions): Promise<ImportRun> {
    return this.runs.read('leaders', id, reader);
  }

  private async readImports(kind: RegisterKind, reader: Reader): Promise<RegisterImports> {
    const found = await this.runs.list(kind, reader);
    const running = this.registers.listRunning(kind);
    if (reader.capacities.some((capacity) => capacity !== 'clerk')) return { ...found, running };
    const own = new Set(found.imports.map(({ importId }) => importId));
    return { ...found, running: running.filter(({ importId }) => own.has(importId)) };
  }
}
