import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import { request } from '#domain/request';
import { collectSignatures, approveRequest, prepareBoard, signContract } from '#domain/testing/case.builder';
import { refusal, type InMemoryStreams } from '#domain/testing/in-memory-streams';
import { mathematics } from '#domain/testing/sample-aims';
import { given, personalToken } from '#kernel/testing/decider-spec';

const note = personalToken('A new head has started');

const withdraw = (streams: InMemoryStreams): InMemoryStreams =>
  streams.do('sam', request, 'WithdrawRequest', 'r', { reasonCode: 'need-met', note, by: 'school' });

const draft = (streams: InMemoryStreams): InMemoryStreams =>
  streams.do('clerk', contract, 'DraftContract', 'c', {
    ...{ reference: 'C-7', decisionId: 'd', boardId: 'b', leaderId: 'leader-1', payer: 'none', fundId: null },
    ...{ pence: 0, halfDays: 12, startsOn: '2011-10-10', endsOn: '2012-01-31' },
  });

const listCircumstances = (streams: InMemoryStreams): string[] =>
  streams.state(contract, 'c').circumstances.map(({ kind, sourceId }) => `${kind} ${sourceId}`);

describe('A request that is withdrawn after the approval', () => {
  it('releases the award, so that no contract can be drafted', () => {
    const streams = withdraw(approveRequest(prepareBoard('maintained')));
    expect(streams.state(decision, 'd').released).toEqual({ requestId: 'r', since: '2011-10-05' });
    expect(refusal(() => draft(streams))).toBe('request-withdrawn');
  });

  it('ends a contract that not all have signed, and gives the days back', () => {
    const streams = draft(approveRequest(prepareBoard('maintained'))).do('clerk', contract, 'AgreeAim', 'c', {
      ...mathematics,
      by: '2012-01-31',
    });
    streams.do('sam', contract, 'SignContract', 'c', { as: 'school', signedOn: '2011-10-05', contractVersion: 2 });
    withdraw(streams);
    expect(streams.state(contract, 'c')).toMatchObject({ withdrawn: true, circumstances: [] });
    expect(streams.log.filter((entry) => entry.startsWith('contract-c ')).slice(-3)).toEqual([
      'contract-c ContractWithdrawn',
      'contract-c RequestWithdrawalNoted',
      'contract-c DaysSettled',
    ]);
    expect(refusal(() => collectSignatures(streams))).toBe('contract-withdrawn');
    expect(refusal(() => draft(streams))).toBe('request-withdrawn');
  });

  it('lets a signed contract go on, which waits for the answer of the board and can start', () => {
    const streams = withdraw(signContract(approveRequest(prepareBoard('maintained'))));
    expect(listCircumstances(streams)).toEqual(['request-withdrawn r']);
    streams.on('2011-10-10').do('clerk', contract, 'StartContract', 'c', { startedOn: '2011-10-10', begunEarly: null });
    expect(streams.state(contract, 'c')).toMatchObject({ startedOn: '2011-10-10', withdrawn: false });
  });

  it('is noted on a contract that is over, and changes nothing there', () => {
    const streams = draft(approveRequest(prepareBoard('maintained')));
    streams.do('clerk', contract, 'WithdrawContract', 'c', { reason: note });
    withdraw(streams);
    expect(streams.log.filter((entry) => entry.startsWith('contract-c ')).at(-1)).toBe(
      'contract-c RequestWithdrawalNoted',
    );
    expect(listCircumstances(streams)).toEqual([]);
  });

  it('is told to a contract that was drafted at the same moment', () => {
    const { taken } = approveRequest(prepareBoard('maintained')).state(decision, 'd');
    const withdrawn = { requestId: 'r', since: '2011-10-05' } as const;
    given(
      decision,
      { type: 'DecisionTaken', data: taken },
      { type: 'AwardReleased', data: { ...withdrawn, contractId: null } },
    )
      .when('NoteContract', { contractId: 'c' })
      .then(
        { type: 'ContractFollowed', data: { contractId: 'c' } },
        { type: 'ContractRequestWithdrawn', data: { contractId: 'c', ...withdrawn } },
      );
  });

  it('cannot be withdrawn twice', () => {
    const streams = withdraw(approveRequest(prepareBoard('maintained')));
    expect(refusal(() => withdraw(streams))).toBe('request-withdrawn');
  });
});
