import { listScopeKinds } from '#domain/role-scopes';
import type { Role, Scope, ScopeKind } from '#domain/vocabulary';

/** The scopes with these ids that make sense for the role, and everywhere if that does. */
export const listFittingScopes = (role: Role, ids: Partial<Record<ScopeKind, readonly string[]>>): Scope[] =>
  listScopeKinds(role).flatMap((kind) =>
    (kind === 'everywhere' ? ['*'] : (ids[kind] ?? [])).map((id): Scope => ({ kind, id })),
  );
