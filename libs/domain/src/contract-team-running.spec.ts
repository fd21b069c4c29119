import { contract } from '#domain/contract';
import { waitingFor } from '#domain/contract-waiting';
import type { ContractEvents } from '#domain/contract.events';
import { visitHeldEvent, visitPlannedEvent, AS_PLANNED } from '#domain/testing/contract-visits.builder';
import { decision, ENDS, running, terms, NOTHING_REQUIRED } from '#domain/testing/contract.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type ContractEvent = NewEvent<ContractEvents>;

const today: IsoDay = '2011-11-01';
const reason = personalToken('Year 6 needs a second teacher');
const tom = { leaderId: 'leader-2', personId: 'tom', homeSchoolUrn: '110003', employer: null, allianceId: null };
const added: ContractEvent = {
  type: 'TeamMemberAdded',
  data: { ...tom, halfDays: 4, reason },
  occurredOn: today,
};
const accepted: ContractEvent = { type: 'TeamMemberAccepted', data: { leaderId: 'leader-2', personId: 'sam' } };
const released: ContractEvent = {
  type: 'TeamMemberReleased',
  data: { leaderId: 'leader-2', personId: 'hugo', releasedOn: today, contractVersion: 4 },
  occurredOn: today,
};
const daysRequested: ContractEvent = {
  type: 'TeamDaysRequested',
  data: { leaderId: 'leader-2', halfDays: 4, from: today, to: ENDS },
};
const daysConfirmed: ContractEvent = { type: 'TeamDaysConfirmed', data: { leaderId: 'leader-2', halfDays: 4 } };

const leadDays = (old: number, now: number): ContractEvent => ({
  type: 'LeadDaysChanged',
  data: { leaderId: 'leader-1', halfDays: { old, new: now }, from: today, to: ENDS },
});

describe('A leader who joins a running contract', () => {
  const facts = { leader: { ...tom, designated: true }, provider: { exists: true, endedOn: null, schools: [] } };

  it('needs a reason, and half-days that the lead leader has left', () => {
    const add = (history: readonly ContractEvent[], halfDays: number, why: typeof reason | null) =>
      given(contract, ...history).when(
        'AddTeamMember',
        { leaderId: 'leader-2', halfDays, reason: why },
        { today, facts },
      );
    add(running, 4, null).thenRefusal('reason-needed');
    add(running, 4, reason).thenTypes('TeamMemberAdded');
    const busy = [...running, visitPlannedEvent('v1'), visitHeldEvent('v1', today, 10)];
    add(busy, 3, reason).thenRefusal('beyond-planned-days');
    add(busy, 2, reason).thenTypes('TeamMemberAdded');
  });

  it('waits for the school and the employer, and then for their days', () => {
    const accept = (...history: ContractEvent[]) =>
      given(contract, ...running, ...history).when(
        'AcceptTeamMember',
        { leaderId: 'leader-2' },
        { actor: 'sam', today },
      );
    const release = (...history: ContractEvent[]) => releaseFor(4, ...history);
    const releaseFor = (contractVersion: number, ...history: ContractEvent[]) =>
      given(contract, ...running, ...history).when(
        'ReleaseTeamMember',
        { leaderId: 'leader-2', releasedOn: today, contractVersion },
        { actor: 'hugo', today, facts: { decision, leaderIsHead: false, actorChairsGovernors: false } },
      );
    accept(added).then(accepted);
    accept(added, released).then(accepted, daysRequested);
    release(added).then(released);
    releaseFor(3, added).thenRefusal('contract-changed');
    release(added, accepted).then(released, daysRequested);
    expect(waitingFor(given(contract, ...running, added).state(), today)).toEqual([
      { kind: 'agreement-to-team', since: today },
      { kind: 'release-of-team', since: today },
    ]);
    given(contract, ...running, added)
      .when('AcceptTeamMember', { leaderId: 'leader-2' }, { actor: 'tom', today })
      .thenRefusal('acts-for-another-party');
    accept(added, accepted).thenRefusal('already-accepted');
  });

  it('comes to visits only once their days are reserved', () => {
    const record = (...history: ContractEvent[]) =>
      given(contract, ...running, ...history, visitPlannedEvent('v1')).when(
        'RecordVisit',
        {
          visitId: 'v1',
          heldOn: today,
          halfDays: 2,
          ...AS_PLANNED,
          summary: personalToken('Saw six lessons'),
          attendedBy: ['leader-2'],
        },
        { actor: 'lee', today, facts: { leaderDay: [] } },
      );
    record(added, accepted, released, daysRequested).thenRefusal('not-on-the-team');
    record(added, accepted, released, daysRequested, daysConfirmed).thenTypes('VisitHeld');
  });

  it('has replies of their own, which do not change the days of the others', () => {
    const asked = [...running, added, accepted, released, daysRequested];
    given(contract, ...asked)
      .when('NoteDaysReserved', { leaderId: 'leader-2', halfDays: 4 }, { today })
      .then(daysConfirmed, leadDays(12, 8));
    given(contract, ...asked, daysConfirmed)
      .when('NoteDaysReserved', { leaderId: 'leader-2', halfDays: 4 }, { today })
      .then(daysConfirmed);
    const refused = given(contract, ...asked).when('NoteReservationDeclined', {
      leaderId: 'leader-2',
      reason: 'not-enough-days-released',
    });
    refused.thenTypes('TeamDaysRefused');
    refused.thenState(({ days }) => expect(days.status).toBe('confirmed'));
  });

  it('is asked for again when their days were refused, as long as the contract runs', () => {
    const refused: ContractEvent = {
      type: 'TeamDaysRefused',
      data: { leaderId: 'leader-2', reason: 'not-enough-days-released' },
    };
    const asked = [...running, added, accepted, released, daysRequested];
    const renew = (history: readonly ContractEvent[], on = today) =>
      given(contract, ...history).when('RenewArrangements', {}, { today: on, facts: { decision } });
    renew([...asked, refused]).then(daysRequested);
    renew(asked).thenRefusal('nothing-to-renew');
    renew([...asked, refused, daysRequested, daysConfirmed]).thenRefusal('nothing-to-renew');
    renew([...asked, refused], '2012-12-31').thenRefusal('limit-passed');
    const kinds = (history: readonly ContractEvent[]) =>
      waitingFor(given(contract, ...history).state(), today).map(({ kind }) => kind);
    expect(kinds(asked)).toEqual(['days']);
    expect(kinds([...asked, refused])).toEqual(['days-refused']);
    expect(kinds([...asked, daysConfirmed])).toEqual([]);
  });

  it('leaves again as long as they came to no visit, and their days go back', () => {
    const joined = [...running, added, accepted, released, daysRequested, daysConfirmed];
    const remove = (history: readonly ContractEvent[]) =>
      given(contract, ...history).when('RemoveTeamMember', { leaderId: 'leader-2', reason }, { today });
    const leaves: ContractEvent = {
      type: 'TeamMemberRemoved',
      data: { leaderId: 'leader-2', returnsDays: true, reason },
    };
    remove(joined).then(leaves, leadDays(8, 12));
    remove([...running, added]).then({
      type: 'TeamMemberRemoved',
      data: { leaderId: 'leader-2', returnsDays: false, reason },
    });
    remove([...joined, visitPlannedEvent('v1'), visitHeldEvent('v1', today, 2, ['leader-2'])]).thenRefusal(
      'already-delivered',
    );
    given(contract, ...joined, {
      type: 'TeamMemberRemoved',
      data: { leaderId: 'leader-2', returnsDays: true, reason },
    })
      .when('NoteDaysSettled', { leaderId: 'leader-2', returned: 4 })
      .then({ type: 'TeamDaysSettled', data: { leaderId: 'leader-2', returned: 4 } });
  });

  it('keeps their half-days when the contract is varied', () => {
    const vary = (halfDays: number) =>
      given(contract, ...running, added).when(
        'ProposeVariation',
        { variationId: 'a', proposedAs: 'provider', reason, aims: [], parts: [], halfDays },
        { actor: 'lee', today, facts: { terms, ...NOTHING_REQUIRED } },
      );
    vary(3).thenRefusal('below-team-days');
    vary(4).thenTypes('VariationProposed');
  });
});
