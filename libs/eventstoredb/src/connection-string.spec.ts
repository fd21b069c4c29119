import { parseConnectionString } from '#eventstoredb/connection-string';

describe('Connection string of an event store', () => {
  it.each([
    [
      'without the slash that the client would take for a part of the host',
      'esdb://one/?tls=false',
      'esdb://one?tls=false',
    ],
    ['unchanged when it names one host', ' esdb://a:b%40@one:1 ', 'esdb://a:b%40@one:1'],
    [
      'with one scheme for several hosts and short discovery timeouts',
      'esdb+discover://a:b@one,two:1/?tls=true',
      'esdb://a:b@one,two:1?tls=true&maxDiscoverAttempts=3&gossipTimeout=2',
    ],
    [
      'with its own discovery timeouts',
      'esdb+discover://one?gossip_timeout=9&MaxDiscoverAttempts=1',
      'esdb+discover://one?gossip_timeout=9&MaxDiscoverAttempts=1',
    ],
  ])('is passed to the client %s', (_, url, expected) => {
    expect(parseConnectionString(url).clientString).toBe(expected);
  });
});
