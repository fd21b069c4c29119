import { nameFields } from '#api/names/name-fields';
import {
  recordState,
  day,
  object,
  id,
  listOf,
  namedObject,
  orNull,
  text,
  urn,
  enumOf,
} from '#api/openapi/response-schemas';
import type { Alliance, AllianceMember } from '#domain/alliance';

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
  object<Alliance>({
    name: text(),
    form: enumOf<Alliance['form']>({ single: true, 'job-share': true, multiple: true }),
    leadSchools: listOf(urn()),
    from: day(),
    members: listOf(MEMBER),
  }),
);

/** The ids in an alliance that have a name beside them. */
export const ALLIANCE_NAMES = nameFields<{ state: Alliance }>({
  state: { leadSchools: 'school', members: { urn: 'school' } },
});
