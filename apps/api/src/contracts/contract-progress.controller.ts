import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import {
  RecordSchoolStatementBody,
  RecordBoardReviewBody,
  ReportNotProgressingBody,
  SubmitProgressReportBody,
  RecordMeasurementBody,
} from '#api/contracts/contract-progress.bodies';
import {
  RecordSchoolStatement,
  RecordBoardReview,
  ReportNotProgressing,
  SubmitProgressReport,
  RecordMeasurement,
} from '#api/contracts/contract-progress.commands';
import { WORKS_FOR_PROVIDER } from '#api/access/providers';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** Measurements, leader reports, school statements and board reviews. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract')
export class ContractProgressController {
  constructor(private readonly commands: CommandBus) {}

  @Post('measurements')
  @CommandRoute(
    'Record a measurement',
    {
      ...WORKS_FOR_PROVIDER,
      'school-head': ['school', 'provider-school'],
      'chair-of-governors': ['school', 'provider-school'],
    },
    { partId: 'measurementId' },
  )
  recordMeasurement(
    @Param('contract') id: string,
    @Body() body: RecordMeasurementBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordMeasurement(id, { ...body, measurementId: options.newId }, options));
  }

  @Post('progress-reports')
  @CommandRoute('Submit a progress report on every aim', WORKS_FOR_PROVIDER, { partId: 'reportId' })
  submitProgressReport(
    @Param('contract') id: string,
    @Body() body: SubmitProgressReportBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new SubmitProgressReport(id, { ...body, reportId: options.newId }, options));
  }

  @Post('concern-reports')
  @CommandRoute('Report that the work is not progressing', WORKS_FOR_PROVIDER)
  reportNotProgressing(
    @Param('contract') id: string,
    @Body() body: ReportNotProgressingBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ReportNotProgressing(id, body, options));
  }

  @Post('school-statements')
  @CommandRoute(
    "Record the school's statement on progress",
    { 'school-head': ['school'], 'chair-of-governors': ['school'] },
    { partId: 'statementId' },
  )
  recordSchoolStatement(
    @Param('contract') id: string,
    @Body() body: RecordSchoolStatementBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordSchoolStatement(id, { ...body, statementId: options.newId }, options));
  }

  @Post('board-reviews')
  @CommandRoute('Record a board review', CAN_ACT_FOR_BOARD, { partId: 'reviewId' })
  recordBoardReview(
    @Param('contract') id: string,
    @Body() body: RecordBoardReviewBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordBoardReview(id, { ...body, reviewId: options.newId }, options));
  }
}
