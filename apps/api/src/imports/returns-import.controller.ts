import { Controller, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Readable } from 'node:stream';
import { Policy } from '#api/access/policy';
import { CAN_MANAGE } from '#api/alliances/alliances.controller';
import { Context } from '#api/http/command-context';
import { LOG_POSITION, LOG_POSITION_HEADER, RecordsEvents } from '#api/http/log-position';
import { JsonResponse } from '#api/http/query-route';
import { REJECTED_ROW } from '#api/imports/imports.schemas';
import { RegisterFiles } from '#api/imports/register-files';
import { ReturnsImport, type ReturnsSummary } from '#api/imports/returns-import';
import { UploadedFile } from '#api/imports/uploaded-file';
import * as schema from '#api/openapi/response-schemas';
import { AcademicYearField, OneOf } from '#api/validation/fields';
import type { AcademicYear } from '#domain/academic-year';
import type { CommandOptions } from '#nest-cqrs/stream-command';

class ReturnsQuery {
  @AcademicYearField() academicYear!: AcademicYear;
  @OneOf(['import', 'dry-run'], {
    required: false,
    description: 'A dry run records nothing and says what would be recorded.',
  })
  mode: 'import' | 'dry-run' = 'import';
}

const RETURNS_SUMMARY = schema.namedObject<ReturnsSummary>('ReturnsSummary', {
  rows: schema.integer(),
  recorded: schema.integer('Delivery schools that were recorded, or in a dry run would be.'),
  unchanged: schema.integer('Delivery schools for which the same is reported already.'),
  rejectedCount: schema.integer('Rejected rows. A delivery school with one of them is not recorded.'),
  rejected: schema.listOf(REJECTED_ROW, 'At most the first 1,000 rejected rows, by line.'),
});

/** The yearly return of an alliance as a file. */
@ApiTags('Imports')
@Controller('v1/imports')
export class ReturnsImportController {
  constructor(
    private readonly files: RegisterFiles,
    private readonly returns: ReturnsImport,
  ) {}

  @Post('alliances/:alliance/returns')
  @Policy('Import the yearly return of an alliance', CAN_MANAGE)
  @HttpCode(200)
  @RecordsEvents()
  @ApiConsumes('text/csv')
  @ApiBody({
    schema: { type: 'string', format: 'binary' },
    description:
      'A CSV file with a row for each supported school and the columns `deliverySchool`, `activities`, `supported` and `forms`; codes are separated by semicolons. A delivery school that supported nobody has one row.',
  })
  @JsonResponse('The delivery schools by result, and the rejected rows with reasons.', RETURNS_SUMMARY, {
    [LOG_POSITION]: LOG_POSITION_HEADER,
  })
  async importReturns(
    @Param('alliance') allianceId: string,
    @Query() { academicYear, mode }: ReturnsQuery,
    @UploadedFile() upload: Readable,
    @Context() options: CommandOptions,
  ): Promise<ReturnsSummary> {
    const order = { allianceId, academicYear, isDryRun: mode === 'dry-run' };
    const { path, discard } = await this.files.receive(upload);
    try {
      return await this.returns.import(order, path, options);
    } finally {
      await discard();
    }
  }
}
