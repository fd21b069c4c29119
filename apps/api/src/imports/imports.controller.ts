import { applyDecorators, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Readable } from 'node:stream';
import { Policy } from '#api/access/policy';
import { DayOrNull, TextField } from '#api/validation/fields';
import { TheCall, type Call } from '#api/http/command-context';
import { Answers } from '#api/http/query-route';
import type { ImportSummary } from '#api/imports/import-report';
import { IMPORT_SUMMARY } from '#api/imports/imports.schemas';
import { RegisterFiles } from '#api/imports/register-files';
import { RegisterImport } from '#api/imports/register-import';
import { TheUpload } from '#api/imports/upload';
import type { IsoDay } from '#kernel/time';

/** Which file it is; kept with everything that is recorded from it. */
export class SourceQuery {
  @TextField({ max: 200, description: 'Name of the file.', example: 'edubasealldata20260701.csv' }) file!: string;
  @DayOrNull({ description: 'The day of the extract.' }) extractedOn: IsoDay | null = null;
}

const Imports = (summary: string): MethodDecorator =>
  applyDecorators(
    Policy(summary, { administrator: ['everywhere'] }),
    HttpCode(200),
    ApiConsumes('text/csv'),
    ApiBody({ schema: { type: 'string', format: 'binary' }, description: 'The file as published; at most 80 MB.' }),
    Answers('How many rows were taken, and which were not and why.', IMPORT_SUMMARY),
  );

@ApiTags('Imports')
@Controller('v1/imports')
export class ImportsController {
  constructor(
    private readonly files: RegisterFiles,
    private readonly registers: RegisterImport,
  ) {}

  @Post('establishments')
  @Imports('Import the national register of schools (GIAS «edubasealldata»)')
  establishments(
    @Query() source: SourceQuery,
    @TheUpload() upload: Readable,
    @TheCall() { occasion }: Call,
  ): Promise<ImportSummary> {
    return this.files.read(upload, (file) => this.registers.establishments(file, source, occasion));
  }

  @Post('inspections')
  @Imports('Import overall inspection grades (Ofsted management information, latest inspections)')
  inspections(
    @Query() source: SourceQuery,
    @TheUpload() upload: Readable,
    @TheCall() { occasion }: Call,
  ): Promise<ImportSummary> {
    return this.files.read(upload, (file) => this.registers.inspections(file, source, occasion));
  }
}
