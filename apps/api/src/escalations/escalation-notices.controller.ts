import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { actingInCapacity, type ActingInCapacity } from '#api/access/acting-for';
import { joinGrants, type Grants } from '#api/access/policy';
import { CAN_DECIDE_FORMALLY, CAN_TAKE_STEPS } from '#api/escalations/escalation-grants';
import {
  AnswerRepresentationBody,
  CorrectNoticeBody,
  CorrectRepresentationBody,
  DiscardNoticeBody,
  DraftNoticeBody,
  LiftNoticeBody,
  MakeRepresentationBody,
  ReinstateNoticeBody,
  RedraftNoticeBody,
  SendNoticeBody,
} from '#api/escalations/escalation-notices.bodies';
import {
  AnswerRepresentation,
  CorrectNotice,
  CorrectRepresentation,
  DiscardNotice,
  DraftNotice,
  LiftNotice,
  MakeRepresentation,
  RedraftNotice,
  ReinstateNotice,
  SendNotice,
} from '#api/escalations/escalation-notices.commands';
import { toPartNumber } from '#api/escalations/numbered-parts';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import type { NoticeAddressee } from '#domain/escalation-notices.events';

/** Those addressed make representations, or the clerk or the council record what came by letter. */
const CAN_REPRESENT: Grants = joinGrants(
  {
    'school-head': ['school'],
    'chair-of-governors': ['school'],
    'responsible-body': ['school', 'member-school'],
  },
  { clerk: ['board'], 'la-officer': ['area'] },
);

const CAN_REPRESENT_AS: ActingInCapacity<NoticeAddressee> = {
  school: 'school',
  'responsible-body': 'responsible-body',
};

/** For whom the representation is made: those who record a letter have to say it, and others act for one side. */
const chooseRepresented = (named: NoticeAddressee | null, options: RequestOptions): NoticeAddressee | null =>
  options.context.roles.some((role) => role === 'clerk' || role === 'la-officer')
    ? named
    : actingInCapacity(CAN_REPRESENT_AS, named, options);

/** Formal notices about a concern, and what those addressed say against them. */
@ApiTags('Escalations')
@Controller('v1/escalations/:escalation')
export class EscalationNoticesController {
  constructor(private readonly commands: CommandBus) {}

  @Post('notices')
  @CommandRoute('Draft a formal notice', CAN_TAKE_STEPS)
  draftNotice(
    @Param('escalation') id: string,
    @Body() body: DraftNoticeBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new DraftNotice(id, body, options));
  }

  @Post('notices/:notice/draft')
  @CommandRoute('Replace the draft of a notice', CAN_TAKE_STEPS)
  redraftNotice(
    @Param('escalation') id: string,
    @Param('notice') notice: string,
    @Body() body: RedraftNoticeBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RedraftNotice(id, { ...body, notice: toPartNumber(notice) }, options));
  }

  @Post('notices/:notice/discarding')
  @CommandRoute('Discard the draft of a notice', CAN_TAKE_STEPS)
  discardNotice(
    @Param('escalation') id: string,
    @Param('notice') notice: string,
    @Body() body: DiscardNoticeBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new DiscardNotice(id, { ...body, notice: toPartNumber(notice) }, options));
  }

  @Post('notices/:notice/sending')
  @CommandRoute('Send a notice', CAN_DECIDE_FORMALLY)
  sendNotice(
    @Param('escalation') id: string,
    @Param('notice') notice: string,
    @Body() body: SendNoticeBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new SendNotice(id, { ...body, notice: toPartNumber(notice) }, options));
  }

  @Post('notices/:notice/correction')
  @CommandRoute('Correct a notice that was sent', CAN_DECIDE_FORMALLY)
  correctNotice(
    @Param('escalation') id: string,
    @Param('notice') notice: string,
    @Body() body: CorrectNoticeBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectNotice(id, { ...body, notice: toPartNumber(notice) }, options));
  }

  @Post('notices/:notice/lifting')
  @CommandRoute('Lift a notice', CAN_DECIDE_FORMALLY)
  liftNotice(
    @Param('escalation') id: string,
    @Param('notice') notice: string,
    @Body() body: LiftNoticeBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new LiftNotice(id, { ...body, notice: toPartNumber(notice) }, options));
  }

  @Post('notices/:notice/reinstatement')
  @CommandRoute('Bring a notice into force again', CAN_DECIDE_FORMALLY)
  reinstateNotice(
    @Param('escalation') id: string,
    @Param('notice') notice: string,
    @Body() body: ReinstateNoticeBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ReinstateNotice(id, { ...body, notice: toPartNumber(notice) }, options));
  }

  @Post('notices/:notice/representations')
  @CommandRoute('Make representations against a notice', CAN_REPRESENT)
  makeRepresentation(
    @Param('escalation') id: string,
    @Param('notice') notice: string,
    @Body() body: MakeRepresentationBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const by = chooseRepresented(body.by, options);
    return this.commands.execute(new MakeRepresentation(id, { ...body, notice: toPartNumber(notice), by }, options));
  }

  @Post('representations/:representation/correction')
  @CommandRoute('Correct a representation', CAN_REPRESENT)
  correctRepresentation(
    @Param('escalation') id: string,
    @Param('representation') representation: string,
    @Body() body: CorrectRepresentationBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(
      new CorrectRepresentation(id, { ...body, representation: toPartNumber(representation) }, options),
    );
  }

  @Post('representations/:representation/answer')
  @CommandRoute('Answer representations against a notice', CAN_DECIDE_FORMALLY)
  answerRepresentation(
    @Param('escalation') id: string,
    @Param('representation') representation: string,
    @Body() body: AnswerRepresentationBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(
      new AnswerRepresentation(id, { ...body, representation: toPartNumber(representation) }, options),
    );
  }
}
