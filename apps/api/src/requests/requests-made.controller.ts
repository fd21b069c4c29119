import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CaseRedaction } from '#api/access/case-redaction';
import { PastLists } from '#api/history/past-lists';
import { Context, type RequestOptions } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { REQUESTS_MADE } from '#api/requests/requests-made.lists';
import { GetRequestsMade } from '#api/requests/requests.queries';
import { PAST_SCHOOL_REQUESTS } from '#api/schools/past-rows';
import type { Reader } from '#records/readers';
import type { SchoolRequestsPage } from '#read-models/school-pages';

type MadeQuery = ListQueryOf<typeof REQUESTS_MADE>;

/** What an organisation asked for its schools. It finds its requests here also when a school has left it. */
@ApiTags('Requests')
@Controller('v1')
export class RequestsMadeController {
  constructor(
    private readonly queries: QueryBus,
    private readonly redaction: CaseRedaction,
    private readonly past: PastLists,
  ) {}

  @Get('alliances/:alliance/requests-made')
  @ListRoute(
    'List the requests that an alliance made',
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
    'List the requests that a trust or diocese made',
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
    const { reader, context } = options;
    const { today } = context;
    // Whoever finds a request here asked for it.
    const asker: Reader = { ...reader, capacities: [...reader.capacities, 'asker'] };
    const read = (page: SchoolRequestsPage) => this.queries.execute(new GetRequestsMade({ requester, today, page }));
    return renderList(REQUESTS_MADE, query, {
      read: this.past.choose({ ...PAST_SCHOOL_REQUESTS, read }, query, { ...options, reader: asker }),
      redact: (rows) => this.redaction.redactForBoards(rows, 'requestId', options),
    });
  }
}
