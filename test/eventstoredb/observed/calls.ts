import { once } from 'node:events';
import { ANY, NO_STREAM } from '@eventstore/db-client';
import type { AppendExpectedRevision, StreamMetadata } from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { randomUUID } from 'node:crypto';
import {
  attempt,
  createEvents,
  describeAppend,
  readRevisions,
  tryAppend,
  type Answer,
} from '#test/eventstoredb/observed/answers';
import type { Play } from '#test/eventstoredb/observed/play';
import { appendRaw, createReadOptions, readRaw, toIdentifier } from '#test/eventstoredb/observed/raw';
import type { Stage } from '#test/eventstoredb/observed/stage';

const { Empty } = shared;

const sendWith = (stage: Stage, headers: Readonly<Record<string, string>>): Promise<Answer> => {
  const options = new streams.AppendReq.Options().setStreamIdentifier(toIdentifier(`${stage.run}-s`));
  const event = new streams.AppendReq.ProposedMessage().setId(new shared.UUID().setString(randomUUID()));
  event.getMetadataMap().set('type', 't').set('content-type', 'application/json');
  const requests = [
    new streams.AppendReq().setOptions(options.setAny(new Empty())),
    new streams.AppendReq().setProposedMessage(event.setData(Buffer.from('{}'))),
  ];
  return appendRaw(stage, requests, headers);
};

const sendCredentials =
  (userInfo: string): Play =>
  async (stage) => {
    const append = await sendWith(stage, { authorization: `Basic ${Buffer.from(userInfo).toString('base64')}` });
    const from = new streams.ReadReq.Options.StreamOptions().setStreamIdentifier(toIdentifier(`${stage.run}-s`));
    const options = createReadOptions().setStream(from.setStart(new Empty())).setCount('1000');
    return { append, read: await readRaw(stage, options.setNoFilter(new Empty())) };
  };

const writeMetadata = (
  { client, run }: Stage,
  metadata: StreamMetadata,
  expectedRevision: AppendExpectedRevision,
): Promise<Answer> =>
  attempt(async () => describeAppend(await client.setStreamMetadata(`${run}-s`, metadata, { expectedRevision })));

const CALLS: Readonly<Record<string, Play>> = {
  'credentials on an insecure server: admin:changeit': sendCredentials('admin:changeit'),
  'credentials on an insecure server: wrong password': sendCredentials('admin:wrong'),
  'credentials on an insecure server: unknown user': sendCredentials('nobody:nothing'),
  'requires-leader on a single node': async (stage) => ({
    t: await sendWith(stage, { 'requires-leader': 'true' }),
    T: await sendWith(stage, { 'requires-leader': 'True' }),
    x: await sendWith(stage, { 'requires-leader': 'x' }),
  }),
  'connection-name header': (stage) => sendWith(stage, { 'connection-name': 'some' }),
  'unsubscribe: the client side': async (stage) => {
    const { client, run } = stage;
    const said: string[] = [];
    await sendWith(stage, {});
    const subscription = client.subscribeToStream(`${run}-s`, { fromRevision: 'end' });
    for (const event of ['confirmation', 'caughtUp', 'end', 'close', 'error'])
      subscription.on(event as 'end', () => void said.push(event));
    subscription.resume();
    await once(subscription, 'caughtUp');
    const closed = once(subscription, 'close');
    await subscription.unsubscribe();
    await closed;
    return said;
  },
  'getStreamMetadata of a missing stream': async ({ client, run }) => {
    const { streamName, metastreamRevision } = await client.getStreamMetadata(`${run}-s`);
    return { streamName: streamName === `${run}-s`, rev: String(metastreamRevision) };
  },
  'setStreamMetadata twice with expected revision': async (stage) => ({
    a: await writeMetadata(stage, { maxCount: 3 }, NO_STREAM),
    b: await writeMetadata(stage, { maxCount: 5 }, NO_STREAM),
    c: await writeMetadata(stage, { maxCount: 4 }, 0n),
    m: (await stage.client.getStreamMetadata(`${stage.run}-s`)).metadata,
  }),
  'acl: write role': async (stage) => {
    await stage.client.setStreamMetadata(`${stage.run}-s`, { acl: { writeRoles: ['$admins'] } });
    const request = { stream: `${stage.run}-s`, events: createEvents(1), expectedRevision: ANY } as const;
    return { w: await tryAppend(stage, 'plain', request), r: await readRevisions(stage.client, request.stream) };
  },
};

export const findCallPlay = (name: string): Play | null => CALLS[name] ?? null;
