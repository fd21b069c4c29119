import { GOVERNANCE_FIELDS, GOVERNANCE_NAMES } from '#api/alliances/alliance-governance.schemas';
import { nameFields } from '#api/names/name-fields';
import {
  boolean,
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
  integer,
} from '#api/openapi/response-schemas';
import type { AllianceForm, MemberKind } from '#domain/alliance.events';
import type {
  AllianceDocument,
  AllianceMemberRecord,
  LeadSchoolsRecord,
  ReturnRecord,
} from '#records/alliance.record.types';

const MEMBER = namedObject<AllianceMemberRecord>('AllianceMember', {
  memberId: id(),
  organisation: text(),
  urn: orNull(urn()),
  kind: orNull(
    enumOf<MemberKind>(
      {
        school: true,
        university: true,
        'academy-chain': true,
        council: true,
        diocese: true,
        'private-organisation': true,
      },
      'Null for an organisation of which it was not recorded.',
    ),
  ),
  engagement: text('How far the member takes part.'),
  from: day(),
  to: orNull(day()),
  corrected: boolean('Whether it was corrected.'),
});

const LEAD_SCHOOLS = namedObject<LeadSchoolsRecord>('AllianceLeadSchools', {
  from: day('First day of this form and these lead schools.'),
  form: enumOf<AllianceForm>({ single: true, 'job-share': true, multiple: true }),
  leadSchools: listOrWithheld(urn()),
  reason: orNull(text('Why they changed; null for the first ones.')),
  corrected: boolean('Whether they were corrected.'),
});

const RETURN = namedObject<ReturnRecord>('AllianceReturn', {
  academicYear: text('Such as `2015-16`.'),
  deliverySchools: integer('Number of schools of which it was reported what they delivered.'),
});

export const ALLIANCE = recordState(
  'Alliance',
  object<AllianceDocument>({
    name: text(),
    leadSchoolsByDay: listOf(LEAD_SCHOOLS, 'By day. The last ones lead the alliance now.'),
    from: day(),
    to: orNull(day('Last day of the alliance; null while it goes on.')),
    endReason: orNull(text('Why the alliance ended.')),
    endCorrected: boolean('Whether an end was corrected.'),
    members: listOf(MEMBER),
    returns: listOf(RETURN, 'The yearly returns. `GET /v1/alliances/{alliance}/returns` lists their content.'),
    ...GOVERNANCE_FIELDS,
  }),
);

/** The ids in an alliance that are shown with a name. */
export const ALLIANCE_NAMES = nameFields<{ state: AllianceDocument }>({
  state: { leadSchoolsByDay: { leadSchools: ['school'] }, members: { urn: 'school' }, ...GOVERNANCE_NAMES },
});
