import { MAX_TEAM_MEMBERS } from '#domain/contract-bounds';
import { contract } from '#domain/contract';
import { deliveredHalfDays, recordedStage } from '#domain/contract-state';
import { waitingFor } from '#domain/contract-waiting';
import type { ContractEvents } from '#domain/contract.events';
import type { ContractStream } from '#domain/contract.types';
import { visitHeldEvent, visitPlannedEvent, AS_PLANNED } from '#domain/testing/contract-visits.builder';
import {
  agreed,
  contractEndedEvent,
  decision,
  ENDS,
  FREE_DAY,
  funded,
  homeHeadSignedEvent,
  PROVIDER,
  reserved,
  schoolSigned,
  SCHOOL_HEAD,
  STARTS,
  started,
  twoSignatures,
  withAims,
  NO_CALENDAR,
} from '#domain/testing/contract.builder';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import type { FactsFor, NewEvent } from '#kernel/decider';
import { SIGNABLE } from '#domain/testing/sample-prices';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type ContractEvent = NewEvent<ContractEvents>;

const reason = personalToken('Year 6 needs a second teacher');
const tom = {
  leaderId: 'leader-2',
  personId: 'tom',
  homeSchoolUrn: '110003',
  employer: null,
  allianceId: 'alliance-1',
} as const;

const addedEvent = (leaderId: string, halfDays: number, why: typeof reason | null = null): ContractEvent => ({
  type: 'TeamMemberAdded',
  data: { ...tom, leaderId, personId: leaderId === 'leader-2' ? 'tom' : 'una', halfDays, reason: why },
  occurredOn: '2011-10-05',
});
const releasedEvent = (leaderId: string): ContractEvent => ({
  type: 'TeamMemberReleased',
  data: { leaderId, personId: 'hugo', releasedOn: '2011-10-06', contractVersion: 5 },
  occurredOn: '2011-10-06',
});
const daysConfirmedEvent = (leaderId: string, halfDays: number): ContractEvent => ({
  type: 'TeamDaysConfirmed',
  data: { leaderId, halfDays },
});

/** A draft with two leaders besides the lead leader, who keeps six of the twelve half-days. */
const withTeam = [...withAims, addedEvent('leader-2', 4), addedEvent('leader-3', 2)];
const RESERVATIONS = [
  { leaderId: 'leader-1', halfDays: 6 },
  { leaderId: 'leader-2', halfDays: 4 },
  { leaderId: 'leader-3', halfDays: 2 },
];
const requested: ContractEvent = {
  type: 'ArrangementsRequested',
  data: {
    attempt: 1,
    requested: ['money', 'days'],
    fundId: 'fund-1',
    pence: 200_000,
    leaderId: 'leader-1',
    halfDays: 12,
    from: STARTS,
    to: ENDS,
    reservations: RESERVATIONS,
  },
};
const signedTeam = [
  ...withTeam,
  ...twoSignatures.slice(-2),
  homeHeadSignedEvent('2011-10-07'),
  releasedEvent('leader-2'),
  releasedEvent('leader-3'),
  requested,
];
const runningTeam = [
  ...signedTeam,
  funded,
  daysConfirmedEvent('leader-2', 4),
  daysConfirmedEvent('leader-3', 2),
  { ...reserved, data: { leaderId: 'leader-1', halfDays: 6 } } as ContractEvent,
  started,
];

type AddFacts = FactsFor<ContractStream, 'AddTeamMember'>;
const addFacts: AddFacts = {
  leader: { ...tom, designated: true },
  provider: { exists: true, endedOn: null, schools: [] },
};
const leaderWith = (changes: Partial<NonNullable<AddFacts['leader']>>): AddFacts => ({
  ...addFacts,
  leader: { ...tom, designated: true, ...changes },
});
const whenAdding = (history: readonly ContractEvent[], halfDays = 4, facts: AddFacts = addFacts, why = false) =>
  given(contract, ...history).when(
    'AddTeamMember',
    { leaderId: 'leader-2', halfDays, reason: why ? reason : null },
    { today: why ? '2011-11-01' : '2011-10-06', facts },
  );

describe('The team of a draft', () => {
  it('gains a leader with their own half-days, which are taken from those of the lead leader', () => {
    whenAdding(withAims).then({ type: 'TeamMemberAdded', data: { ...tom, halfDays: 4, reason: null } });
    whenAdding(withAims, 12).thenTypes('TeamMemberAdded');
    whenAdding(withAims, 13).thenRefusal('beyond-planned-days');
    whenAdding([...withAims, addedEvent('leader-3', 10)], 3).thenRefusal('beyond-planned-days');
    whenAdding(withAims, 0).thenRefusal('half-days-must-be-positive');
  });

  it('has only designated leaders who do not work at the supported school, each once', () => {
    whenAdding(withAims, 4, { ...addFacts, leader: undefined }).thenRefusal('unknown-leader');
    whenAdding(withAims, 4, leaderWith({ designated: false })).thenRefusal('not-designated');
    whenAdding(withAims, 4, leaderWith({ homeSchoolUrn: agreed.schoolUrn })).thenRefusal('own-school');
    whenAdding(withTeam, 1).thenRefusal('already-on-the-team');
  });

  it('has only leaders of the provider, unless the lead leader is the provider', () => {
    const provider = { ...LEADER_PROVIDER, kind: 'alliance', allianceId: 'alliance-1' } as const;
    const [, ...aims] = withAims;
    const ofAlliance: ContractEvent[] = [{ type: 'ContractDrafted', data: { ...agreed, provider } }, ...aims];
    whenAdding(ofAlliance).thenTypes('TeamMemberAdded');
    whenAdding(ofAlliance, 4, leaderWith({ allianceId: 'alliance-2' })).thenRefusal('leader-not-with-provider');
    whenAdding(withAims, 4, leaderWith({ allianceId: 'alliance-2' })).thenTypes('TeamMemberAdded');
  });

  it('has a bound', () => {
    const others = Array.from({ length: MAX_TEAM_MEMBERS }, (_, index) => addedEvent(`leader-${index + 10}`, 0));
    whenAdding([...withAims, ...others], 1).thenRefusal('too-many-team-members');
    whenAdding([...withAims, ...others.slice(1)], 1).thenTypes('TeamMemberAdded');
  });

  it('does not change after a signature until the draft is opened again, which voids the releases too', () => {
    whenAdding([...withAims, schoolSigned]).thenRefusal('contract-already-signed');
    given(contract, ...withTeam, releasedEvent('leader-2'))
      .when('ReopenDraft', { reason }, { today: '2011-10-07' })
      .thenState(({ team }) => expect(team.map(({ releasedBy }) => releasedBy)).toEqual([null, null]));
    given(contract, ...withTeam)
      .when('RemoveTeamMember', { leaderId: 'leader-2', reason: null }, { today: '2011-10-06' })
      .then({ type: 'TeamMemberRemoved', data: { leaderId: 'leader-2', returnsDays: false, reason: null } });
  });
});

describe('The release of a leader of the team', () => {
  const whenReleasing = (history: readonly ContractEvent[], actor = 'hugo', leaderIsHead = false) =>
    given(contract, ...history).when(
      'ReleaseTeamMember',
      { leaderId: 'leader-2', releasedOn: '2011-10-06', contractVersion: 5 },
      { actor, today: '2011-10-07', facts: { decision, leaderIsHead, actorChairsGovernors: false } },
    );

  it('is recorded with who gave it, and is needed before money and days are requested', () => {
    whenReleasing(withTeam).then(releasedEvent('leader-2'));
    const threeSigned = [...withTeam, ...twoSignatures.slice(-2), homeHeadSignedEvent('2011-10-07')];
    expect(recordedStage(given(contract, ...threeSigned).state())).toBe('signing');
    whenReleasing(threeSigned).thenTypes('TeamMemberReleased');
    whenReleasing([...threeSigned, releasedEvent('leader-3')]).then(releasedEvent('leader-2'), requested);
    expect(waitingFor(given(contract, ...threeSigned).state(), STARTS)).toEqual([
      { kind: 'release-of-team', since: '2011-10-07' },
    ]);
  });

  it('is needed of every leader before the contract starts', () => {
    given(contract, ...signedTeam.filter((event) => event !== signedTeam.at(-2)), funded, reserved)
      .when(
        'StartContract',
        { startedOn: STARTS, begunEarly: null },
        { today: STARTS, facts: { ...NO_CALENDAR, decision, leader: { designated: true } } },
      )
      .thenRefusal('team-not-released');
  });

  it('comes before the last signature, or after it', () => {
    given(contract, ...withTeam, ...twoSignatures.slice(-2), releasedEvent('leader-2'), releasedEvent('leader-3'))
      .when(
        'SignContract',
        { as: 'home-head', signedOn: '2011-10-07', contractVersion: 5 },
        {
          actor: 'hal',
          today: '2011-10-07',
          facts: { decision, ...SIGNABLE },
        },
      )
      .then(homeHeadSignedEvent('2011-10-07', 5), requested);
  });

  it('is given by the employer: not by the leader, the supported school, or a head for themselves', () => {
    whenReleasing(withTeam, 'tom').thenRefusal('own-release');
    whenReleasing([...withTeam, schoolSigned], SCHOOL_HEAD.actor).thenRefusal('acts-for-another-party');
    whenReleasing(withTeam, 'hugo', true).thenRefusal('governors-must-act');
    whenReleasing([...withTeam, releasedEvent('leader-2')]).thenRefusal('already-released');
    whenReleasing(withAims).thenRefusal('not-on-the-team');
  });
});

describe('The days of a team', () => {
  const note = (history: readonly ContractEvent[], leaderId: string) =>
    given(contract, ...history).when('NoteDaysReserved', { leaderId, halfDays: 2 });

  it('are confirmed when those of each leader are', () => {
    note(signedTeam, 'leader-1').thenTypes('TeamDaysConfirmed');
    note([...signedTeam, daysConfirmedEvent('leader-1', 6)], 'leader-2').thenTypes('TeamDaysConfirmed');
    const two = [...signedTeam, funded, daysConfirmedEvent('leader-1', 6), daysConfirmedEvent('leader-2', 4)];
    note(two, 'leader-3').thenTypes('DaysConfirmed');
    note(two, 'leader-3').thenState((state) => expect(recordedStage(state)).toBe('ready'));
  });

  it('are requested again only of those who had none', () => {
    const refused: ContractEvent = { type: 'DaysRefused', data: { leaderId: 'leader-2', reason: 'not-designated' } };
    given(contract, ...signedTeam, funded, daysConfirmedEvent('leader-1', 6), refused)
      .when('RenewArrangements', {}, { today: '2011-10-08', facts: { decision } })
      .then({
        type: 'ArrangementsRequested',
        data: {
          ...requested.data,
          attempt: 2,
          requested: ['days'],
          reservations: [{ leaderId: 'leader-2', halfDays: 4 }],
        },
      });
  });

  it('are settled after the end when each leader has replied', () => {
    const ended = contractEndedEvent('completed');
    const over = [
      ...runningTeam,
      { ...ended, data: { ...ended.data, team: ['leader-2', 'leader-3'] } } as ContractEvent,
    ];
    const settle = (history: readonly ContractEvent[], leaderId: string) =>
      given(contract, ...history).when('NoteDaysSettled', { leaderId, returned: 0 });
    settle(over, 'leader-1').thenTypes('TeamDaysSettled');
    const others: ContractEvent[] = ['leader-1', 'leader-3'].map((leaderId) => ({
      type: 'TeamDaysSettled',
      data: { leaderId, returned: 0 },
    }));
    settle([...over, ...others], 'leader-2').thenTypes('DaysSettled');
    settle([...over, ...others], 'leader-2').thenState(({ daysSettled }) => expect(daysSettled).toBe(true));
  });
});

describe('Who came to a visit', () => {
  const today: IsoDay = '2011-11-01';
  const visit = { visitId: 'v1', heldOn: today, halfDays: 2, ...AS_PLANNED, summary: personalToken('Saw six lessons') };
  const whenRecording = (
    attendedBy: string[] | null,
    actor = PROVIDER.actor,
    before: readonly ContractEvent[] = [],
    leaderDay: FactsFor<ContractStream, 'RecordVisit'>['leaderDay'] = [],
  ) =>
    given(contract, ...runningTeam, ...before, visitPlannedEvent('v1')).when(
      'RecordVisit',
      { ...visit, attendedBy },
      { actor, today, facts: { leaderDay } },
    );

  it('is the lead leader, or whoever of the team is named', () => {
    whenRecording(null).then(visitHeldEvent('v1'));
    whenRecording(['leader-1', 'leader-2']).thenState((state) => {
      expect([state.visits[0]?.attendedBy, deliveredHalfDays(state)]).toEqual([['leader-1', 'leader-2'], 4]);
    });
    whenRecording(['leader-9']).thenRefusal('not-on-the-team');
    whenRecording(['leader-2', 'leader-2']).thenRefusal('nobody-came');
  });

  it('is recorded by a leader of the team for their own visits', () => {
    whenRecording(null, 'tom').then(visitHeldEvent('v1', today, 2, ['leader-2']));
    whenRecording(['leader-1', 'leader-2'], 'tom').thenTypes('VisitHeld');
    whenRecording(['leader-3'], 'tom').thenRefusal('not-your-visit');
    whenRecording(['leader-2'], SCHOOL_HEAD.actor).thenRefusal('not-the-assigned-leader');
  });

  it('uses the half-days of each of them, and never more than they have', () => {
    const before = [visitPlannedEvent('v0', '2011-10-31'), visitHeldEvent('v0', '2011-10-31', 1, ['leader-3'])];
    whenRecording(['leader-3'], PROVIDER.actor, before).thenRefusal('beyond-planned-days');
    whenRecording(['leader-2'], PROVIDER.actor, before).thenTypes('VisitHeld');
  });

  it('has two half-days of that day, each of them over all contracts', () => {
    const before = [visitPlannedEvent('v0', today), visitHeldEvent('v0', today, 1, ['leader-2'])];
    whenRecording(['leader-2'], PROVIDER.actor, before).thenRefusal('more-than-a-day');
    whenRecording(['leader-1'], PROVIDER.actor, before).thenTypes('VisitHeld');
    const elsewhere = [{ leaderId: 'leader-2', visitId: 'elsewhere', halfDays: 1 }];
    whenRecording(['leader-1', 'leader-2'], PROVIDER.actor, [], elsewhere).thenRefusal('leader-busy-that-day');
    whenRecording(['leader-1'], PROVIDER.actor, [], elsewhere).thenTypes('VisitHeld');
  });

  it('can be corrected, and no leader of the team countersigns', () => {
    const held = given(contract, ...runningTeam, visitPlannedEvent('v1'), visitHeldEvent('v1'));
    const right = {
      visitId: 'v1',
      heldOn: today,
      halfDays: 2,
      attendedBy: ['leader-2'],
      ...AS_PLANNED,
      summary: null,
      reason,
    };
    held.when('CorrectVisit', right, { actor: 'clerk-1', today, ...FREE_DAY }).thenState((state) => {
      expect(state.visits[0]?.attendedBy).toEqual(['leader-2']);
    });
    held
      .when('CorrectVisit', { ...right, attendedBy: ['leader-1'] }, { actor: 'clerk-1', today, ...FREE_DAY })
      .thenRefusal('nothing-changed');
    held.when('CountersignVisit', { visitId: 'v1' }, { actor: 'tom', today }).thenRefusal('acts-for-another-party');
  });
});
