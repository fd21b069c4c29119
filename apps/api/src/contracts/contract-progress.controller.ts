import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  GiveSchoolView,
  GiveSchoolViewBody,
  RecordBoardReview,
  RecordBoardReviewBody,
  ReportNotProgressing,
  ReportNotProgressingBody,
  SubmitProgressReport,
  SubmitProgressReportBody,
  TakeReading,
  TakeReadingBody,
} from '#api/contracts/contract-delivery.commands';
import { newIdFor, TheCall, type Call } from '#api/http/command-context';
import { Records, type Recorded } from '#api/http/command-route';

/** How the work goes: readings, the leader's reports, the school's own view, the board's reviews. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract')
export class ContractProgressController {
  constructor(private readonly commands: CommandBus) {}

  @Post('readings')
  @Records(
    'Record the value of a measure on a day',
    { 'system-leader': ['leader'], 'school-head': ['school'] },
    { part: 'readingId' },
  )
  takeReading(@Param('contract') id: string, @Body() body: TakeReadingBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new TakeReading(id, { ...body, readingId: newIdFor(call.occasion) }, call));
  }

  @Post('progress-reports')
  @Records('Report progress on every aim', { 'system-leader': ['leader'] }, { part: 'reportId' })
  report(@Param('contract') id: string, @Body() body: SubmitProgressReportBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new SubmitProgressReport(id, { ...body, reportId: newIdFor(call.occasion) }, call));
  }

  @Post('not-progressing')
  @Records('Say that the work is not progressing; raises a concern', { 'system-leader': ['leader'] })
  notProgressing(
    @Param('contract') id: string,
    @Body() body: ReportNotProgressingBody,
    @TheCall() call: Call,
  ): Recorded {
    return this.commands.execute(new ReportNotProgressing(id, body, call));
  }

  @Post('school-view')
  @Records('Say how the school sees the work', { 'school-head': ['school'] })
  giveSchoolView(@Param('contract') id: string, @Body() body: GiveSchoolViewBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new GiveSchoolView(id, body, call));
  }

  @Post('board-reviews')
  @Records('Record a review by the board', { clerk: ['board'], chair: ['board'] })
  review(@Param('contract') id: string, @Body() body: RecordBoardReviewBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new RecordBoardReview(id, body, call));
  }
}
