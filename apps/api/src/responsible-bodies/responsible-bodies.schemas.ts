import { nameFields } from '#api/names/name-fields';
import {
  day,
  enumOf,
  id,
  listOf,
  namedObject,
  object,
  orNull,
  recordState,
  text,
  urn,
} from '#api/openapi/response-schemas';
import type { Body, BodySchool } from '#domain/body';
import type { BodyKind } from '#domain/body.events';

export const BODY_KIND = enumOf<BodyKind>({ trust: true, diocese: true, foundation: true, council: true });

const SCHOOL = namedObject<BodySchool>('BodySchool', {
  membershipId: id(),
  schoolUrn: urn(),
  from: day(),
  to: orNull(day('Last day; null if the body is still responsible.')),
});

export const RESPONSIBLE_BODY = recordState(
  'ResponsibleBody',
  object<Body>({ name: text(), kind: BODY_KIND, from: day(), schools: listOf(SCHOOL) }),
);

/** The ids in a body that have a name beside them. */
export const BODY_NAMES = nameFields<{ state: Body }>({ state: { schools: { schoolUrn: 'school' } } });
