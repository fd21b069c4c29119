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
export class CorrectConsultation extends StreamCommand<Plain<MeetingCommands['CorrectConsultation']>> {}
export class CorrectMinute extends StreamCommand<Plain<MeetingCommands['CorrectMinute']>> {}
export class ConfirmDecisions extends StreamCommand<Plain<MeetingCommands['ConfirmDecisions']>> {}
export class CloseMeeting extends StreamCommand<Plain<MeetingCommands['CloseMeeting']>> {}
export class PublishAgenda extends StreamCommand<Plain<MeetingCommands['PublishAgenda']>> {}
export class ReorderAgendaItem extends StreamCommand<Plain<MeetingCommands['ReorderAgendaItem']>> {}
export class WriteMinuteText extends StreamCommand<Plain<MeetingCommands['WriteMinuteText']>> {}
export class CorrectMinuteText extends StreamCommand<Plain<MeetingCommands['CorrectMinuteText']>> {}
export class RedactItem extends StreamCommand<Plain<MeetingCommands['RedactItem']>> {}
export class LiftRedaction extends StreamCommand<Plain<MeetingCommands['LiftRedaction']>> {}
export class NameSubstitute extends StreamCommand<Plain<MeetingCommands['NameSubstitute']>> {}
export class RecordNonVoters extends StreamCommand<Plain<MeetingCommands['RecordNonVoters']>> {}
export class RecordAbsenceFromItems extends StreamCommand<Plain<MeetingCommands['RecordAbsenceFromItems']>> {}
export class ChooseActingChair extends StreamCommand<Plain<MeetingCommands['ChooseActingChair']>> {}
export class AdjournMeeting extends StreamCommand<Plain<MeetingCommands['AdjournMeeting']>> {}

export class AssembleAgenda extends StreamCommand<Plain<MeetingCommands['AssembleAgenda']>> {}
export class AddPaper extends StreamCommand<Plain<MeetingCommands['AddPaper']>> {}
export class AddPaperFile extends StreamCommand<Plain<MeetingCommands['AddPaperFile']>> {}
export class WithdrawPaper extends StreamCommand<Plain<MeetingCommands['WithdrawPaper']>> {}

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
  CorrectConsultation,
  CorrectMinute,
  ConfirmDecisions,
  CloseMeeting,
  PublishAgenda,
  ReorderAgendaItem,
  WriteMinuteText,
  CorrectMinuteText,
  RedactItem,
  LiftRedaction,
  NameSubstitute,
  RecordNonVoters,
  RecordAbsenceFromItems,
  ChooseActingChair,
  AdjournMeeting,
  AssembleAgenda,
  AddPaper,
  AddPaperFile,
  WithdrawPaper,
});
