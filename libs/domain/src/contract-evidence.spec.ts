import { MAX_EVIDENCE } from '#domain/contract-bounds';
import { contract } from '#domain/contract';
import type { ContractEvents } from '#domain/contract.events';
import { PROVIDER, running } from '#domain/testing/contract.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type ContractEvent = NewEvent<ContractEvents>;

const today: IsoDay = '2012-02-01';
const reason = personalToken('Entered on the wrong day');
const SEEN = {
  evidenceId: 'e1',
  kind: 'work-scrutiny',
  aimIds: ['mathematics'],
  seenOn: '2012-01-30' as IsoDay,
  description: personalToken('Books show reasoning in words'),
  source: personalToken('Both leaders'),
  quotations: [{ words: personalToken('I know why it works'), source: personalToken('A teacher of year 5') }],
};
const recorded = (data: Partial<typeof SEEN> = {}): ContractEvent => ({
  type: 'EvidenceRecorded',
  data: { ...SEEN, ...data },
  occurredOn: SEEN.seenOn,
});
const closed: ContractEvent = {
  type: 'ContractClosed',
  data: { metAims: 0, partlyMetAims: 0, unmetAims: 0, unjudgeableAims: 0, paid: 0, deliveredHalfDays: 2 },
};
// Events of a specification are recorded by this person.
const AUTHOR = { actor: 'clerk-1', today };

describe('Evidence', () => {
  const whenRecording = (changes: Partial<typeof SEEN> = {}) =>
    given(contract, ...running).when('RecordEvidence', { ...SEEN, ...changes }, { today });

  it('is recorded with its kind, day, source and what people said', () => {
    whenRecording().then({ type: 'EvidenceRecorded', data: SEEN, occurredOn: '2012-01-30' });
  });

  it('is about several aims of the contract, or about the contract as a whole', () => {
    whenRecording({ aimIds: ['mathematics', 'teaching'] }).thenTypes('EvidenceRecorded');
    whenRecording({ aimIds: [] }).thenTypes('EvidenceRecorded');
    whenRecording({ aimIds: ['science'] }).thenRefusal('unknown-aim');
  });

  it('is of a day since the start that is not in the future', () => {
    whenRecording({ seenOn: '2012-02-02' }).thenRefusal('in-the-future');
    whenRecording({ seenOn: '2011-09-01' }).thenRefusal('before-the-start');
  });

  it('is recorded once, and at most so often', () => {
    given(contract, ...running, recorded())
      .when('RecordEvidence', SEEN, { today })
      .thenRefusal('evidence-id-already-used');
    const many = Array.from({ length: MAX_EVIDENCE }, (_, index) => recorded({ evidenceId: `e-${index}` }));
    given(contract, ...running, ...many)
      .when('RecordEvidence', { ...SEEN, evidenceId: 'last' }, { today })
      .thenRefusal('too-much-evidence');
  });
});

describe('The correction of evidence', () => {
  const { evidenceId, kind, aimIds, seenOn } = SEEN;
  const right = { evidenceId, kind, aimIds, seenOn, description: null, source: null, quotations: null, reason };
  const history = [...running, recorded()];
  const whenCorrecting = (changes: object, context: object = AUTHOR) =>
    given(contract, ...history).when('CorrectEvidence', { ...right, ...changes }, context);

  it('has the old and the new values, and the texts that change', () => {
    const changes = { kind: 'survey', aimIds: [], seenOn: '2012-01-31' as const, quotations: [] };
    whenCorrecting(changes).then({
      type: 'EvidenceCorrected',
      data: {
        ...right,
        quotations: [],
        kind: { old: 'work-scrutiny', new: 'survey' },
        aimIds: { old: ['mathematics'], new: [] },
        seenOn: { old: '2012-01-30', new: '2012-01-31' },
      },
      occurredOn: '2012-01-31',
    });
  });

  it('needs a change, a known entry and a possible day', () => {
    whenCorrecting({}).thenRefusal('nothing-changed');
    whenCorrecting({ source: personalToken('The lead leader') }).thenTypes('EvidenceCorrected');
    whenCorrecting({ evidenceId: 'e9' }).thenRefusal('unknown-evidence');
    whenCorrecting({ seenOn: '2012-02-02' }).thenRefusal('in-the-future');
    whenCorrecting({ aimIds: ['science'] }).thenRefusal('unknown-aim');
  });

  it('is possible for its author and the clerk until the contract is closed', () => {
    whenCorrecting({ kind: 'survey' }, { actor: 'clerk-2', roles: ['clerk'], today }).thenTypes('EvidenceCorrected');
    whenCorrecting({ kind: 'survey' }, { ...PROVIDER, today }).thenRefusal('not-the-author');
    given(contract, ...history, closed)
      .when('CorrectEvidence', { ...right, kind: 'survey' }, AUTHOR)
      .thenRefusal('contract-closed');
  });

  it('voids an entry that should not exist, once', () => {
    const voided: ContractEvent = { type: 'EvidenceVoided', data: { evidenceId, reason } };
    const whenVoiding = (...events: ContractEvent[]) =>
      given(contract, ...history, ...events).when('VoidEvidence', { evidenceId, reason }, AUTHOR);
    whenVoiding().then(voided);
    whenVoiding(voided).thenRefusal('evidence-voided');
    given(contract, ...history)
      .when('VoidEvidence', { evidenceId, reason }, { ...PROVIDER, today })
      .thenRefusal('not-the-author');
  });
});
