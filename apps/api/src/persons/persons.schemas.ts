import { asOfDay, day, id, listOf, namedObject, orNull, text, version, enumOf } from '#api/openapi/response-schemas';
import type { PersonRecord } from '#api/persons/person-reader';
import { ROLES, type Scope, type ScopeKind } from '#domain/vocabulary';

const KINDS = enumOf<ScopeKind>({
  everywhere: true,
  board: true,
  school: true,
  alliance: true,
  leader: true,
  area: true,
  body: true,
});

const ROLE_ASSIGNMENT = namedObject<PersonRecord['roleAssignments'][number]>('RoleAssignment', {
  roleAssignmentId: text(),
  role: { type: 'string', enum: [...ROLES] },
  scope: namedObject<Scope>('Scope', {
    kind: KINDS,
    id: text('Id, URN or code of the scope; `*` for everywhere.'),
  }),
  from: day(),
  to: orNull(day('Last day; null if open-ended.')),
  endReason: orNull(text('Why it was ended.')),
});

export const PERSON = namedObject<PersonRecord>('Person', {
  id: id(),
  version: version(),
  asOf: asOfDay(),
  name: text('`erased` after the personal data was erased.'),
  email: orNull(text()),
  roleAssignments: listOf(ROLE_ASSIGNMENT),
});
