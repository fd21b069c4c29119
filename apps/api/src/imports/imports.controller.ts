import { applyDecorators, Controller, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import { Policy, type Grants } from '#api/access/policy';
import { DayOrNull, OneOf, TextField } from '#api/validation/fields';
import { Context } from '#api/http/command-context';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { LOG_POSITION, LOG_POSITION_HEADER, RecordsEvents } from '#api/http/log-position';
import { JsonResponse } from '#api/http/query-route';
import type { ImportSummary } from '#api/imports/import-report';
import { ImportRuns, type StartedImport } from '#api/imports/import-runs';
import { IMPORT_SUMMARY, STARTED_IMPORT } from '#api/imports/imports.schemas';
import { UploadedFile } from '#api/imports/uploaded-file';
import { AcceptsWait, WaitsForEnd } from '#api/imports/waits-for-end';
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

const ADMINISTRATORS: Grants = { administrator: ['everywhere'] };

/** A clerk enters those of the areas of their board, as they do one by one: the decisions refuse all others. */
const CAN_ENTER: Grants = { ...ADMINISTRATORS, clerk: ['any'] };

const ImportRoute = (summary: string, grants: Grants = ADMINISTRATORS): MethodDecorator =>
  applyDecorators(
    Policy(summary, grants),
    HttpCode(200),
    RecordsEvents(),
    AcceptsWait(),
    ApiConsumes('text/csv'),
    ApiBody({ schema: { type: 'string', format: 'binary' }, description: 'The file, at most 80 MB.' }),
    JsonResponse(
      'The number of rows by result, and the rejected rows with reasons: for a caller who waits, a dry run, and a file that was imported before.',
      IMPORT_SUMMARY,
      { [LOG_POSITION]: LOG_POSITION_HEADER },
    ),
    ApiResponse({
      status: 202,
      description: 'The file can be read to its end, and its rows are being recorded. `Location` shows the progress.',
      headers: { Location: { description: 'Path of the import.', schema: { type: 'string' } } },
      content: { 'application/json': { schema: STARTED_IMPORT } },
    }),
  );

@ApiTags('Imports')
@Controller('v1/imports')
export class ImportsController {
  constructor(private readonly runs: ImportRuns) {}

  @Post('establishments')
  @ImportRoute('Import establishments (GIAS)')
  importEstablishments(
    @Query() query: ImportQuery,
    @UploadedFile() upload: Readable,
    @WaitsForEnd() isWaiting: boolean,
    @Context() options: CommandOptions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportSummary | StartedImport> {
    return this.importFile('establishments', { query, upload, isWaiting }, options, reply);
  }

  @Post('inspections')
  @ImportRoute('Import inspections (Ofsted)')
  importInspections(
    @Query() query: ImportQuery,
    @UploadedFile() upload: Readable,
    @WaitsForEnd() isWaiting: boolean,
    @Context() options: CommandOptions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportSummary | StartedImport> {
    return this.importFile('inspections', { query, upload, isWaiting }, options, reply);
  }

  @Post('links')
  @ImportRoute('Import links between schools (GIAS)')
  importLinks(
    @Query() query: ImportQuery,
    @UploadedFile() upload: Readable,
    @WaitsForEnd() isWaiting: boolean,
    @Context() options: CommandOptions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportSummary | StartedImport> {
    return this.importFile('links', { query, upload, isWaiting }, options, reply);
  }

  @Post('groups')
  @ImportRoute('Import groups of schools (GIAS)')
  importGroups(
    @Query() query: ImportQuery,
    @UploadedFile() upload: Readable,
    @WaitsForEnd() isWaiting: boolean,
    @Context() options: CommandOptions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportSummary | StartedImport> {
    return this.importFile('groups', { query, upload, isWaiting }, options, reply);
  }

  @Post('indicators')
  @ImportRoute('Import school indicators')
  importIndicators(
    @Query() query: ImportQuery,
    @UploadedFile() upload: Readable,
    @WaitsForEnd() isWaiting: boolean,
    @Context() options: CommandOptions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportSummary | StartedImport> {
    return this.importFile('indicators', { query, upload, isWaiting }, options, reply);
  }

  @Post('alliances')
  @ImportRoute('Enter alliances from a file', CAN_ENTER)
  importAlliances(
    @Query() query: ImportQuery,
    @UploadedFile() upload: Readable,
    @WaitsForEnd() isWaiting: boolean,
    @Context() options: CommandOptions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportSummary | StartedImport> {
    return this.importFile('alliances', { query, upload, isWaiting }, options, reply);
  }

  @Post('leaders')
  @ImportRoute('Enter leaders from a file', CAN_ENTER)
  importLeaders(
    @Query() query: ImportQuery,
    @UploadedFile() upload: Readable,
    @WaitsForEnd() isWaiting: boolean,
    @Context() options: CommandOptions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportSummary | StartedImport> {
    return this.importFile('leaders', { query, upload, isWaiting }, options, reply);
  }

  private async importFile(
    kind: RegisterKind,
    {
      query,
      upload,
      isWaiting,
    }: { readonly query: ImportQuery; readonly upload: Readable; readonly isWaiting: boolean },
    { context }: CommandOptions,
    reply: FastifyReply,
  ): Promise<ImportSummary | StartedImport> {
    const { file, extractedOn, mode, confirm } = query;
    const source = { file, extractedOn };
    const order = { source, confirmed: confirm !== 'nothing', mode, isWaiting, context };
    const result = await this.runs.upload(kind, upload, order);
    if ('register' in result) void reply.status(202).header('Location', `/v1/imports/${kind}/${result.importId}`);
    return result;
  }
}
