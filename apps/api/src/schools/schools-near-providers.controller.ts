import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_READ_ALLIANCE } from '#api/alliances/alliances.controller';
import { chooseReadingDay } from '#api/history/as-of';
import { Context } from '#api/http/command-context';
import { CAN_READ_LEADER } from '#api/leaders/leaders.controller';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { GetSchoolsNearSchools } from '#api/schools/near-providers.queries';
import { SCHOOLS_NEAR_PROVIDER, toMetres } from '#api/schools/nearest-schools.lists';
import { alliance } from '#domain/alliance';
import { leadSchoolsOn } from '#domain/alliance-lead-schools';
import { leader } from '#domain/leader';
import type { Urn } from '#domain/vocabulary';
import { StreamReader } from '#execution/stream-reader';
import type { CommandOptions } from '#nest-cqrs/stream-command';

/** The schools that are near a leader or an alliance. */
@ApiTags('Schools')
@Controller('v1')
export class SchoolsNearProvidersController {
  constructor(
    private readonly queries: QueryBus,
    private readonly streams: StreamReader,
  ) {}

  @Get('leaders/:leader/nearest-schools')
  @ListRoute('List the schools near a leader', CAN_READ_LEADER, SCHOOLS_NEAR_PROVIDER)
  async getSchoolsNearLeader(
    @Param('leader') id: string,
    @ListParams(SCHOOLS_NEAR_PROVIDER) query: ListQueryOf<typeof SCHOOLS_NEAR_PROVIDER>,
    @Context() options: CommandOptions,
  ): ListResponse {
    const { homeSchoolUrn } = (await this.streams.load(leader, id)).state;
    return this.list(homeSchoolUrn === null ? [] : [homeSchoolUrn], query, options);
  }

  @Get('alliances/:alliance/nearest-schools')
  @ListRoute('List the schools near an alliance', CAN_READ_ALLIANCE, SCHOOLS_NEAR_PROVIDER)
  async getSchoolsNearAlliance(
    @Param('alliance') id: string,
    @ListParams(SCHOOLS_NEAR_PROVIDER) query: ListQueryOf<typeof SCHOOLS_NEAR_PROVIDER>,
    @Context() options: CommandOptions,
  ): ListResponse {
    const { state } = await this.streams.load(alliance, id);
    return this.list(leadSchoolsOn(state, chooseReadingDay(query, options).day), query, options);
  }

  private list(
    schools: readonly Urn[],
    query: ListQueryOf<typeof SCHOOLS_NEAR_PROVIDER>,
    options: CommandOptions,
  ): ListResponse {
    const { day: today, past } = chooseReadingDay(query, options);
    const { within, phase = null } = query.page.where;
    const asked = { schools, withinMetres: toMetres(within), phase, today };
    return renderList(SCHOOLS_NEAR_PROVIDER, query, {
      read: ({ sort, after, limit }) =>
        this.queries.execute(new GetSchoolsNearSchools({ ...asked, page: { where: {}, sort, after, limit } }, past)),
      extra: { from: { schoolUrns: schools } },
    });
  }
}
