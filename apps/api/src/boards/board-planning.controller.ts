import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { v5 as createUuid } from 'uuid';
import { CAN_ACT_FOR_BOARD, CAN_READ_BOARD } from '#api/access/grants';
import type { Grants } from '#api/access/policy';
import { AgreeDecisionRulesBody } from '#api/boards/board-decision-rules.bodies';
import { AgreeConstituenciesBody, AgreeMeetingPatternBody, PlanMeetingsBody } from '#api/boards/board-planning.bodies';
import {
  AgreeConstituencies,
  AgreeDecisionRules,
  AgreeMeetingPattern,
  PlanMeetings,
} from '#api/boards/board-planning.commands';
import { MEETING_PLAN } from '#api/boards/board-planning.schemas';
import { SEATS, TERMS_OF_OFFICE, toTermSortValue, type TermOfOffice } from '#api/boards/board-seats.lists';
import { CAN_READ_BOARD_RECORD } from '#api/boards/boards.controller';
import { MeetingPlanQuery, MeetingPlanReader, type MeetingPlanResponse } from '#api/boards/meeting-plan-reader';
import { chooseDay, toPoint } from '#api/history/as-of';
import { RecordReader } from '#api/history/record-reader';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { QueryRoute } from '#api/http/query-route';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { pageInMemory } from '#api/lists/page-in-memory';
import { omit } from '#api/omit';
import { countSeats } from '#domain/board-constituencies';
import { meeting } from '#domain/meeting';
import { daysBetween } from '#kernel/time';
import { boardAgenda } from '#read-models/board-agenda';
import { boardKind } from '#records/board.record';

/** The clerk keeps what the board has agreed. */
const CAN_KEEP: Grants = { administrator: ['everywhere'], ...CAN_ACT_FOR_BOARD };

/** When a board meets, and who has a seat on it. */
@ApiTags('Boards')
@Controller('v1/boards')
export class BoardPlanningController {
  constructor(
    private readonly commands: CommandBus,
    private readonly plans: MeetingPlanReader,
    private readonly records: RecordReader,
  ) {}

  @Post(':board/meeting-patterns')
  @CommandRoute('Agree how often the board meets', CAN_KEEP)
  agreeMeetingPattern(
    @Param('board') id: string,
    @Body() body: AgreeMeetingPatternBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AgreeMeetingPattern(id, body, options));
  }

  @Get(':board/meeting-plan')
  @QueryRoute('Propose the meetings of a year', CAN_READ_BOARD, MEETING_PLAN, {
    views: [boardAgenda],
    opened: [meeting],
  })
  getMeetingPlan(
    @Param('board') id: string,
    @Query() query: MeetingPlanQuery,
    @Context() options: RequestOptions,
  ): Promise<MeetingPlanResponse> {
    return this.plans.propose(id, query, options);
  }

  @Post(':board/meeting-plans')
  @CommandRoute('Schedule the meetings of a year', CAN_ACT_FOR_BOARD, { partId: 'planId' })
  planMeetings(
    @Param('board') id: string,
    @Body() body: PlanMeetingsBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const planId = options.newId;
    const meetings = body.meetings.map(({ on }) => ({ meetingId: createUuid(on, planId), on }));
    return this.commands.execute(new PlanMeetings(id, { ...body, planId, meetings }, options));
  }

  @Post(':board/constituencies')
  @CommandRoute('Divide the seats between constituencies', CAN_KEEP)
  agreeConstituencies(
    @Param('board') id: string,
    @Body() body: AgreeConstituenciesBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AgreeConstituencies(id, body, options));
  }

  @Post(':board/decision-rules')
  @CommandRoute('Agree who authorises and whom to consult', CAN_KEEP)
  agreeDecisionRules(
    @Param('board') id: string,
    @Body() body: AgreeDecisionRulesBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AgreeDecisionRules(id, body, options));
  }

  @Get(':board/seats')
  @ListRoute('List seats and vacancies of a board', CAN_READ_BOARD_RECORD, SEATS)
  async getSeats(
    @Param('board') id: string,
    @ListParams(SEATS) query: ListQueryOf<typeof SEATS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { state } = await this.records.read(boardKind, id, options.reader, toPoint(query));
    const rows = countSeats(state, chooseDay(query, options.context.today));
    return renderList(SEATS, query, { read: (page) => Promise.resolve(pageInMemory(rows, page, SEATS.rowKey)) });
  }

  @Get(':board/terms-of-office')
  @ListRoute('List the terms of office of members', CAN_READ_BOARD_RECORD, TERMS_OF_OFFICE)
  async getTermsOfOffice(
    @Param('board') id: string,
    @ListParams(TERMS_OF_OFFICE) query: ListQueryOf<typeof TERMS_OF_OFFICE>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { state } = await this.records.read(boardKind, id, options.reader, toPoint(query));
    const day = chooseDay(query, options.context.today);
    const { endsWithinDays, ...where } = query.page.where;
    const rows = state.members.flatMap((member): TermOfOffice[] => {
      if (member.to !== null && member.to < day) return [];
      const daysLeft = member.to === null ? null : daysBetween(day, member.to);
      const isSelected = endsWithinDays === undefined || (daysLeft !== null && daysLeft <= Number(endsWithinDays));
      return isSelected ? [{ ...omit(member, 'appointedBy'), daysLeft }] : [];
    });
    return renderList(TERMS_OF_OFFICE, query, {
      read: (page) => Promise.resolve(pageInMemory(rows, { ...page, where }, TERMS_OF_OFFICE.rowKey, toTermSortValue)),
    });
  }
}
