import { day, id, listOf, named, orNull, text, version, word } from '#api/openapi/response-schemas';
import type { PersonRecord } from '#api/persons/person-reader';
import type { Standing } from '#domain/person';
import { ROLES, type Scope, type ScopeKind } from '#domain/vocabulary';

const KINDS = word<ScopeKind>({
  everywhere: true,
  board: true,
  school: true,
  alliance: true,
  leader: true,
  area: true,
});

const STANDING = named<Standing>('Standing', {
  standingId: text(),
  role: { type: 'string', enum: [...ROLES] },
  scope: named<Scope>('Scope', { kind: KINDS, id: text('Id, URN or code of what it is for; `*` for everywhere.') }),
  from: day(),
  to: orNull(day('The last day; open when null.')),
});

export const PERSON = named<PersonRecord>('Person', {
  id: id(),
  version: version(),
  name: text('After erasure «erased».'),
  email: orNull(text()),
  standings: listOf(STANDING),
});
