import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CaseRedaction } from '#api/access/case-redaction';
import { ANY_ASSIGNED_ROLE, type Grants } from '#api/access/policy';
import { addPredecessors } from '#api/access/predecessors';
import { AsOfQuery, chooseReadingDay, toPoint } from '#api/history/as-of';
import { RecordReader } from '#api/history/record-reader';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { Context, type RequestOptions } from '#api/http/command-context';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { QueryRoute } from '#api/http/query-route';
import { ListRoute } from '#api/lists/list-route';
import { ClassifySchoolBody, CorrectClassificationBody } from '#api/schools/schools.bodies';
import { ClassifySchool, CorrectClassification } from '#api/schools/schools.commands';
import { GetSchoolContracts, GetSchoolRequests, GetSchoolsInArea } from '#api/schools/schools.queries';
import { SCHOOL_CONTRACTS, SCHOOL_REQUESTS, SCHOOLS } from '#api/schools/schools.lists';
import { SCHOOL, SCHOOL_RESPONSE_NAMES } from '#api/schools/schools.schemas';
import { describeSchool, describeTies, type SchoolResponse } from '#api/schools/school-response';
import { StreamReader } from '#execution/stream-reader';
import { schoolKind } from '#records/school.record';

/** A school belongs to no board. Board roles may read any school, but only the cases of their own boards. A head may read only their own school. */
const CAN_READ_CASES: Grants = {
  clerk: ['any'],
  chair: ['any'],
  'vice-chair': ['any'],
  'board-member': ['any'],
  auditor: ['any'],
  'school-head': ['school'],
  'chair-of-governors': ['school'],
  'responsible-body': ['school', 'member-school'],
  'la-officer': ['area'],
};

/** Who records facts about a school that its register does not have. */
export const CAN_DESCRIBE_SCHOOL: Grants = {
  'la-officer': ['area'],
  administrator: ['everywhere'],
  clerk: ['board-area'],
};

export const CAN_READ_SCHOOL: Grants = { ...CAN_READ_CASES, administrator: ['everywhere'] };

@ApiTags('Schools')
@Controller('v1/schools')
export class SchoolsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly records: RecordReader,
    private readonly redaction: CaseRedaction,
    private readonly streams: StreamReader,
  ) {}

  @Post(':school/classification')
  @CommandRoute('Classify a school by its governing law', CAN_DESCRIBE_SCHOOL)
  classifySchool(
    @Param('school') urn: string,
    @Body() body: ClassifySchoolBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new ClassifySchool(urn, body, options));
  }

  @Post(':school/classification/correction')
  @CommandRoute('Correct the classification of a school', CAN_DESCRIBE_SCHOOL)
  correctClassification(
    @Param('school') urn: string,
    @Body() body: CorrectClassificationBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectClassification(urn, body, options));
  }

  @Get()
  @ListRoute('List the schools of a local authority', ANY_ASSIGNED_ROLE, SCHOOLS)
  getSchoolsInArea(
    @ListParams(SCHOOLS) query: ListQueryOf<typeof SCHOOLS>,
    @Context() options: CommandOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    return renderList(SCHOOLS, query, {
      read: (page) => this.queries.execute(new GetSchoolsInArea({ today: day, page }, past)),
      extra: { area: query.page.where.area },
    });
  }

  @Get(':school')
  @QueryRoute('Get a school', CAN_READ_SCHOOL, SCHOOL, null, SCHOOL_RESPONSE_NAMES)
  async getSchool(
    @Param('school') urn: string,
    @Query() query: AsOfQuery,
    @Context() { reader }: RequestOptions,
  ): Promise<SchoolResponse> {
    const { record, version } = await this.records.read(schoolKind, urn, reader, toPoint(query));
    return {
      ...describeSchool(record),
      ...describeTies(record),
      successions: record.successions,
      version,
      asOf: query.asOf,
    };
  }

  @Get(':school/requests')
  @ListRoute('List the requests for a school', CAN_READ_CASES, SCHOOL_REQUESTS)
  async getSchoolRequests(
    @Param('school') urn: string,
    @ListParams(SCHOOL_REQUESTS) query: ListQueryOf<typeof SCHOOL_REQUESTS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    const urns = await addPredecessors(this.streams, [urn], day);
    return renderList(SCHOOL_REQUESTS, query, {
      read: (page) => this.queries.execute(new GetSchoolRequests({ urns, today: day, page }, past)),
      redact: (rows) => this.redaction.redactForBoards(rows, 'requestId', options),
    });
  }

  @Get(':school/contracts')
  @ListRoute('List the contracts of a school', CAN_READ_CASES, SCHOOL_CONTRACTS)
  async getSchoolContracts(
    @Param('school') urn: string,
    @ListParams(SCHOOL_CONTRACTS) query: ListQueryOf<typeof SCHOOL_CONTRACTS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    const urns = await addPredecessors(this.streams, [urn], day);
    return renderList(SCHOOL_CONTRACTS, query, {
      read: (page) => this.queries.execute(new GetSchoolContracts({ urns, today: day, page }, past)),
      redact: (rows) => this.redaction.redactForBoards(rows, 'contractId', options),
    });
  }
}
