import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CaseRows } from '#api/access/case-redaction';
import { ANYBODY_WITH_STANDING, type Grants } from '#api/access/policy';
import {
  AppointMember,
  AppointMemberBody,
  EstablishBoard,
  EstablishBoardBody,
  ReviseTerms,
  ReviseTermsBody,
  StandDownMember,
  StandDownMemberBody,
} from '#api/boards/boards.commands';
import { AskForAgenda, AskForContracts, AskForDue, AskForMeetings, AskForRequests } from '#api/boards/boards.queries';
import { CONTRACTS, DUE, MEETINGS, REQUESTS } from '#api/boards/boards.lists';
import { AGENDA, BOARD, VOCABULARY } from '#api/boards/boards.schemas';
import { Vocabularies, VocabularyQuery, type Vocabulary } from '#api/boards/vocabulary';
import { BoardPapers, type AgendaForReader } from '#api/boards/board-papers';
import { CurrentRecords, type Current } from '#api/http/state-reader';
import { HowAsked, type AskedFor } from '#api/lists/list-query';
import { answerList, type Answer } from '#api/lists/list-response';
import { newIdFor, TheCall, type Call } from '#api/http/command-context';
import { Records, type Recorded } from '#api/http/command-route';
import { Shows } from '#api/http/query-route';
import { ShowsList } from '#api/lists/list-route';
import { board } from '#domain/board';

const READERS: Grants = {
  clerk: ['board'],
  chair: ['board'],
  'board-member': ['board'],
  auditor: ['everywhere', 'board'],
};

@ApiTags('Boards')
@Controller('v1/boards')
export class BoardsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly questions: QueryBus,
    private readonly records: CurrentRecords,
    private readonly papers: BoardPapers,
    private readonly rows: CaseRows,
    private readonly vocabularies: Vocabularies,
  ) {}

  @Post()
  @Records('Establish a board with its terms of reference', { administrator: ['everywhere'] }, { opens: 'boards' })
  establish(@Body() body: EstablishBoardBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new EstablishBoard(newIdFor(call.occasion), body, call));
  }

  @Post(':board/terms')
  @Records('Revise the terms of reference from a day on, tomorrow or later', { administrator: ['everywhere'] })
  reviseTerms(@Param('board') id: string, @Body() body: ReviseTermsBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new ReviseTerms(id, body, call));
  }

  @Post(':board/members')
  @Records('Appoint a member or the chair', { administrator: ['everywhere'], clerk: ['board'] }, { part: 'memberId' })
  appointMember(@Param('board') id: string, @Body() body: AppointMemberBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new AppointMember(id, { ...body, memberId: newIdFor(call.occasion) }, call));
  }

  @Post(':board/members/:member/standing-down')
  @Records('Record that a member stands down', { administrator: ['everywhere'], clerk: ['board'] })
  standDownMember(
    @Param('board') id: string,
    @Param('member') memberId: string,
    @Body() body: StandDownMemberBody,
    @TheCall() call: Call,
  ): Recorded {
    return this.commands.execute(new StandDownMember(id, { ...body, memberId }, call));
  }

  @Get(':board')
  @Shows('A board with its terms of reference and its members', { ...READERS, administrator: ['everywhere'] }, BOARD)
  show(@Param('board') id: string): Promise<Current> {
    return this.records.of(board, id);
  }

  @Get(':board/agenda')
  @Shows('What the board has before it; an item in which you have an interest is withheld', READERS, AGENDA)
  async showAgenda(@Param('board') boardId: string, @TheCall() call: Call): Promise<AgendaForReader> {
    const { today } = call.occasion;
    return this.papers.agenda(await this.questions.execute(new AskForAgenda({ boardId, today })), call);
  }

  @Get(':board/meetings')
  @ShowsList('All meetings of the board, the earliest first', READERS, MEETINGS)
  showMeetings(
    @Param('board') boardId: string,
    @HowAsked(MEETINGS) asked: AskedFor<typeof MEETINGS>,
    @TheCall() { occasion: { today } }: Call,
  ): Answer {
    return answerList(MEETINGS, asked, {
      read: (page) => this.questions.execute(new AskForMeetings({ boardId, today, page })),
    });
  }

  @Get(':board/requests')
  @ShowsList('All requests to the board and how far each has come, the earliest first', READERS, REQUESTS)
  showRequests(
    @Param('board') boardId: string,
    @HowAsked(REQUESTS) asked: AskedFor<typeof REQUESTS>,
    @TheCall() call: Call,
  ): Answer {
    const { today } = call.occasion;
    return answerList(REQUESTS, asked, {
      read: (page) => this.questions.execute(new AskForRequests({ boardId, today, page })),
      show: (rows) => this.rows.shown(rows, 'requestId', call),
    });
  }

  @Get(':board/contracts')
  @ShowsList('The register of contracts: stage, judgement, time left', READERS, CONTRACTS)
  showContracts(
    @Param('board') boardId: string,
    @HowAsked(CONTRACTS) asked: AskedFor<typeof CONTRACTS>,
    @TheCall() call: Call,
  ): Answer {
    const { today } = call.occasion;
    return answerList(CONTRACTS, asked, {
      read: (page) => this.questions.execute(new AskForContracts({ boardId, today, page })),
      show: (rows) => this.rows.shown(rows, 'contractId', call),
      besides: { on: today },
    });
  }

  @Get(':board/due')
  @ShowsList('What is due and what is late, the earliest first', READERS, DUE)
  showDue(@Param('board') boardId: string, @HowAsked(DUE) asked: AskedFor<typeof DUE>, @TheCall() call: Call): Answer {
    const { today } = call.occasion;
    return answerList(DUE, asked, {
      read: (page) => this.questions.execute(new AskForDue({ boardId, today, page })),
      show: (rows) => this.papers.due(rows, call),
      besides: { on: today },
    });
  }

  @Get(':board/vocabulary')
  @Shows('The codes that can be chosen from on a day, with their meanings', ANYBODY_WITH_STANDING, VOCABULARY)
  showVocabulary(
    @Param('board') id: string,
    @Query() query: VocabularyQuery,
    @TheCall() call: Call,
  ): Promise<Vocabulary> {
    return this.vocabularies.of(id, query, call);
  }
}
