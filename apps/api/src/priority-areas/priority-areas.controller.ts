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
import * as schema from '#api/openapi/response-schemas';
import { CorrectPriorityAreasBody, NamePriorityAreasBody } from '#api/priority-areas/priority-areas.bodies';
import { CorrectPriorityAreas, NamePriorityAreas } from '#api/priority-areas/priority-areas.commands';
import { PRIORITY_AREAS } from '#api/priority-areas/priority-areas.lists';
import { GetPriorityAreas } from '#api/priority-areas/priority-areas.queries';
import { priorityAreasKind, type PriorityAreasDocument } from '#records/priority-areas.record';
import type { Reader } from '#records/readers';

const PRIORITY_AREAS_RECORD = schema.recordState(
  'PriorityAreas',
  schema.object<PriorityAreasDocument>({
    name: schema.text(),
    districts: schema.listOrWithheld(schema.text('Code of a district.')),
    from: schema.day(),
    to: schema.orNull(schema.day()),
    reason: schema.orNull(schema.text('Why the set was last corrected. Only administrators and auditors see it.')),
  }),
);

const PRIORITY_AREAS_HISTORY = historyList('PriorityAreasHistory', {});

/** They apply to the whole country. */
const CAN_NAME: Grants = { administrator: ['everywhere'] };

/** They are published, so everybody with a role reads them as schools do. */
const toPublic = (reader: Reader): Reader => ({ ...reader, capacities: [...reader.capacities, 'school'] });

/** Dated sets of districts that have priority for support. Statistics compare the years before and after a set begins. */
@ApiTags('Statistics')
@Controller('v1/priority-areas')
export class PriorityAreasController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly records: RecordReader,
  ) {}

  @Post()
  @CommandRoute('Create a set of priority areas', CAN_NAME, { creates: 'priority-areas' })
  namePriorityAreas(@Body() data: NamePriorityAreasBody, @Context() options: RequestOptions): CommandResponse {
    return this.commands.execute(new NamePriorityAreas(options.newId, data, options));
  }

  @Post(':priority/correction')
  @CommandRoute('Correct a set of priority areas', CAN_NAME)
  correctPriorityAreas(
    @Param('priority') id: string,
    @Body() data: CorrectPriorityAreasBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectPriorityAreas(id, data, options));
  }

  @Get()
  @ListRoute('List the sets of priority areas', ANY_ASSIGNED_ROLE, PRIORITY_AREAS)
  getAllPriorityAreas(
    @ListParams(PRIORITY_AREAS) query: ListQueryOf<typeof PRIORITY_AREAS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    return renderList(PRIORITY_AREAS, query, {
      read: (page) => this.queries.execute(new GetPriorityAreas({ today: day, page }, past)),
    });
  }

  @Get(':priority')
  @QueryRoute('Get a set of priority areas', ANY_ASSIGNED_ROLE, PRIORITY_AREAS_RECORD)
  async getPriorityAreas(
    @Param('priority') id: string,
    @Query() query: AsOfQuery,
    @Context() { reader }: RequestOptions,
  ): Promise<RecordResponse<PriorityAreasDocument>> {
    return toResponse(await this.records.read(priorityAreasKind, id, toPublic(reader), toPoint(query)), query);
  }

  @Get(':priority/history')
  @ListRoute('List the events of priority areas', ANY_ASSIGNED_ROLE, PRIORITY_AREAS_HISTORY)
  getPriorityAreasHistory(
    @Param('priority') id: string,
    @ListParams(PRIORITY_AREAS_HISTORY) query: ListQueryOf<typeof PRIORITY_AREAS_HISTORY>,
    @Context() { reader }: RequestOptions,
  ): ListResponse {
    return renderList(
      PRIORITY_AREAS_HISTORY,
      query,
      historySource(this.records, priorityAreasKind, id, toPublic(reader)),
    );
  }
}
