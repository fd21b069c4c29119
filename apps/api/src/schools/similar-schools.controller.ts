import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { chooseReadingDay } from '#api/history/as-of';
import { Context } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { CAN_READ_SCHOOL } from '#api/schools/schools.controller';
import { CAUTION, SIMILAR_SCHOOLS } from '#api/schools/similar-schools.lists';
import { GetSchoolProfile, GetSimilarSchools } from '#api/schools/similar-schools.queries';
import type { CommandOptions } from '#nest-cqrs/stream-command';

@ApiTags('Schools')
@Controller('v1/schools')
export class SimilarSchoolsController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':school/similar')
  @ListRoute('List the schools similar to a school', CAN_READ_SCHOOL, SIMILAR_SCHOOLS)
  async getSimilarSchools(
    @Param('school') urn: string,
    @ListParams(SIMILAR_SCHOOLS) query: ListQueryOf<typeof SIMILAR_SCHOOLS>,
    @Context() options: CommandOptions,
  ): ListResponse {
    const { day: today, past } = chooseReadingDay(query, options);
    const profile = await this.queries.execute(new GetSchoolProfile({ urn }, past));
    return renderList(SIMILAR_SCHOOLS, query, {
      read: (page) => this.queries.execute(new GetSimilarSchools({ urn, today, page }, past)),
      extra: { profile, caution: CAUTION },
    });
  }
}
