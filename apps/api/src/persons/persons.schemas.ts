import {
  asOfDay,
  boolean,
  day,
  id,
  listOf,
  namedObject,
  orNull,
  text,
  version,
  enumOf,
} from '#api/openapi/response-schemas';
import { NamedBy, nameFields, type AnyNameFields } from '#api/names/name-fields';
import type { OwnRecord, PersonRecord } from '#api/persons/person-reader';
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

const SCOPE = namedObject<Scope>('Scope', {
  kind: KINDS,
  id: text('Id, URN or code of the scope; `*` for everywhere.'),
});

const ROLE = {
  roleAssignmentId: text(),
  role: { type: 'string', enum: [...ROLES] },
  scope: SCOPE,
  from: day(),
  to: orNull(day('Last day; null if open-ended.')),
};

const ROLE_ASSIGNMENT = namedObject<PersonRecord['roleAssignments'][number]>('RoleAssignment', {
  ...ROLE,
  stopped: boolean('Whether it ended during its last day, not at the end of that day.'),
  endReason: orNull(text('Why it was ended.')),
});

const PROPOSED_ROLE = namedObject<PersonRecord['proposedRoles'][number]>('ProposedRole', {
  ...ROLE,
  proposedBy: id('The person who proposed the role.'),
});

const PERSON_FIELDS = {
  id: id(),
  version: version(),
  asOf: asOfDay(),
  name: text('`erased` after the personal data was erased.'),
  email: orNull(text()),
  roleAssignments: listOf(ROLE_ASSIGNMENT),
  proposedRoles: listOf(PROPOSED_ROLE),
};

export const PERSON = namedObject<PersonRecord>('Person', PERSON_FIELDS);

export const ROLE_OF_TODAY = namedObject<OwnRecord['roles'][number]>('RoleOfToday', { role: ROLE.role, scope: SCOPE });

export const OWN_PERSON = namedObject<OwnRecord>('OwnPerson', {
  ...PERSON_FIELDS,
  roles: listOf(ROLE_OF_TODAY, 'The roles of today: assigned ones, and those that follow from seats and designations.'),
});

/** The scope of a role: a record with a name, an area with a code, or everywhere. */
export const SCOPE_NAMES = {
  id: new NamedBy('kind', {
    board: 'board',
    school: 'school',
    alliance: 'alliance',
    leader: 'person',
    body: 'body',
  }),
} as const;

/** The ids in a person that are shown with a name. */
export const PERSON_NAMES = nameFields<PersonRecord>({
  roleAssignments: { scope: SCOPE_NAMES },
  proposedRoles: { proposedBy: 'person', scope: SCOPE_NAMES },
});

/** As `PERSON_NAMES`, with those in the roles of today. */
export const OWN_PERSON_NAMES: AnyNameFields = {
  ...PERSON_NAMES,
  ...nameFields<OwnRecord>({ roles: { scope: SCOPE_NAMES } }),
};
