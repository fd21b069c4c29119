import { contract } from '#domain/contract';
import { contractStageOn } from '#domain/contract-state';
import { fund } from '#domain/fund';
import { fundTotals } from '#domain/fund-accounts';
import { leader } from '#domain/leader';
import { totalHalfDays } from '#domain/leader-capacity';
import { approveRequest, collectSignatures, prepareBoard, signContract } from '#domain/testing/case.builder';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const stageOfContract = (streams: InMemoryStreams, day: IsoDay) => contractStageOn(streams.state(contract, 'c'), day);
const committed = (streams: InMemoryStreams, fundId: string) => fundTotals(streams.state(fund, fundId)).committed;

const SECOND_FUND = {
  boardId: 'b',
  name: 'Second fund',
  source: personalToken('Schools Forum'),
  financialYear: '2011-12',
  pence: 300_000,
} as const;

describe('A draft with its fund and its leader', () => {
  it('moves its money to another fund and its days to other figures when a signed draft is amended', () => {
    const streams = signContract(approveRequest(prepareBoard('maintained')))
      .do('clerk', fund, 'GrantFund', 'f2', SECOND_FUND)
      .do('clerk', contract, 'AmendDraft', 'c', {
        reference: null,
        payer: null,
        fundId: 'f2',
        pence: 150_000,
        halfDays: 8,
        startsOn: null,
        endsOn: null,
        reason: personalToken('The price was mistyped'),
      });
    expect([stageOfContract(streams, '2011-10-05'), committed(streams, 'f'), committed(streams, 'f2')]).toEqual([
      'draft',
      0,
      0,
    ]);
    collectSignatures(streams);
    expect([stageOfContract(streams, '2011-10-05'), committed(streams, 'f'), committed(streams, 'f2')]).toEqual([
      'ready',
      0,
      150_000,
    ]);
    expect(streams.state(leader, 'leader-1').bookings.map(({ reserved }) => totalHalfDays(reserved))).toEqual([8]);
    expect(streams.state(contract, 'c').releasing).toEqual({ funds: [], leaders: [] });
  });

  it('is drafted again on the same decision after a withdrawal, and runs to its end', () => {
    const streams = signContract(approveRequest(prepareBoard('maintained')));
    streams.do('clerk', contract, 'WithdrawContract', 'c', { reason: personalToken('Wrong figures') });
    expect(stageOfContract(signContract(streams), '2011-10-05')).toBe('ready');
    streams
      .on('2011-10-10')
      .do('clerk', contract, 'StartContract', 'c', { startedOn: '2011-10-10', begunEarly: null })
      .do('clerk', contract, 'EndContractEarly', 'c', {
        causeCode: 'not-progressing',
        endedOn: '2011-10-10',
        note: personalToken('Over'),
      })
      .do('clerk', contract, 'CloseContract', 'c', {});
    expect(committed(streams, 'f')).toBe(0);
  });

  it('asks no fund for money when the school pays, and closes without payments', () => {
    const streams = signContract(approveRequest(prepareBoard('maintained')), { payer: 'school', fundId: null });
    expect(stageOfContract(streams, '2011-10-05')).toBe('ready');
    expect(streams.log).toContain('contract-c FundingNotNeeded');
    streams
      .on('2011-10-10')
      .do('clerk', contract, 'StartContract', 'c', { startedOn: '2011-10-10', begunEarly: null })
      .do('clerk', contract, 'EndContractEarly', 'c', {
        causeCode: 'not-progressing',
        endedOn: '2011-10-10',
        note: personalToken('Over'),
      })
      .do('clerk', contract, 'CloseContract', 'c', {});
    expect(stageOfContract(streams, '2011-10-10')).toBe('closed');
    expect(streams.log.filter((line) => /^fund-f Funds|^fund-f Commitment/.test(line))).toEqual([]);
  });
});
