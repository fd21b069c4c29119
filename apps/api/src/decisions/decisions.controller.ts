import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_CHAIR, CAN_READ_BOARD } from '#api/access/grants';
import {
  AnswerAuthorisationBody,
  AnswerRecommendationBody,
  ChangeRecommendationBody,
  CorrectAuthorisationBody,
  CorrectRecommendationAnswerBody,
  DischargeConditionBody,
  RescindDecisionBody,
  VoidDischargeBody,
} from '#api/decisions/decisions.bodies';
import {
  AnswerAuthorisation,
  AnswerRecommendation,
  ChangeRecommendation,
  CorrectAuthorisation,
  CorrectRecommendationAnswer,
  DischargeCondition,
  RescindDecision,
  VoidDischarge,
} from '#api/decisions/decisions.commands';
import { toProvidedAward } from '#api/meetings/meeting-minutes.bodies';
import { CONFIRMED_DECISION } from '#api/decisions/confirmed-decision';
import { DECISION, DECISION_NAMES } from '#api/decisions/decisions.schemas';
import type { Grants } from '#api/access/policy';
import { AsOfQuery, toPoint } from '#api/history/as-of';
import { RecordReader, toResponse, type RecordResponse } from '#api/history/record-reader';
import { Context, type RequestOptions } from '#api/http/command-context';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { QueryRoute } from '#api/http/query-route';
import { decisionKind } from '#records/decision.record';
import type { ShownDecision } from '#records/decision.record.types';

export const CAN_READ_DECISION: Grants = {
  ...CAN_READ_BOARD,
  'school-head': ['school'],
  'chair-of-governors': ['school'],
  'responsible-body': ['school', 'member-school'],
  'la-officer': ['area'],
};

@ApiTags('Decisions')
@Controller('v1/decisions')
export class DecisionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly records: RecordReader,
  ) {}

  @Post(':decision/conditions/:condition/discharge')
  @CommandRoute('Record that a condition is met', { clerk: ['board'] })
  dischargeCondition(
    @Param('decision') id: string,
    @Param('condition') conditionId: string,
    @Body() body: DischargeConditionBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new DischargeCondition(id, { ...body, conditionId }, options));
  }

  @Post(':decision/conditions/:condition/discharge/voiding')
  @CommandRoute('Void the record that a condition is met', { clerk: ['board'] })
  voidDischarge(
    @Param('decision') id: string,
    @Param('condition') conditionId: string,
    @Body() body: VoidDischargeBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new VoidDischarge(id, { ...body, conditionId }, options));
  }

  @Post(':decision/rescission')
  @CommandRoute('Rescind a decision subject to ratification', CAN_CHAIR)
  rescindDecision(
    @Param('decision') id: string,
    @Body() body: RescindDecisionBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new RescindDecision(id, body, options));
  }

  @Post(':decision/recommendation-answer')
  @CommandRoute('Answer a recommendation for the council', { 'la-officer': ['area'] })
  answerRecommendation(
    @Param('decision') id: string,
    @Body() body: AnswerRecommendationBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new AnswerRecommendation(id, body, options));
  }

  @Post(':decision/recommendation-answer/correction')
  @CommandRoute('Correct the answer of the council', { 'la-officer': ['area'] })
  correctRecommendationAnswer(
    @Param('decision') id: string,
    @Body() body: CorrectRecommendationAnswerBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectRecommendationAnswer(id, body, options));
  }

  @Post(':decision/recommendation-answer/change')
  @CommandRoute('Accept a recommendation with another award', { 'la-officer': ['area'] })
  changeRecommendation(
    @Param('decision') id: string,
    @Body() body: ChangeRecommendationBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(
      new ChangeRecommendation(id, { ...body, award: toProvidedAward(body.award) }, options),
    );
  }

  @Post(':decision/authorisation')
  @CommandRoute('Authorise an award beyond its level, or refuse', { 'la-officer': ['area'] })
  answerAuthorisation(
    @Param('decision') id: string,
    @Body() body: AnswerAuthorisationBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new AnswerAuthorisation(id, body, options));
  }

  @Post(':decision/authorisation/correction')
  @CommandRoute('Correct the answer to an authorisation', { 'la-officer': ['area'] })
  correctAuthorisation(
    @Param('decision') id: string,
    @Body() body: CorrectAuthorisationBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectAuthorisation(id, body, options));
  }

  @Get(':decision')
  @QueryRoute('Get a decision with its conditions', CAN_READ_DECISION, DECISION, CONFIRMED_DECISION, DECISION_NAMES)
  async getDecision(
    @Param('decision') id: string,
    @Query() query: AsOfQuery,
    @Context() { reader }: RequestOptions,
  ): Promise<RecordResponse<ShownDecision>> {
    return toResponse(await this.records.read(decisionKind, id, reader, toPoint(query)), query);
  }
}
