import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { chooseReadingDay } from '#api/history/as-of';
import { Context } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { pageInMemory } from '#api/lists/page-in-memory';
import { GetSchoolPartners } from '#api/matching/matching.queries';
import { SCHOOL_PARTNERS } from '#api/matching/partners.lists';
import { toMetres } from '#api/schools/nearest-schools.lists';
import { CAN_READ_SCHOOL } from '#api/schools/schools.controller';
import { findFlagRules } from '#domain/school-flags';
import type { CommandOptions } from '#nest-cqrs/stream-command';

/** Heads and chairs of governors find schools to work with, without a case. */
@ApiTags('Schools')
@Controller('v1/schools/:school/partners')
export class PartnersController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ListRoute('Find partner schools near a school', CAN_READ_SCHOOL, SCHOOL_PARTNERS)
  async findSchoolPartners(
    @Param('school') urn: string,
    @ListParams(SCHOOL_PARTNERS) query: ListQueryOf<typeof SCHOOL_PARTNERS>,
    @Context() options: CommandOptions,
  ): ListResponse {
    const { day: today, past } = chooseReadingDay(query, options);
    const { within, standing } = query.page.where;
    // A board can draw its lines elsewhere. A school of several boards is shown by the published ones.
    const flagRules = findFlagRules([], today);
    const question = { urn, withinMetres: toMetres(within), flagRules, today };
    const found = await this.queries.execute(new GetSchoolPartners(question, past));
    const rows = found.filter((each) => standing === undefined || each.standing === standing);
    return renderList(SCHOOL_PARTNERS, query, {
      read: (page) => Promise.resolve(pageInMemory(rows, { ...page, where: {} }, SCHOOL_PARTNERS.rowKey)),
    });
  }
}
