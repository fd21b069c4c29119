import { addressOf } from '#eventstoredb/connection-string';

describe('An address of an event store', () => {
  it.each([
    ['without what its client would take for a part of the host', 'esdb://one/?tls=false', 'esdb://one?tls=false'],
    ['as it is, where it names one host', ' esdb://a:b%40@one:1 ', 'esdb://a:b%40@one:1'],
    [
      'so that all hosts are asked, and not for minutes',
      'esdb+discover://a:b@one,two:1/?tls=true',
      'esdb://a:b@one,two:1?tls=true&maxDiscoverAttempts=3&gossipTimeout=2',
    ],
    [
      'with the patience that it says itself',
      'esdb+discover://one?gossip_timeout=9&MaxDiscoverAttempts=1',
      'esdb+discover://one?gossip_timeout=9&MaxDiscoverAttempts=1',
    ],
  ])('is handed to its client %s', (_, url, handed) => {
    expect(addressOf(url).forClient).toBe(handed);
  });
});
