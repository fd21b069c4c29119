import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD, CAN_READ_BOARD } from '#api/access/grants';
import type { Grants } from '#api/access/policy';
import type { QuerySources } from '#api/hosting/read-consistency';
import { EmptyBody } from '#api/validation/empty-body';
import { AsOfQuery } from '#api/history/as-of';
import { Context, type RequestOptions } from '#api/http/command-context';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { QueryRoute } from '#api/http/query-route';
import { Reads } from '#api/http/reads';
import { MeetingReader, type MeetingRecord } from '#api/meetings/meeting-reader';
import {
  assignConditionIds,
  AddOtherBusinessBody,
  AnswerInterestBody,
  CancelMeetingBody,
  CorrectAttendanceBody,
  CorrectMinuteBody,
  DeclareInterestBody,
  MinuteDecisionBody,
  MoveMeetingBody,
  OpenMeetingBody,
  RecordAttendanceBody,
  RemoveAgendaItemBody,
  ScheduleMeetingBody,
  WithdrawInterestBody,
} from '#api/meetings/meetings.bodies';
import {
  AddOtherBusiness,
  AnswerInterest,
  CancelMeeting,
  CloseMeeting,
  CorrectAttendance,
  CorrectMinute,
  DeclareInterest,
  MinuteDecision,
  MoveMeeting,
  OpenMeeting,
  RecordAttendance,
  RemoveAgendaItem,
  ScheduleMeeting,
  WithdrawInterest,
} from '#api/meetings/meetings.commands';
import { MEETING, MEETING_NAMES } from '#api/meetings/meetings.schemas';
import { meeting } from '#domain/meeting';
import { Forbidden } from '#platform/identity';

/** A reaction adds tabled requests to the agenda. Whoever tabled one can name its item in the next call. */
const AGENDA: QuerySources = { views: [], extended: [meeting] };

/** The members of the board declare their interests, and the clerk records those that become known otherwise. */
const CAN_DECLARE: Grants = { ...CAN_ACT_FOR_BOARD, 'board-member': ['board'] };

@ApiTags('Meetings')
@Controller('v1')
export class MeetingsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly meetings: MeetingReader,
  ) {}

  @Post('boards/:board/meetings')
  @CommandRoute('Schedule a meeting of a board', CAN_ACT_FOR_BOARD, { creates: 'meetings' })
  scheduleMeeting(
    @Param('board') boardId: string,
    @Body() body: ScheduleMeetingBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ScheduleMeeting(options.newId, { ...body, boardId }, options));
  }

  @Post('meetings/:meeting/items')
  @CommandRoute('Add other business to the agenda', CAN_ACT_FOR_BOARD, { partId: 'itemId' })
  addOtherBusiness(
    @Param('meeting') id: string,
    @Body() body: AddOtherBusinessBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AddOtherBusiness(id, { ...body, itemId: options.newId }, options));
  }

  @Post('meetings/:meeting/move')
  @CommandRoute('Move a meeting to another day', CAN_ACT_FOR_BOARD)
  moveMeeting(
    @Param('meeting') id: string,
    @Body() body: MoveMeetingBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new MoveMeeting(id, body, options));
  }

  @Post('meetings/:meeting/cancellation')
  @CommandRoute('Cancel a meeting', CAN_ACT_FOR_BOARD)
  @Reads(AGENDA)
  cancelMeeting(
    @Param('meeting') id: string,
    @Body() body: CancelMeetingBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CancelMeeting(id, body, options));
  }

  @Post('meetings/:meeting/items/:item/removal')
  @CommandRoute('Take an item off the agenda', CAN_ACT_FOR_BOARD)
  @Reads(AGENDA)
  async removeAgendaItem(
    @Param('meeting') id: string,
    @Param('item') itemId: string,
    @Body() body: RemoveAgendaItemBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.meetings.assertNoConflict(id, { itemId, award: null }, options);
    return this.commands.execute(new RemoveAgendaItem(id, { ...body, itemId }, options));
  }

  @Post('meetings/:meeting/opening')
  @CommandRoute('Open a meeting', CAN_ACT_FOR_BOARD)
  openMeeting(
    @Param('meeting') id: string,
    @Body() body: OpenMeetingBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new OpenMeeting(id, body, options));
  }

  @Post('meetings/:meeting/attendance')
  @CommandRoute('Record attendance and apologies', { clerk: ['board'] })
  recordAttendance(
    @Param('meeting') id: string,
    @Body() body: RecordAttendanceBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordAttendance(id, body, options));
  }

  @Post('meetings/:meeting/interests')
  @CommandRoute('Declare an interest in an item', CAN_DECLARE)
  @Reads(AGENDA)
  declareInterest(
    @Param('meeting') id: string,
    @Body() body: DeclareInterestBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const personId = interestedMember(body, options);
    return this.commands.execute(new DeclareInterest(id, { ...body, personId }, options));
  }

  @Post('meetings/:meeting/items/:item/interest-withdrawal')
  @CommandRoute('Withdraw an interest that was recorded by a slip', CAN_DECLARE)
  @Reads(AGENDA)
  withdrawInterest(
    @Param('meeting') id: string,
    @Param('item') itemId: string,
    @Body() { personId, reason }: WithdrawInterestBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const ofMember = { itemId, personId: personId ?? options.context.actor, reason };
    return this.commands.execute(new WithdrawInterest(id, ofMember, options));
  }

  @Post('meetings/:meeting/items/:item/interest-answer')
  @CommandRoute('Confirm or contest an interest that somebody recorded for you', CAN_DECLARE)
  @Reads(AGENDA)
  answerInterest(
    @Param('meeting') id: string,
    @Param('item') itemId: string,
    @Body() body: AnswerInterestBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AnswerInterest(id, { ...body, itemId }, options));
  }

  @Post('meetings/:meeting/decisions')
  @CommandRoute('Minute the decision on an item', { clerk: ['board'] }, { partId: 'decisionId' })
  @Reads(AGENDA)
  async minuteDecision(
    @Param('meeting') id: string,
    @Body() body: MinuteDecisionBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.meetings.assertNoConflict(id, body, options);
    const { context, newId } = options;
    const ids = { decisionId: newId, conditions: assignConditionIds(body.conditions, context) };
    return this.commands.execute(new MinuteDecision(id, { ...body, ...ids }, options));
  }

  @Post('meetings/:meeting/attendance/correction')
  @CommandRoute('Correct the record of who was at a meeting', { clerk: ['board'] })
  correctAttendance(
    @Param('meeting') id: string,
    @Body() body: CorrectAttendanceBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectAttendance(id, body, options));
  }

  @Post('meetings/:meeting/decisions/:decision/correction')
  @CommandRoute('Correct what was minuted on an item', { clerk: ['board'] })
  correctMinute(
    @Param('meeting') id: string,
    @Param('decision') decisionId: string,
    @Body() body: CorrectMinuteBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectMinute(id, { ...body, decisionId }, options));
  }

  @Post('meetings/:meeting/closing')
  @CommandRoute('Close a meeting', CAN_ACT_FOR_BOARD)
  @Reads(AGENDA)
  closeMeeting(
    @Param('meeting') id: string,
    @Body() body: EmptyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CloseMeeting(id, body, options));
  }

  @Get('meetings/:meeting')
  @QueryRoute('Get a meeting with its agenda', CAN_READ_BOARD, MEETING, AGENDA, MEETING_NAMES)
  getMeeting(
    @Param('meeting') id: string,
    @Query() query: AsOfQuery,
    @Context() options: RequestOptions,
  ): Promise<MeetingRecord> {
    return this.meetings.get(id, query, options);
  }
}

/** The member who has the interest: the caller, or another member if the clerk records it. */
const interestedMember = ({ personId }: DeclareInterestBody, { context }: CommandOptions): string => {
  const member = personId ?? context.actor;
  if (member !== context.actor && !context.roles.includes('clerk'))
    throw new Forbidden('You can declare only your own interests. Ask the clerk to record those of another member.');
  return member;
};
