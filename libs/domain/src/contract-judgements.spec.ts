import { contract } from '#domain/contract';
import type { ContractEvents } from '#domain/contract.events';
import {
  aimJudgedEvent,
  contractEndedEvent,
  type ContractEvent,
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
});

describe('The confirmation of judgements by the board', () => {
  const confirmation = { confirmedOn: today, note: null } as const;
  const confirmed: ContractEvent = { type: 'JudgementsConfirmed', data: confirmation, occurredOn: today };
  const VICE_CHAIR = { actor: 'vice-chair', today };
  const ended = [...history, judged, contractEndedEvent('completed')];
  const when = (history_: readonly ContractEvent[], changes: object = {}, by = VICE_CHAIR) =>
    given(contract, ...history_).when('ConfirmJudgements', { ...confirmation, ...changes }, by);

  it('is recorded once, by somebody who did not judge', () => {
    when(ended).then(confirmed);
    when(ended, {}, { actor: 'clerk-1', today }).thenRefusal('judged-by-the-same-person');
    when([...ended, confirmed]).thenRefusal('already-confirmed');
    when([...history, contractEndedEvent('completed')]).thenRefusal('nothing-to-confirm');
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
      data: { metAims: 1, partlyMetAims: 0, unmetAims: 0, paid: 0, deliveredHalfDays: 0 },
    };
    take(...ended, confirmed, closed).thenRefusal('contract-closed');
  });
});
