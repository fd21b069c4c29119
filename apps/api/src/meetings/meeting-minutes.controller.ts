import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import type { Grants } from '#api/access/policy';
import { Context, type RequestOptions } from '#api/http/command-context';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { Reads } from '#api/http/reads';
import { AGENDA, MeetingReader } from '#api/meetings/meeting-reader';
import { CorrectConsultationBody } from '#api/meetings/consultation.bodies';
import {
  assignConditionIds,
  toAward,
  AnswerInterestBody,
  DeclareInterestBody,
  MinuteDecisionBody,
  RecordAttendanceBody,
  WithdrawInterestBody,
} from '#api/meetings/meeting-minutes.bodies';
import { CorrectAttendanceBody, CorrectMinuteBody } from '#api/meetings/correct-minutes.bodies';
import {
  AnswerInterest,
  ConfirmDecisions,
  CorrectAttendance,
  CorrectConsultation,
  CorrectMinute,
  DeclareInterest,
  RecordAttendance,
  WithdrawInterest,
} from '#api/meetings/meetings.commands';
import { Minuting } from '#api/meetings/minuting';
import * as schema from '#api/openapi/response-schemas';
import { EmptyBody } from '#api/validation/empty-body';
import { Forbidden } from '#platform/identity';

/** The members of the board declare their interests, and the clerk records those that become known otherwise. */
const CAN_DECLARE: Grants = { ...CAN_ACT_FOR_BOARD, 'board-member': ['board'] };

/** Whoever chaired the meeting: an office on that day, or a member who took the chair, which the decision checks. */
const CAN_CONFIRM: Grants = { chair: ['board'], 'vice-chair': ['board'], 'board-member': ['board'] };

/** What the response to a minute adds, because the clerk must know it at once. */
const MINUTED_DECISION_FIELDS = {
  authoriserId: schema.orNull(
    schema.id('Who must authorise the award, because it is beyond its level. The decision waits for them.'),
  ),
};

@ApiTags('Meetings')
@Controller('v1')
export class MeetingMinutesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly meetings: MeetingReader,
    private readonly minuting: Minuting,
  ) {}

  @Post('meetings/:meeting/attendance')
  @CommandRoute('Record attendance and apologies', { clerk: ['board'] })
  recordAttendance(
    @Param('meeting') id: string,
    @Body() body: RecordAttendanceBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(
      new RecordAttendance(id, { ...body, seen: options.expectedVersion !== null }, options),
    );
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
  @CommandRoute('Withdraw an interest recorded by mistake', CAN_DECLARE)
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
  @CommandRoute('Confirm or contest an interest recorded for you', CAN_DECLARE)
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
  @CommandRoute(
    'Minute the decision on an item',
    { clerk: ['board'] },
    { partId: 'decisionId', extraFields: MINUTED_DECISION_FIELDS },
  )
  @Reads(AGENDA)
  async minuteDecision(
    @Param('meeting') id: string,
    @Body() body: MinuteDecisionBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.meetings.assertNoConflict(id, body, options);
    const { context, newId } = options;
    const ids = { decisionId: newId, conditions: assignConditionIds(body.conditions, context) };
    const minute = { ...body, ...ids, award: toAward(body.award) };
    const receipt = await this.minuting.minute(id, minute, options);
    return { ...receipt, extraFields: { authoriserId: await this.minuting.findAuthoriser(id, newId) } };
  }

  @Post('meetings/:meeting/confirmation')
  @CommandRoute('Confirm the decisions of a meeting', CAN_CONFIRM)
  confirmDecisions(
    @Param('meeting') id: string,
    @Body() body: EmptyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ConfirmDecisions(id, body, options));
  }

  @Post('meetings/:meeting/attendance/correction')
  @CommandRoute('Correct the attendance of a meeting', { clerk: ['board'] })
  correctAttendance(
    @Param('meeting') id: string,
    @Body() body: CorrectAttendanceBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectAttendance(id, body, options));
  }

  @Post('meetings/:meeting/decisions/:decision/consultation/correction')
  @CommandRoute('Correct who was consulted before a decision', { clerk: ['board'] })
  correctConsultation(
    @Param('meeting') id: string,
    @Param('decision') decisionId: string,
    @Body() body: CorrectConsultationBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectConsultation(id, { ...body, decisionId }, options));
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
}

/** The member who has the interest: the caller, or another member if the clerk records it. */
const interestedMember = ({ personId }: DeclareInterestBody, { context }: CommandOptions): string => {
  const member = personId ?? context.actor;
  if (member !== context.actor && !context.roles.includes('clerk'))
    throw new Forbidden('You can declare only your own interests. Ask the clerk to record those of another member.');
  return member;
};
