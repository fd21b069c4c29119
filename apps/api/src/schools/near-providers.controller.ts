import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { chooseReadingDay } from '#api/history/as-of';
import { Context } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { pageInMemory } from '#api/lists/page-in-memory';
import { isAskedFor, PROVIDERS_NEAR_SCHOOL, type NearProviderFilter } from '#api/schools/near-providers.lists';
import { GetNearProviders } from '#api/schools/near-providers.queries';
import { toMetres } from '#api/schools/nearest-schools.lists';
import { GetPlaceOfSchool } from '#api/schools/nearest-schools.queries';
import { CAN_READ_SCHOOL } from '#api/schools/schools.controller';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import type { PageRequest } from '#processing/keyset-paging';
import type { NearProvider } from '#read-models/near-providers';

/** Designations are public, so everybody who may read a school finds who can help nearby. How many days a leader has left is not shown. */
@ApiTags('Schools')
@Controller('v1/schools')
export class NearProvidersController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':school/nearest-providers')
  @ListRoute('List the providers near a school', CAN_READ_SCHOOL, PROVIDERS_NEAR_SCHOOL)
  async getProvidersNearSchool(
    @Param('school') urn: string,
    @ListParams(PROVIDERS_NEAR_SCHOOL) query: ListQueryOf<typeof PROVIDERS_NEAR_SCHOOL>,
    @Context() options: CommandOptions,
  ): ListResponse {
    const { day: today, past } = chooseReadingDay(query, options);
    const found = await this.queries.execute(new GetPlaceOfSchool({ urn }, past));
    const place = found === null ? null : { easting: found.easting, northing: found.northing };
    const { where } = query.page;
    // Leaders and alliances have their places through schools, so that no index has them in the order of their distance.
    const list = async (): Promise<NearProvider[]> => {
      if (place === null) return [];
      const near = { centre: place, withinMetres: toMetres(where.within), except: urn, today };
      const rows = await this.queries.execute(new GetNearProviders(near, past));
      return rows.filter((row) => isAskedFor(row, where));
    };
    const rows = await list();
    const read = (page: PageRequest<NearProviderFilter, 'distanceMetres'>): Promise<NearProvider[]> =>
      Promise.resolve(pageInMemory(rows, { ...page, where: {} }, ({ providerKey }) => providerKey));
    return renderList(PROVIDERS_NEAR_SCHOOL, query, { read, extra: { place } });
  }
}
