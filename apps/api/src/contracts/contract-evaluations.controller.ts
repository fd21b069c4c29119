import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Grants } from '#api/access/policy';
import { PROVIDER_OR_CLERK } from '#api/access/providers';
import {
  CorrectEvaluationBody,
  CorrectEvaluationReplyBody,
  RecordEvaluationBody,
  ReplyToEvaluationBody,
} from '#api/contracts/contract-afterwards.bodies';
import {
  CorrectEvaluation,
  CorrectEvaluationReply,
  RecordEvaluation,
  ReplyToEvaluation,
} from '#api/contracts/contract-afterwards.commands';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** Whoever speaks for the school, and the clerk of the board, who records what the school has sent. */
export const SCHOOL_OR_CLERK: Grants = {
  'school-head': ['school'],
  'chair-of-governors': ['school'],
  clerk: ['board'],
};

/** What each side says of a contract that has ended, and what the other side replies. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract/evaluations')
export class ContractEvaluationsController {
  constructor(private readonly commands: CommandBus) {}

  @Post('school')
  @CommandRoute('Evaluate a contract for the school', SCHOOL_OR_CLERK)
  evaluateForSchool(
    @Param('contract') id: string,
    @Body() body: RecordEvaluationBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordEvaluation(id, { ...body, side: 'school' }, options));
  }

  @Post('provider')
  @CommandRoute('Evaluate a contract as the provider', PROVIDER_OR_CLERK)
  evaluateAsProvider(
    @Param('contract') id: string,
    @Body() body: RecordEvaluationBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordEvaluation(id, { ...body, side: 'provider' }, options));
  }

  @Post('school/correction')
  @CommandRoute('Correct the evaluation by the school', SCHOOL_OR_CLERK)
  correctForSchool(
    @Param('contract') id: string,
    @Body() body: CorrectEvaluationBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectEvaluation(id, { ...body, side: 'school' }, options));
  }

  @Post('provider/correction')
  @CommandRoute('Correct the evaluation by the provider', PROVIDER_OR_CLERK)
  correctAsProvider(
    @Param('contract') id: string,
    @Body() body: CorrectEvaluationBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectEvaluation(id, { ...body, side: 'provider' }, options));
  }

  @Post('school/reply')
  @CommandRoute("Reply to the school's evaluation", PROVIDER_OR_CLERK)
  replyToSchool(
    @Param('contract') id: string,
    @Body() body: ReplyToEvaluationBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ReplyToEvaluation(id, { ...body, side: 'school' }, options));
  }

  @Post('provider/reply')
  @CommandRoute("Reply to the provider's evaluation", SCHOOL_OR_CLERK)
  replyToProvider(
    @Param('contract') id: string,
    @Body() body: ReplyToEvaluationBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ReplyToEvaluation(id, { ...body, side: 'provider' }, options));
  }

  @Post('school/reply/correction')
  @CommandRoute("Correct the provider's reply", PROVIDER_OR_CLERK)
  correctReplyToSchool(
    @Param('contract') id: string,
    @Body() body: CorrectEvaluationReplyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectEvaluationReply(id, { ...body, side: 'school' }, options));
  }

  @Post('provider/reply/correction')
  @CommandRoute("Correct the school's reply", SCHOOL_OR_CLERK)
  correctReplyToProvider(
    @Param('contract') id: string,
    @Body() body: CorrectEvaluationReplyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectEvaluationReply(id, { ...body, side: 'provider' }, options));
  }
}
