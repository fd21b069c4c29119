import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { DEFAULT_PREFIX } from '#eventstoredb/store-options';
import { assertNoUnprefixedEvents } from '#hosting/unprefixed-events';
import { parseConfiguration } from '#platform/configuration';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { startFakeCluster } from '#test/support/eventstoredb-fake/cluster';
import type { LoggedEvent } from '#test/support/eventstoredb-fake/logged-event';
import { startFake, type FakeNode } from '#test/support/eventstoredb-fake/server';

const FIRST_STREAM = 'person-00000000-0000-4000-8000-000000000001';
const FOREIGN_EVENTS = 700;

describe('The events without a prefix on an event store', () => {
  const nodes: FakeNode[] = [];
  let ours: readonly LoggedEvent[];

  const startNode = async (events: readonly LoggedEvent[] = []): Promise<FakeNode> => {
    const node = await startFake({}, events);
    nodes.push(node);
    return node;
  };

  const writeOurEvent = async (node: FakeNode): Promise<void> => {
    const store = EventStoreDbEventStore.connect(node.url);
    const chain = SealedEventBuilder.begin();
    await store.append(chain.stream, chain.buildMany(1), 'none');
    await store.close();
  };

  /** The same events in a stream of this name. */
  const rename = (stream: string): LoggedEvent[] => ours.map((event) => ({ ...event, stream }));

  const check = async ({ url }: FakeNode): Promise<void> => {
    const { servers } = parseConfiguration({ EVENT_STORE_URL: url, READ_MODELS_URL: 'postgres://127.0.0.1:1/none' });
    if (servers === null) throw new Error('There are no servers.');
    const store = EventStoreDbEventStore.connect(url, { prefix: servers.streamPrefix });
    await assertNoUnprefixedEvents(store, servers).finally(() => store.close());
  };

  beforeAll(async () => {
    const node = await startNode();
    await writeOurEvent(node);
    ours = node.events.filter(({ stream }) => stream.startsWith(DEFAULT_PREFIX));
  });
  afterAll(() => Promise.all(nodes.map((node) => node.stop())));

  it('are those of an earlier version wherever they are in the log, and are refused before the first event', async () => {
    const node = await startNode();
    for (let left = FOREIGN_EVENTS; left > 0; left -= 1) node.writeForeignEvent('contract-1');
    const late = await startNode([...node.events, ...rename('meeting-1')]);
    await expect(check(late)).rejects.toThrow(
      /^EVENT_STORE_URL cannot be used: the event store contains events without a prefix, such as those of the stream meeting-1, .* Set EVENT_STORE_URL to another event store\./,
    );
  });

  it('are refused together with the events of this installation if the first stream of an installation is one of them', async () => {
    const node = await startNode(rename(FIRST_STREAM));
    await writeOurEvent(node);
    await expect(check(node)).rejects.toThrow(`the stream ${FIRST_STREAM}`);
  });

  it('are accepted from other applications, also in streams with our names', async () => {
    const node = await startNode();
    for (const stream of ['contract-1', FIRST_STREAM, 'order-1']) node.writeForeignEvent(stream);
    await expect(check(node)).resolves.toBeUndefined();
  });

  it('are found through a node that does not lead its cluster', async () => {
    const cluster = await startFakeCluster();
    nodes.push(...cluster.nodes);
    const [follower] = cluster.nodes.filter((node) => node !== cluster.leader);
    if (follower === undefined) throw new Error('There is no follower.');
    await expect(check(follower)).resolves.toBeUndefined();
    cluster.changeLeader();
    await expect(check(follower)).resolves.toBeUndefined();
  });

  it('are not found among the events of installations with a prefix', async () => {
    const node = await startNode([...rename(`devon_${FIRST_STREAM}`), ...rename('cornwall_contract-1')]);
    await expect(check(node)).resolves.toBeUndefined();
  });
});
