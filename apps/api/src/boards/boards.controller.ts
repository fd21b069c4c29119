import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CaseRedaction } from '#api/access/case-redaction';
import { CAN_ACT_FOR_BOARD, CAN_READ_BOARD } from '#api/access/grants';
import { ANY_ASSIGNED_ROLE, type Grants } from '#api/access/policy';
import {
  AppointMemberBody,
  EstablishBoardBody,
  NameSafeguardingContactBody,
  StandDownMemberBody,
} from '#api/boards/boards.bodies';
import { AppointMember, EstablishBoard, NameSafeguardingContact, StandDownMember } from '#api/boards/boards.commands';
import {
  GetBoardAgenda,
  GetBoardContracts,
  GetDueItems,
  GetBoardMeetings,
  GetBoardRequests,
  GetWaitingRequests,
} from '#api/boards/boards.queries';
import { AGENDA, WAITING } from '#api/boards/agenda.lists';
import { CONTRACTS, DUE, MEETINGS, REQUESTS } from '#api/boards/boards.lists';
import { BOARD, VOCABULARY, BOARD_NAMES } from '#api/boards/boards.schemas';
import { VocabularyReader, VocabularyQuery, type Vocabulary } from '#api/boards/vocabulary-reader';
import { BoardPapers } from '#api/boards/board-papers';
import { AsOfQuery, chooseReadingDay, toPoint } from '#api/history/as-of';
import { RecordReader, toResponse, type RecordResponse } from '#api/history/record-reader';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { QueryRoute } from '#api/http/query-route';
import { ListRoute } from '#api/lists/list-route';
import { boardKind } from '#records/board.record';
import type { BoardDocument } from '#records/board.record.types';

export const CAN_READ_BOARD_RECORD: Grants = { ...CAN_READ_BOARD, administrator: ['everywhere'] };

@ApiTags('Boards')
@Controller('v1/boards')
export class BoardsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly records: RecordReader,
    private readonly papers: BoardPapers,
    private readonly redaction: CaseRedaction,
    private readonly vocabulary: VocabularyReader,
  ) {}

  @Post()
  @CommandRoute(
    'Establish a board with its terms of reference',
    { administrator: ['everywhere'] },
    { creates: 'boards' },
  )
  establishBoard(@Body() body: EstablishBoardBody, @Context() options: RequestOptions): CommandResponse {
    return this.commands.execute(new EstablishBoard(options.newId, body, options));
  }

  @Post(':board/members')
  @CommandRoute(
    'Appoint a member or the chair',
    { administrator: ['everywhere'], clerk: ['board'] },
    { partId: 'memberId' },
  )
  appointMember(
    @Param('board') id: string,
    @Body() body: AppointMemberBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AppointMember(id, { ...body, memberId: options.newId }, options));
  }

  @Post(':board/members/:member/standing-down')
  @CommandRoute('Record that a member stands down', { administrator: ['everywhere'], clerk: ['board'] })
  standDownMember(
    @Param('board') id: string,
    @Param('member') memberId: string,
    @Body() body: StandDownMemberBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new StandDownMember(id, { ...body, memberId }, options));
  }

  @Post(':board/safeguarding-contact')
  @CommandRoute('Name the safeguarding contact of a board', CAN_ACT_FOR_BOARD)
  nameSafeguardingContact(
    @Param('board') id: string,
    @Body() body: NameSafeguardingContactBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new NameSafeguardingContact(id, body, options));
  }

  @Get(':board')
  @QueryRoute('Get a board with its terms and members', CAN_READ_BOARD_RECORD, BOARD, null, BOARD_NAMES)
  async getBoard(
    @Param('board') id: string,
    @Query() query: AsOfQuery,
    @Context() { reader }: RequestOptions,
  ): Promise<RecordResponse<BoardDocument>> {
    return toResponse(await this.records.read(boardKind, id, reader, toPoint(query)), query);
  }

  @Get(':board/agenda')
  @ListRoute('List the open and future meetings with agendas', CAN_READ_BOARD, AGENDA)
  getBoardAgenda(
    @Param('board') boardId: string,
    @ListParams(AGENDA) query: ListQueryOf<typeof AGENDA>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    return renderList(AGENDA, query, {
      read: async (page) => {
        const meetings = await this.queries.execute(new GetBoardAgenda({ boardId, today: day, page }, past));
        return this.papers.redactMeetings(meetings, options);
      },
    });
  }

  @Get(':board/waiting-requests')
  @ListRoute('List the requests to be tabled', CAN_READ_BOARD, WAITING)
  getWaitingRequests(
    @Param('board') boardId: string,
    @ListParams(WAITING) query: ListQueryOf<typeof WAITING>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    return renderList(WAITING, query, {
      read: (page) => this.queries.execute(new GetWaitingRequests({ boardId, today: day, page }, past)),
      redact: (rows) => this.redaction.redactForBoards(rows, 'requestId', options),
    });
  }

  @Get(':board/meetings')
  @ListRoute('List the meetings of a board', CAN_READ_BOARD, MEETINGS)
  getBoardMeetings(
    @Param('board') boardId: string,
    @ListParams(MEETINGS) query: ListQueryOf<typeof MEETINGS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    return renderList(MEETINGS, query, {
      read: (page) => this.queries.execute(new GetBoardMeetings({ boardId, today: day, page }, past)),
    });
  }

  @Get(':board/requests')
  @ListRoute('List the requests to a board', CAN_READ_BOARD, REQUESTS)
  getBoardRequests(
    @Param('board') boardId: string,
    @ListParams(REQUESTS) query: ListQueryOf<typeof REQUESTS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    return renderList(REQUESTS, query, {
      read: (page) => this.queries.execute(new GetBoardRequests({ boardId, today: day, page }, past)),
      redact: (rows) => this.redaction.redactForBoards(rows, 'requestId', options),
    });
  }

  @Get(':board/contracts')
  @ListRoute('List the contracts of a board', CAN_READ_BOARD, CONTRACTS)
  getBoardContracts(
    @Param('board') boardId: string,
    @ListParams(CONTRACTS) query: ListQueryOf<typeof CONTRACTS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    return renderList(CONTRACTS, query, {
      read: (page) => this.queries.execute(new GetBoardContracts({ boardId, today: day, page }, past)),
      redact: (rows) => this.redaction.redactForBoards(rows, 'contractId', options),
      extra: { on: day },
    });
  }

  @Get(':board/due')
  @ListRoute('List what is due or late', CAN_READ_BOARD, DUE)
  getDueItems(
    @Param('board') boardId: string,
    @ListParams(DUE) query: ListQueryOf<typeof DUE>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    return renderList(DUE, query, {
      read: (page) => this.queries.execute(new GetDueItems({ boardId, today: day, page }, past)),
      redact: this.papers.dueItemRedaction(options),
      extra: { on: day },
    });
  }

  @Get(':board/vocabulary')
  @QueryRoute('Get the codes that a board offers', ANY_ASSIGNED_ROLE, VOCABULARY)
  getVocabulary(
    @Param('board') id: string,
    @Query() query: VocabularyQuery,
    @Context() options: RequestOptions,
  ): Promise<Vocabulary> {
    return this.vocabulary.get(id, query, options);
  }
}
