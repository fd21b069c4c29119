import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import { PROVIDER_OR_CLERK } from '#api/access/providers';
import {
  AgreeToCaseStudyBody,
  CorrectFollowUpBody,
  DeclineCaseStudyBody,
  ProposeCaseStudyBody,
  RecordFollowUpBody,
  ReleaseQuotationsBody,
  WithdrawCaseStudyBody,
  WithholdQuotationsBody,
} from '#api/contracts/contract-afterwards.bodies';
import {
  AgreeToCaseStudy,
  CorrectFollowUp,
  DeclineCaseStudy,
  ProposeCaseStudy,
  RecordFollowUp,
  ReleaseQuotations,
  WithdrawCaseStudy,
  WithholdQuotations,
} from '#api/contracts/contract-afterwards.commands';
import { SCHOOL_OR_CLERK } from '#api/contracts/contract-evaluations.controller';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** The check whether an improvement lasted, and what of a contract may be published. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract')
export class ContractPublicationsController {
  constructor(private readonly commands: CommandBus) {}

  @Post('follow-up')
  @CommandRoute('Record whether the improvement lasted', CAN_ACT_FOR_BOARD)
  recordFollowUp(
    @Param('contract') id: string,
    @Body() body: RecordFollowUpBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordFollowUp(id, body, options));
  }

  @Post('follow-up/correction')
  @CommandRoute('Correct the record of the later check', CAN_ACT_FOR_BOARD)
  correctFollowUp(
    @Param('contract') id: string,
    @Body() body: CorrectFollowUpBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectFollowUp(id, body, options));
  }

  @Post('case-study')
  @CommandRoute('Propose a contract as a case study', CAN_ACT_FOR_BOARD)
  proposeCaseStudy(
    @Param('contract') id: string,
    @Body() body: ProposeCaseStudyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ProposeCaseStudy(id, body, options));
  }

  @Post('case-study/withdrawal')
  @CommandRoute('Withdraw a case study', CAN_ACT_FOR_BOARD)
  withdrawCaseStudy(
    @Param('contract') id: string,
    @Body() body: WithdrawCaseStudyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new WithdrawCaseStudy(id, body, options));
  }

  @Post('case-study/consent/school')
  @CommandRoute('Agree to a case study for the school', SCHOOL_OR_CLERK)
  agreeForSchool(
    @Param('contract') id: string,
    @Body() body: AgreeToCaseStudyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AgreeToCaseStudy(id, { ...body, side: 'school' }, options));
  }

  @Post('case-study/consent/provider')
  @CommandRoute('Agree to a case study as the provider', PROVIDER_OR_CLERK)
  agreeAsProvider(
    @Param('contract') id: string,
    @Body() body: AgreeToCaseStudyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AgreeToCaseStudy(id, { ...body, side: 'provider' }, options));
  }

  @Post('case-study/refusal/school')
  @CommandRoute('Decline a case study for the school', SCHOOL_OR_CLERK)
  declineForSchool(
    @Param('contract') id: string,
    @Body() body: DeclineCaseStudyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new DeclineCaseStudy(id, { ...body, side: 'school' }, options));
  }

  @Post('case-study/refusal/provider')
  @CommandRoute('Decline a case study as the provider', PROVIDER_OR_CLERK)
  declineAsProvider(
    @Param('contract') id: string,
    @Body() body: DeclineCaseStudyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new DeclineCaseStudy(id, { ...body, side: 'provider' }, options));
  }

  @Post('evidence/:evidence/release')
  @CommandRoute('Record the agreement to publish quotations', SCHOOL_OR_CLERK)
  releaseQuotations(
    @Param('contract') id: string,
    @Param('evidence') evidenceId: string,
    @Body() body: ReleaseQuotationsBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ReleaseQuotations(id, { ...body, evidenceId }, options));
  }

  @Post('evidence/:evidence/release/withdrawal')
  @CommandRoute('Withdraw the agreement to publish quotations', SCHOOL_OR_CLERK)
  withholdQuotations(
    @Param('contract') id: string,
    @Param('evidence') evidenceId: string,
    @Body() body: WithholdQuotationsBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new WithholdQuotations(id, { ...body, evidenceId }, options));
  }
}
