import { applyDecorators, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Readable } from 'node:stream';
import { Policy } from '#api/access/policy';
import { DayOrNull, TextField } from '#api/validation/fields';
import { Context } from '#api/http/command-context';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { LOG_POSITION, LOG_POSITION_HEADER, RecordsEvents } from '#api/http/log-position';
import { JsonResponse } from '#api/http/query-route';
import type { ImportSummary } from '#api/imports/import-report';
import { IMPORT_SUMMARY } from '#api/imports/imports.schemas';
import { RegisterFiles } from '#api/imports/register-files';
import { RegisterImport } from '#api/imports/register-import';
import { UploadedFile } from '#api/imports/uploaded-file';
import type { IsoDay } from '#kernel/time';

/** The source of the data. Stored with everything that is recorded from the file. */
export class SourceQuery {
  @TextField({ max: 200, description: 'File name.', example: 'edubasealldata20260701.csv' }) file!: string;
  @DayOrNull({ description: 'The day on which the data was extracted.' }) extractedOn: IsoDay | null = null;
}

const ImportRoute = (summary: string): MethodDecorator =>
  applyDecorators(
    Policy(summary, { administrator: ['everywhere'] }),
    HttpCode(200),
    RecordsEvents(),
    ApiConsumes('text/csv'),
    ApiBody({ schema: { type: 'string', format: 'binary' }, description: 'The file as published, at most 80 MB.' }),
    JsonResponse('The number of rows by result, and the rejected rows with reasons.', IMPORT_SUMMARY, {
      [LOG_POSITION]: LOG_POSITION_HEADER,
    }),
  );

@ApiTags('Imports')
@Controller('v1/imports')
export class ImportsController {
  constructor(
    private readonly files: RegisterFiles,
    private readonly registers: RegisterImport,
  ) {}

  @Post('establishments')
  @ImportRoute('Import the national register of schools (GIAS)')
  importEstablishments(
    @Query() source: SourceQuery,
    @UploadedFile() upload: Readable,
    @Context() { context }: CommandOptions,
  ): Promise<ImportSummary> {
    return this.files.read(upload, (file) => this.registers.importEstablishments(file, source, context));
  }

  @Post('inspections')
  @ImportRoute('Import overall inspection grades (Ofsted)')
  importInspections(
    @Query() source: SourceQuery,
    @UploadedFile() upload: Readable,
    @Context() { context }: CommandOptions,
  ): Promise<ImportSummary> {
    return this.files.read(upload, (file) => this.registers.importInspections(file, source, context));
  }
}
