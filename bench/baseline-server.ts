import fastify from 'fastify';
import { CLASSIFICATION_SCHEMA } from '#bench/classification-schema';
import { BaselineWork, type Classification } from '#bench/baseline-work';

/** The baseline: a Fastify server with a JSON schema around hand-written code. */
const [events = '', views = '', publicKey = ''] = process.argv.slice(2);

const querySchema = {
  querystring: { type: 'object', required: ['area'], properties: { area: { type: 'string', pattern: '^\\d{3}$' } } },
};

const work = new BaselineWork(events, views, publicKey);
const server = fastify();
server.post<{ Params: { urn: string }; Body: Classification }>(
  '/v1/schools/:urn/classification',
  { schema: CLASSIFICATION_SCHEMA },
  ({ headers, params, body }) => work.classify(headers.authorization ?? '', params.urn, body),
);

server.get<{ Querystring: { area: string } }>('/v1/schools', { schema: querySchema }, ({ headers, query }) =>
  work.list(headers.authorization ?? '', query.area),
);

process.send?.(await server.listen({ port: 0, host: '127.0.0.1' }));
