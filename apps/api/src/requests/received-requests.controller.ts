import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_READ_BOARD } from '#api/access/grants';
import type { Grants } from '#api/access/policy';
import { chooseReadingDay } from '#api/history/as-of';
import { Context, type RequestOptions } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { RECEIVED_REQUESTS } from '#api/requests/received-requests.lists';
import { GetHandOvers } from '#api/requests/requests.queries';
import { PersonalDataCipher } from '#execution/personal-data-cipher';

/** Who reads what is handed over to an alliance. */
const CAN_READ_RECEIVED = { 'alliance-director': ['alliance'], auditor: ['everywhere'] } as const satisfies Grants;

/** Requests that others hand over, as the receiver reads them. */
@ApiTags('Requests')
@Controller('v1')
export class ReceivedRequestsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly cipher: PersonalDataCipher,
  ) {}

  @Get('boards/:board/hand-overs')
  @ListRoute('List requests handed over to a board', CAN_READ_BOARD, RECEIVED_REQUESTS)
  listHandOversToBoard(
    @Param('board') id: string,
    @ListParams(RECEIVED_REQUESTS) query: ListQueryOf<typeof RECEIVED_REQUESTS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    return this.list(`board ${id}`, query, options);
  }

  @Get('alliances/:alliance/hand-overs')
  @ListRoute('List requests handed over to an alliance', CAN_READ_RECEIVED, RECEIVED_REQUESTS)
  listHandOversToAlliance(
    @Param('alliance') id: string,
    @ListParams(RECEIVED_REQUESTS) query: ListQueryOf<typeof RECEIVED_REQUESTS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    return this.list(`alliance ${id}`, query, options);
  }

  private list(receiver: string, query: ListQueryOf<typeof RECEIVED_REQUESTS>, options: RequestOptions): ListResponse {
    const { day: today, past } = chooseReadingDay(query, options);
    return renderList(RECEIVED_REQUESTS, query, {
      read: async (page) =>
        this.cipher.decryptAll(await this.queries.execute(new GetHandOvers({ receiver, today, page }, past))),
    });
  }
}
