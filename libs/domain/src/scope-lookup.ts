import { alliance } from '#domain/alliance';
import { board } from '#domain/board';
import { body } from '#domain/body';
import { leader } from '#domain/leader';
import type { ScopeFact } from '#domain/person.types';
import { isAreaCode } from '#domain/register-codes';
import { school } from '#domain/school';
import { NO_ID } from '#domain/shared-rules';
import type { Scope, ScopeKind } from '#domain/vocabulary';
import { lookUp, type StreamLookup } from '#kernel/decider';

const isFound = (state: object | undefined): ScopeFact => ({ exists: state !== undefined, area: null });

const withoutRecord = (exists: boolean): StreamLookup<ScopeFact> =>
  lookUp(board, NO_ID, () => ({ exists, area: null }));

const LOOKUPS: Readonly<Record<ScopeKind, (id: string) => StreamLookup<ScopeFact>>> = {
  everywhere: () => withoutRecord(true),
  area: (id) => withoutRecord(isAreaCode(id)),
  board: (id) => lookUp(board, id, isFound),
  alliance: (id) => lookUp(alliance, id, isFound),
  leader: (id) => lookUp(leader, id, isFound),
  body: (id) => lookUp(body, id, isFound),
  school: (id) => lookUp(school, id, (found) => ({ exists: found !== undefined, area: found?.entry.laCode ?? null })),
};

/** Whether there is a record for the scope. */
export const lookUpScope = ({ kind, id }: Scope): StreamLookup<ScopeFact> => LOOKUPS[kind](id);
