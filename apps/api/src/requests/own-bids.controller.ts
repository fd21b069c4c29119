import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ANY_ASSIGNED_ROLE } from '#api/access/policy';
import { chooseReadingDay } from '#api/history/as-of';
import { Context } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { OWN_BIDS } from '#api/requests/own-bids.lists';
import { GetOwnBids } from '#api/requests/requests.queries';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import type { CommandOptions } from '#nest-cqrs/stream-command';

/** Bids as whoever made them reads them: providers read no requests of other schools. */
@ApiTags('Requests')
@Controller('v1/me/bids')
export class OwnBidsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly cipher: PersonalDataCipher,
  ) {}

  @Get()
  @ListRoute('List your own bids', ANY_ASSIGNED_ROLE, OWN_BIDS)
  getOwnBids(
    @ListParams(OWN_BIDS) query: ListQueryOf<typeof OWN_BIDS>,
    @Context() options: CommandOptions,
  ): ListResponse {
    const { actor: personId } = options.context;
    const { day, past } = chooseReadingDay(query, options);
    return renderList(OWN_BIDS, query, {
      read: async (page) => {
        const rows = await this.queries.execute(new GetOwnBids({ personId, today: day, page }, past));
        return this.cipher.decryptAll(rows);
      },
    });
  }
}
