import { AwardBody, ConditionBody, VoteBody } from '#api/meetings/decision.bodies';
import {
  Day,
  Id,
  IdOrNull,
  ListOf,
  ListOfCodes,
  ListOfPersonIds,
  ListOfText,
  OneOf,
  Part,
  PartOrNull,
  PersonIdOrNull,
  TextField,
  UrnOrNull,
} from '#api/validation/fields';
import { meeting } from '#domain/meeting';
import type { MeetingCommands } from '#domain/meeting.types';
import { OUTCOMES, type Outcome } from '#domain/vocabulary';
import { handlersFor } from '#nest-cqrs/command-handlers';
import type { Plain } from '#kernel/personal';
import { StreamCommand } from '#nest-cqrs/stream-command';
import type { IsoDay } from '#kernel/time';

export class ScheduleMeetingBody {
  @Day({ description: 'The day of the meeting; it is opened on this day only.' }) on!: IsoDay;
  @TextField({ max: 200, example: 'Council House, Room 2' }) place!: string;
}

export class AddOtherBusinessBody {
  @OneOf(['review', 'escalation', 'other']) kind!: MeetingCommands['AddOtherBusiness']['kind'];
  @IdOrNull({ description: 'The contract that a review is about, or the escalation; none for other business.' })
  subjectId: string | null = null;
  @UrnOrNull({
    description: 'The school that other business concerns, if any; known from the contract of a review or escalation.',
  })
  schoolUrn: string | null = null;
  @TextField({ max: 200, description: 'What it is about. Names no people.', example: 'Review of contract MK-1/1' })
  title!: string;
}

export class RecordAttendanceBody {
  @ListOfPersonIds({ description: 'Members who are present.' }) present!: string[];
  @ListOfPersonIds({ description: 'Members who sent apologies.' }) apologies!: string[];
}

export class DeclareInterestBody {
  @Id({ description: 'The item of the agenda.' }) itemId!: string;
  @PersonIdOrNull({ description: 'The member; oneself when left out. Only the clerk names another.' })
  personId: string | null = null;
  @TextField({
    max: 500,
    description: 'May name people: kept encrypted under a key of its own.',
    example: 'Governor of the school concerned',
  })
  nature!: string;
}

export class MinuteDecisionBody {
  @Id({ description: 'The item of the agenda.' }) itemId!: string;
  @OneOf(OUTCOMES) outcome!: Outcome;
  @ListOfCodes({ min: 1, description: "Codes of the board's reasons for this outcome.", example: ['early-help'] })
  reasonCodes!: string[];
  @TextField({
    max: 8_000,
    description: 'Why the board decides so. May name people: kept encrypted under a key of its own.',
    example: 'Early help is worth more than late help',
  })
  rationale!: string;
  @ListOfText({
    length: 500,
    description: 'What else was considered. Names no people.',
    example: ['Support by a specialist alone'],
  })
  optionsConsidered!: string[];
  @Part(() => VoteBody) vote!: VoteBody;
  @PartOrNull(() => AwardBody, { description: 'What an approval allows; left out otherwise.' })
  award: AwardBody | null = null;
  @ListOf(() => ConditionBody, { description: 'What the approval depends on.' }) conditions!: ConditionBody[];
  @Day({ description: 'The day from which the decision holds.' }) effectiveFrom!: IsoDay;
}

export class ScheduleMeeting extends StreamCommand<Plain<MeetingCommands['ScheduleMeeting']>> {}
export class AddOtherBusiness extends StreamCommand<Plain<MeetingCommands['AddOtherBusiness']>> {}
export class OpenMeeting extends StreamCommand<Plain<MeetingCommands['OpenMeeting']>> {}
export class RecordAttendance extends StreamCommand<Plain<MeetingCommands['RecordAttendance']>> {}
export class DeclareInterest extends StreamCommand<Plain<MeetingCommands['DeclareInterest']>> {}
export class MinuteDecision extends StreamCommand<Plain<MeetingCommands['MinuteDecision']>> {}
export class CloseMeeting extends StreamCommand<Plain<MeetingCommands['CloseMeeting']>> {}

export const meetingHandlers = handlersFor(meeting, {
  ScheduleMeeting,
  AddOtherBusiness,
  OpenMeeting,
  RecordAttendance,
  DeclareInterest,
  MinuteDecision,
  CloseMeeting,
});
