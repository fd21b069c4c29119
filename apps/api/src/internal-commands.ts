import { administration } from '#domain/administration';
import { board } from '#domain/board';
import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import { erasure } from '#domain/erasure';
import { escalation } from '#domain/escalation';
import { fund } from '#domain/fund';
import { leader } from '#domain/leader';
import { meeting } from '#domain/meeting';
import { person } from '#domain/person';
import { reference } from '#domain/reference';
import { register } from '#domain/register';
import { draft } from '#domain/draft';
import { request } from '#domain/request';
import { school } from '#domain/school';
import { security } from '#domain/security';
import { internalCommands, type InternalCommands } from '#nest-cqrs/command-coverage';

/** Commands without a route. Reactions send them, except where a comment says otherwise. */
export const INTERNAL_COMMANDS: readonly InternalCommands[] = [
  // Sent by register imports.
  internalCommands(
    register,
    'StartRegisterImport',
    'ReportRegisterImportProgress',
    'FinishRegisterImport',
    'InterruptRegisterImport',
    'StartRegisterDownload',
    'EndRegisterDownload',
  ),
  internalCommands(
    school,
    'RecordRegisterEntry',
    'RecordInspections',
    'RecordLinks',
    'RecordGroups',
    'RecordIndicators',
  ),
  // Sent by the recorder of the security log.
  internalCommands(security, 'RecordSecurityEntries'),
  internalCommands(leader, 'ReserveDays', 'RecordDelivery', 'CorrectDelivery', 'AdjustReservation', 'ReturnDays'),
  internalCommands(fund, 'CommitFunds', 'ReleaseCommitment', 'NoteCommitmentPassedOn'),
  internalCommands(fund, 'ReceiveCarryForward', 'NoteCarryForwardReceived', 'NoteCarryForwardDeclined'),
  internalCommands(draft, 'PurgeDraft', 'EraseDraftTexts'),
  internalCommands(request, 'NoteSchoolChange', 'NoteOfferExpired', 'ReceiveRequest', 'NoteAcceptanceVoided'),
  internalCommands(
    request,
    'NoteHandOverAnswer',
    'NoteAgendaItem',
    'NoteTablingDeclined',
    'NoteItemRemoved',
    'NoteDecision',
    'NoteTargetMeeting',
  ),
  internalCommands(decision, 'NoteConsultation', 'NoteScope', 'NoteDeferral', 'NoteMessageForSchool'),
  internalCommands(
    meeting,
    'SchedulePlannedMeeting',
    'AddAgendaItem',
    'DropWithdrawnItem',
    'NoteBidder',
    'NoteMinutesApproved',
  ),
  internalCommands(decision, 'OpenDecision', 'NoteRatification', 'NoteRescission', 'NoteContract', 'CorrectConditions'),
  internalCommands(decision, 'NoteConfirmation', 'NoteComparison', 'NoteSupersession', 'NoteRequestWithdrawn'),
  internalCommands(board, 'AwaitRatification', 'SettleRatification'),
  internalCommands(contract, 'NoteFormalStepEnded'),
  // Sent by deadlines, and `NoteCircumstance` also by a reaction.
  internalCommands(
    contract,
    'NoteCircumstance',
    'NoteOverdueReview',
    'NoteOverdueReport',
    'NoteOverdueGroupMeeting',
    'LapseContract',
  ),
  internalCommands(contract, 'NoteReviewDecision', 'NoteRequestWithdrawal', 'NoteExtension', 'NoteFormalStep'),
  internalCommands(contract, 'PlanFollowUp', 'NoteOverdueFollowUp'),
  internalCommands(contract, 'NoteFundsCommitted', 'NoteCommitmentDeclined', 'NoteMoneySettled'),
  internalCommands(contract, 'NoteDaysReserved', 'NoteReservationDeclined', 'NoteDaysSettled'),
  internalCommands(contract, 'NotePayment', 'NoteRecovery', 'NoteConcern', 'SettleConcern'),
  internalCommands(contract, 'NotePaymentVoided', 'NotePriceLowered', 'NoteCorrectedRecovery'),
  internalCommands(school, 'NoteSuccession'),
  internalCommands(escalation, 'OpenConcern'),
  // Sent by an erasure when the key is destroyed.
  internalCommands(erasure, 'RecordErasure'),
  internalCommands(person, 'NoteSeat', 'NoteDesignation'),
  internalCommands(administration, 'NoteAdministrator'),
  // Sent by the API before a record with this reference is recorded, and when that record was refused after the claim.
  internalCommands(reference, 'ClaimReference', 'ReleaseReference'),
];
