import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { refuseUnlessVoice, type Voices } from '#api/access/acting-for';
import { newIdFor, TheCall, type Call } from '#api/http/command-context';
import { Records, type Recorded } from '#api/http/command-route';
import { Shows } from '#api/http/query-route';
import { RequestRecords, type RequestRecord } from '#api/requests/request-reader';
import {
  AcknowledgeRequest,
  AcknowledgeRequestBody,
  BidForRequest,
  BidForRequestBody,
  ScreenRequest,
  ScreenRequestBody,
  SubmitRequest,
  SubmitRequestBody,
  TableRequest,
  TableRequestBody,
  WithdrawRequest,
  WithdrawRequestBody,
  type AcknowledgedBy,
  type From,
} from '#api/requests/requests.commands';
import { REQUEST } from '#api/requests/requests.schemas';

const ASKS: Voices<From> = {
  'school-head': ['school'],
  'la-officer': ['la'],
  clerk: ['board', 'school', 'la', 'diocese', 'trust', 'alliance'],
};

const ACKNOWLEDGES: Voices<AcknowledgedBy> = {
  'school-head': ['head', 'chair-of-governors'],
  'responsible-body': ['responsible-body'],
};

@ApiTags('Requests')
@Controller('v1')
export class RequestsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly requests: RequestRecords,
  ) {}

  @Post('boards/:board/schools/:school/requests')
  @Records(
    'Ask a board for support for a school',
    { 'school-head': ['school'], clerk: ['board'], 'la-officer': ['area'] },
    { opens: 'requests' },
  )
  submit(
    @Param('board') boardId: string,
    @Param('school') schoolUrn: string,
    @Body() body: SubmitRequestBody,
    @TheCall() call: Call,
  ): Recorded {
    refuseUnlessVoice(ASKS, body.from, call);
    return this.commands.execute(new SubmitRequest(newIdFor(call.occasion), { ...body, boardId, schoolUrn }, call));
  }

  @Post('requests/:request/acknowledgement')
  @Records('Acknowledge that the school knows of the request', {
    'school-head': ['school'],
    'responsible-body': ['school'],
  })
  acknowledge(@Param('request') id: string, @Body() body: AcknowledgeRequestBody, @TheCall() call: Call): Recorded {
    refuseUnlessVoice(ACKNOWLEDGES, body.by, call);
    return this.commands.execute(new AcknowledgeRequest(id, body, call));
  }

  @Post('requests/:request/screening')
  @Records('Say whether the board can take the request', { clerk: ['board'] })
  screen(@Param('request') id: string, @Body() body: ScreenRequestBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new ScreenRequest(id, body, call));
  }

  @Post('requests/:request/bids')
  @Records('Offer to give the support oneself', { 'system-leader': ['any'] }, { part: 'bidId' })
  bid(@Param('request') id: string, @Body() body: BidForRequestBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new BidForRequest(id, { ...body, bidId: newIdFor(call.occasion) }, call));
  }

  @Post('requests/:request/tabling')
  @Records('Table the request for a meeting', { clerk: ['board'], chair: ['board'] })
  table(@Param('request') id: string, @Body() body: TableRequestBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new TableRequest(id, body, call));
  }

  @Post('requests/:request/withdrawal')
  @Records('Withdraw the request', { 'school-head': ['school'], clerk: ['board'] })
  withdraw(@Param('request') id: string, @Body() body: WithdrawRequestBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new WithdrawRequest(id, body, call));
  }

  @Get('requests/:request')
  @Shows(
    'A request with what was said to it, as far as it is for the reader',
    {
      clerk: ['board'],
      chair: ['board'],
      'board-member': ['board'],
      'school-head': ['school'],
      'responsible-body': ['school'],
      'la-officer': ['area'],
      auditor: ['everywhere', 'board'],
    },
    REQUEST,
  )
  show(@Param('request') id: string, @TheCall() call: Call): Promise<RequestRecord> {
    return this.requests.of(id, call);
  }
}
