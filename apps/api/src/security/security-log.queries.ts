import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import type { IsoDay } from '#kernel/time';
import {
  findKnownNetworks,
  listSecurityEntries,
  type ListedSecurityEntry,
  type SecurityLogPage,
} from '#read-models/security-log';

interface EntriesOf {
  /** Null: of everybody. */
  readonly personId: string | null;
  readonly today: IsoDay;
  readonly page: SecurityLogPage;
}

export class GetSecurityEntries extends ReadModelQuery<EntriesOf, ListedSecurityEntry[]> {}
export class GetKnownNetworks extends ReadModelQuery<{ readonly keys: readonly string[] }, string[]> {}

export const securityQueries = [
  queryHandler(GetSecurityEntries, (readModels, { personId, today, page }) =>
    listSecurityEntries(readModels, personId, page, today),
  ),
  queryHandler(GetKnownNetworks, (readModels, { keys }) => findKnownNetworks(readModels, keys)),
];
