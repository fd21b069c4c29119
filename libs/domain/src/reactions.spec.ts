import { ALL_STREAMS } from '#domain/all-streams';
import { reactions } from '#domain/reactions';
import { ADVICE, minutedApproval, AWARD, ITEM, NO_BASIS } from '#domain/testing/meeting.builder';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import { personalToken } from '#kernel/testing/decider-spec';

/** Runs all reactions on one event and lists the commands they send. */
const runReactions = (type: string, id: string, data: object) => {
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

describe('Reactions between a request and a meeting', () => {
  it('put a tabled request on the agenda under its own id', () => {
    const known = { interested: ['ben'], interestedSchools: ['110002'] };
    const tabled = { meetingId: 'm1', schoolUrn: '110001', reference: '2011/07', ...known };
    expect(runReactions('RequestTabled', 'r1', tabled)).toEqual([
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

  it('tell only the meeting that has the request about a new bidder', () => {
    const bidder = { personId: 'lee', homeSchoolUrn: '110002' };
    const alone = { ...bidder, providerSchools: [], bidBy: 'lee' };
    expect(runReactions('BidReceived', 'r1', { ...alone, meetingId: 'm1' })).toEqual([
      { to: 'meeting-m1', command: 'NoteBidder', data: { ...bidder, itemId: 'r1' } },
    ]);
    const organised = { ...bidder, providerSchools: ['110002', '110003'], bidBy: 'dora', meetingId: 'm1' };
    expect(runReactions('BidReceived', 'r1', organised).map((sent) => sent.data)).toEqual([
      { itemId: 'r1', personId: 'lee', homeSchoolUrn: '110002' },
      { itemId: 'r1', personId: 'lee', homeSchoolUrn: '110003' },
      { itemId: 'r1', personId: 'dora', homeSchoolUrn: '110002' },
    ]);
    expect(runReactions('BidReceived', 'r1', { ...alone, meetingId: null })).toEqual([]);
    expect(runReactions('BidderNoted', 'm1', { ...bidder, itemId: 'r1' })).toEqual([]);
  });

  it("send the meeting's reply back to the request, and send nothing for other business", () => {
    expect(runReactions('AgendaItemAdded', 'm1', ITEM)).toEqual([
      { to: 'request-request-1', command: 'NoteAgendaItem', data: { meetingId: 'm1', itemId: 'request-1' } },
    ]);
    expect(runReactions('AgendaItemAdded', 'm1', { ...ITEM, kind: 'review', subjectId: 'c1' })).toEqual([]);
    expect(
      runReactions('AgendaItemDeclined', 'm1', { itemId: 'r1', subjectId: 'r1', reason: 'meeting-closed' }),
    ).toEqual([
      { to: 'request-r1', command: 'NoteTablingDeclined', data: { meetingId: 'm1', reason: 'meeting-closed' } },
    ]);
  });
});

describe('Reactions to the minutes', () => {
  const minuted = {
    ...{ ...minutedApproval, ...NO_BASIS },
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
    ...{ effectiveFrom: '2011-10-05', ...NO_BASIS, ...ADVICE },
  };

  it('open the decision and tell the request', () => {
    expect(runReactions('DecisionMinuted', 'm1', minuted)).toEqual([
      { to: 'decision-decision-1', command: 'OpenDecision', data: taken },
      {
        to: 'request-r1',
        command: 'NoteDecision',
        data: { decisionId: 'decision-1', meetingId: 'm1', outcome: 'approve', decidedOn: '2011-10-05' },
      },
    ]);
  });

  it('open a decision on other business without telling a request', () => {
    expect(runReactions('DecisionMinuted', 'm1', { ...minuted, subjectKind: 'review', subjectId: 'c1' })).toEqual([
      { to: 'decision-decision-1', command: 'OpenDecision', data: { ...taken, requestId: null } },
    ]);
  });
});

describe('Reactions between a contract, its fund and its leader', () => {
  const arrangements = {
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

  it('request money and days, and after a refusal only what was refused', () => {
    const ask = (requested: string[], reservations: object[]) =>
      runReactions('ArrangementsRequested', 'c1', { ...arrangements, requested, reservations });
    const lead = { leaderId: 'l1', halfDays: 12 };
    expect(ask(['money', 'days'], [lead])).toEqual([money, days]);
    expect(ask(['money'], [])).toEqual([money]);
    expect(ask(['days'], [lead])).toEqual([days]);
  });

  it('send replies and payments of the fund back to the contract', () => {
    expect(runReactions('FundsCommitted', 'f1', { contractId: 'c1', pence: 5 })).toEqual(
      toContract('NoteFundsCommitted', { fundId: 'f1', pence: 5 }),
    );
    expect(
      runReactions('CommitmentDeclined', 'f1', { contractId: 'c1', pence: 5, free: 4, reason: 'not-enough-money' }),
    ).toEqual(toContract('NoteCommitmentDeclined', { fundId: 'f1', reason: 'not-enough-money' }));
    expect(runReactions('CommitmentReleased', 'f1', { contractId: 'c1', pence: 3, outstanding: 2 })).toEqual(
      toContract('NoteMoneySettled', { fundId: 'f1', released: 3, outstanding: 2 }),
    );
    const paid = {
      instalmentId: 'i1',
      contractId: 'c1',
      pence: 3,
      milestone: personalToken('Start'),
      paidOn: '2011-10-10',
    };
    expect(runReactions('InstalmentPaid', 'f1', paid)).toEqual(
      toContract('NotePayment', { instalmentId: 'i1', pence: 3 }),
    );
    const voided = { instalmentId: 'i1', contractId: 'c1', pence: 3, released: 1, reason: 'wrong-entry' };
    expect(runReactions('PaymentVoided', 'f1', voided)).toEqual(
      toContract('NotePaymentVoided', { instalmentId: 'i1', pence: 3, released: 1 }),
    );
    expect(runReactions('CommitmentLowered', 'f1', { contractId: 'c1', pence: 4, outstanding: 1 })).toEqual(
      toContract('NotePriceLowered', { pence: 4 }),
    );
    expect(
      runReactions('PaymentRecovered', 'f1', { contractId: 'c1', pence: 2, reason: personalToken('Twice') }),
    ).toEqual(toContract('NoteRecovery', { pence: 2 }));
  });

  it('send replies of the leader back to the contract, except deliveries', () => {
    const booked = { contractId: 'c1', from: '2011-10-10', to: '2012-07-20', halfDays: 12, allocations: [] };
    expect(runReactions('DaysReserved', 'l1', booked)).toEqual(
      toContract('NoteDaysReserved', { leaderId: 'l1', halfDays: 12 }),
    );
    expect(
      runReactions('ReservationDeclined', 'l1', { contractId: 'c1', halfDays: 12, reason: 'contract-over' }),
    ).toEqual(toContract('NoteReservationDeclined', { leaderId: 'l1', reason: 'contract-over' }));
    expect(runReactions('DaysReturned', 'l1', { contractId: 'c1', halfDays: 2 })).toEqual(
      toContract('NoteDaysSettled', { leaderId: 'l1', returned: 2 }),
    );
    const delivery = { contractId: 'c1', halfDays: 2, visitId: 'v1' };
    expect(runReactions('DaysDelivered', 'l1', delivery)).toEqual([]);
    expect(runReactions('DeliveryBeyondReservation', 'l1', delivery)).toEqual([]);
  });

  it("take each visit that was held from the leader's reserved days", () => {
    const held = { visitId: 'v1', heldOn: '2011-11-01', halfDays: 2, summary: '', leaderId: 'l1' };
    const data = { contractId: 'c1', halfDays: 2, visitId: 'v1', on: '2011-11-01' };
    expect(runReactions('VisitHeld', 'c1', { ...held, attendedBy: ['l1', 'l2'] })).toEqual([
      { to: 'leader-l1', command: 'RecordDelivery', data },
      { to: 'leader-l2', command: 'RecordDelivery', data },
    ]);
  });

  it('take a corrected visit from those who came, and give it back to those who did not', () => {
    const corrected = {
      visitId: 'v1',
      leaderId: 'l1',
      heldOn: { old: '2011-11-01', new: '2011-11-02' },
      halfDays: { old: 2, new: 1 },
      attendedBy: { old: ['l1', 'l2'], new: ['l2', 'l3'] },
    };
    const correct = (leaderId: string, halfDays: number) => ({
      to: `leader-${leaderId}`,
      command: 'CorrectDelivery',
      data: { contractId: 'c1', visitId: 'v1', on: '2011-11-02', halfDays },
    });
    expect(runReactions('VisitCorrected', 'c1', corrected)).toEqual([
      correct('l1', 0),
      correct('l2', 1),
      correct('l3', 1),
    ]);
  });

  it('give back unused money and days when a contract ends, and all of them when it is withdrawn', () => {
    const returnCommands = (pence: number) => [
      { to: 'fund-f1', command: 'ReleaseCommitment', data: { contractId: 'c1', pence } },
      { to: 'leader-l1', command: 'ReturnDays', data: { contractId: 'c1' } },
      { to: 'leader-l2', command: 'ReturnDays', data: { contractId: 'c1' } },
    ];
    const leaders = { leaderId: 'l1', team: ['l2'] };
    expect(
      runReactions('ContractEnded', 'c1', { fundId: 'f1', ...leaders, unusedPence: 7, unusedHalfDays: 1 }),
    ).toEqual(returnCommands(7));
    expect(
      runReactions('ContractWithdrawn', 'c1', { reason: 'Why', fundId: 'f1', ...leaders, pence: 200_000 }),
    ).toEqual(returnCommands(200_000));
  });

  it('tell the fund of the alliance to which a contract moved', () => {
    const passed = { allianceId: { old: 'a1', new: 'a2' }, from: '2012-01-01' };
    const told = { to: 'fund-f1', command: 'NoteCommitmentPassedOn', data: { contractId: 'c1', ...passed } };
    expect(runReactions('MoneyPassedOn', 'c1', { fundId: 'f1', ...passed })).toEqual([told]);
  });
});

describe('Reactions to concerns', () => {
  const support = { boardId: 'b1', schoolUrn: '110001', leaderPersonId: 'lee', homeSchoolUrn: '110002' };
  const concern = { ...support, kind: 'leadership', aimIds: [], detail: personalToken('Why') };

  it('raise a concern from a report that the work is not progressing, under the id of its event', () => {
    expect(runReactions('NotProgressingReported', 'c1', concern)).toEqual([
      { to: 'escalation-event-1', command: 'OpenConcern', data: { contractId: 'c1', ...concern } },
    ]);
  });

  it('record and settle a concern in its contract', () => {
    const note = (allianceId: string | null) => [
      { to: 'contract-c1', command: 'NoteConcern', data: { escalationId: 'e1', kind: 'leadership', allianceId } },
    ];
    const raised = {
      ...concern,
      contractId: 'c1',
      provider: { ...LEADER_PROVIDER, kind: 'alliance', allianceId: 'a1' },
    };
    expect(runReactions('ConcernRaised', 'e1', raised)).toEqual(note('a1'));
    expect(runReactions('ConcernRaised', 'e1', { ...raised, provider: LEADER_PROVIDER })).toEqual(note(null));
    expect(runReactions('ConcernRaised', 'e1', { ...raised, provider: null })).toEqual(note(null));
    expect(
      runReactions('ConcernResolved', 'e1', { contractId: 'c1', outcome: 'Done', resolvedOn: '2012-01-09' }),
    ).toEqual([{ to: 'contract-c1', command: 'SettleConcern', data: { escalationId: 'e1', outcome: 'Done' } }]);
  });

  it('tell no contract about a safeguarding referral, or about a concern without a contract', () => {
    expect(runReactions('SafeguardingReferred', 'e1', { contractId: 'c1' })).toEqual([]);
    expect(runReactions('ConcernRaised', 'e1', { ...concern, contractId: null })).toEqual([]);
    expect(runReactions('ConcernResolved', 'e1', { contractId: null, outcome: 'Done' })).toEqual([]);
  });
});

describe('Reactions to the end of a draft', () => {
  it.each(['DraftSubmitted', 'DraftRemoved', 'DraftPurged'])('erase its texts after %s', (type) => {
    expect(runReactions(type, 'd1', {})).toEqual([{ to: 'draft-d1', command: 'EraseDraftTexts', data: {} }]);
  });
});

describe('All reactions', () => {
  it('have unique names and start at the beginning of the log', () => {
    expect(new Set(reactions.map(({ name }) => name)).size).toBe(reactions.length);
    expect(reactions.every(({ startsAt }) => startsAt === 'beginning')).toBe(true);
  });

  it('listen only to events that a stream records', () => {
    const recorded = ALL_STREAMS.flatMap(({ evolve }) => Object.keys(evolve));
    expect(reactions.flatMap(({ on }) => Object.keys(on)).filter((type) => !recorded.includes(type))).toEqual([]);
  });
});

describe('Reactions that open or extend records', () => {
  it('say which kinds of record they open', () => {
    const opening = reactions.filter(({ opens }) => opens.length > 0).map(({ name, opens }) => [name, opens]);
    expect(opening).toEqual([
      ['planned-meetings', ['meeting']],
      ['minutes', ['decision']],
      ['hand-overs', ['request']],
      ['not-progressing', ['escalation']],
      ['administrators', ['administration']],
    ]);
  });

  it('say to which kinds of record they add parts that callers can name', () => {
    const extending = reactions.filter((each) => each.extends.length > 0).map((each) => [each.name, each.extends]);
    expect(extending).toEqual([
      ['tabling', ['meeting']],
      ['minutes', ['decision']],
      ['seats', ['person']],
      ['designations', ['person']],
      ['successions', ['school']],
    ]);
  });
});
