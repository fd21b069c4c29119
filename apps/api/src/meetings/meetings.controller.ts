import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { NoFields } from '#api/validation/empty-body';
import { newIdFor, TheCall, type Call } from '#api/http/command-context';
import { Records, type Recorded } from '#api/http/command-route';
import { Shows } from '#api/http/query-route';
import { withIds } from '#api/meetings/decision.bodies';
import { MeetingRecords, type MeetingRecord } from '#api/meetings/meeting-reader';
import {
  AddOtherBusiness,
  AddOtherBusinessBody,
  CloseMeeting,
  DeclareInterest,
  DeclareInterestBody,
  MinuteDecision,
  MinuteDecisionBody,
  OpenMeeting,
  RecordAttendance,
  RecordAttendanceBody,
  ScheduleMeeting,
  ScheduleMeetingBody,
} from '#api/meetings/meetings.commands';
import { MEETING } from '#api/meetings/meetings.schemas';
import { Forbidden } from '#platform/identity';

@ApiTags('Meetings')
@Controller('v1')
export class MeetingsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly meetings: MeetingRecords,
  ) {}

  @Post('boards/:board/meetings')
  @Records('Schedule a meeting of the board', { clerk: ['board'], chair: ['board'] }, { opens: 'meetings' })
  schedule(@Param('board') boardId: string, @Body() body: ScheduleMeetingBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new ScheduleMeeting(newIdFor(call.occasion), { ...body, boardId }, call));
  }

  @Post('meetings/:meeting/items')
  @Records('Put other business on the agenda', { clerk: ['board'], chair: ['board'] }, { part: 'itemId' })
  addOtherBusiness(@Param('meeting') id: string, @Body() body: AddOtherBusinessBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new AddOtherBusiness(id, { ...body, itemId: newIdFor(call.occasion) }, call));
  }

  @Post('meetings/:meeting/opening')
  @Records('Open the meeting with the roll and rules of the day', { clerk: ['board'], chair: ['board'] })
  open(@Param('meeting') id: string, @Body() body: NoFields, @TheCall() call: Call): Recorded {
    return this.commands.execute(new OpenMeeting(id, body, call));
  }

  @Post('meetings/:meeting/attendance')
  @Records('Record who is present and who sent apologies', { clerk: ['board'] })
  recordAttendance(@Param('meeting') id: string, @Body() body: RecordAttendanceBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new RecordAttendance(id, body, call));
  }

  @Post('meetings/:meeting/interests')
  @Records('Declare an interest in an item', { clerk: ['board'], chair: ['board'], 'board-member': ['board'] })
  declareInterest(@Param('meeting') id: string, @Body() body: DeclareInterestBody, @TheCall() call: Call): Recorded {
    const personId = memberOf(body, call);
    return this.commands.execute(new DeclareInterest(id, { ...body, personId }, call));
  }

  @Post('meetings/:meeting/decisions')
  @Records('Minute what was decided on an item', { clerk: ['board'] }, { part: 'decisionId' })
  async minuteDecision(
    @Param('meeting') id: string,
    @Body() body: MinuteDecisionBody,
    @TheCall() call: Call,
  ): Recorded {
    await this.meetings.refuseKept(id, body, call);
    const { occasion } = call;
    const made = { decisionId: newIdFor(occasion), conditions: withIds(body.conditions, occasion) };
    return this.commands.execute(new MinuteDecision(id, { ...body, ...made }, call));
  }

  @Post('meetings/:meeting/closing')
  @Records('Close the meeting; what is undecided waits for another', { clerk: ['board'], chair: ['board'] })
  close(@Param('meeting') id: string, @Body() body: NoFields, @TheCall() call: Call): Recorded {
    return this.commands.execute(new CloseMeeting(id, body, call));
  }

  @Get('meetings/:meeting')
  @Shows(
    'A meeting with its agenda; items in which a member has an interest are withheld from that member',
    {
      clerk: ['board'],
      chair: ['board'],
      'board-member': ['board'],
      auditor: ['everywhere', 'board'],
    },
    MEETING,
  )
  show(@Param('meeting') id: string, @TheCall() call: Call): Promise<MeetingRecord> {
    return this.meetings.of(id, call);
  }
}

/** Members declare for themselves; the clerk writes down what another declares. */
const memberOf = ({ personId }: DeclareInterestBody, { occasion }: Call): string => {
  const member = personId ?? occasion.actor;
  if (member !== occasion.actor && !occasion.roles.includes('clerk'))
    throw new Forbidden('Members declare their own interests; only the clerk records those of another.');
  return member;
};
