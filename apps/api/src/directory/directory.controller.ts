import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CaseRedaction } from '#api/access/case-redaction';
import { CAN_READ_BOARD } from '#api/access/grants';
import { NamesReader } from '#api/names/names-reader';
import { ANY_ASSIGNED_ROLE, type Grants } from '#api/access/policy';
import { ALLIANCES, BOARDS, LEADERS, type ShownLeader } from '#api/directory/directory.lists';
import { BOARD_DECISIONS } from '#api/directory/board-decisions.list';
import { GetAlliances, GetBoardDecisions, GetBoards, GetLeaders } from '#api/directory/directory.queries';
import { LeaderDays } from '#api/directory/leader-days';
import { chooseReadingDay } from '#api/history/as-of';
import { Context, type RequestOptions } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import type { CommandOptions } from '#nest-cqrs/stream-command';

/**
 * Those who look for leaders, choose them or answer for them. Who is designated for what is public; `LeaderDays` says who reads how much time a leader has.
 */
const CAN_LIST_LEADERS: Grants = {
  administrator: ['everywhere'],
  clerk: ['any'],
  auditor: ['any'],
  ...{ chair: ['any'], 'vice-chair': ['any'], 'board-member': ['any'] },
  'alliance-director': ['any'],
  'la-officer': ['any'],
};

/** Lists of the boards and of those who can help, and the decisions of a board. */
@ApiTags('Directory')
@Controller('v1')
export class DirectoryController {
  constructor(
    private readonly queries: QueryBus,
    private readonly redaction: CaseRedaction,
    private readonly days: LeaderDays,
    private readonly names: NamesReader,
  ) {}

  @Get('boards')
  @ListRoute('List the boards', ANY_ASSIGNED_ROLE, BOARDS)
  getBoards(@ListParams(BOARDS) query: ListQueryOf<typeof BOARDS>, @Context() options: CommandOptions): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    return renderList(BOARDS, query, {
      read: (page) => this.queries.execute(new GetBoards({ today: day, page }, past)),
    });
  }

  @Get('alliances')
  @ListRoute('List the alliances', ANY_ASSIGNED_ROLE, ALLIANCES)
  getAlliances(
    @ListParams(ALLIANCES) query: ListQueryOf<typeof ALLIANCES>,
    @Context() options: CommandOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    return renderList(ALLIANCES, query, {
      read: (page) => this.queries.execute(new GetAlliances({ today: day, page }, past)),
    });
  }

  @Get('leaders')
  @ListRoute('List the system leaders', CAN_LIST_LEADERS, LEADERS)
  getLeaders(
    @ListParams(LEADERS) query: ListQueryOf<typeof LEADERS>,
    @Context() options: CommandOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    const { where, sort } = query.page;
    const tellsDays = where.free !== undefined || where.used !== undefined || sort.by === 'freeHalfDays';
    return renderList(LEADERS, query, {
      read: (page) => this.queries.execute(new GetLeaders({ today: day, page }, past)),
      redact: async (rows) => this.days.withhold(await this.selectNamed(rows, where.name), tellsDays, options),
    });
  }

  @Get('boards/:board/decisions')
  @ListRoute('List the decisions of a board', CAN_READ_BOARD, BOARD_DECISIONS)
  getBoardDecisions(
    @Param('board') boardId: string,
    @ListParams(BOARD_DECISIONS) query: ListQueryOf<typeof BOARD_DECISIONS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    return renderList(BOARD_DECISIONS, query, {
      read: (page) => this.queries.execute(new GetBoardDecisions({ boardId, today: day, page }, past)),
      redact: (rows) => this.redaction.redactForBoards(rows, 'decisionId', options),
    });
  }

  /** Names are encrypted, so a search decrypts those of each page that it reads. */
  private async selectNamed(rows: readonly ShownLeader[], text: string | undefined): Promise<readonly ShownLeader[]> {
    if (text === undefined) return rows;
    const names = await this.names.findPersonNames(rows.map(({ leaderId }) => leaderId));
    return rows.filter(({ leaderId }) => names.get(leaderId)?.toLowerCase().includes(text.toLowerCase()) === true);
  }
}
