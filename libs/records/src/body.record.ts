import { body, type Body, type BodyStream } from '#domain/body';
import { ALL } from '#records/readers';
import type { RecordKind } from '#records/record-kind';

/** What people read of a responsible body, and who reads it: everything is public. */
export const bodyKind: RecordKind<BodyStream, Body> = {
  decider: body,
  visibility: {
    BodyEstablished: { readers: ALL },
    SchoolJoinedBody: { readers: ALL },
    SchoolLeftBody: { readers: ALL },
  },
  projection: {
    BodyEstablished: { create: (established) => ({ ...established, schools: [] }) },
    SchoolJoinedBody: (record, joined) => ({ ...record, schools: [...record.schools, { ...joined, to: null }] }),
    SchoolLeftBody: (record, { membershipId, on }) => ({
      ...record,
      schools: record.schools.map((each) => (each.membershipId === membershipId ? { ...each, to: on } : each)),
    }),
  },
};
