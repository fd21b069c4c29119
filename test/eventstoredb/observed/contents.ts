import { randomUUID } from 'node:crypto';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { UUID } from '@eventstore/db-client/generated/shared_pb.js';
import type { AppendReq } from '@eventstore/db-client/generated/streams_pb.js';
import { attempt, readEvents, type Answer } from '#test/eventstoredb/observed/answers';
import type { Play } from '#test/eventstoredb/observed/play';
import { appendRaw, createReadOptions, readRaw, toIdentifier } from '#test/eventstoredb/observed/raw';
import type { Stage } from '#test/eventstoredb/observed/stage';

const { Options, ProposedMessage } = streams.AppendReq;
const { Empty } = shared;

/** What a case sends, where it differs from a usual append. */
interface Content {
  readonly data?: string | Uint8Array;
  readonly metadata?: string;
  /** The system metadata of the event. Null removes an entry. */
  readonly system?: Readonly<Record<string, string | null>>;
  readonly id?: (() => UUID) | null;
  readonly revision?: string | null;
  readonly named?: false;
  /** The messages that are sent. Default: the options, then the event. */
  readonly sent?: readonly ('options' | 'event')[];
}

const writeId = (text: string): UUID => new shared.UUID().setString(text);

const structuredId = (): UUID =>
  new shared.UUID().setStructured(
    new shared.UUID.Structured().setMostSignificantBits('1234567890123').setLeastSignificantBits('987654321'),
  );

const JSON_DATA: Readonly<Record<string, string | Uint8Array>> = {
  'plain json': '{}',
  'not JSON, said to be JSON': '{not json',
  'empty data, said to be JSON': '',
  'JSON null': 'null',
  'JSON string': '"x"',
  'JSON array': '[1]',
  'BOM and JSON': '\ufeff{}',
  'invalid UTF-8 as JSON': Uint8Array.of(0x7b, 0xff, 0x7d),
};

const METADATA: Readonly<Record<string, string>> = {
  empty: '',
  'not JSON': 'nonsense',
  JSON: '{"a":1}',
  'JSON null': 'null',
  'JSON array': '[1]',
};

const TYPES: Readonly<Record<string, string>> = {
  'empty type': '',
  'type $x': '$x',
  'type $metadata in a plain stream': '$metadata',
  'unicode type': 'tÿpe-日本',
  'type with newline': 'a\nb',
};

const OTHERS: Readonly<Record<string, Content>> = {
  'content type octet-stream': { system: { 'content-type': 'application/octet-stream' }, data: 'abc' },
  'content type application/xml': { system: { 'content-type': 'application/xml' }, data: '<a/>' },
  'content type application/json; charset=utf-8': { system: { 'content-type': 'application/json; charset=utf-8' } },
  'content type empty': { system: { 'content-type': '' } },
  'no content type': { system: { 'content-type': null } },
  'no type': { system: { type: null } },
  'type $> with no data': { system: { type: '$>', 'content-type': 'application/octet-stream' }, data: '' },
  'type $> with a bad link': { system: { type: '$>', 'content-type': 'application/octet-stream' }, data: 'nonsense' },
  'no id': { id: null },
  'empty id': { id: () => writeId('') },
  'zero id': { id: () => writeId('00000000-0000-0000-0000-000000000000') },
  'id not a uuid': { id: () => writeId('nonsense') },
  'id in braces': { id: () => writeId(`{${randomUUID()}}`) },
  'structured id': { id: structuredId },
  'further system metadata': { system: { further: 'x' } },
  'no options first': { sent: ['event'] },
  'nothing at all': { sent: [] },
  'options twice': { sent: ['options', 'event', 'options', 'event'] },
  'no expected revision': { revision: null },
  'no stream name': { named: false },
  'expected revision 2^63': { revision: '9223372036854775808' },
  'expected revision 2^64-1': { revision: '18446744073709551615' },
};

const findContent = (name: string): Content | null => {
  const data = JSON_DATA[name];
  if (data !== undefined) return { data };
  const metadata = METADATA[name.replace(/^metadata /, '')];
  if (name.startsWith('metadata ') && metadata !== undefined) return { metadata };
  const type = TYPES[name];
  return type === undefined ? (OTHERS[name] ?? null) : { system: { type } };
};

const createOptions = (stream: string, { revision, named }: Content): AppendReq => {
  const options = new Options();
  if (named !== false) options.setStreamIdentifier(toIdentifier(stream));
  if (revision === undefined) options.setAny(new Empty());
  else if (revision !== null) options.setRevision(revision);
  return new streams.AppendReq().setOptions(options);
};

const createProposed = ({ data = '{}', metadata, system = {}, id }: Content): AppendReq => {
  const message = new ProposedMessage().setData(typeof data === 'string' ? Buffer.from(data) : data);
  if (metadata !== undefined) message.setCustomMetadata(Buffer.from(metadata));
  if (id !== null) message.setId(id === undefined ? writeId(randomUUID()) : id());
  for (const [name, value] of Object.entries({ type: 't', 'content-type': 'application/json', ...system }))
    if (typeof value === 'string') message.getMetadataMap().set(name, value);
  return new streams.AppendReq().setProposedMessage(message);
};

const describeBytes = (value: unknown): unknown =>
  value instanceof Uint8Array ? `bytes ${Buffer.from(value).toString()}` : value;

/** What the client makes of a stream. */
const readBack = ({ client }: Stage, stream: string): Promise<Answer> =>
  attempt(async () => {
    const events = (await readEvents(client, stream)).map(({ type, isJson, data, metadata }) => {
      const meta = metadata instanceof Uint8Array && metadata.length === 0 ? undefined : metadata;
      return { type, isJson, data: describeBytes(data), meta: describeBytes(meta) };
    });
    return { ok: true, events };
  });

/** `metadata not JSON`: sends an event as bytes on the wire, and reads it. */
export const findContentPlay = (name: string): Play | null => {
  const content = findContent(name);
  if (content === null) return null;
  return async (stage) => {
    const stream = `${stage.run}-s`;
    const messages = (content.sent ?? (['options', 'event'] as const)).map((each) =>
      each === 'options' ? createOptions(stream, content) : createProposed(content),
    );
    const r = await appendRaw(stage, messages);
    const from = new streams.ReadReq.Options.StreamOptions().setStreamIdentifier(toIdentifier(stream));
    const options = createReadOptions().setStream(from.setStart(new Empty())).setCount('1000');
    const raw = content.named === false ? [] : await readRaw(stage, options.setNoFilter(new Empty()));
    return { r, raw, back: await readBack(stage, stream) };
  };
};
