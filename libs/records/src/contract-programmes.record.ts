import type { ContractStream } from '#domain/contract.types';
import { changeWhere, correctedOn } from '#records/changed-entries';
import type { ContractDocument } from '#records/contract.record.types';
import type { RecordProjection } from '#records/record-projection';

/** How the record of a contract shows its programmes. */
export const programmes = {
  SessionRecorded: (record, session, { actor }) => ({
    ...record,
    sessions: [...record.sessions, { ...session, recordedBy: actor, voided: false, correctedOn: null }],
  }),
  SessionCorrected: (record, { sessionId, heldOn, attended, topic }, context) => ({
    ...record,
    sessions: changeWhere(
      record.sessions,
      (each) => each.sessionId === sessionId,
      (each) => ({
        heldOn: heldOn.new,
        attended: attended.new,
        topic: topic ?? each.topic,
        ...correctedOn(context),
      }),
    ),
  }),
  SessionVoided: (record, { sessionId }, context) => ({
    ...record,
    sessions: changeWhere(
      record.sessions,
      (each) => each.sessionId === sessionId,
      () => ({ voided: true, ...correctedOn(context) }),
    ),
  }),
  ProgrammeResultRecorded: (record, result, { actor }) => ({
    ...record,
    programmeResults: [...record.programmeResults, { ...result, recordedBy: actor, correctedOn: null }],
  }),
  ProgrammeResultCorrected: (record, { partId, completed, note }, context) => ({
    ...record,
    programmeResults: changeWhere(
      record.programmeResults,
      (each) => each.partId === partId,
      (each) => ({ completed: completed.new, note: note ?? each.note, ...correctedOn(context) }),
    ),
  }),
} satisfies Partial<RecordProjection<ContractStream, ContractDocument>>;
