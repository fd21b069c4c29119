import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ANY_ASSIGNED_ROLE } from '#api/access/policy';
import { OWN_MONITORING } from '#api/contracts/own-monitoring.lists';
import { GetOwnMonitoring } from '#api/contracts/own-monitoring.queries';
import { chooseReadingDay } from '#api/history/as-of';
import { Context } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import type { CommandOptions } from '#nest-cqrs/stream-command';

/** The monitoring groups in which the caller is a member. */
@ApiTags('Contracts')
@Controller('v1/me/monitoring-groups')
export class OwnMonitoringController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ListRoute('List the contracts that you monitor', ANY_ASSIGNED_ROLE, OWN_MONITORING)
  getOwnMonitoring(
    @ListParams(OWN_MONITORING) query: ListQueryOf<typeof OWN_MONITORING>,
    @Context() options: CommandOptions,
  ): ListResponse {
    const { actor: personId } = options.context;
    const { day, past } = chooseReadingDay(query, options);
    return renderList(OWN_MONITORING, query, {
      read: (page) => this.queries.execute(new GetOwnMonitoring({ personId, today: day, page }, past)),
    });
  }
}
