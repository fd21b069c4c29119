import type { RequestAskingEvents } from '#domain/request-asking.events';
import type { RequestStream } from '#domain/request.types';
import { effectiveDay } from '#domain/shared-rules';
import { ALL, BOARD_AND_SCHOOL, type Readers } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import type { RequestDocument } from '#records/request.record.types';

/** Only the clerk reads who told the board in confidence: neither the board nor its auditor can. */
const CLERK_ALONE: Readers = ['clerk'];

type Kind = RecordKind<RequestStream, RequestDocument>;

export const requestAskingVisibility: Pick<Kind['visibility'], keyof RequestAskingEvents> = {
  AskedForSchool: { readers: ALL },
  SupportReasonGiven: { readers: ALL },
  SupportReasonCorrected: { readers: ALL, reason: BOARD_AND_SCHOOL },
  ProtectedSourceRecorded: { readers: CLERK_ALONE, source: CLERK_ALONE },
  HelpDeclined: { readers: ALL, note: BOARD_AND_SCHOOL },
  HelpDeclinedVoided: { readers: ALL, reason: BOARD_AND_SCHOOL },
  EligibilityLost: { readers: ALL, reason: BOARD_AND_SCHOOL },
  EligibilityLossVoided: { readers: ALL, reason: BOARD_AND_SCHOOL },
};

export const requestAskingProjection: Pick<Kind['projection'], keyof RequestAskingEvents> = {
  AskedForSchool: (record, { by }) => ({ ...record, askedForSchool: by }),
  SupportReasonGiven: (record, support) => ({ ...record, support }),
  SupportReasonCorrected: (record, { new: support }) => ({ ...record, support }),
  ProtectedSourceRecorded: (record, { source: protectedSource }) => ({ ...record, protectedSource }),
  HelpDeclined: (record, { reasonCode, note }, context) => ({
    ...record,
    helpDeclined: { on: effectiveDay(context), declinedBy: context.actor, reasonCode, note },
  }),
  HelpDeclinedVoided: (record) => ({ ...record, helpDeclined: null }),
  EligibilityLost: (record, eligibilityLost) => ({ ...record, eligible: false, eligibilityLost }),
  EligibilityLossVoided: (record) => ({ ...record, eligible: true, eligibilityLost: null }),
};
