import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import {
  CorrectBoardReviewBody,
  CorrectJudgementBody,
  CorrectMeasurementBody,
  CorrectRatingBody,
  CorrectReportBody,
  CorrectSchoolStatementBody,
} from '#api/contracts/contract-progress-corrections.bodies';
import {
  CorrectBoardReview,
  CorrectJudgement,
  CorrectMeasurement,
  CorrectRating,
  CorrectReport,
  CorrectSchoolStatement,
  VoidMeasurement,
} from '#api/contracts/contract-progress-corrections.commands';
import { CorrectionReasonBody } from '#api/contracts/contract-visit-corrections.bodies';
import { PROVIDER_OR_CLERK, WORKS_FOR_PROVIDER } from '#api/access/providers';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** Corrections of progress records, by the author or the clerk. The decision checks who the author was. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract')
export class ContractProgressCorrectionsController {
  constructor(private readonly commands: CommandBus) {}

  @Post('measurements/:measurement/correction')
  @CommandRoute('Correct a measurement', {
    ...WORKS_FOR_PROVIDER,
    'school-head': ['school', 'provider-school'],
    'chair-of-governors': ['school', 'provider-school'],
    clerk: ['board'],
  })
  correctMeasurement(
    @Param('contract') id: string,
    @Param('measurement') measurementId: string,
    @Body() body: CorrectMeasurementBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectMeasurement(id, { ...body, measurementId }, options));
  }

  @Post('measurements/:measurement/voiding')
  @CommandRoute('Void a measurement that was recorded by mistake', {
    ...WORKS_FOR_PROVIDER,
    'school-head': ['school', 'provider-school'],
    'chair-of-governors': ['school', 'provider-school'],
    clerk: ['board'],
  })
  voidMeasurement(
    @Param('contract') id: string,
    @Param('measurement') measurementId: string,
    @Body() body: CorrectionReasonBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new VoidMeasurement(id, { ...body, measurementId }, options));
  }

  @Post('progress-reports/:report/correction')
  @CommandRoute('Correct a progress report', PROVIDER_OR_CLERK)
  correctReport(
    @Param('contract') id: string,
    @Param('report') reportId: string,
    @Body() body: CorrectReportBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectReport(id, { ...body, reportId }, options));
  }

  @Post('progress-reports/:report/ratings/:aim/correction')
  @CommandRoute('Correct an aim rating in a progress report', PROVIDER_OR_CLERK)
  correctRating(
    @Param('contract') id: string,
    @Param('report') reportId: string,
    @Param('aim') aimId: string,
    @Body() body: CorrectRatingBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectRating(id, { ...body, reportId, aimId }, options));
  }

  @Post('school-statements/:statement/correction')
  @CommandRoute('Correct a statement of the school', {
    'school-head': ['school'],
    'chair-of-governors': ['school'],
    clerk: ['board'],
  })
  correctSchoolStatement(
    @Param('contract') id: string,
    @Param('statement') statementId: string,
    @Body() body: CorrectSchoolStatementBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectSchoolStatement(id, { ...body, statementId }, options));
  }

  @Post('board-reviews/:review/correction')
  @CommandRoute('Correct the record of a board review', CAN_ACT_FOR_BOARD)
  correctBoardReview(
    @Param('contract') id: string,
    @Param('review') reviewId: string,
    @Body() body: CorrectBoardReviewBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectBoardReview(id, { ...body, reviewId }, options));
  }

  @Post('aims/:aim/judgement/correction')
  @CommandRoute('Correct the judgement of an aim', CAN_ACT_FOR_BOARD)
  correctJudgement(
    @Param('contract') id: string,
    @Param('aim') aimId: string,
    @Body() body: CorrectJudgementBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectJudgement(id, { ...body, aimId }, options));
  }
}
