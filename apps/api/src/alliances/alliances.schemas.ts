import { nameFields } from '#api/names/name-fields';
import {
  recordState,
  day,
  object,
  id,
  listOf,
  namedObject,
  orNull,
  listOrWithheld,
  text,
  urn,
  enumOf,
} from '#api/openapi/response-schemas';
import type { AllianceMember } from '#domain/alliance';
import type { AllianceDocument } from '#records/alliance.record';

const MEMBER = namedObject<AllianceMember>('AllianceMember', {
  memberId: id(),
  organisation: text(),
  urn: orNull(urn()),
  role: text(),
  from: day(),
  to: orNull(day()),
});

export const ALLIANCE = recordState(
  'Alliance',
  object<AllianceDocument>({
    name: text(),
    form: enumOf<AllianceDocument['form']>({ single: true, 'job-share': true, multiple: true }),
    leadSchools: listOrWithheld(urn()),
    from: day(),
    members: listOf(MEMBER),
  }),
);

/** The ids in an alliance that have a name beside them. */
export const ALLIANCE_NAMES = nameFields<{ state: AllianceDocument }>({
  state: { leadSchools: ['school'], members: { urn: 'school' } },
});
