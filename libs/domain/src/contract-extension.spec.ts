import { contract } from '#domain/contract';
import type { ContractStream } from '#domain/contract.types';
import { meeting } from '#domain/meeting';
import { approveRequest, prepareBoard, signContract, startContract } from '#domain/testing/case.builder';
import { refusal, type InMemoryStreams } from '#domain/testing/in-memory-streams';
import { AWARD, inFavour } from '#domain/testing/meeting.builder';
import { mathematics, teaching, NO_VALUE_DETAILS } from '#domain/testing/sample-aims';
import { personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const MEETS_ON: IsoDay = '2011-12-07';

const draft: ContractStream['commands']['DraftContract'] = {
  ...{ reference: 'C-8', decisionId: 'd2', boardId: 'b', leaderId: 'leader-1', payer: 'none', fundId: null },
  ...{ pence: 0, halfDays: 2, startsOn: '2012-02-01', endsOn: '2012-03-30' },
};

const STAYS = {
  ...{ reference: null, payer: null, fundId: null, pence: null, halfDays: null, startsOn: null, endsOn: null },
};

/** The board decides on 7 December to extend the contract, which lasts until 31 January. */
const decideToExtend = (streams: InMemoryStreams, outcome: 'extend' | 'replace-provider' = 'extend'): InMemoryStreams =>
  streams
    .do('clerk', meeting, 'ScheduleMeeting', 'm2', {
      ...{ boardId: 'b', on: MEETS_ON, place: personalToken('Civic Offices'), recordedAfterwards: null },
    })
    .do('clerk', meeting, 'AddOtherBusiness', 'm2', {
      ...{ itemId: 'i', kind: 'review', subjectId: 'c', schoolUrn: null, title: personalToken('Review') },
    })
    .on(MEETS_ON)
    .do('clerk', meeting, 'OpenMeeting', 'm2', { recordedAfterwards: null })
    .do('clerk', meeting, 'RecordAttendance', 'm2', { present: ['ann', 'ben', 'cat'], apologies: [] })
    .do('clerk', meeting, 'MinuteDecision', 'm2', {
      ...{ decisionId: 'd2', itemId: 'i', outcome, rationale: personalToken('More time'), endCause: null },
      reasonCodes: [outcome === 'extend' ? 'aims-within-reach' : 'provider-unavailable'],
      ...{ optionsConsidered: [], vote: inFavour('ann', 'ben', 'cat'), conditions: [], effectiveFrom: MEETS_ON },
      award: { ...AWARD, latestEnd: '2012-03-30' },
    })
    .do('ann', meeting, 'ConfirmDecisions', 'm2', {});

const running = (): InMemoryStreams => startContract(prepareBoard('maintained'));

const extend = (streams: InMemoryStreams, change: Partial<typeof draft> = {}): InMemoryStreams =>
  streams.do('clerk', contract, 'DraftContract', 'c2', { ...draft, ...change });

describe('The draft of a contract that the board decided to extend', () => {
  it('begins with the aims of that contract, until its own last day, and both are linked', () => {
    const streams = extend(decideToExtend(running()));
    const { aims } = streams.state(contract, 'c2');
    expect(aims.map(({ aimId, by }) => [aimId, by])).toEqual([
      [mathematics.aimId, draft.endsOn],
      [teaching.aimId, draft.endsOn],
    ]);
    expect(streams.log.filter((entry) => /Exten/.test(entry))).toEqual([
      'contract-c2 ExtensionDrafted',
      'contract-c ContractExtended',
    ]);
  });

  it('leaves out aims that are met', () => {
    const streams = decideToExtend(running()).on('2012-01-31');
    streams.do('lee', contract, 'RecordMeasurement', 'c', {
      ...{ measurementId: 'x', aimId: mathematics.aimId, value: 99, measuredOn: '2012-01-30' },
      source: personalToken('Test'),
      ...NO_VALUE_DETAILS,
    });
    streams.do('assessor', contract, 'JudgeAim', 'c', {
      ...{ aimId: mathematics.aimId, judgement: 'met', evidence: personalToken('All can'), judgedOn: '2012-01-31' },
      ...{ evidenceSeen: [], noEvidenceReason: personalToken('Seen in lessons') },
    });
    expect(
      extend(streams)
        .state(contract, 'c2')
        .aims.map(({ aimId }) => aimId),
    ).toEqual([teaching.aimId]);
  });

  it('begins after the last day of that contract, also when it is amended', () => {
    const decided = decideToExtend(running());
    expect(refusal(() => extend(decided, { startsOn: '2012-01-31' }))).toBe('overlaps-extended-contract');
    extend(decided);
    const amend = (startsOn: IsoDay): InMemoryStreams =>
      decided.do('clerk', contract, 'AmendDraft', 'c2', { ...STAYS, startsOn, reason: personalToken('Sooner') });
    expect(refusal(() => amend('2012-01-31'))).toBe('overlaps-extended-contract');
    expect(amend('2012-02-02').state(contract, 'c2').agreed.startsOn).toBe('2012-02-02');
  });

  it('begins after the day on which that contract ended early', () => {
    const decided = decideToExtend(running()).on('2012-01-10');
    decided.do('clerk', contract, 'EndContractEarly', 'c', {
      ...{ causeCode: 'school-closed', endedOn: '2012-01-09', note: personalToken('The school closed') },
    });
    expect(refusal(() => extend(decided, { startsOn: '2012-01-09' }))).toBe('overlaps-extended-contract');
    expect(extend(decided, { startsOn: '2012-01-10' }).state(contract, 'c2').agreed.startsOn).toBe('2012-01-10');
  });

  it('extends a contract that has started', () => {
    const unstarted = decideToExtend(signContract(approveRequest(prepareBoard('maintained'))));
    expect(refusal(() => extend(unstarted))).toBe('nothing-to-extend');
  });

  it('begins with them again when it was withdrawn and is drafted again', () => {
    const streams = extend(decideToExtend(running()));
    streams.do('clerk', contract, 'WithdrawContract', 'c2', { reason: personalToken('Wrong figures') });
    expect(extend(streams).state(contract, 'c2').aims).toHaveLength(2);
  });

  it('is signed with the aims as they are in that contract, apart from their days', () => {
    const streams = extend(decideToExtend(running()));
    const sign = (contractVersion: number) =>
      refusal(() =>
        streams.do('sam', contract, 'SignContract', 'c2', { as: 'school', signedOn: MEETS_ON, contractVersion }),
      );
    streams.do('clerk', contract, 'ChangeAim', 'c2', { ...teaching, by: draft.endsOn, needArea: 'mathematics' });
    expect(sign(4)).toBe('aim-differs-from-extended');
    streams.do('clerk', contract, 'ChangeAim', 'c2', { ...teaching, by: '2012-03-01' });
    expect(sign(5)).toBe('nobody refused');
  });

  it('has no aims and no link if the board decided something else', () => {
    const streams = extend(decideToExtend(running(), 'replace-provider'));
    expect(streams.state(contract, 'c2').aims).toEqual([]);
    expect(streams.log).not.toContain('contract-c2 ExtensionDrafted');
  });
});
