import { current, day, fields, id, listOf, named, orNull, text, urn, word } from '#api/openapi/response-schemas';
import type { Alliance, AllianceMember } from '#domain/alliance';

const MEMBER = named<AllianceMember>('AllianceMember', {
  memberId: id(),
  organisation: text(),
  urn: orNull(urn()),
  role: text(),
  from: day(),
  to: orNull(day()),
});

export const ALLIANCE = current(
  'Alliance',
  fields<Alliance>({
    name: text(),
    form: word<Alliance['form']>({ single: true, 'job-share': true, multiple: true }),
    leadSchools: listOf(urn()),
    from: day(),
    members: listOf(MEMBER),
  }),
);
