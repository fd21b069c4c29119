import { ACCOUNTABLE_PARTY } from '#api/action-plans/action-plans.schemas';
import * as schema from '#api/openapi/response-schemas';
import type {
  AccountabilityRecord,
  GovernanceRecord,
  HubRecord,
  LeadDesignationRecord,
  StrandRecord,
  TierRecord,
} from '#records/alliance-governance.record.types';

const ENDED = {
  from: schema.day('First day.'),
  to: schema.orNull(schema.day('Last day; null if it has not ended.')),
  endReason: schema.orNull(schema.text('Why it ended.')),
  corrected: schema.boolean('Whether it was corrected.'),
};

const ENDED_PART = {
  ...ENDED,
  endedWithAlliance: schema.boolean('Whether it ended only because the alliance ended.'),
};

const ANSWERING = {
  accountable: ACCOUNTABLE_PARTY,
  schoolUrn: schema.orNull(schema.urn('Null for a member that is not a school.')),
};

/** The part of an alliance that says who governs it and who is accountable for what. */
export const GOVERNANCE_FIELDS = {
  tiers: schema.listOf(
    schema.namedObject<TierRecord>('GovernanceTier', {
      tierId: schema.id(),
      name: schema.text(),
      purpose: schema.text(),
      ...ENDED_PART,
    }),
    'Groups that govern the alliance.',
  ),
  strands: schema.listOf(
    schema.namedObject<StrandRecord>('WorkStrand', {
      strandId: schema.id(),
      tierId: schema.orNull(schema.id('The tier that oversees it.')),
      name: schema.text(),
      ...ENDED_PART,
      accountability: schema.listOf(
        schema.namedObject<AccountabilityRecord>('StrandAccountability', {
          ...ANSWERING,
          from: schema.day(),
          reason: schema.orNull(schema.text('Why the strand was passed on; null for the first.')),
        }),
        'By day. The last one is accountable for it now.',
      ),
    }),
    'Strands of work.',
  ),
  hubs: schema.listOf(
    schema.namedObject<HubRecord>('Hub', {
      hubId: schema.id(),
      ...ANSWERING,
      districts: schema.listOrWithheld(schema.text('Code of a district.')),
      ...ENDED_PART,
    }),
    'Who is accountable for which districts.',
  ),
  designations: schema.listOf(
    schema.namedObject<LeadDesignationRecord>('LeadSchoolDesignation', {
      designationId: schema.id(),
      schoolUrn: schema.urn(),
      body: schema.text('Who designated the school.'),
      ...ENDED,
    }),
    'Designations of the lead schools.',
  ),
} satisfies Record<keyof GovernanceRecord, schema.Schema>;

/** The ids in it that are shown with a name. */
export const GOVERNANCE_NAMES = {
  strands: { accountability: { schoolUrn: 'school', accountable: { leadSchool: 'school' } } },
  hubs: { schoolUrn: 'school', accountable: { leadSchool: 'school' } },
  designations: { schoolUrn: 'school' },
} as const;
