import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD, CAN_READ_BOARD } from '#api/access/grants';
import { joinGrants, withSafeguardingContact, type Grants } from '#api/access/policy';
import { GIVES_SUPPORT, WORKS_FOR_PROVIDER } from '#api/access/providers';
import { actingInCapacity, type ActingInCapacity } from '#api/access/acting-for';
import { EscalationReader, type EscalationRecord } from '#api/escalations/escalation-reader';
import {
  AnswerConcernBody,
  CorrectAnswerBody,
  RaiseConcernBody,
  RaiseSchoolConcernBody,
  ResolveConcernBody,
} from '#api/escalations/escalations.bodies';
import {
  AnswerConcern,
  CorrectAnswer,
  RaiseConcern,
  RaiseSchoolConcern,
  ResolveConcern,
} from '#api/escalations/escalations.commands';
import { ESCALATION, ESCALATION_NAMES, ESCALATION_TIMELINE } from '#api/escalations/escalations.schemas';
import { toPartNumber } from '#api/escalations/numbered-parts';
import { AsOfQuery } from '#api/history/as-of';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { QueryRoute } from '#api/http/query-route';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import type { AnswersFor, RaisedBy } from '#domain/escalation.events';

/** The party that raises a concern in each capacity, the default first: whoever is on several sides says for which. */
const CAN_RAISE_AS: ActingInCapacity<RaisedBy> = {
  provider: 'provider',
  school: 'school',
  clerk: 'officer',
  board: 'board-member',
  area: 'officer',
};

const CAN_ANSWER_AS: ActingInCapacity<AnswersFor> = {
  provider: 'provider',
  school: 'school',
  'responsible-body': 'responsible-body',
  board: 'board',
  clerk: 'board',
};

const CAN_RAISE_ABOUT_SCHOOL: Grants = {
  'school-head': ['school'],
  'chair-of-governors': ['school'],
  ...CAN_ACT_FOR_BOARD,
  'board-member': ['board'],
  'la-officer': ['area'],
};

const CAN_RAISE: Grants = joinGrants(CAN_RAISE_ABOUT_SCHOOL, WORKS_FOR_PROVIDER);

const CAN_ANSWER: Grants = joinGrants(WORKS_FOR_PROVIDER, CAN_ACT_FOR_BOARD, {
  'school-head': ['school'],
  'chair-of-governors': ['school'],
  'responsible-body': ['school', 'member-school'],
});

/** Whoever can raise or answer a concern reads it, and so do deployed leaders. A safeguarding referral is read by the safeguarding contact of the board and by auditors. */
export const CAN_READ_CONCERN: Grants = withSafeguardingContact(
  joinGrants(CAN_READ_BOARD, CAN_RAISE, CAN_ANSWER, GIVES_SUPPORT, { auditor: ['referral-board'] }),
);

@ApiTags('Escalations')
@Controller('v1')
export class EscalationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly escalations: EscalationReader,
  ) {}

  @Post('contracts/:contract/concerns')
  @CommandRoute('Raise a concern about a contract', CAN_RAISE, { creates: 'escalations' })
  raiseConcern(
    @Param('contract') contractId: string,
    @Body() body: RaiseConcernBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const raisedBy = actingInCapacity(CAN_RAISE_AS, body.raisedBy, options);
    return this.commands.execute(new RaiseConcern(options.newId, { ...body, contractId, raisedBy }, options));
  }

  @Post('boards/:board/schools/:school/concerns')
  @CommandRoute('Raise a concern about a school', CAN_RAISE_ABOUT_SCHOOL, { creates: 'escalations' })
  raiseSchoolConcern(
    @Param('board') boardId: string,
    @Param('school') schoolUrn: string,
    @Body() body: RaiseSchoolConcernBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const raisedBy = actingInCapacity(CAN_RAISE_AS, body.raisedBy, options);
    const concern = { ...body, boardId, schoolUrn, raisedBy };
    return this.commands.execute(new RaiseSchoolConcern(options.newId, concern, options));
  }

  @Post('escalations/:escalation/answers')
  @CommandRoute('Answer a concern', CAN_ANSWER)
  answerConcern(
    @Param('escalation') id: string,
    @Body() body: AnswerConcernBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const by = actingInCapacity(CAN_ANSWER_AS, body.as, options);
    return this.commands.execute(new AnswerConcern(id, { answer: body.answer, by }, options));
  }

  @Post('escalations/:escalation/answers/:answer/corrections')
  @CommandRoute('Correct an answer to a concern', CAN_ANSWER)
  correctAnswer(
    @Param('escalation') id: string,
    @Param('answer') answer: string,
    @Body() body: CorrectAnswerBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectAnswer(id, { ...body, answer: toPartNumber(answer) }, options));
  }

  @Post('escalations/:escalation/resolution')
  @CommandRoute('Record the resolution of a concern', CAN_ACT_FOR_BOARD)
  resolveConcern(
    @Param('escalation') id: string,
    @Body() body: ResolveConcernBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ResolveConcern(id, body, options));
  }

  @Get('escalations/:escalation')
  @QueryRoute('Get a concern', CAN_READ_CONCERN, ESCALATION, null, ESCALATION_NAMES)
  getEscalation(
    @Param('escalation') id: string,
    @Query() query: AsOfQuery,
    @Context() options: RequestOptions,
  ): Promise<EscalationRecord> {
    return this.escalations.get(id, query, options);
  }

  @Get('escalations/:escalation/timeline')
  @ListRoute('List the timeline of a concern', CAN_READ_CONCERN, ESCALATION_TIMELINE)
  getEscalationTimeline(
    @Param('escalation') id: string,
    @ListParams(ESCALATION_TIMELINE) query: ListQueryOf<typeof ESCALATION_TIMELINE>,
    @Context() options: RequestOptions,
  ): ListResponse {
    return renderList(ESCALATION_TIMELINE, query, this.escalations.listTimeline(id, options));
  }
}
