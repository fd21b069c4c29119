import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CaseRedaction } from '#api/access/case-redaction';
import { CAN_READ_BOARD } from '#api/access/grants';
import { withSafeguardingContact, type Grants } from '#api/access/policy';
import { CONCERNS, REFERRALS } from '#api/escalations/concerns.lists';
import { GetBoardConcerns, GetSafeguardingReferrals, GetSchoolConcerns } from '#api/escalations/concerns.queries';
import { chooseReadingDay } from '#api/history/as-of';
import { Context, type RequestOptions } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';

/** Board roles see the concerns of their own boards only. */
const CAN_READ_OF_SCHOOL: Grants = {
  clerk: ['board-area'],
  chair: ['board-area'],
  'vice-chair': ['board-area'],
  'board-member': ['board-area'],
  auditor: ['everywhere', 'board-area'],
  'school-head': ['school'],
  'chair-of-governors': ['school'],
  'responsible-body': ['school', 'member-school'],
  'la-officer': ['area'],
};

const CAN_READ_REFERRALS: Grants = withSafeguardingContact({ auditor: ['everywhere', 'board'] });

@ApiTags('Escalations')
@Controller('v1')
export class ConcernsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly redaction: CaseRedaction,
  ) {}

  @Get('boards/:board/concerns')
  @ListRoute('List the concerns before a board', { ...CAN_READ_BOARD, 'la-officer': ['area'] }, CONCERNS)
  getBoardConcerns(
    @Param('board') boardId: string,
    @ListParams(CONCERNS) query: ListQueryOf<typeof CONCERNS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    return renderList(CONCERNS, query, {
      read: (page) => this.queries.execute(new GetBoardConcerns({ boardId, today: day, page }, past)),
      redact: (rows) => this.redaction.redact(rows, 'escalationId', options),
    });
  }

  @Get('schools/:school/concerns')
  @ListRoute('List the concerns about a school', CAN_READ_OF_SCHOOL, CONCERNS)
  getSchoolConcerns(
    @Param('school') urn: string,
    @ListParams(CONCERNS) query: ListQueryOf<typeof CONCERNS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    return renderList(CONCERNS, query, {
      read: (page) => this.queries.execute(new GetSchoolConcerns({ urn, today: day, page }, past)),
      redact: (rows) => this.redaction.redactForBoards(rows, 'escalationId', options),
    });
  }

  @Get('boards/:board/safeguarding-referrals')
  @ListRoute('List the safeguarding referrals of a board', CAN_READ_REFERRALS, REFERRALS)
  getSafeguardingReferrals(
    @Param('board') boardId: string,
    @ListParams(REFERRALS) query: ListQueryOf<typeof REFERRALS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    return renderList(REFERRALS, query, {
      read: (page) => this.queries.execute(new GetSafeguardingReferrals({ boardId, today: day, page }, past)),
    });
  }
}
