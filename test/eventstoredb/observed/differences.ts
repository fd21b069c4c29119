/** Cases in which the fake answers otherwise than the server did, by `group: case`, with the reason. */
export const DIFFERENCES: Readonly<Record<string, string>> = {
  'expected: plain append expecting no_stream to softDeleted':
    'The server had not indexed the new metadata of the stream when it was read. Its batch append shows the events at once, and so does the fake.',
  'idem: plain: first batch of the recreated stream again expecting 4':
    'The server had not indexed the new metadata of the stream, so it found no position. With the batch append it did, and so does the fake.',
};

const DEPENDS_ON_EARLIER_RUNS =
  'The name of the stream is the same in every run, so the answer depends on earlier runs.';
const TOO_LONG_A_NAME = 'The name no longer fits into the headers of an error, and the server breaks the connection.';
const DEPENDS_ON_THE_INSTALLATION = 'The answer tells the version, the host and the features of that server.';
const DEPENDS_ON_TIME = 'The answer depends on which of two things comes first.';
const DEPENDS_ON_POSITIONS =
  'A server counts its own records too, so the event at which a checkpoint stands depends on what others write.';
const NOT_USED = 'No part of the product makes this call, and the client cannot.';

const bothCalls = (names: readonly string[], reason: string): Readonly<Record<string, string>> =>
  Object.fromEntries(names.flatMap((name) => ['plain', 'batch'].map((call) => [`names: ${call}: ${name}`, reason])));

/** Recorded cases that are not played again, by `group: case`, with the reason. */
export const NOT_PLAYED: Readonly<Record<string, string>> = {
  ...bothCalls(
    ['stream named empty', 'stream named space', 'stream named all', 'stream named dollarOnly'],
    DEPENDS_ON_EARLIER_RUNS,
  ),
  ...bothCalls(['stream named len40000', 'stream named len100000'], TOO_LONG_A_NAME),
  ...bothCalls(['stream named tab'], 'The answer of the server ends the process of the client.'),
  'contents: expected revision 2^63-1': NOT_USED,
  'streamReads: count 0': NOT_USED,
  'streamReads: count 2^63': NOT_USED,
  'streamReads: stream read with a filter': NOT_USED,
  'streamReads: links': NOT_USED,
  'calls: supported methods': DEPENDS_ON_THE_INSTALLATION,
  'calls: gossip': DEPENDS_ON_THE_INSTALLATION,
  'calls: append with a deadline of 0 ms: answer and what is stored': DEPENDS_ON_TIME,
  'calls: append with a deadline of 1 ms: answer and what is stored': DEPENDS_ON_TIME,
  'calls: options and events, then the call is cancelled: stored?': DEPENDS_ON_TIME,
  'calls: options and events, then the connection is cut: stored?': DEPENDS_ON_TIME,
  'calls: everything sent and ended, then cancelled at once: answers of 20 repeats': DEPENDS_ON_TIME,
  'calls: unknown method of a service': NOT_USED,
  'subscriptions: stream of 100 live at once, then 3': DEPENDS_ON_TIME,
  'subscriptions: where a catch-up checkpoint stands (others only): before/at/after the last searched':
    DEPENDS_ON_POSITIONS,
  'subscriptions: where a catch-up checkpoint stands (own and others mixed)': DEPENDS_ON_POSITIONS,
  'subscriptions: where a live checkpoint stands': DEPENDS_ON_POSITIONS,
};
