import { contract } from '#domain/contract';
import type { Aim } from '#domain/contract.events';
import type { ContractStream } from '#domain/contract.types';
import { decision, type Decision } from '#domain/decision';
import { DEFAULT_TERMS } from '#domain/default-terms';
import {
  agreed,
  aimAgreed,
  drafted,
  ENDS,
  mathematics,
  schoolSigned,
  STARTS,
  teaching,
  withAims,
  withdrawn,
} from '#domain/testing/a-contract';
import type { FactsFor } from '#kernel/decider';
import { given } from '#kernel/testing/decider-spec';

const taken: Decision['taken'] = {
  boardId: 'board-1',
  meetingId: 'meeting-1',
  itemId: 'request-1',
  requestId: 'request-1',
  schoolUrn: '110001',
  outcome: 'approve',
  award: { leaderId: 'leader-1', level: 'targeted', mostHalfDays: 12, mostPence: 200_000, latestEnd: ENDS },
  conditions: [],
  madeOn: '2011-10-05',
  effectiveFrom: '2011-10-05',
};

const decided = (changes: Partial<Decision['taken']> = {}): Decision =>
  given(decision, { type: 'DecisionTaken', data: { ...taken, ...changes } }).state();

const facts: FactsFor<ContractStream, 'DraftContract'> = {
  decision: decided(),
  leader: { personId: 'lee', homeSchoolUrn: '110002', allianceId: 'alliance-1', designated: true },
  fund: { boardId: 'board-1' },
  terms: { ...DEFAULT_TERMS, from: '2011-09-01' },
};

const draft: ContractStream['commands']['DraftContract'] = {
  reference: 'C-2011-07',
  decisionId: 'decision-1',
  boardId: 'board-1',
  leaderId: 'leader-1',
  fundId: 'fund-1',
  pence: 200_000,
  halfDays: 12,
  startsOn: STARTS,
  endsOn: ENDS,
};

const drafting = (changes: Partial<typeof draft>, otherFacts: Partial<typeof facts> = {}) =>
  given(contract).when(
    'DraftContract',
    { ...draft, ...changes },
    { today: '2011-10-05', facts: { ...facts, ...otherFacts } },
  );

describe('Drafting a contract', () => {
  it("follows from an approving decision, with the board's rhythm and words of that day", () => {
    drafting({}).then({ type: 'ContractDrafted', data: agreed });
  });

  it('needs a decision that allows it: taken, approving, in force and about a school', () => {
    drafting({}, { decision: undefined }).refused('unknown-decision');
    drafting({}, { decision: decided({ outcome: 'monitor-only', award: null }) }).refused('decision-does-not-allow');
    drafting({}, { decision: decided({ effectiveFrom: '2011-10-06' }) }).refused('decision-does-not-allow');
    drafting({}, { decision: decided({ schoolUrn: null }) }).refused('decision-does-not-allow');
    drafting({}, { decision: { ...decided(), rescinded: true } }).refused('decision-does-not-allow');
  });

  it('waits while a condition of the board is overdue', () => {
    const conditions = [{ conditionId: 'c1', text: 'An action plan', due: '2011-10-04' as const }];
    const conditional = decided({ outcome: 'approve-with-conditions', conditions });
    drafting({}, { decision: conditional }).refused('condition-overdue');
    drafting({}, { decision: { ...conditional, dischargedConditions: ['c1'] } }).thenTypes('ContractDrafted');
  });

  it('is drafted by the board that decided, for the leader to whom the work was awarded', () => {
    drafting({ boardId: 'board-2' }).refused('another-board');
    drafting({}, { terms: null }).refused('unknown-board');
    drafting({ leaderId: 'leader-2' }).refused('not-the-awarded-leader');
    drafting({}, { leader: undefined }).refused('unknown-leader');
    drafting({}, { leader: { ...facts.leader!, designated: false } }).refused('not-designated');
  });

  it('is paid from a fund of that board', () => {
    drafting({}, { fund: undefined }).refused('unknown-fund');
    drafting({}, { fund: { boardId: 'board-2' } }).refused('unknown-fund');
  });

  it('stays within what the board awarded, to the penny, the half-day and the day', () => {
    drafting({ pence: 200_001 }).refused('beyond-award');
    drafting({ halfDays: 13 }).refused('beyond-award');
    drafting({ endsOn: '2012-07-21' }).refused('beyond-award');
    drafting({ pence: 150_000, halfDays: 8, endsOn: '2012-03-30' }).thenTypes('ContractDrafted');
  });

  it('is not made for time that has passed', () => {
    given(contract).when('DraftContract', draft, { today: '2012-07-21', facts }).refused('limit-passed');
  });

  it('runs forwards, from the decision on, with whole amounts and a readable reference', () => {
    drafting({ startsOn: ENDS, endsOn: STARTS }).refused('ends-before-it-starts');
    drafting({ startsOn: '2011-10-04' }).refused('starts-before-the-decision');
    drafting({ halfDays: 0 }).refused('half-days-must-be-positive');
    drafting({ halfDays: 1.5 }).refused('half-days-must-be-positive');
    drafting({ pence: -1 }).refused('pence-must-be-whole');
    drafting({ reference: ' ' }).refused('reference-needed');
  });

  it('happens once under an id', () => {
    given(contract, ...drafted)
      .when('DraftContract', draft, { facts })
      .refused('already-exists');
  });
});

describe('Agreeing the aims', () => {
  const agreeing = (changes: Partial<Aim>) =>
    given(contract, ...drafted).when('AgreeAim', { ...mathematics, ...changes });

  it('takes an aim with baseline, target, assessor and method', () => {
    agreeing({}).then(aimAgreed(mathematics));
  });

  it('refuses an aim that nobody could judge', () => {
    agreeing({ assessor: '' }).refused('aim-not-measurable');
    agreeing({ method: ' ' }).refused('aim-not-measurable');
    agreeing({ statement: '' }).refused('aim-not-measurable');
    agreeing({ measure: { ...mathematics.measure, unit: '' } }).refused('aim-not-measurable');
    agreeing({ measure: { ...mathematics.measure, name: '' } }).refused('aim-not-measurable');
    agreeing({ baseline: { ...mathematics.baseline, cohort: '' } }).refused('aim-not-measurable');
  });

  it('refuses a target that does not lie beyond the baseline in the direction of the measure', () => {
    agreeing({ target: { value: 67, by: ENDS } }).refused('aim-not-measurable');
    agreeing({ measure: { ...mathematics.measure, direction: 'down' } }).refused('aim-not-measurable');
    agreeing({
      measure: { name: 'Exclusions', unit: 'pupils', direction: 'down' },
      target: { value: 10, by: ENDS },
    }).thenTypes('AimAgreed');
  });

  it('refuses a target that is due after the contract ends, or before its baseline was taken', () => {
    agreeing({ target: { value: 80, by: '2012-07-21' } }).refused('aim-not-measurable');
    agreeing({ target: { value: 80, by: '2011-07-14' } }).refused('aim-not-measurable');
  });

  it('knows each aim once, and drops what is not wanted any more', () => {
    given(contract, ...withAims)
      .when('AgreeAim', mathematics)
      .refused('aim-known');
    given(contract, ...withAims)
      .when('DropAim', { aimId: 'teaching' })
      .thenState(({ aims }) => expect(aims).toEqual([mathematics]));
    given(contract, ...drafted)
      .when('DropAim', { aimId: 'teaching' })
      .refused('unknown-aim');
  });

  it('is over with the first signature', () => {
    given(contract, ...drafted, aimAgreed(mathematics), schoolSigned)
      .when('AgreeAim', teaching)
      .refused('already-signed');
    given(contract, ...withAims, schoolSigned)
      .when('DropAim', { aimId: 'teaching' })
      .refused('already-signed');
    given(contract, ...withAims, withdrawn)
      .when('DropAim', { aimId: 'teaching' })
      .refused('contract-withdrawn');
  });
});
