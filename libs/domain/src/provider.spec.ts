import { contract } from '#domain/contract';
import type { ContractEvents } from '#domain/contract.events';
import { visitPlannedEvent, AS_PLANNED } from '#domain/testing/contract-visits.builder';
import {
  agreed,
  decision,
  HOME_HEAD,
  PROVIDER,
  running,
  schoolSigned,
  withAims,
  FREE_DAY,
} from '#domain/testing/contract.builder';
import {
  AWARD,
  EVERYBODY,
  LEADER,
  openMeetingWith,
  situationWith,
  SUPPORTED,
  whenMinuting,
} from '#domain/testing/meeting.builder';
import { LEADER_PROVIDER, type Employer, type Provider } from '#domain/vocabulary';
import type { NewEvent } from '#kernel/decider';
import { SIGNABLE } from '#domain/testing/sample-prices';
import { given, personalToken } from '#kernel/testing/decider-spec';

const ALLIANCE: Provider = { ...LEADER_PROVIDER, kind: 'alliance', allianceId: 'alliance-1' };
const SCHOOL: Provider = { ...LEADER_PROVIDER, kind: 'school', schoolUrn: '110002' };
const TRUST: Provider = { ...LEADER_PROVIDER, kind: 'trust', bodyId: 'body-1' };
const COUNCIL: Provider = { ...LEADER_PROVIDER, kind: 'council-service', areaCode: '941' };

const whenAwarding = (provider: Provider, lead: Partial<typeof LEADER> = {}, schools: string[] = []) =>
  whenMinuting(
    { award: { ...AWARD, provider } },
    openMeetingWith(EVERYBODY),
    situationWith({ leader: { ...LEADER, ...lead }, provider: { exists: true, endedOn: null, schools } }),
  );

describe('The provider of an award', () => {
  it('is the leader, or an alliance, a school, a trust or a council service for which the leader works', () => {
    const employer: Employer = { kind: 'council', name: 'Northamptonshire', areaCode: '941' };
    whenAwarding(LEADER_PROVIDER).thenTypes('DecisionMinuted');
    whenAwarding(ALLIANCE, { allianceId: 'alliance-1' }).thenTypes('DecisionMinuted');
    whenAwarding(SCHOOL, { homeSchoolUrn: '110002' }, ['110002']).thenTypes('DecisionMinuted');
    whenAwarding(TRUST, { homeSchoolUrn: '110002' }, ['110002']).thenTypes('DecisionMinuted');
    whenAwarding(COUNCIL, { homeSchoolUrn: null, employer }).thenTypes('DecisionMinuted');
  });

  it('does not name a leader of somebody else', () => {
    whenAwarding(ALLIANCE, { allianceId: 'alliance-2' }).thenRefusal('leader-not-with-provider');
    whenAwarding(SCHOOL, { homeSchoolUrn: '110003' }).thenRefusal('leader-not-with-provider');
    whenAwarding(TRUST, { homeSchoolUrn: '110003' }, ['110002']).thenRefusal('leader-not-with-provider');
    whenAwarding(COUNCIL, {}).thenRefusal('leader-not-with-provider');
  });

  it('has exactly the id that its kind needs', () => {
    whenAwarding({ ...ALLIANCE, allianceId: null }).thenRefusal('provider-incomplete');
    whenAwarding({ ...ALLIANCE, schoolUrn: '110002' }).thenRefusal('provider-incomplete');
    whenAwarding({ ...LEADER_PROVIDER, areaCode: '941' }).thenRefusal('provider-incomplete');
  });

  it('exists, and is not the supported school', () => {
    const unknown = situationWith({ provider: { exists: false, endedOn: null, schools: [] } });
    whenMinuting({ award: { ...AWARD, provider: ALLIANCE } }, openMeetingWith(EVERYBODY), unknown).thenRefusal(
      'unknown-provider',
    );
    whenAwarding({ ...SCHOOL, schoolUrn: SUPPORTED }).thenRefusal('own-school');
  });

  it('is no alliance that has ended', () => {
    const ended = situationWith({ provider: { exists: true, endedOn: '2011-08-31', schools: [] } });
    whenMinuting({ award: { ...AWARD, provider: ALLIANCE } }, openMeetingWith(EVERYBODY), ended).thenRefusal(
      'provider-ended',
    );
  });

  it('gives an interest to members from its schools', () => {
    const heads = [{ personId: 'ben', schoolUrn: '110009' }];
    whenMinuting(
      { award: { ...AWARD, provider: ALLIANCE } },
      openMeetingWith(EVERYBODY),
      situationWith({
        heads,
        leader: { ...LEADER, allianceId: 'alliance-1' },
        provider: { exists: true, endedOn: null, schools: ['110009'] },
      }),
    ).thenRefusal('conflicted-member-voted');
  });
});

const draftedBy = (changes: Partial<ContractEvents['ContractDrafted']>): NewEvent<ContractEvents>[] => {
  const [, ...aims] = withAims;
  return [{ type: 'ContractDrafted', data: { ...agreed, ...changes }, occurredOn: '2011-10-05' }, ...aims];
};

const today = '2011-10-07';
const whenSigning = (
  history: readonly NewEvent<ContractEvents>[],
  as: 'provider' | 'home-head',
  actor: string,
  facts = { decision, ...SIGNABLE },
) =>
  given(contract, ...history).when(
    'SignContract',
    { as, signedOn: '2011-10-06', contractVersion: 3 },
    { actor, today, facts },
  );

describe('The signature of a provider', () => {
  const ofAlliance = [...draftedBy({ provider: ALLIANCE }), schoolSigned];

  it('is that of the director of an alliance, who is not the lead leader', () => {
    whenSigning(ofAlliance, 'provider', 'dora').then({
      type: 'ContractSigned',
      data: { as: 'provider', signedOn: '2011-10-06', personId: 'dora', contractVersion: 3 },
      occurredOn: '2011-10-06',
    });
  });

  it('is that of the leader where the leader is the provider', () => {
    const history = [...draftedBy({}), schoolSigned];
    whenSigning(history, 'provider', 'dora').thenRefusal('not-the-assigned-leader');
    whenSigning(history, 'provider', PROVIDER.actor).thenTypes('ContractSigned');
  });

  it('also releases a lead leader whom the provider employs, unless the lead leader is the head', () => {
    const ofSchool = [...draftedBy({ provider: SCHOOL }), schoolSigned];
    whenSigning(ofSchool, 'provider', HOME_HEAD.actor).thenTypes(
      'ContractSigned',
      'ContractSigned',
      'ArrangementsRequested',
    );
    whenSigning(ofSchool, 'home-head', HOME_HEAD.actor).thenRefusal('released-by-the-provider');
    const head = { decision, ...SIGNABLE, leaderIsHead: true };
    whenSigning(ofSchool, 'provider', PROVIDER.actor, head).thenTypes('ContractSigned');
    whenSigning(ofSchool, 'home-head', 'gil', { ...head, actorChairsGovernors: true }).thenTypes('ContractSigned');
  });
});

describe('The work under a contract of an alliance', () => {
  it('is recorded by the lead leader, or by whoever acts for the alliance', () => {
    const [, ...later] = running;
    const history = [...draftedBy({ provider: ALLIANCE }).slice(0, 1), ...later, visitPlannedEvent('v1')];
    const visit = { visitId: 'v1', heldOn: '2011-11-01', halfDays: 2, attendedBy: null } as const;
    for (const actor of [PROVIDER.actor, 'dora'])
      given(contract, ...history)
        .when(
          'RecordVisit',
          { ...visit, ...AS_PLANNED, summary: personalToken('Saw six lessons') },
          { actor, today: '2011-11-01', ...FREE_DAY },
        )
        .thenTypes('VisitHeld');
  });
});
