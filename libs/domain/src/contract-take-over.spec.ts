import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import { decision, drafted, ENDS, withAims, schoolSigned, STARTS, NO_CALENDAR } from '#domain/testing/contract.builder';
import type { Decision } from '#domain/decision.types';
import type { Award } from '#domain/meeting.events';
import { NO_LIST_PRICE } from '#domain/testing/sample-prices';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import { given, personalToken } from '#kernel/testing/decider-spec';
import { addDays, type IsoDay } from '#kernel/time';

const TODAY: IsoDay = '2011-11-14';
const source = personalToken('Contract of 6 October 2011');
const paper: ContractCommands['TakeOverContract'] = {
  schoolSignedOn: '2011-10-06',
  providerSignedOn: '2011-10-07',
  homeSchoolSignedOn: null,
  halfDaysBefore: 4,
  penceBefore: 80_000,
  source,
};
const award: Award = {
  provider: LEADER_PROVIDER,
  leaderId: 'leader-1',
  level: 'targeted',
  mostHalfDays: 16,
  mostPence: 280_000,
  latestEnd: ENDS,
};
const confirmed: Decision = {
  ...decision,
  taken: { ...decision.taken, award },
  takenOver: { enteredBy: 'clerk', status: 'confirmed', interested: [], reference: null },
};
const context = { today: TODAY, facts: { decision: confirmed, ...NO_LIST_PRICE } };

const takenOver = [
  {
    type: 'ContractTakenOver',
    data: { takenOverOn: TODAY, before: { halfDays: 4, pence: 80_000 }, source },
  },
  { type: 'ContractSignedOnPaper', data: { as: 'school', signedOn: '2011-10-06' } },
  { type: 'ContractSignedOnPaper', data: { as: 'provider', signedOn: '2011-10-07' } },
  { type: 'ContractSignedOnPaper', data: { as: 'home-head', signedOn: null } },
] as const;
const requested = {
  type: 'ArrangementsRequested',
  data: {
    attempt: 1,
    requested: ['money', 'days'],
    fundId: 'fund-1',
    pence: 200_000,
    leaderId: 'leader-1',
    halfDays: 12,
    from: TODAY,
    to: ENDS,
    reservations: [{ leaderId: 'leader-1', halfDays: 12 }],
  },
} as const;
const arranged = [
  { type: 'FundingConfirmed', data: { fundId: 'fund-1', pence: 200_000 } },
  { type: 'DaysConfirmed', data: { leaderId: 'leader-1', halfDays: 12 } },
] as const;

describe('A contract that is taken over from paper', () => {
  it('counts as signed on its true days, and asks for the days and the money that are left', () => {
    given(contract, ...withAims)
      .when('TakeOverContract', paper, context)
      .then(...takenOver, structuredClone(requested) as never);
  });

  it('needs a decision from paper that is confirmed', () => {
    given(contract, ...withAims)
      .when('TakeOverContract', paper, { today: TODAY, facts: { decision, ...NO_LIST_PRICE } })
      .thenRefusal('not-taken-over');
    const unconfirmed = {
      ...decision,
      takenOver: { enteredBy: 'clerk', status: 'unconfirmed' as const, interested: [], reference: null },
    };
    given(contract, ...withAims)
      .when('TakeOverContract', paper, { today: TODAY, facts: { decision: unconfirmed, ...NO_LIST_PRICE } })
      .thenRefusal('decision-does-not-allow');
  });

  it('needs aims and no signature', () => {
    given(contract, ...drafted)
      .when('TakeOverContract', paper, context)
      .thenRefusal('no-aims');
    given(contract, ...withAims, schoolSigned)
      .when('TakeOverContract', paper, context)
      .thenRefusal('contract-already-signed');
  });

  it('needs whole figures and days that are not in the future', () => {
    const attempt = (change: Partial<typeof paper>) =>
      given(contract, ...withAims).when('TakeOverContract', { ...paper, ...change }, context);
    attempt({ halfDaysBefore: -1 }).thenRefusal('earlier-amounts-not-whole');
    attempt({ penceBefore: 0.5 }).thenRefusal('earlier-amounts-not-whole');
    attempt({ homeSchoolSignedOn: addDays(TODAY, 1) }).thenRefusal('in-the-future');
  });

  it('counts what came before against the award', () => {
    const attempt = (change: Partial<typeof paper>) =>
      given(contract, ...withAims).when('TakeOverContract', { ...paper, ...change }, context);
    attempt({ halfDaysBefore: 5 }).thenRefusal('beyond-award');
    attempt({ penceBefore: 80_001 }).thenRefusal('beyond-award');
  });

  it('has the price that was agreed', () => {
    const agreed = (pence: number) =>
      ({
        type: 'PriceAgreed',
        data: {
          ...({ basis: 'fixed', listPrice: null, halfDays: 12, unpaidHalfDays: 0, listPence: pence } as const),
          ...{ discountKind: null, discountPence: 0, discountReason: null, chargedPence: pence, shares: [] },
        },
      }) as const;
    given(contract, ...withAims, agreed(200_000))
      .when('TakeOverContract', paper, context)
      .thenTypes(...takenOver.map(({ type }) => type), 'ArrangementsRequested');
    given(contract, ...withAims, agreed(199_999))
      .when('TakeOverContract', paper, context)
      .thenRefusal('price-does-not-fit');
  });

  it('is not taken over before its first day', () => {
    given(contract, ...withAims)
      .when('TakeOverContract', paper, { ...context, today: addDays(STARTS, -1) })
      .thenRefusal('not-yet-running');
  });

  it('has no visits before the take-over, because they are in the half-days before', () => {
    const planned = {
      visitId: 'v1',
      halfDays: 1,
      place: 'supported-school' as const,
      purpose: personalToken('Lessons'),
    };
    const plan = (on: IsoDay) =>
      given(contract, ...withAims, ...takenOver, structuredClone(requested) as never, ...arranged, {
        type: 'ContractStarted',
        data: { startedOn: STARTS, begunEarly: null, nextReviewOn: TODAY, nextReportOn: TODAY },
      }).when(
        'PlanVisit',
        { ...planned, on },
        { today: TODAY, facts: { ...NO_CALENDAR, decision: confirmed, leader: { designated: true } } },
      );
    plan(addDays(TODAY, -1)).thenRefusal('before-the-take-over');
    plan(TODAY).thenTypes('VisitPlanned');
  });

  it('starts on its true day, and its reviews and reports are due from the day of the take-over on', () => {
    const ready = given(contract, ...withAims, ...takenOver, structuredClone(requested) as never, ...arranged);
    ready
      .when(
        'StartContract',
        { startedOn: STARTS, begunEarly: null },
        { today: TODAY, facts: { ...NO_CALENDAR, decision: confirmed, leader: { designated: true } } },
      )
      .then({
        type: 'ContractStarted',
        data: {
          startedOn: STARTS,
          begunEarly: null,
          nextReviewOn: addDays(TODAY, 42),
          nextReportOn: addDays(TODAY, 42),
        },
        occurredOn: STARTS,
      });
  });

  it('can be opened again like any draft, which undoes the take-over', () => {
    const opened = given(contract, ...withAims, ...takenOver, {
      type: 'SignaturesVoided',
      data: {
        reason: source,
        voided: ['school', 'provider', 'home-head'],
        released: [],
        fundId: 'fund-1',
        leaderId: 'leader-1',
        team: [],
        pence: 200_000,
      },
    }).state();
    expect(opened).toMatchObject({ signatures: [], takenOverOn: null });
  });
});
