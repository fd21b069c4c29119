import { body, type Body, type BodySchool, type BodyStream } from '#domain/body';
import { ALL, type Readers } from '#records/readers';
import type { RecordKind } from '#records/record-kind';

/** A school of a body as it can be read. */
export interface BodySchoolRecord extends BodySchool {
  /** Whether it was corrected. */
  readonly corrected: boolean;
}

/** A responsible body with its schools. */
export type BodyDocument = Omit<Body, 'schools'> & { readonly schools: readonly BodySchoolRecord[] };

const changeSchool = (record: BodyDocument, id: string, change: Partial<BodySchoolRecord>): BodyDocument => ({
  ...record,
  schools: record.schools.map((each) => (each.membershipId === id ? { ...each, ...change } : each)),
});

/** Reasons can name people. */
const REASONS: Readers = ['author', 'responsible-body', 'clerk', 'administrator', 'auditor'];

/** What people read of a responsible body, and who reads it: everything but the reasons of corrections is public. */
export const bodyKind: RecordKind<BodyStream, BodyDocument> = {
  decider: body,
  visibility: {
    BodyEstablished: { readers: ALL },
    SchoolJoinedBody: { readers: ALL },
    SchoolLeftBody: { readers: ALL },
    BodySchoolCorrected: { readers: ALL, reason: REASONS },
    BodySchoolVoided: { readers: ALL, reason: REASONS },
  },
  projection: {
    BodyEstablished: { create: (established) => ({ ...established, schools: [] }) },
    SchoolJoinedBody: (record, joined) => ({
      ...record,
      schools: [...record.schools, { ...joined, to: null, voided: false, corrected: false }],
    }),
    SchoolLeftBody: (record, { membershipId, on }) => changeSchool(record, membershipId, { to: on }),
    BodySchoolCorrected: (record, { membershipId, schoolUrn, from, to }) =>
      changeSchool(record, membershipId, {
        schoolUrn: schoolUrn.new,
        from: from.new,
        to: to.new,
        corrected: true,
      }),
    BodySchoolVoided: (record, { membershipId }) => changeSchool(record, membershipId, { voided: true }),
  },
};
