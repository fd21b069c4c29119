import { EventStoreDBClient, jsonEvent, type JSONEventType } from '@eventstore/db-client';
import fastify from 'fastify';
import type { Classification } from '#bench/baseline-work';
import { CLASSIFICATION_SCHEMA } from '#bench/classification-schema';
import { createMetadata } from '#bench/seed-logs';
import { TokenVerifier } from '#bench/token-verifier';

/** The baseline on servers: a Fastify server with a JSON schema around a plain read and a plain append of the client. */
const [connectionString = '', prefix = '', publicKey = ''] = process.argv.slice(2);

type SchoolEvent = JSONEventType<string, Record<string, unknown>, Record<string, unknown>>;

const client = EventStoreDBClient.connectionString(connectionString);
const tokens = new TokenVerifier(publicKey);

const classify = async (authorization: string, urn: string, body: Classification): Promise<object> => {
  await tokens.verify(authorization);
  const stream = `${prefix}school-${urn}`;
  let revision = -1n;
  for await (const { event } of client.readStream<SchoolEvent>(stream)) {
    if (revision < 0n && event?.type !== 'SchoolRegistered') throw new Error('There is no such school.');
    revision = event?.revision ?? revision;
  }
  const event = jsonEvent({ type: 'SchoolClassified', data: { ...body }, metadata: { ...createMetadata() } });
  await client.appendToStream(stream, event, { expectedRevision: revision });
  return { id: urn, version: Number(revision) + 2 };
};

const server = fastify();
server.post<{ Params: { urn: string }; Body: Classification }>(
  '/v1/schools/:urn/classification',
  { schema: CLASSIFICATION_SCHEMA },
  ({ headers, params, body }) => classify(headers.authorization ?? '', params.urn, body),
);

process.send?.(await server.listen({ port: 0, host: '127.0.0.1' }));
