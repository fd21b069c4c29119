import { reactions } from '#domain/reactions';
import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import { escalation } from '#domain/escalation';
import { fund } from '#domain/fund';
import { leader } from '#domain/leader';
import { meeting } from '#domain/meeting';
import { request } from '#domain/request';
import { approval, AWARD, ITEM } from '#domain/testing/a-meeting';
import type { AnyDecider } from '#kernel/decider';
import { token } from '#kernel/testing/decider-spec';

const deciders: readonly AnyDecider[] = [contract, decision, escalation, fund, leader, meeting, request];

/** What follows elsewhere from one event, over all reactions: «category-id command data». */
const following = (type: string, id: string, data: object) => {
  const event = {
    id,
    eventId: 'event-1',
    type,
    data: data as never,
    revision: 0,
    recordedAt: '2011-10-05T12:00:00.000Z' as const,
    day: '2011-10-05' as const,
    actor: 'clerk-1',
  };
  return reactions
    .flatMap(({ on }) => on[type]?.(event) ?? [])
    .map((sending) => ({
      to: `${sending.decider.category}-${sending.id}`,
      command: sending.command,
      data: sending.data,
    }));
};

describe('Between a request and a meeting', () => {
  it('puts a tabled request on the agenda under its own id', () => {
    const known = { interested: ['ben'], interestedSchools: ['110002'] };
    const tabled = { meetingId: 'm1', schoolUrn: '110001', reference: '2011/07', ...known };
    expect(following('RequestTabled', 'r1', tabled)).toEqual([
      {
        to: 'meeting-m1',
        command: 'AddAgendaItem',
        data: {
          itemId: 'r1',
          kind: 'request',
          subjectId: 'r1',
          schoolUrn: '110001',
          title: 'Request 2011/07',
          ...known,
        },
      },
    ]);
  });

  it('tells the meeting that has the request before it who bids, and no other', () => {
    const bidder = { personId: 'lee', homeSchoolUrn: '110002' };
    expect(following('BidReceived', 'r1', { ...bidder, meetingId: 'm1' })).toEqual([
      { to: 'meeting-m1', command: 'NoteBidder', data: { ...bidder, itemId: 'r1' } },
    ]);
    expect(following('BidReceived', 'r1', { ...bidder, meetingId: null })).toEqual([]);
    expect(following('BidderNoted', 'm1', { ...bidder, itemId: 'r1' })).toEqual([]);
  });

  it("carries the meeting's answer back to the request, and nowhere for other business", () => {
    expect(following('AgendaItemAdded', 'm1', ITEM)).toEqual([
      { to: 'request-request-1', command: 'NoteAgendaItem', data: { meetingId: 'm1', itemId: 'request-1' } },
    ]);
    expect(following('AgendaItemAdded', 'm1', { ...ITEM, kind: 'review', subjectId: 'c1' })).toEqual([]);
    expect(following('AgendaItemDeclined', 'm1', { itemId: 'r1', subjectId: 'r1', reason: 'meeting-closed' })).toEqual([
      { to: 'request-r1', command: 'NoteTablingDeclined', data: { meetingId: 'm1', reason: 'meeting-closed' } },
    ]);
  });
});

describe('From the minutes', () => {
  const minuted = {
    ...approval,
    boardId: 'b1',
    subjectKind: 'request',
    subjectId: 'r1',
    schoolUrn: '110001',
    decidedBy: [],
    conflicted: [],
    quorum: 3,
    madeOn: '2011-10-05',
  };
  const taken = {
    boardId: 'b1',
    meetingId: 'm1',
    itemId: 'request-1',
    requestId: 'r1',
    schoolUrn: '110001',
    outcome: 'approve',
    award: AWARD,
    conditions: [],
    madeOn: '2011-10-05',
    effectiveFrom: '2011-10-05',
  };

  it('opens the decision and tells the request', () => {
    expect(following('DecisionMinuted', 'm1', minuted)).toEqual([
      { to: 'decision-decision-1', command: 'OpenDecision', data: taken },
      {
        to: 'request-r1',
        command: 'NoteDecision',
        data: { decisionId: 'decision-1', meetingId: 'm1', outcome: 'approve', decidedOn: '2011-10-05' },
      },
    ]);
  });

  it('opens a decision on other business, which no request waits for', () => {
    expect(following('DecisionMinuted', 'm1', { ...minuted, subjectKind: 'review', subjectId: 'c1' })).toEqual([
      { to: 'decision-decision-1', command: 'OpenDecision', data: { ...taken, requestId: null } },
    ]);
  });
});

describe('Between a contract, its fund and its leader', () => {
  const asked = {
    attempt: 1,
    fundId: 'f1',
    pence: 200_000,
    leaderId: 'l1',
    halfDays: 12,
    from: '2011-10-10',
    to: '2012-07-20',
  };
  const money = { to: 'fund-f1', command: 'CommitFunds', data: { contractId: 'c1', pence: 200_000 } };
  const days = {
    to: 'leader-l1',
    command: 'ReserveDays',
    data: { contractId: 'c1', from: '2011-10-10', to: '2012-07-20', halfDays: 12 },
  };
  const toContract = (command: string, data: object) => [{ to: 'contract-c1', command, data }];

  it('asks for money and days, and on a renewed attempt only for what was refused', () => {
    expect(following('ArrangementsRequested', 'c1', { ...asked, asks: ['money', 'days'] })).toEqual([money, days]);
    expect(following('ArrangementsRequested', 'c1', { ...asked, asks: ['money'] })).toEqual([money]);
    expect(following('ArrangementsRequested', 'c1', { ...asked, asks: ['days'] })).toEqual([days]);
  });

  it("carries the fund's answers and payments back", () => {
    expect(following('FundsCommitted', 'f1', { contractId: 'c1', pence: 5 })).toEqual(
      toContract('NoteFundsCommitted', { fundId: 'f1', pence: 5 }),
    );
    expect(
      following('CommitmentDeclined', 'f1', { contractId: 'c1', pence: 5, free: 4, reason: 'not-enough-money' }),
    ).toEqual(toContract('NoteCommitmentDeclined', { fundId: 'f1', reason: 'not-enough-money' }));
    expect(following('CommitmentReleased', 'f1', { contractId: 'c1', pence: 3, outstanding: 2 })).toEqual(
      toContract('NoteMoneySettled', { released: 3, outstanding: 2 }),
    );
    const paid = { instalmentId: 'i1', contractId: 'c1', pence: 3, milestone: 'Start', paidOn: '2011-10-10' };
    expect(following('InstalmentPaid', 'f1', paid)).toEqual(
      toContract('NotePayment', { instalmentId: 'i1', pence: 3 }),
    );
    expect(following('PaymentRecovered', 'f1', { contractId: 'c1', pence: 2, reason: token('Twice') })).toEqual(
      toContract('NoteRecovery', { pence: 2 }),
    );
  });

  it("carries the leader's answers back; of a delivery the contract knows already", () => {
    const booked = { contractId: 'c1', from: '2011-10-10', to: '2012-07-20', halfDays: 12, allocations: [] };
    expect(following('DaysReserved', 'l1', booked)).toEqual(
      toContract('NoteDaysReserved', { leaderId: 'l1', halfDays: 12 }),
    );
    expect(following('ReservationDeclined', 'l1', { contractId: 'c1', halfDays: 12, reason: 'contract-over' })).toEqual(
      toContract('NoteReservationDeclined', { leaderId: 'l1', reason: 'contract-over' }),
    );
    expect(following('DaysReturned', 'l1', { contractId: 'c1', halfDays: 2 })).toEqual(
      toContract('NoteDaysSettled', { returned: 2 }),
    );
    const delivery = { contractId: 'c1', halfDays: 2, visitId: 'v1' };
    expect(following('DaysDelivered', 'l1', delivery)).toEqual([]);
    expect(following('DeliveryBeyondReservation', 'l1', delivery)).toEqual([]);
  });

  it("takes every visit that was held off the leader's reserved days", () => {
    const held = { visitId: 'v1', heldOn: '2011-11-01', halfDays: 2, summary: '', leaderId: 'l1' };
    expect(following('VisitHeld', 'c1', held)).toEqual([
      { to: 'leader-l1', command: 'RecordDelivery', data: { contractId: 'c1', halfDays: 2, visitId: 'v1' } },
    ]);
  });

  it('gives unused money and days back when a contract ends, and all of it when it is withdrawn', () => {
    const returned = (pence: number) => [
      { to: 'fund-f1', command: 'ReleaseCommitment', data: { contractId: 'c1', pence } },
      { to: 'leader-l1', command: 'ReturnDays', data: { contractId: 'c1' } },
    ];
    expect(
      following('ContractEnded', 'c1', { fundId: 'f1', leaderId: 'l1', unusedPence: 7, unusedHalfDays: 1 }),
    ).toEqual(returned(7));
    expect(
      following('ContractWithdrawn', 'c1', { reason: 'Why', fundId: 'f1', leaderId: 'l1', pence: 200_000 }),
    ).toEqual(returned(200_000));
  });
});

describe('Concerns', () => {
  const support = { boardId: 'b1', schoolUrn: '110001', leaderPersonId: 'lee', homeSchoolUrn: '110002' };
  const concern = { ...support, kind: 'leadership', aimIds: [], detail: token('Why') };

  it('are raised by «not progressing», under the id of that event', () => {
    expect(following('NotProgressingReported', 'c1', concern)).toEqual([
      { to: 'escalation-event-1', command: 'OpenConcern', data: { contractId: 'c1', ...concern } },
    ]);
  });

  it('are noted in the contract and settled there', () => {
    const noted = (kind: string) => [{ to: 'contract-c1', command: 'NoteConcern', data: { escalationId: 'e1', kind } }];
    expect(following('ConcernRaised', 'e1', { ...concern, contractId: 'c1' })).toEqual(noted('leadership'));
    expect(following('SafeguardingReferred', 'e1', { contractId: 'c1' })).toEqual(noted('safeguarding'));
    expect(following('ConcernResolved', 'e1', { contractId: 'c1', outcome: 'Done', resolvedOn: '2012-01-09' })).toEqual(
      [{ to: 'contract-c1', command: 'SettleConcern', data: { escalationId: 'e1', outcome: 'Done' } }],
    );
  });
});

describe('All reactions', () => {
  it('have a name of their own and act on the log from its beginning', () => {
    expect(new Set(reactions.map(({ name }) => name)).size).toBe(reactions.length);
    expect(reactions.every(({ startsAt }) => startsAt === 'beginning')).toBe(true);
  });

  it('listen only to events that some stream records', () => {
    const recorded = deciders.flatMap(({ evolve }) => Object.keys(evolve));
    expect(reactions.flatMap(({ on }) => Object.keys(on)).filter((type) => !recorded.includes(type))).toEqual([]);
  });
});
