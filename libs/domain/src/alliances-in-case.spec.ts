import { followRequest } from '#domain/alliances-in-case';
import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import { bidden, data, received, submitted } from '#domain/testing/request.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type RequestEvent = NewEvent<RequestEvents>;

const handedOver: RequestEvent = {
  type: 'RequestHandedOver',
  data: {
    ...{ handOverId: 'h', toBoardId: null, toAllianceId: 'tsa' },
    ...{ outcomesWanted: personalToken('Better results'), circumstances: personalToken('A new head') },
  },
};
const refused: RequestEvent = {
  type: 'HandOverRefused',
  data: { handOverId: 'h', reasonCode: 'no-provider', note: null, answeredBy: null },
};
const accepted: RequestEvent = {
  type: 'HandOverAccepted',
  data: { handOverId: 'h', toBoardId: null, toAllianceId: 'tsa', opened: null, answeredBy: null },
};
const provider = { ...received.provider, kind: 'alliance' as const, allianceId: 'tsa' };

describe('The alliances that a request concerns', () => {
  it.each<[string, RequestEvent[], string[], string[]]>([
    ['none without one', [submitted], [], []],
    [
      'the one that asks',
      [{ type: 'RequestSubmitted', data: { ...data, from: 'alliance', allianceId: 'tsa' } }],
      ['tsa'],
      [],
    ],
    ['that of a leader who bids', [submitted, bidden], [], ['leader-1']],
    ['one that bids', [submitted, { type: 'BidReceived', data: { ...received, provider } }], ['tsa'], ['leader-1']],
    ['one that is asked to take it over', [submitted, handedOver], ['tsa'], []],
    ['one that has taken it over', [submitted, handedOver, accepted], ['tsa'], []],
    ['none that refused to take it over', [submitted, handedOver, refused], [], []],
  ])('are %s', (_, events, allianceIds, leaderIds) => {
    expect(followRequest(given(request, ...events).state())).toEqual({ allianceIds, leaderIds });
  });
});
