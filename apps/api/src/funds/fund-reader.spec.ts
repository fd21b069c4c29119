import { mock } from 'node:test';
import { FundReader } from '#api/funds/fund-reader';
import { HiddenMoney } from '#api/funds/hidden-money';
import { RecordReader } from '#api/history/record-reader';
import type { RequestOptions } from '#api/http/command-context';

describe('The movements of a fund', () => {
  it('leave out hidden contracts on every page, and look up conflicts of interest once', async () => {
    const money = Object.create(HiddenMoney.prototype) as HiddenMoney;
    const find = mock.method(money, 'findContracts', () => Promise.resolve(new Set(['hidden'])));
    const reader = new FundReader(Object.create(RecordReader.prototype) as RecordReader, money);
    const redact = reader.leaveOutHidden('fund-1', {} as RequestOptions);
    const rows = [{ contractId: 'hidden' }, { contractId: 'shown' }, { contractId: null }];
    expect(await redact(rows)).toEqual(rows.slice(1));
    expect(await redact(rows)).toEqual(rows.slice(1));
    expect(find.mock.callCount()).toBe(1);
  });
});
