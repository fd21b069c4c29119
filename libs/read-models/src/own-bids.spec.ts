import type { RequestEvents } from '#domain/request.events';
import { received } from '#domain/testing/request.builder';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory } from '#kernel/testing/spec-events';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { listOwnBids, ownBids } from '#read-models/own-bids';

const request = eventFactory<RequestEvents>('request');
const text = personalToken('Text');

describe('The bids of a person', () => {
  it('are their own, with the figures as corrected and whether they were withdrawn', async () => {
    const kit = givenView(ownBids).after(
      request('r1', 'BidReceived', received),
      request('r1', 'BidReceived', { ...received, bidId: 'bid-9', bidBy: 'max' }),
      request('r2', 'BidReceived', { ...received, bidId: 'bid-2' }),
      request('r1', 'BidCorrected', {
        bidId: 'bid-1',
        halfDays: { old: 12, new: 10 },
        pence: { old: 200_000, new: 20_000 },
        approach: null,
        reason: text,
      }),
      request('r2', 'BidWithdrawn', { bidId: 'bid-2', reasonCode: 'no-days-left', note: null }),
    );
    const list = async (readModels: ReadModels) =>
      (await listOwnBids(readModels, 'lee', '2012-01-10', wholeListRequest('receivedOn'))).map(
        ({ bidId, requestId, halfDays, pence, correctedOn, withdrawnOn }) => [
          [bidId, requestId, halfDays, pence],
          [correctedOn !== null, withdrawnOn !== null],
        ],
      );
    await kit.returns(list, [
      [
        ['bid-1', 'r1', 10, 20_000],
        [true, false],
      ],
      [
        ['bid-2', 'r2', 12, 200_000],
        [false, true],
      ],
    ]);
  });
});
