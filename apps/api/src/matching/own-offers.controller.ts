import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ANY_ASSIGNED_ROLE } from '#api/access/policy';
import { RoleAssignments } from '#api/access/role-assignments';
import { chooseReadingDay } from '#api/history/as-of';
import { Context } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { pageInMemory } from '#api/lists/page-in-memory';
import { GetOwnOffers } from '#api/matching/matching.queries';
import { OWN_OFFERS } from '#api/matching/own-offers.lists';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import type { Role } from '#domain/vocabulary';

const KIND_OF_SCOPE: Readonly<Partial<Record<Role, 'leader' | 'alliance'>>> = {
  'system-leader': 'leader',
  'alliance-director': 'alliance',
};

/** Offers as providers read them. Providers cannot read the requests of other schools. */
@ApiTags('Matching')
@Controller('v1/me/offers')
export class OwnOffersController {
  constructor(
    private readonly queries: QueryBus,
    private readonly cipher: PersonalDataCipher,
    private readonly roleAssignments: RoleAssignments,
  ) {}

  @Get()
  @ListRoute('List the work offered to you', ANY_ASSIGNED_ROLE, OWN_OFFERS)
  async getOwnOffers(
    @ListParams(OWN_OFFERS) query: ListQueryOf<typeof OWN_OFFERS>,
    @Context() options: CommandOptions,
  ): ListResponse {
    const holders = await this.listHolders(options);
    const { day, past } = chooseReadingDay(query, options);
    return renderList(OWN_OFFERS, query, {
      read: async (page) => {
        const found = await Promise.all(
          holders.map((holder) => this.queries.execute(new GetOwnOffers({ holder, today: day, page }, past))),
        );
        return this.cipher.decryptAll(pageInMemory(found.flat(), page, ({ offerId }) => offerId));
      },
    });
  }

  /** The leader that the caller is and the alliances for which they act, by the roles that they use. */
  private async listHolders({ context: { actor, roles, today } }: CommandOptions): Promise<string[]> {
    const active = (await this.roleAssignments.forPerson(actor, today)).filter(({ role }) => roles.includes(role));
    const holders = active.flatMap(({ role, scope }) => {
      const kind = KIND_OF_SCOPE[role];
      return kind === scope.kind ? [`${kind} ${scope.id}`] : [];
    });
    return [...new Set(holders)];
  }
}
