import type { ListedSecurityEntry, SecurityLogPage } from '#read-models/security-log';
import { canRead, type Reader, type Readers } from '#records/readers';

/** The id of an opened concern would reveal a safeguarding referral, which administrators must not know of. */
const READERS: Readers = ['auditor'];

const isConcern = (target: string | null | undefined): boolean => target?.startsWith('escalation/') === true;

/** Whether the query filters by a concern that the reader must not find. */
export const isAboutHiddenConcern = ({ where }: SecurityLogPage, reader: Reader): boolean =>
  isConcern(where.target) && !canRead(READERS, reader, '');

/** Removes the ids of concerns, unless the reader is an auditor. */
export const hideConcerns = (entries: readonly ListedSecurityEntry[], reader: Reader): ListedSecurityEntry[] =>
  entries.map((entry) =>
    isConcern(entry.target) && !canRead(READERS, reader, '') ? { ...entry, target: null } : entry,
  );
