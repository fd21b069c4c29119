import fastify from 'fastify';
import { BaselineWork, type Classification } from '#bench/baseline-work';

/** The baseline: a Fastify server with a JSON schema around hand-written code. */
const [events = '', views = '', publicKey = ''] = process.argv.slice(2);

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

const work = new BaselineWork(events, views, publicKey);
const server = fastify();
server.post<{ Params: { urn: string }; Body: Classification }>(
  '/v1/schools/:urn/classification',
  { schema },
  ({ headers, params, body }) => work.classify(headers.authorization ?? '', params.urn, body),
);

process.send?.(await server.listen({ port: 0, host: '127.0.0.1' }));
