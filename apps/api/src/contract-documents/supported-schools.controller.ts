import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CaseRedaction } from '#api/access/case-redaction';
import { CAN_READ_BOARD } from '#api/access/grants';
import { CAN_READ_CONTRACT } from '#api/contracts/contract.controller';
import type { SupportedSchoolRecord } from '#api/contract-documents/supported-school';
import { SupportedSchoolReader } from '#api/contract-documents/supported-school-reader';
import { SUPPORTED_SCHOOL } from '#api/contract-documents/supported-school.schemas';
import { SUPPORTED_SCHOOLS } from '#api/contract-documents/supported-schools.lists';
import { GetEndedContracts } from '#api/contract-documents/supported-schools.queries';
import { writeSupportedSchool } from '#api/contract-documents/write-supported-school';
import { DocumentRoute, renderDocument } from '#api/documents/document-route';
import { PdfWriter } from '#api/documents/pdf-writer';
import { AsOfQuery, chooseReadingDay } from '#api/history/as-of';
import { Context, type RequestOptions } from '#api/http/command-context';
import { isWithheld } from '#api/lists/list-declaration';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { daysOfYear, type AcademicYear } from '#domain/academic-year';
import { recordNames } from '#read-models/record-names';

/** What a board publishes of the schools that were supported. */
@ApiTags('Contracts')
@Controller('v1')
export class SupportedSchoolsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly schools: SupportedSchoolReader,
    private readonly redaction: CaseRedaction,
    private readonly pdf: PdfWriter,
  ) {}

  @Get('contracts/:contract/supported-school')
  @DocumentRoute('Get the record of a supported school', CAN_READ_CONTRACT, SUPPORTED_SCHOOL, {
    views: [recordNames],
    reactions: true,
  })
  async getSupportedSchool(
    @Param('contract') id: string,
    @Query() query: AsOfQuery,
    @Context() options: RequestOptions,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SupportedSchoolRecord | string | Buffer> {
    const data = await this.schools.read(id, query, options);
    const name = `supported-school-${data.contractId}-after-${data.version}-events`;
    return renderDocument({ data, toDocument: writeSupportedSchool, name }, this.pdf, request, reply);
  }

  @Get('boards/:board/supported-schools')
  @ListRoute('List the supported schools of a year', CAN_READ_BOARD, SUPPORTED_SCHOOLS)
  getSupportedSchools(
    @Param('board') boardId: string,
    @ListParams(SUPPORTED_SCHOOLS) query: ListQueryOf<typeof SUPPORTED_SCHOOLS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { academicYear = '' } = query.page.where;
    const { from, to } = daysOfYear(academicYear as AcademicYear);
    const { past } = chooseReadingDay(query, options);
    const { asOf } = query;
    return renderList(SUPPORTED_SCHOOLS, query, {
      read: async (page) => {
        const found = await this.queries.execute(
          new GetEndedContracts({ boardId, from, to, page: { ...page, where: {} } }, past),
        );
        return Promise.all(found.map(({ contractId }) => this.schools.read(contractId, { asOf }, options)));
      },
      redact: async (rows) =>
        (await this.redaction.redactForBoards(rows, 'contractId', options)).flatMap((row) =>
          isWithheld(row) ? [] : [row],
        ),
      extra: { academicYear },
    });
  }
}
