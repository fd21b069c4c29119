import { applyDecorators, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Readable } from 'node:stream';
import { Policy } from '#api/access/policy';
import { DayOrNull, OneOf, TextField } from '#api/validation/fields';
import { Context } from '#api/http/command-context';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { LOG_POSITION, LOG_POSITION_HEADER, RecordsEvents } from '#api/http/log-position';
import { JsonResponse } from '#api/http/query-route';
import type { ImportSummary } from '#api/imports/import-report';
import { IMPORT_SUMMARY } from '#api/imports/imports.schemas';
import { RegisterFiles } from '#api/imports/register-files';
import { RegisterImport } from '#api/imports/register-import';
import { UploadedFile } from '#api/imports/uploaded-file';
import type { RegisterKind } from '#domain/register.events';
import type { IsoDay } from '#kernel/time';

/** The source of the data, which is stored with everything that is recorded from the file, and how to import it. */
export class ImportQuery {
  @TextField({ max: 200, description: 'File name.', example: 'edubasealldata20260701.csv' }) file!: string;
  @DayOrNull({ description: 'The day on which the data was extracted.' }) extractedOn: IsoDay | null = null;
  @OneOf(['import', 'dry-run'], {
    required: false,
    description: 'A dry run records nothing and says what would change.',
  })
  mode: 'import' | 'dry-run' = 'import';
  @OneOf(['nothing', 'older-or-shorter'], {
    required: false,
    description: 'Imports a file although it is older or much shorter than the last one.',
  })
  confirm: 'nothing' | 'older-or-shorter' = 'nothing';
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
    @Query() query: ImportQuery,
    @UploadedFile() upload: Readable,
    @Context() options: CommandOptions,
  ): Promise<ImportSummary> {
    return this.importFile('establishments', query, upload, options);
  }

  @Post('inspections')
  @ImportRoute('Import inspections of schools (Ofsted)')
  importInspections(
    @Query() query: ImportQuery,
    @UploadedFile() upload: Readable,
    @Context() options: CommandOptions,
  ): Promise<ImportSummary> {
    return this.importFile('inspections', query, upload, options);
  }

  private importFile(
    kind: RegisterKind,
    { file, extractedOn, mode, confirm }: ImportQuery,
    upload: Readable,
    { context }: CommandOptions,
  ): Promise<ImportSummary> {
    const order = { source: { file, extractedOn }, confirmed: confirm !== 'nothing', context };
    return this.files.read(upload, (received) =>
      mode === 'dry-run' ? this.registers.preview(kind, received, order) : this.registers.import(kind, received, order),
    );
  }
}
