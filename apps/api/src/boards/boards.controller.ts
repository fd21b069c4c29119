import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  AppointMember,
  AppointMemberBody,
  EstablishBoard,
  EstablishBoardBody,
  ReviseTerms,
  ReviseTermsBody,
  StandDownMember,
  StandDownMemberBody,
} from '#api/boards/boards.commands';
import { newIdFor, TheCall, type Call } from '#api/http/occasion';
import { Records, type Recorded } from '#api/http/recorded';

@ApiTags('Boards')
@Controller('v1/boards')
export class BoardsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('Establish a board with its terms of reference', { administrator: ['everywhere'] }, { opens: 'boards' })
  establish(@Body() body: EstablishBoardBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new EstablishBoard(newIdFor(call.occasion), body, call));
  }

  @Post(':board/terms')
  @Records('Revise the terms of reference from a day on', { administrator: ['everywhere'], clerk: ['board'] })
  reviseTerms(@Param('board') id: string, @Body() body: ReviseTermsBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new ReviseTerms(id, body, call));
  }

  @Post(':board/members')
  @Records('Appoint a member or the chair', { administrator: ['everywhere'], clerk: ['board'] }, { part: 'memberId' })
  appointMember(@Param('board') id: string, @Body() body: AppointMemberBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new AppointMember(id, { ...body, memberId: newIdFor(call.occasion) }, call));
  }

  @Post(':board/members/:member/standing-down')
  @Records('Record that a member stands down', { administrator: ['everywhere'], clerk: ['board'] })
  standDownMember(
    @Param('board') id: string,
    @Param('member') memberId: string,
    @Body() body: StandDownMemberBody,
    @TheCall() call: Call,
  ): Recorded {
    return this.commands.execute(new StandDownMember(id, { ...body, memberId }, call));
  }
}
