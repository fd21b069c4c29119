import * as bounds from '#domain/bounds';
import * as contractBounds from '#domain/contract-bounds';
import { contract } from '#domain/contract';
import type { ContractEvents } from '#domain/contract.events';
import { escalation } from '#domain/escalation';
import type { EscalationEvents } from '#domain/escalation.events';
import { meeting } from '#domain/meeting';
import { request } from '#domain/request';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import { visitPlannedEvent } from '#domain/testing/contract-visits.builder';
import {
  aimAgreedEvent,
  aimJudgedEvent,
  measurementEvent,
  PROVIDER,
  PLANNABLE,
  running,
  STARTS,
  withAims,
  terms,
  NO_CALENDAR,
  NOTHING_REQUIRED,
} from '#domain/testing/contract.builder';
import { ITEM } from '#domain/testing/meeting.builder';
import { bid, eligible, received, submitted } from '#domain/testing/request.builder';
import { mathematics, teaching, NO_VALUE_DETAILS } from '#domain/testing/sample-aims';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const PERIOD = { on: '2012-07-20' as const, until: '2012-08-03' as const };
type ContractEvent = NewEvent<ContractEvents>;
const TODAY = { today: '2012-07-10' } as const;
const text = personalToken('Text');
const NEXT_VALUE = { measurementId: 'last', value: 1, measuredOn: '2012-07-01', source: text } as const;

const repeat = <Item>(count: number, create: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => create(index));

const runningWith = (count: number, create: (index: number) => ContractEvent) =>
  given(contract, ...running, ...repeat(count, create));

describe('A contract', () => {
  it('has at most so many measurements, and always one of each aim, so that the aim can be judged', () => {
    const record = (aimId: string, count: number) =>
      runningWith(count, (value) => measurementEvent(mathematics.aimId, value)).when(
        'RecordMeasurement',
        { ...NEXT_VALUE, ...NO_VALUE_DETAILS, aimId },
        TODAY,
      );
    record(mathematics.aimId, contractBounds.MAX_MEASUREMENTS - 1).thenTypes('MeasurementRecorded');
    record(mathematics.aimId, contractBounds.MAX_MEASUREMENTS).thenRefusal('too-many-measurements');
    record(teaching.aimId, contractBounds.MAX_MEASUREMENTS + 5).thenTypes('MeasurementRecorded');
  });

  it('has at most so many judgements of its aims, and always one of each aim, so that it can be completed', () => {
    const judge = (aimId: string, count: number) =>
      given(
        contract,
        ...running,
        measurementEvent(mathematics.aimId, 1),
        measurementEvent(teaching.aimId, 1),
        ...repeat(count, () => aimJudgedEvent(mathematics.aimId)),
      ).when(
        'JudgeAim',
        { aimId, judgement: 'met', evidence: text, judgedOn: '2012-07-10', evidenceSeen: [], noEvidenceReason: null },
        TODAY,
      );
    judge(mathematics.aimId, contractBounds.MAX_JUDGEMENTS - 1).thenTypes('AimJudged');
    judge(mathematics.aimId, contractBounds.MAX_JUDGEMENTS).thenRefusal('too-many-judgements');
    judge(teaching.aimId, contractBounds.MAX_JUDGEMENTS).thenTypes('AimJudged');
  });

  it('has at most so many progress reports', () => {
    const ratings = [mathematics, teaching].map(({ aimId }) => ({
      aimId,
      rating: 'green' as const,
      evidence: personalToken('Books'),
    }));
    const report = { reportedOn: STARTS, ratings, narrative: text };
    const reportWith = (count: number) =>
      runningWith(count, (index) => ({
        type: 'ProgressReported',
        data: { ...report, reportId: `report-${index}`, nextReportOn: '2011-11-21' },
      })).when('SubmitProgressReport', { ...report, reportId: 'last' }, { ...TODAY, ...PROVIDER, facts: NO_CALENDAR });
    reportWith(contractBounds.MAX_REPORTS - 1).thenTypes('ProgressReported');
    reportWith(contractBounds.MAX_REPORTS).thenRefusal('too-many-reports');
  });

  it('has at most so many statements of the school, reviews and concern reports', () => {
    const state = (count: number) =>
      runningWith(count, (index) => ({
        type: 'SchoolStatementRecorded',
        data: { statementId: `statement-${index}`, statement: text },
      })).when('RecordSchoolStatement', { statementId: 'last', statement: text }, TODAY);
    state(contractBounds.MAX_SCHOOL_STATEMENTS - 1).thenTypes('SchoolStatementRecorded');
    state(contractBounds.MAX_SCHOOL_STATEMENTS).thenRefusal('too-many-statements');

    const opinion = { reviewedOn: STARTS, judgement: 'green' as const, note: text };
    const review = (count: number) =>
      runningWith(count, (index) => ({
        type: 'BoardReviewed',
        data: { ...opinion, reviewId: `review-${index}`, nextReviewOn: '2011-11-21' },
      })).when('RecordBoardReview', { ...opinion, reviewId: 'last' }, { ...TODAY, facts: NO_CALENDAR });
    review(contractBounds.MAX_REVIEWS - 1).thenTypes('BoardReviewed');
    review(contractBounds.MAX_REVIEWS).thenRefusal('too-many-reviews');

    const concern = { kind: 'leadership' as const, aimIds: [], detail: text };
    const parties = { boardId: 'b', schoolUrn: '110001', leaderPersonId: 'lee', homeSchoolUrn: '110002' };
    const report = (count: number) =>
      runningWith(count, () => ({ type: 'NotProgressingReported', data: { ...parties, ...concern } })).when(
        'ReportNotProgressing',
        concern,
        { ...TODAY, ...PROVIDER },
      );
    report(bounds.MAX_CONCERNS - 1).thenTypes('NotProgressingReported');
    report(bounds.MAX_CONCERNS).thenRefusal('too-many-concerns');
  });

  it('has at most so many aims and visits', () => {
    const agree = (count: number) =>
      given(
        contract,
        ...withAims,
        ...repeat(count - 2, (index) => aimAgreedEvent({ ...mathematics, aimId: `aim-${index}` })),
      ).when('AgreeAim', { ...mathematics, aimId: 'last' }, { today: STARTS, facts: { terms } });
    agree(contractBounds.MAX_AIMS - 1).thenTypes('AimAgreed');
    agree(contractBounds.MAX_AIMS).thenRefusal('too-many-aims');

    const aPlan = { place: 'supported-school', purpose: personalToken('Learning walk') } as const;
    const plan = (count: number) =>
      runningWith(count, (index) => visitPlannedEvent(`visit-${index}`, '2011-11-01', 0)).when(
        'PlanVisit',
        { ...aPlan, visitId: 'last', on: '2011-11-01', halfDays: 1 },
        { ...PLANNABLE, today: STARTS },
      );
    plan(contractBounds.MAX_VISITS - 1).thenTypes('VisitPlanned');
    plan(contractBounds.MAX_VISITS).thenRefusal('too-many-visits');
  });

  it('has at most so many variations', () => {
    const propose = (count: number) =>
      given(
        contract,
        ...running,
        ...repeat(count, (index): ContractEvent[] => [
          {
            type: 'VariationProposed',
            data: {
              variationId: `variation-${index}`,
              proposedBy: 'school',
              reason: text,
              aims: [],
              parts: [],
              halfDays: { old: 12, new: 10 },
            },
          },
          {
            type: 'VariationRefused',
            data: { variationId: `variation-${index}`, refusedBy: 'provider', reason: text },
          },
        ]).flat(),
      ).when(
        'ProposeVariation',
        { variationId: 'last', proposedAs: 'provider', reason: text, aims: [], parts: [], halfDays: 10 },
        { today: STARTS, ...PROVIDER, facts: { terms, ...NOTHING_REQUIRED } },
      );
    propose(contractBounds.MAX_VARIATIONS - 1).thenTypes('VariationProposed');
    propose(contractBounds.MAX_VARIATIONS).thenRefusal('too-many-variations');
  });
});

describe('A concern', () => {
  const parties = { boardId: 'b', schoolUrn: '110001', leaderPersonId: 'lee', homeSchoolUrn: '110002' };
  const raising = {
    contractId: 'c',
    raisedBy: 'school' as const,
    aimIds: [],
    detail: text,
    referredTo: personalToken('The officer'),
  };
  const raise = (kind: 'leadership' | 'safeguarding', concernCount: number) =>
    given(escalation).when(
      'RaiseConcern',
      { ...raising, kind, detail: kind === 'safeguarding' ? null : text },
      {
        facts: {
          contract: {
            ...parties,
            aimIds: [],
            provider: LEADER_PROVIDER,
            period: PERIOD,
            finished: false,
            concernCount,
          },
          daysToAnswer: 14,
        },
      },
    );

  it('can be raised so many times about one contract', () => {
    raise('leadership', bounds.MAX_CONCERNS - 1).thenTypes('ConcernRaised');
    raise('leadership', bounds.MAX_CONCERNS).thenRefusal('too-many-concerns');
  });

  it('about safeguarding is always referred, however many concerns there are', () => {
    for (const count of [bounds.MAX_CONCERNS, 1_000_000])
      raise('safeguarding', count).thenTypes('SafeguardingReferred');
  });

  it('that was referred does not count, and makes the state of its contract no larger', () => {
    const refer = (index: number): ContractEvent => ({
      type: 'ConcernNoted',
      data: { escalationId: `referral-${index}`, kind: 'safeguarding' },
    });
    const referred = given(contract, ...running, ...repeat(bounds.MAX_CONCERNS + 50, refer));
    expect(referred.state()).toEqual(given(contract, ...running).state());
  });

  it('has at most so many answers', () => {
    const raised: NewEvent<EscalationEvents> = {
      type: 'ConcernRaised',
      data: {
        ...parties,
        contractId: 'c',
        kind: 'leadership',
        raisedBy: 'school',
        aimIds: [],
        detail: text,
        provider: LEADER_PROVIDER,
        answerDueOn: null,
      },
    };
    const answer = { by: 'school' as const, answer: text };
    const answerAfter = (count: number) =>
      given(
        escalation,
        raised,
        ...repeat(count, (): NewEvent<EscalationEvents> => ({ type: 'ConcernAnswered', data: answer })),
      ).when('AnswerConcern', answer, { facts: { period: undefined } });
    answerAfter(bounds.MAX_ANSWERS - 1).thenTypes('ConcernAnswered');
    answerAfter(bounds.MAX_ANSWERS).thenRefusal('too-many-answers');
  });
});

describe('A request', () => {
  it('has at most so many bids, and still loads with more', () => {
    const facts = {
      leader: { personId: 'lee', homeSchoolUrn: '110002', employer: null, allianceId: null, designated: true },
      provider: { exists: true, endedOn: null, schools: [] },
    };
    const after = (count: number) =>
      given(
        request,
        submitted,
        eligible,
        ...repeat(count, (index) => ({
          type: 'BidReceived' as const,
          data: { ...received, bidId: `bid-${index}-of-many`, leaderId: `leader-${index}-of-many` },
        })),
      );
    const bidAfter = (count: number) => after(count).when('BidForRequest', bid, { actor: 'lee', facts });
    bidAfter(bounds.MAX_BIDS - 1).thenTypes('BidReceived');
    bidAfter(bounds.MAX_BIDS).thenRefusal('too-many-bids');
    expect(after(2 * bounds.MAX_BIDS).state().bidders).toHaveLength(2 * bounds.MAX_BIDS);
  });

  it('is screened at most so many times', () => {
    const screening = { eligible: true, reason: text };
    const screenAfter = (count: number) =>
      given(request, submitted, ...repeat(count, () => eligible)).when('ScreenRequest', screening);
    screenAfter(bounds.MAX_SCREENINGS - 1).thenTypes('RequestScreened');
    screenAfter(bounds.MAX_SCREENINGS).thenRefusal('too-many-screenings');
  });
});

describe('An agenda', () => {
  it('has at most so many items: requests are declined, and other business is refused', () => {
    const meetingWith = (count: number) =>
      given(
        meeting,
        { type: 'MeetingScheduled', data: { boardId: 'b', on: '2011-10-05', place: personalToken('Civic Offices') } },
        ...repeat(count, (index) => ({ type: 'AgendaItemAdded' as const, data: { ...ITEM, itemId: `item-${index}` } })),
      );
    const other = {
      itemId: 'last',
      kind: 'other' as const,
      subjectId: null,
      schoolUrn: null,
      title: personalToken('Dates'),
    };
    meetingWith(bounds.MAX_AGENDA_ITEMS - 1)
      .when('AddAgendaItem', ITEM)
      .thenTypes('AgendaItemAdded');
    meetingWith(bounds.MAX_AGENDA_ITEMS)
      .when('AddAgendaItem', ITEM)
      .then({
        type: 'AgendaItemDeclined',
        data: { itemId: ITEM.itemId, subjectId: ITEM.subjectId, reason: 'agenda-full' },
      });
    meetingWith(bounds.MAX_AGENDA_ITEMS)
      .when('AddOtherBusiness', other, { facts: { subject: undefined } })
      .thenRefusal('agenda-full');
  });

  it('has at most so many declared interests', () => {
    const roll = [{ personId: 'ann', office: 'member' as const, schoolUrn: null }];
    const declare = (count: number) =>
      given(
        meeting,
        { type: 'MeetingScheduled', data: { boardId: 'b', on: '2011-10-05', place: personalToken('Civic Offices') } },
        { type: 'AgendaItemAdded', data: ITEM },
        ...repeat(count, () => ({
          type: 'InterestDeclared' as const,
          data: { itemId: ITEM.itemId, personId: 'ann', nature: text },
        })),
      ).when('DeclareInterest', { itemId: ITEM.itemId, personId: 'ann', nature: text }, { facts: { roll } });
    declare(bounds.MAX_INTERESTS - 1).thenTypes('InterestDeclared');
    declare(bounds.MAX_INTERESTS).thenRefusal('too-many-interests');
  });
});
