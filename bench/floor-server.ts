import { createPublicKey, randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import fastify from 'fastify';
import { jwtVerify } from 'jose';
import { someMetadata } from '#bench/logs';

/** H: bare Fastify with all that a whole command needs, written by hand: token, schema, load, decide, group-committed append, projection. */
const [events = '', views = '', publicKey = ''] = process.argv.slice(2);

interface Classified {
  readonly governance: string;
  readonly consultees: readonly string[];
  readonly source: string;
}

interface Row {
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

const schema = {
  body: {
    type: 'object',
    additionalProperties: false,
    required: ['governance', 'consultees', 'source'],
    properties: {
      governance: { enum: ['maintained', 'academy', 'independent'] },
      consultees: { type: 'array', maxItems: 10, items: { type: 'string', maxLength: 200 } },
      source: { type: 'string', minLength: 1, maxLength: 500 },
    },
  },
};

const opened = (file: string, synchronous: string): Sqlite.Database => {
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  database.pragma(`synchronous = ${synchronous}`);
  return database;
};

const log = opened(events, 'FULL');
const table = opened(views, 'NORMAL');
table.exec('CREATE TABLE schools (urn TEXT PRIMARY KEY, governance TEXT, consultees TEXT, source TEXT)');
const load = log.prepare<[string], Row>('SELECT * FROM events WHERE stream = ? ORDER BY revision');
const insert = log.prepare(
  'INSERT INTO events (stream, revision, id, type, schema, data, metadata) VALUES (?, ?, ?, ?, 1, ?, ?)',
);
const upsert = table.prepare(
  `INSERT INTO schools VALUES (?, ?, ?, ?) ON CONFLICT (urn)
   DO UPDATE SET governance = excluded.governance, consultees = excluded.consultees, source = excluded.source`,
);

interface Waiting {
  readonly urn: string;
  readonly revision: number;
  readonly body: Classified;
  readonly stored: () => void;
}

let waiting: Waiting[] = [];

const append = log.transaction((group: readonly Waiting[]) => {
  for (const { urn, revision, body } of group) {
    const metadata = JSON.stringify(someMetadata());
    insert.run(`school-${urn}`, revision, randomUUID(), 'SchoolClassified', JSON.stringify(body), metadata);
  }
});

const project = table.transaction((group: readonly Waiting[]) => {
  for (const { urn, body } of group) upsert.run(urn, body.governance, JSON.stringify(body.consultees), body.source);
});

const flush = (): void => {
  const group = waiting;
  waiting = [];
  append.immediate(group);
  project(group);
  for (const { stored } of group) stored();
};

/** Two of one group on one stream: the second counts on from the first. */
const nextRevision = (urn: string): number => {
  const history = load.all(`school-${urn}`).map((row) => ({
    ...row,
    data: JSON.parse(row.data) as object,
    metadata: JSON.parse(row.metadata) as object,
  }));
  if (history[0]?.type !== 'SchoolRegistered') throw new Error('There is no such school.');
  return history.length + waiting.filter((other) => other.urn === urn).length;
};

const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
const proven = new Map<string, number>();

const prove = async (authorization: string): Promise<void> => {
  const token = authorization.slice('Bearer '.length);
  if ((proven.get(token) ?? 0) > Date.now()) return;
  const { payload } = await jwtVerify(token, key, { algorithms: ['EdDSA'] });
  proven.set(token, (payload.exp ?? 0) * 1_000);
};

const server = fastify();
server.post<{ Params: { urn: string }; Body: Classified }>(
  '/v1/schools/:urn/classification',
  { schema },
  async ({ headers, params: { urn }, body }) => {
    await prove(headers.authorization ?? '');
    const revision = nextRevision(urn);
    await new Promise<void>((stored) => {
      waiting.push({ urn, revision, body, stored });
      if (waiting.length === 1) setImmediate(flush);
    });
    return { id: urn, version: revision + 1 };
  },
);

process.send?.(await server.listen({ port: 0, host: '127.0.0.1' }));
