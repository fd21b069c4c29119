import type { ListedSecurityEntry, SecurityLogPage } from '#read-models/security-log';
import { canRead, type Reader, type Readers } from '#records/readers';

/** Which concern somebody opened would tell of referrals of safeguarding concerns, of which administrators do not know. */
const READERS: Readers = ['auditor'];

const isConcern = (target: string | null | undefined): boolean => target?.startsWith('escalation/') === true;

/** Whether the page is asked for by a concern that the reader must not find. */
export const isAboutHiddenConcern = ({ where }: SecurityLogPage, reader: Reader): boolean =>
  isConcern(where.target) && !canRead(READERS, reader, '');

/** The entries without the ids of concerns, unless the reader audits. */
export const hideConcerns = (entries: readonly ListedSecurityEntry[], reader: Reader): ListedSecurityEntry[] =>
  entries.map((entry) =>
    isConcern(entry.target) && !canRead(READERS, reader, '') ? { ...entry, target: null } : entry,
  );
