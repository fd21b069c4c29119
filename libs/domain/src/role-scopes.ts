import type { Role, Scope, ScopeKind } from '#domain/vocabulary';

/** The kinds of scope that make sense for each role. A new role does not compile until it has an entry. */
const SCOPES_OF_ROLES: Readonly<Record<Role, readonly ScopeKind[]>> = {
  administrator: ['everywhere'],
  auditor: ['everywhere', 'board'],
  clerk: ['board'],
  'board-member': ['board'],
  chair: ['board'],
  'vice-chair': ['board'],
  'finance-officer': ['board', 'alliance'],
  'system-leader': ['leader'],
  'school-head': ['school'],
  'chair-of-governors': ['school'],
  'alliance-director': ['alliance'],
  'la-officer': ['area'],
  'responsible-body': ['body', 'school'],
};

/** The kinds of scope that a person can have this role for. */
export const listScopeKinds = (role: Role): readonly ScopeKind[] => SCOPES_OF_ROLES[role];

const EVERYWHERE_ID = '*';

/** Whether the role makes sense for this scope. It does not say whether the scope exists. */
export const fitsRole = (role: Role, { kind, id }: Scope): boolean =>
  SCOPES_OF_ROLES[role].includes(kind) && (kind === 'everywhere') === (id === EVERYWHERE_ID);
