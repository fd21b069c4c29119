import { meeting } from '#domain/meeting';
import type { MeetingCommands } from '#domain/meeting.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class ScheduleMeeting extends StreamCommand<Plain<MeetingCommands['ScheduleMeeting']>> {}
export class MoveMeeting extends StreamCommand<Plain<MeetingCommands['MoveMeeting']>> {}
export class CancelMeeting extends StreamCommand<Plain<MeetingCommands['CancelMeeting']>> {}
export class RemoveAgendaItem extends StreamCommand<Plain<MeetingCommands['RemoveAgendaItem']>> {}
export class AddOtherBusiness extends StreamCommand<Plain<MeetingCommands['AddOtherBusiness']>> {}
export class OpenMeeting extends StreamCommand<Plain<MeetingCommands['OpenMeeting']>> {}
export class RecordAttendance extends StreamCommand<Plain<MeetingCommands['RecordAttendance']>> {}
export class DeclareInterest extends StreamCommand<Plain<MeetingCommands['DeclareInterest']>> {}
export class WithdrawInterest extends StreamCommand<Plain<MeetingCommands['WithdrawInterest']>> {}
export class AnswerInterest extends StreamCommand<Plain<MeetingCommands['AnswerInterest']>> {}
export class MinuteDecision extends StreamCommand<Plain<MeetingCommands['MinuteDecision']>> {}
export class CorrectAttendance extends StreamCommand<Plain<MeetingCommands['CorrectAttendance']>> {}
export class CorrectMinute extends StreamCommand<Plain<MeetingCommands['CorrectMinute']>> {}
export class ConfirmDecisions extends StreamCommand<Plain<MeetingCommands['ConfirmDecisions']>> {}
export class CloseMeeting extends StreamCommand<Plain<MeetingCommands['CloseMeeting']>> {}

export const meetingHandlers = handlersFor(meeting, {
  ScheduleMeeting,
  MoveMeeting,
  CancelMeeting,
  RemoveAgendaItem,
  AddOtherBusiness,
  OpenMeeting,
  RecordAttendance,
  DeclareInterest,
  WithdrawInterest,
  AnswerInterest,
  MinuteDecision,
  CorrectAttendance,
  CorrectMinute,
  ConfirmDecisions,
  CloseMeeting,
});
