import { security, type SecurityStream } from '#domain/security';
import type { IsoDay } from '#kernel/time';
import { ADMINISTRATION } from '#records/readers';
import type { RecordKind } from '#records/record-kind';

/** The security log of a day. Its entries are read as a list. */
export interface SecurityDocument {
  readonly day: IsoDay;
}

/** Who reads the events of the security log: those who run the installation or audit it. A person reads their own entries in a list. */
export const securityKind: RecordKind<SecurityStream, SecurityDocument> = {
  decider: security,
  visibility: {
    SecurityLogOpened: { readers: ADMINISTRATION },
    SecurityEntriesRecorded: { readers: ADMINISTRATION, entries: ADMINISTRATION },
  },
  projection: {
    SecurityLogOpened: { create: ({ day }) => ({ day }) },
    SecurityEntriesRecorded: (record) => record,
  },
};
