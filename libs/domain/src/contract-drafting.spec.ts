import { contract } from '#domain/contract';
import type { ContractStream } from '#domain/contract.types';
import { decision } from '#domain/decision';
import type { Decision } from '#domain/decision.types';
import { DEFAULT_TERMS } from '#domain/default-terms';
import {
  agreed,
  aimAgreedEvent,
  drafted,
  ENDS,
  schoolSigned,
  STARTS,
  withAims,
  withdrawn,
  terms,
} from '#domain/testing/contract.builder';
import { mathematics, teaching } from '#domain/testing/sample-aims';
import { mentoring } from '#domain/testing/sample-parts';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import type { FactsFor } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const taken: Decision['taken'] = {
  boardId: 'board-1',
  meetingId: 'meeting-1',
  itemId: 'request-1',
  requestId: 'request-1',
  schoolUrn: '110001',
  outcome: 'approve',
  award: {
    provider: LEADER_PROVIDER,
    leaderId: 'leader-1',
    level: 'targeted',
    mostHalfDays: 12,
    mostPence: 200_000,
    latestEnd: ENDS,
  },
  conditions: [],
  madeOn: '2011-10-05',
  effectiveFrom: '2011-10-05',
};

const decisionWith = (changes: Partial<Decision['taken']> = {}): Decision =>
  given(decision, { type: 'DecisionTaken', data: { ...taken, ...changes } }).state();

const facts: FactsFor<ContractStream, 'DraftContract'> = {
  decision: decisionWith(),
  leader: { personId: 'lee', homeSchoolUrn: '110002', employer: null, allianceId: 'alliance-1', designated: true },
  fund: { boardId: 'board-1' },
  terms: { ...DEFAULT_TERMS, from: '2011-09-01' },
  extended: undefined,
};

const draft: ContractStream['commands']['DraftContract'] = {
  reference: 'C-2011-07',
  decisionId: 'decision-1',
  boardId: 'board-1',
  leaderId: 'leader-1',
  payer: 'fund',
  fundId: 'fund-1',
  pence: 200_000,
  halfDays: 12,
  startsOn: STARTS,
  endsOn: ENDS,
};

const whenDrafting = (changes: Partial<typeof draft>, otherFacts: Partial<typeof facts> = {}) =>
  given(contract).when(
    'DraftContract',
    { ...draft, ...changes },
    { today: '2011-10-05', facts: { ...facts, ...otherFacts } },
  );

describe('Drafting a contract', () => {
  it("follows from an approving decision and copies the board's intervals and codes of that day", () => {
    whenDrafting({}).then({ type: 'ContractDrafted', data: agreed });
  });

  it('needs an existing decision that approves support, is in effect and names a school', () => {
    whenDrafting({}, { decision: undefined }).thenRefusal('unknown-decision');
    whenDrafting({}, { decision: decisionWith({ outcome: 'monitor-only', award: null }) }).thenRefusal(
      'decision-does-not-allow',
    );
    whenDrafting({}, { decision: decisionWith({ effectiveFrom: '2011-10-06' }) }).thenRefusal(
      'decision-does-not-allow',
    );
    whenDrafting({}, { decision: decisionWith({ schoolUrn: null }) }).thenRefusal('decision-does-not-allow');
    whenDrafting({}, { decision: { ...decisionWith(), rescinded: true } }).thenRefusal('decision-does-not-allow');
  });

  it('answers a decision of another board as one that does not exist, whatever its outcome, day and conditions', () => {
    const secret = decisionWith({
      outcome: 'decline',
      award: null,
      effectiveFrom: '2011-12-01',
      conditions: [{ conditionId: 'c1', text: personalToken('An action plan'), due: '2011-10-04' }],
    });
    whenDrafting({ boardId: 'board-2' }).thenRefusal('unknown-decision');
    whenDrafting({ boardId: 'board-2' }, { decision: secret }).thenRefusal('unknown-decision');
  });

  it('waits while a condition of the board is overdue', () => {
    const conditions = [{ conditionId: 'c1', text: personalToken('An action plan'), due: '2011-10-04' as const }];
    const conditional = decisionWith({ outcome: 'approve-with-conditions', conditions });
    whenDrafting({}, { decision: conditional }).thenRefusal('condition-overdue');
    whenDrafting({}, { decision: { ...conditional, dischargedConditions: ['c1'] } }).thenTypes('ContractDrafted');
  });

  it('must name the leader to whom the board awarded the work, who is designated throughout', () => {
    whenDrafting({}, { terms: null }).thenRefusal('unknown-board');
    whenDrafting({ leaderId: 'leader-2' }).thenRefusal('not-the-awarded-leader');
    whenDrafting({}, { leader: undefined }).thenRefusal('unknown-leader');
    whenDrafting({}, { leader: { ...facts.leader!, designated: false } }).thenRefusal('not-designated');
  });

  it('must name a fund of that board', () => {
    whenDrafting({}, { fund: undefined }).thenRefusal('unknown-fund');
    whenDrafting({}, { fund: { boardId: 'board-2' } }).thenRefusal('unknown-fund');
  });

  it('must stay within the award in pence, half-days and days', () => {
    whenDrafting({ pence: 200_001 }).thenRefusal('beyond-award');
    whenDrafting({ halfDays: 13 }).thenRefusal('beyond-award');
    whenDrafting({ endsOn: '2012-07-21' }).thenRefusal('beyond-award');
    whenDrafting({ pence: 150_000, halfDays: 8, endsOn: '2012-03-30' }).thenTypes('ContractDrafted');
  });

  it('refuses a period that has already passed', () => {
    given(contract).when('DraftContract', draft, { today: '2012-07-21', facts }).thenRefusal('limit-passed');
  });

  it('needs an end after its start, a start after the decision, whole amounts and a reference', () => {
    whenDrafting({ startsOn: ENDS, endsOn: STARTS }).thenRefusal('ends-before-it-starts');
    whenDrafting({ startsOn: '2011-10-04' }).thenRefusal('starts-before-the-decision');
    whenDrafting({ halfDays: 0 }).thenRefusal('half-days-must-be-positive');
    whenDrafting({ halfDays: 1.5 }).thenRefusal('half-days-must-be-positive');
    whenDrafting({ pence: -1 }).thenRefusal('pence-must-be-whole');
    whenDrafting({ reference: ' ' }).thenRefusal('reference-needed');
  });

  it('is possible once, unless the contract was withdrawn or its time limit passed before the start', () => {
    const today = '2011-10-07';
    given(contract, ...drafted)
      .when('DraftContract', draft, { facts, today })
      .thenRefusal('already-exists');
    given(contract, ...withAims, { type: 'PartAgreed', data: mentoring }, withdrawn)
      .when('DraftContract', draft, { facts, today })
      .then(
        { type: 'AimDropped', data: { aimId: 'mathematics' } },
        { type: 'AimDropped', data: { aimId: 'teaching' } },
        { type: 'PartDropped', data: { partId: 'mentoring' } },
        { type: 'ContractRedrafted', data: agreed },
      );
    given(contract, { type: 'ContractDrafted', data: { ...agreed, endsOn: '2011-10-06' } })
      .when('DraftContract', draft, { facts, today })
      .thenTypes('ContractWithdrawn', 'ContractRedrafted');
  });

  it('of a withdrawn contract of another board is answered as if there were none', () => {
    given(contract, ...drafted)
      .when('DraftContract', { ...draft, boardId: 'board-2' }, { facts, today: '2011-10-07' })
      .thenRefusal('unknown-decision');
  });

  it('names who pays: a fund of the board, another payer without a fund, or nobody at the price of 0', () => {
    whenDrafting({ fundId: null }).thenRefusal('unknown-fund');
    whenDrafting({ payer: 'school' }).thenRefusal('fund-does-not-pay');
    whenDrafting({ payer: 'school', fundId: null }).thenTypes('ContractDrafted');
    whenDrafting({ payer: 'none', fundId: null }).thenRefusal('nobody-pays');
    whenDrafting({ payer: 'none', fundId: null, pence: 0 }).thenTypes('ContractDrafted');
  });
});

describe('Agreeing aims', () => {
  it('accepts an aim to change a measure from a baseline', () => {
    given(contract, ...drafted)
      .when('AgreeAim', mathematics, { facts: { terms } })
      .then(aimAgreedEvent(mathematics));
  });

  it('refuses an aim id that is already used, and drops an aim', () => {
    given(contract, ...withAims)
      .when('AgreeAim', mathematics, { facts: { terms } })
      .thenRefusal('aim-id-already-used');
    given(contract, ...withAims)
      .when('DropAim', { aimId: 'teaching' })
      .thenState(({ aims }) => expect(aims).toEqual([mathematics]));
    given(contract, ...drafted)
      .when('DropAim', { aimId: 'teaching' })
      .thenRefusal('unknown-aim');
  });

  it('is not possible after the first signature', () => {
    given(contract, ...drafted, aimAgreedEvent(mathematics), schoolSigned)
      .when('AgreeAim', teaching, { facts: { terms } })
      .thenRefusal('contract-already-signed');
    given(contract, ...withAims, schoolSigned)
      .when('DropAim', { aimId: 'teaching' })
      .thenRefusal('contract-already-signed');
    given(contract, ...withAims, withdrawn)
      .when('DropAim', { aimId: 'teaching' })
      .thenRefusal('contract-withdrawn');
  });
});
