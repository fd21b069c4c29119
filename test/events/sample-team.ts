import { contract } from '#domain/contract';
import { leader } from '#domain/leader';
import { person } from '#domain/person';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import type { Employer } from '#domain/vocabulary';
import { CLERK, HOME_HEAD, HOME_SCHOOL, LEADER, personalText, SCHOOL_HEAD } from '#test/events/sample-parties';

const SPECIALIST = 'person-specialist';
const ADVISER = 'person-adviser';
const OWN_EMPLOYER: Employer = { kind: 'self-employed', name: null, areaCode: null };

const designate = (streams: InMemoryStreams, id: string, employer: Employer | null): InMemoryStreams =>
  streams
    .do(CLERK, person, 'RegisterPerson', id, { name: personalText(id), email: personalText(`${id}@example.org`) })
    .do(CLERK, leader, 'DesignateLeader', id, {
      personId: id,
      providerType: 'sle',
      designatingBody: 'Milton Keynes Teaching School Alliance',
      from: '2011-09-01',
      to: null,
      homeSchoolUrn: employer === null ? HOME_SCHOOL : null,
      employer,
      allianceId: 'alliance-1',
      phases: ['Secondary'],
      needAreas: ['mathematics'],
    });

const join = (streams: InMemoryStreams, leaderId: string, releasedBy: string): InMemoryStreams => {
  streams
    .do(LEADER, contract, 'AddTeamMember', 'contract-1', {
      leaderId,
      halfDays: 2,
      reason: personalText('Year 6 needs a second teacher'),
    })
    .do(SCHOOL_HEAD, contract, 'AcceptTeamMember', 'contract-1', { leaderId });
  const { contractVersion } = streams.state(contract, 'contract-1');
  const release = { leaderId, releasedOn: '2011-10-25', contractVersion } as const;
  return streams.do(releasedBy, contract, 'ReleaseTeamMember', 'contract-1', release);
};

/** A specialist and an adviser join the first contract. The adviser has no days, and both leave again. */
export const changeTeam = (streams: InMemoryStreams): InMemoryStreams => {
  designate(streams, SPECIALIST, null)
    .do(SPECIALIST, leader, 'OfferDays', SPECIALIST, {
      offerId: 'offer-of-specialist',
      from: '2011-09-01',
      to: '2012-07-31',
      halfDays: 4,
    })
    .do(HOME_HEAD, leader, 'ReleaseDays', SPECIALIST, { offerId: 'offer-of-specialist', halfDays: 4 });
  designate(streams, ADVISER, OWN_EMPLOYER);
  join(streams, SPECIALIST, HOME_HEAD);
  join(streams, ADVISER, ADVISER);
  return [SPECIALIST, ADVISER].reduce(
    (all, leaderId) =>
      all.do(LEADER, contract, 'RemoveTeamMember', 'contract-1', {
        leaderId,
        reason: personalText('The school has its own teacher again'),
      }),
    streams,
  );
};
