import { alliance } from '#domain/alliance';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { CLERK, HOME_SCHOOL, personalText } from '#test/events/sample-parties';

const accountable = { leadSchool: HOME_SCHOOL, memberId: null };
const other = { leadSchool: '110501', memberId: null };
const FROM = '2011-10-01';

const setUpTiers = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, alliance, 'SetUpTier', 'alliance-1', {
      tierId: 'tier-1',
      name: personalText('Stearing group'),
      purpose: personalText('Agrees the plan'),
      from: FROM,
    })
    .do(CLERK, alliance, 'CorrectTier', 'alliance-1', {
      tierId: 'tier-1',
      name: personalText('Steering group'),
      purpose: null,
      from: FROM,
      to: null,
      reason: personalText('Misspelt'),
    })
    .do(CLERK, alliance, 'OpenStrand', 'alliance-1', {
      ...{ strandId: 'strand-1', tierId: 'tier-1', name: personalText('Initial training'), accountable, from: FROM },
    })
    .do(CLERK, alliance, 'ReassignStrand', 'alliance-1', {
      ...{ strandId: 'strand-1', accountable: other, from: '2012-01-01', reason: personalText('The head has left') },
    })
    .do(CLERK, alliance, 'CorrectStrand', 'alliance-1', {
      ...{ strandId: 'strand-1', tierId: 'tier-1', name: null, accountable: other, from: '2012-01-09', to: null },
      reason: personalText('From the first day of term'),
    })
    .do(CLERK, alliance, 'EndStrand', 'alliance-1', {
      ...{ strandId: 'strand-1', on: '2012-07-31', reason: personalText('The course ended') },
    })
    .do(CLERK, alliance, 'EndTier', 'alliance-1', {
      ...{ tierId: 'tier-1', on: '2012-07-31', reason: personalText('The group has no strand any more') },
    });

/** Tiers, strands, hubs and designations of the alliance, each of them put right and ended. */
export const governAlliance = (streams: InMemoryStreams): InMemoryStreams =>
  setUpTiers(streams)
    .do(CLERK, alliance, 'AppointHub', 'alliance-1', {
      ...{ hubId: 'hub-1', accountable, districts: ['E06000042'], from: FROM },
    })
    .do(CLERK, alliance, 'CorrectHub', 'alliance-1', {
      ...{ hubId: 'hub-1', accountable, districts: ['E06000042', 'E06000055'], from: FROM, to: null },
      reason: personalText('A district was left out'),
    })
    .do(CLERK, alliance, 'EndHub', 'alliance-1', {
      ...{ hubId: 'hub-1', on: '2012-07-31', reason: personalText('Another alliance has these districts') },
    })
    .do(CLERK, alliance, 'DesignateLeadSchool', 'alliance-1', {
      ...{ designationId: 'lead-1', schoolUrn: HOME_SCHOOL, body: 'National Colege', from: '2011-09-01', to: null },
    })
    .do(CLERK, alliance, 'CorrectLeadSchoolDesignation', 'alliance-1', {
      ...{ designationId: 'lead-1', body: 'National College', from: '2011-09-01', to: null },
      reason: personalText('Misspelt'),
    })
    .do(CLERK, alliance, 'WithdrawLeadSchoolDesignation', 'alliance-1', {
      ...{ designationId: 'lead-1', on: '2012-08-31', reason: personalText('Teaching schools ended') },
    });
