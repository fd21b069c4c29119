import { nameFields } from '#api/names/name-fields';
import {
  boolean,
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
import type { BodyKind } from '#domain/body.events';
import type { BodyDocument, BodySchoolRecord } from '#records/body.record';

export const BODY_KIND = enumOf<BodyKind>({ trust: true, diocese: true, foundation: true, council: true });

const SCHOOL = namedObject<BodySchoolRecord>('BodySchool', {
  membershipId: id(),
  schoolUrn: urn(),
  from: day(),
  to: orNull(day('Last day; null if the body is still responsible.')),
  voided: boolean('Whether it was recorded by mistake: the school never belonged to the body.'),
  corrected: boolean('Whether it was corrected.'),
});

export const RESPONSIBLE_BODY = recordState(
  'ResponsibleBody',
  object<BodyDocument>({ name: text(), kind: BODY_KIND, from: day(), schools: listOf(SCHOOL) }),
);

/** The ids in a body that are shown with a name. */
export const BODY_NAMES = nameFields<{ state: BodyDocument }>({ state: { schools: { schoolUrn: 'school' } } });
