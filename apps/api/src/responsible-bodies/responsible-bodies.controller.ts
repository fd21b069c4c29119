import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ANY_ASSIGNED_ROLE, type Grants } from '#api/access/policy';
import { AsOfQuery, chooseReadingDay, toPoint } from '#api/history/as-of';
import { historyList, historySource } from '#api/history/history-list';
import { RecordReader, toResponse, type RecordResponse } from '#api/history/record-reader';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { QueryRoute } from '#api/http/query-route';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { fieldsOfState } from '#api/names/name-fields';
import {
  AddSchoolToBodyBody,
  CorrectBodySchoolBody,
  EstablishBodyBody,
  RemoveSchoolFromBodyBody,
  VoidBodySchoolBody,
} from '#api/responsible-bodies/responsible-bodies.bodies';
import {
  AddSchoolToBody,
  CorrectBodySchool,
  EstablishBody,
  RemoveSchoolFromBody,
  VoidBodySchool,
} from '#api/responsible-bodies/responsible-bodies.commands';
import { RESPONSIBLE_BODIES } from '#api/responsible-bodies/responsible-bodies.lists';
import { GetResponsibleBodies } from '#api/responsible-bodies/responsible-bodies.queries';
import { BODY_NAMES, RESPONSIBLE_BODY } from '#api/responsible-bodies/responsible-bodies.schemas';
import { bodyKind, type BodyDocument } from '#records/body.record';
import type { Reader } from '#records/readers';

const BODY_HISTORY = historyList('BodyHistory', fieldsOfState(BODY_NAMES));

/** Bodies belong to no board: a trust has schools in several areas. */
const CAN_MANAGE: Grants = { administrator: ['everywhere'], clerk: ['any'] };

/** Which body is responsible for a school is public: everybody with a role reads it as a school does, also without a relation to the body. */
const toPublic = (reader: Reader): Reader => ({
  ...reader,
  capacities: [...new Set([...reader.capacities, 'school' as const])],
});

@ApiTags('Bodies')
@Controller('v1/responsible-bodies')
export class ResponsibleBodiesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly records: RecordReader,
  ) {}

  @Post()
  @CommandRoute('Record a responsible body', CAN_MANAGE, { creates: 'responsible-bodies' })
  establishBody(@Body() data: EstablishBodyBody, @Context() options: RequestOptions): CommandResponse {
    return this.commands.execute(new EstablishBody(options.newId, data, options));
  }

  @Post(':body/schools')
  @CommandRoute('Add a school to a responsible body', CAN_MANAGE, { partId: 'membershipId' })
  addSchoolToBody(
    @Param('body') id: string,
    @Body() data: AddSchoolToBodyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AddSchoolToBody(id, { ...data, membershipId: options.newId }, options));
  }

  @Post(':body/schools/:membership/departure')
  @CommandRoute('Record that a school left a responsible body', CAN_MANAGE)
  removeSchoolFromBody(
    @Param('body') id: string,
    @Param('membership') membershipId: string,
    @Body() data: RemoveSchoolFromBodyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RemoveSchoolFromBody(id, { ...data, membershipId }, options));
  }

  @Post(':body/schools/:membership/correction')
  @CommandRoute('Correct a school of a responsible body', CAN_MANAGE)
  correctBodySchool(
    @Param('body') id: string,
    @Param('membership') membershipId: string,
    @Body() data: CorrectBodySchoolBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectBodySchool(id, { ...data, membershipId }, options));
  }

  @Post(':body/schools/:membership/voiding')
  @CommandRoute('Void a school of a responsible body', CAN_MANAGE)
  voidBodySchool(
    @Param('body') id: string,
    @Param('membership') membershipId: string,
    @Body() data: VoidBodySchoolBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new VoidBodySchool(id, { ...data, membershipId }, options));
  }

  @Get()
  @ListRoute('List the responsible bodies', ANY_ASSIGNED_ROLE, RESPONSIBLE_BODIES)
  getResponsibleBodies(
    @ListParams(RESPONSIBLE_BODIES) query: ListQueryOf<typeof RESPONSIBLE_BODIES>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    return renderList(RESPONSIBLE_BODIES, query, {
      read: (page) => this.queries.execute(new GetResponsibleBodies({ today: day, page }, past)),
    });
  }

  @Get(':body')
  @QueryRoute('Get a responsible body with its schools', ANY_ASSIGNED_ROLE, RESPONSIBLE_BODY, null, BODY_NAMES)
  async getResponsibleBody(
    @Param('body') id: string,
    @Query() query: AsOfQuery,
    @Context() { reader }: RequestOptions,
  ): Promise<RecordResponse<BodyDocument>> {
    return toResponse(await this.records.read(bodyKind, id, toPublic(reader), toPoint(query)), query);
  }

  @Get(':body/history')
  @ListRoute('List the events of a responsible body', ANY_ASSIGNED_ROLE, BODY_HISTORY)
  getBodyHistory(
    @Param('body') id: string,
    @ListParams(BODY_HISTORY) query: ListQueryOf<typeof BODY_HISTORY>,
    @Context() { reader }: RequestOptions,
  ): ListResponse {
    return renderList(BODY_HISTORY, query, historySource(this.records, bodyKind, id, toPublic(reader)));
  }
}
