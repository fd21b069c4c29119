import { contract } from '#domain/contract';
import type { ContractEvents } from '#domain/contract.events';
import type { Decision } from '#domain/decision.types';
import {
  aimJudgedEvent,
  contractEndedEvent,
  type ContractEvent,
  decision,
  measurementEvent,
  running,
} from '#domain/testing/contract.builder';
import { NOTHING_SEEN } from '#domain/testing/sample-aims';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const today: IsoDay = '2012-07-13';
const text = personalToken('Test results');
const reason = personalToken('Mistyped');
const measured = measurementEvent('mathematics', 90);
const measurementId = (measured.data as ContractEvents['MeasurementRecorded']).measurementId;
const evidenceEvent = (evidenceId: string, aimIds: string[]): ContractEvent => ({
  type: 'EvidenceRecorded',
  data: { evidenceId, kind: 'survey', aimIds, seenOn: '2012-07-01', description: text, source: text, quotations: [] },
});
const history = [...running, measured, evidenceEvent('e1', []), evidenceEvent('e2', ['teaching'])];
const judgement = {
  ...({ aimId: 'mathematics', judgement: 'met', evidence: text, judgedOn: '2012-07-10', ...NOTHING_SEEN } as const),
};
const basis = (measurementIds: string[], evidenceIds: string[]) => ({ restsOn: { measurementIds, evidenceIds } });
const judged: ContractEvent = {
  type: 'AimJudged',
  data: { ...judgement, ...basis([measurementId], ['e1']) },
  occurredOn: '2012-07-10',
};

describe('The judgement of an aim', () => {
  const when = (changes: object, before: readonly ContractEvent[] = history) =>
    given(contract, ...before).when('JudgeAim', { ...judgement, ...changes }, { today });

  it('names the measurements and the evidence on which it rests, and who judged in the place of the assessor', () => {
    when(basis([measurementId], ['e1'])).then(judged);
    when({ otherAssessor: text }).then({
      type: 'AimJudged',
      data: { ...judgement, otherAssessor: text },
      occurredOn: '2012-07-10',
    });
  });

  it('rests on measurements of the aim and on evidence about it, which are not void', () => {
    when(basis(['m9'], [])).thenRefusal('not-a-measurement-of-the-aim');
    when(basis([], ['e2'])).thenRefusal('not-evidence-of-the-aim');
    when(basis([], ['e1']), [...history, { type: 'EvidenceVoided', data: { evidenceId: 'e1', reason } }]).thenRefusal(
      'not-evidence-of-the-aim',
    );
  });

  it('can say that the aim cannot be judged, without a measurement', () => {
    when({}, running).thenRefusal('no-measurement');
    when({ judgement: 'cannot-be-judged' }, running).thenTypes('AimJudged');
  });

  it('keeps what it rests on until it is corrected', () => {
    const clerk = { today, roles: ['clerk'] } as const;
    const after = given(contract, ...history, judged);
    after.when('VoidEvidence', { evidenceId: 'e1', reason }, clerk).thenRefusal('judgement-rests-on-it');
    given(contract, ...history, measurementEvent('mathematics', 91), judged)
      .when('VoidMeasurement', { measurementId, reason }, clerk)
      .thenRefusal('judgement-rests-on-it');
    const unchanged = { ...NOTHING_SEEN, evidence: null, evidenceSeen: null } as const;
    const correction = { ...judgement, ...unchanged, reason };
    after.when('CorrectJudgement', { ...correction, restsOn: null }, clerk).thenRefusal('nothing-changed');
    after
      .when('CorrectJudgement', { ...correction, ...basis([], ['e2']) }, clerk)
      .thenRefusal('not-evidence-of-the-aim');
    after.when('CorrectJudgement', { ...correction, ...basis([], []) }, clerk).thenTypes('JudgementCorrected');
  });

  it('can be put right to be by the assessor whom the aim names', () => {
    const clerk = { today, roles: ['clerk'] } as const;
    const byOther: ContractEvent = { type: 'AimJudged', data: { ...judgement, otherAssessor: text } };
    const unchanged = { ...judgement, evidence: null, evidenceSeen: null, restsOn: null, reason } as const;
    const correct = (changes: object, ...events: ContractEvent[]) =>
      given(contract, ...history, ...events).when('CorrectJudgement', { ...unchanged, ...changes }, clerk);
    correct({ byNamedAssessor: true }, byOther).thenTypes('JudgementCorrected');
    correct({ byNamedAssessor: true }, judged).thenRefusal('nothing-changed');
    correct({ byNamedAssessor: true, otherAssessor: text }, byOther).thenRefusal('two-assessors');
  });
});

describe('The confirmation of judgements by the board', () => {
  const confirmation = { confirmedOn: today, note: null } as const;
  const confirmed: ContractEvent = {
    type: 'JudgementsConfirmed',
    data: { ...confirmation, decisionId: null },
    occurredOn: today,
  };
  const VICE_CHAIR = { actor: 'vice-chair', today };
  /** Who recorded every event of the history. */
  const CLERK = { actor: 'clerk-1', today };
  const judgedBefore: ContractEvent = { type: 'AimJudged', data: { ...judgement, restsOn: null } };
  const ended = [...history, judged, contractEndedEvent('completed')];
  const when = (history_: readonly ContractEvent[], changes: object = {}, by = VICE_CHAIR) =>
    given(contract, ...history_).when('ConfirmJudgements', { ...confirmation, ...changes }, by);

  it('is recorded once, by somebody who did not judge', () => {
    when(ended).then(confirmed);
    when(ended, {}, CLERK).thenRefusal('judged-by-the-same-person');
    when([...ended, confirmed]).thenRefusal('already-confirmed');
    when([...history, contractEndedEvent('completed')]).thenRefusal('nothing-to-confirm');
  });

  it('is by somebody who did not correct a judgement either', () => {
    const corrected: ContractEvent = {
      type: 'JudgementCorrected',
      data: {
        aimId: 'mathematics',
        judgement: { old: 'met', new: 'not-met' },
        judgedOn: { old: '2012-07-10', new: '2012-07-10' },
        ...{ evidence: null, evidenceSeen: null, noEvidenceReason: null, restsOn: null, otherAssessor: null },
        ...{ byNamedAssessor: false, reason },
      },
    };
    const before = [...history, judgedBefore, contractEndedEvent('completed'), corrected];
    when(before, {}, CLERK).thenRefusal('judged-by-the-same-person');
    when(before).then(confirmed);
  });

  it('can be by whoever recorded a judgement before judgements were confirmed', () => {
    when([...history, judgedBefore, contractEndedEvent('completed')], {}, CLERK).then(confirmed);
  });

  it('can be by a meeting, whose decision the clerk names', () => {
    const decisionOf = (changes: object, rescinded = false) => ({
      ...decision,
      rescinded,
      taken: {
        ...decision.taken,
        boardId: 'board-1',
        meetingId: 'meeting-2',
        schoolUrn: null,
        madeOn: today,
        ...changes,
      },
    });
    const record = (confirming: Decision | undefined) =>
      given(contract, ...ended).when(
        'RecordMeetingConfirmation',
        { decisionId: 'decision-2', note: null },
        { actor: 'clerk-1', today, facts: { confirmation: confirming } },
      );
    record(decisionOf({})).then({
      type: 'JudgementsConfirmed',
      data: { confirmedOn: today, decisionId: 'decision-2', note: null },
      occurredOn: today,
    });
    for (const other of [{ meetingId: null }, { boardId: 'board-2' }, { schoolUrn: '999999' }])
      record(decisionOf(other)).thenRefusal('not-a-decision-on-the-contract');
    record(decisionOf({}, true)).thenRefusal('not-a-decision-on-the-contract');
    record(undefined).thenRefusal('not-a-decision-on-the-contract');
    record(decisionOf({ madeOn: '2012-07-09' })).thenRefusal('before-the-judgement');
  });

  it('ends when a measurement or evidence on which a judgement rests is corrected', () => {
    const clerk = { today, roles: ['clerk'] } as const;
    const lost: ContractEvent = { type: 'ConfirmationVoided', data: { reason: null } };
    const correctEvidence = (evidenceId: string, aimIds: string[], ...more: ContractEvent[]) =>
      given(contract, ...ended, ...more).when(
        'CorrectEvidence',
        {
          ...{ evidenceId, kind: 'survey', aimIds, seenOn: '2012-07-01', description: text, source: null },
          ...{ quotations: null, reason },
        },
        clerk,
      );
    const remeasured = { measurementId, value: 91, measuredOn: '2012-07-02', status: null, cohort: null } as const;
    given(contract, ...ended, confirmed)
      .when('CorrectMeasurement', { ...remeasured, source: null, reason }, clerk)
      .thenTypes('MeasurementCorrected', 'ConfirmationVoided');
    correctEvidence('e1', ['mathematics'], confirmed).thenTypes('EvidenceCorrected', 'ConfirmationVoided');
    correctEvidence('e1', ['mathematics'], confirmed, lost).thenTypes('EvidenceCorrected');
    correctEvidence('e2', ['teaching'], confirmed).thenTypes('EvidenceCorrected');
    correctEvidence('e1', ['teaching'], confirmed).thenRefusal('judgement-rests-on-it');
  });

  it('is not before the last judgement and not in the future', () => {
    when(ended, { confirmedOn: '2012-07-09' }).thenRefusal('before-the-judgement');
    when(ended, { confirmedOn: '2012-07-14' }).thenRefusal('in-the-future');
  });

  it('is needed again after a later judgement', () => {
    when([...ended, confirmed, aimJudgedEvent('teaching')]).then(confirmed);
  });

  it('can be taken back until the contract is closed', () => {
    const take = (...before: ContractEvent[]) =>
      given(contract, ...before).when('VoidConfirmation', { reason }, VICE_CHAIR);
    take(...ended, confirmed).then({ type: 'ConfirmationVoided', data: { reason } });
    take(...ended).thenRefusal('not-confirmed');
    const closed: ContractEvent = {
      type: 'ContractClosed',
      data: { metAims: 1, partlyMetAims: 0, unmetAims: 0, unjudgeableAims: 0, paid: 0, deliveredHalfDays: 0 },
    };
    take(...ended, confirmed, closed).thenRefusal('contract-closed');
  });
});
