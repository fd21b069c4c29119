import * as schema from '#api/openapi/response-schemas';
import type { Award, Condition } from '#domain/meeting.events';
import type { Provider } from '#domain/vocabulary';

export const PROVIDER_KIND = schema.enumOf<Provider['kind']>({
  leader: true,
  alliance: true,
  school: true,
  trust: true,
  'council-service': true,
});

export const PROVIDER = schema.object<Provider>({
  kind: PROVIDER_KIND,
  allianceId: schema.orNull(schema.id()),
  schoolUrn: schema.orNull(schema.urn()),
  bodyId: schema.orNull(schema.id()),
  areaCode: schema.orNull(schema.text('Code of the local authority.')),
});

/** The ids in a provider that are shown with a name. */
export const PROVIDER_NAMES = { allianceId: 'alliance', schoolUrn: 'school', bodyId: 'body' } as const;

/** The ids of a leader, the person and the home school. */
export const LEADER_NAMES = { leaderId: 'person', personId: 'person', homeSchoolUrn: 'school' } as const;

/** The ids in an award that are shown with a name. */
export const AWARD_NAMES = {
  leaderId: 'person',
  provider: PROVIDER_NAMES,
} as const;

export const AWARD = schema.namedObject<Award>('Award', {
  provider: PROVIDER,
  leaderId: schema.id(),
  level: schema.text(),
  mostHalfDays: schema.halfDays(),
  mostPence: schema.pence(),
  latestEnd: schema.day(),
});

export const CONDITION = schema.namedObject<Condition>('Condition', {
  conditionId: schema.text(),
  text: schema.text(),
  due: schema.orNull(schema.day()),
});

export const DEPARTURE = schema.namedObject<{ reasonCode: string; note: string }>('Departure', {
  reasonCode: schema.text('Why the award does not go to the first provider of the ranking.'),
  note: schema.text(),
});
