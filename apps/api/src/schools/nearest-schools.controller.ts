import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ANY_ASSIGNED_ROLE } from '#api/access/policy';
import { chooseReadingDay } from '#api/history/as-of';
import { Context } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { SCHOOLS_NEAR_PLACE, SCHOOLS_NEAR_SCHOOL, toMetres } from '#api/schools/nearest-schools.lists';
import { CAN_READ_SCHOOL } from '#api/schools/schools.controller';
import { GetNearSchools, GetPlaceOfSchool } from '#api/schools/nearest-schools.queries';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import type { NearSchool, NearSchoolsQuery } from '#read-models/nearest-schools';
import type { PageRequest } from '#processing/keyset-paging';
import type { PastDay } from '#processing/past-read-models';

type NearPage = PageRequest<string, 'distanceMetres'>;

/** The register of schools is public, so everybody with a role finds schools by their place. */
@ApiTags('Schools')
@Controller('v1/schools')
export class NearestSchoolsController {
  constructor(private readonly queries: QueryBus) {}

  @Get('nearest')
  @ListRoute('List the schools near a place', ANY_ASSIGNED_ROLE, SCHOOLS_NEAR_PLACE)
  getSchoolsNearPlace(
    @ListParams(SCHOOLS_NEAR_PLACE) query: ListQueryOf<typeof SCHOOLS_NEAR_PLACE>,
    @Context() options: CommandOptions,
  ): ListResponse {
    const { day: today, past } = chooseReadingDay(query, options);
    const { easting, northing, within, phase = null } = query.page.where;
    const centre = { easting: Number(easting), northing: Number(northing) };
    const near = { centre, withinMetres: toMetres(within), phase, except: null, today };
    return renderList(SCHOOLS_NEAR_PLACE, query, { read: (page) => this.list(near, page, past) });
  }

  @Get(':school/nearest')
  @ListRoute('List the schools near a school', CAN_READ_SCHOOL, SCHOOLS_NEAR_SCHOOL)
  async getSchoolsNearSchool(
    @Param('school') urn: string,
    @ListParams(SCHOOLS_NEAR_SCHOOL) query: ListQueryOf<typeof SCHOOLS_NEAR_SCHOOL>,
    @Context() options: CommandOptions,
  ): ListResponse {
    const { day: today, past } = chooseReadingDay(query, options);
    const found = await this.queries.execute(new GetPlaceOfSchool({ urn }, past));
    const place = found === null ? null : { easting: found.easting, northing: found.northing };
    const { within, samePhase } = query.page.where;
    const read = async (page: NearPage): Promise<NearSchool[]> => {
      if (found === null || place === null) return [];
      const phase = samePhase === 'true' ? found.phase : null;
      return this.list({ centre: place, withinMetres: toMetres(within), phase, except: urn, today }, page, past);
    };
    return renderList(SCHOOLS_NEAR_SCHOOL, query, { read, extra: { place } });
  }

  private list(query: NearSchoolsQuery, { sort, after, limit }: NearPage, past: PastDay | null): Promise<NearSchool[]> {
    return this.queries.execute(new GetNearSchools({ query, page: { where: {}, sort, after, limit } }, past));
  }
}
