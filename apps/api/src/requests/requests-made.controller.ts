import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CaseRedaction } from '#api/access/case-redaction';
import { chooseReadingDay } from '#api/history/as-of';
import { Context, type RequestOptions } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { REQUESTS_MADE } from '#api/requests/requests-made.lists';
import { GetRequestsMade } from '#api/requests/requests.queries';

type MadeQuery = ListQueryOf<typeof REQUESTS_MADE>;

/** What an organisation asked for its schools. It finds its requests here also when a school has left it. */
@ApiTags('Requests')
@Controller('v1')
export class RequestsMadeController {
  constructor(
    private readonly queries: QueryBus,
    private readonly redaction: CaseRedaction,
  ) {}

  @Get('alliances/:alliance/requests-made')
  @ListRoute(
    'List the requests of an alliance',
    { 'alliance-director': ['alliance'], auditor: ['everywhere'] },
    REQUESTS_MADE,
  )
  getRequestsOfAlliance(
    @Param('alliance') allianceId: string,
    @ListParams(REQUESTS_MADE) query: MadeQuery,
    @Context() options: RequestOptions,
  ): ListResponse {
    return this.list({ allianceId }, query, options);
  }

  @Get('responsible-bodies/:body/requests-made')
  @ListRoute(
    'List the requests of a responsible body',
    { 'responsible-body': ['body'], auditor: ['everywhere'] },
    REQUESTS_MADE,
  )
  getRequestsOfBody(
    @Param('body') bodyId: string,
    @ListParams(REQUESTS_MADE) query: MadeQuery,
    @Context() options: RequestOptions,
  ): ListResponse {
    return this.list({ bodyId }, query, options);
  }

  private list(
    requester: GetRequestsMade['params']['requester'],
    query: MadeQuery,
    options: RequestOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    return renderList(REQUESTS_MADE, query, {
      read: (page) => this.queries.execute(new GetRequestsMade({ requester, today: day, page }, past)),
      redact: (rows) => this.redaction.redactForBoards(rows, 'requestId', options),
    });
  }
}
