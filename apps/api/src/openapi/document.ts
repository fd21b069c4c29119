import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { exampleOf } from '#api/openapi/body-examples';
import { namedProblems, PROBLEM, problemsOf, type Operation } from '#api/openapi/problems';
import * as kinds from '#api/validation/field-types';
import { namedApart } from '#api/openapi/hoist-schemas';
import { PROBLEM_CODES, PROBLEMS } from '#api/http/problems';

const introduction = `
The record of a School-to-School Partnership Board: which schools ask for support, what the board decides, who gives the support under
which contract, what it costs and what comes of it. Every change is an event that is never altered; the auditor reads the history itself.

**Signing in.** Send \`Authorization: Bearer <token>\`. On a local installation \`npm run --silent token\` prints one for the first administrator.

**Recording.** Each command answers \`{ id, version }\` once it is on disk and the read models show it. \`Idempotency-Key\` makes a retry safe,
\`If-Match\` with the version (as an ETag, \`"3"\`) refuses a command on a record that has changed since.

**Lists** come a page at a time: \`limit\`, and \`next\` (also in the \`Link\` header) until it is null. \`sort\` and filters take what each route lists.
\`Accept: text/csv\` or \`format=csv\` gives the whole filtered list as a file. Every answer to a question has an \`ETag\`: with it as \`If-None-Match\` the same
content is answered 304.

**Errors** are problem documents (RFC 9457, \`application/problem+json\`) with a stable \`code\`; a rule's refusal has status 409 and the
rule's own code. The other codes: ${PROBLEM_CODES.map((code) => `\`${code}\` (${PROBLEMS[code].status})`).join(', ')}.

Sums are integer pence, time is half-days, dates are ISO days (Europe/London), moments ISO UTC.
`;

/** The stages in the order of the process, and what each is for. */
const TAGS: readonly (readonly [name: string, description: string])[] = [
  ['Health', 'Whether the process runs and can do its work. Open to everybody.'],
  ['Persons', 'Who takes part, and what each may be from when to when.'],
  ['Imports', 'The public registers of schools and of inspection grades, as files.'],
  ['Schools', 'Schools as the registers know them, whose law governs them, and their requests and contracts.'],
  ['Alliances', 'Teaching school alliances, their members, and where their leaders are at work.'],
  ['Leaders', 'System leaders: designation, offered and released half-days, and contracts over all boards.'],
  ['Boards', 'Partnership boards: terms of reference with their dated lists, members, agenda, register, what is due.'],
  ['Funds', 'Grants of a financial year: granted, committed, paid, recovered.'],
  ['Requests', 'A school asks for support: acknowledged, screened, bid for, tabled.'],
  ['Meetings', 'Meetings of a board: attendance, interests, decisions minuted.'],
  ['Decisions', 'What was decided, its conditions, and whether it still stands.'],
  ['Contracts', 'From the draft over signatures, visits, reports and reviews to judgement, end and closing.'],
  ['Escalations', 'Concerns about the work, and how far up the route of the school they go.'],
  ['Operations', 'How far read models and reactions have come; sets going again what has stopped.'],
  ['Demonstration', 'Only in a demonstration: its clock.'],
];

/** The OpenAPI document of all routes. */
export const openApiOf = (application: NestFastifyApplication): OpenAPIObject => {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('School support brokerage')
    .setDescription(introduction)
    .setVersion('1')
    .addServer('/', 'This service')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' });
  for (const [name, description] of TAGS) settings.addTag(name, description);
  const methods = { operationIdFactory: (_controller: string, method: string) => method };
  return completed(SwaggerModule.createDocument(application, settings.build(), methods));
};

/** With what follows from what is there already: names of operations, problems of each route, examples of bodies, schemas under their names, only tags in use. */
const completed = (document: OpenAPIObject): OpenAPIObject => {
  const used = new Set<string>();
  const problems = namedProblems();
  for (const [path, item] of Object.entries(document.paths))
    for (const method of ['get', 'post'] as const) {
      const operation = item[method];
      if (operation === undefined) continue;
      operation.tags?.forEach((tag) => used.add(tag));
      // By its stage, which stays when a route moves to another controller of the same stage.
      operation.operationId = [...(operation.tags ?? []), operation.operationId].join('_');
      complete(document, operation, problems.named(problemsOf(path, method, operation), operation.operationId));
    }
  const schemas: Record<string, unknown> = { ...document.components?.schemas, Problem: PROBLEM };
  const paths = namedApart(document.paths, schemas) as OpenAPIObject['paths'];
  const components = { ...document.components, schemas, responses: problems.all } as OpenAPIObject['components'] &
    object;
  return { ...document, paths, components, tags: (document.tags ?? []).filter(({ name }) => used.has(name)) };
};

const complete = (document: OpenAPIObject, operation: Operation, problems: Operation['responses']): void => {
  operation.security ??= [];
  operation.parameters?.forEach(identified);
  operation.responses = { ...problems, ...operation.responses };
  const body = operation.requestBody;
  const json = body !== undefined && 'content' in body ? body.content['application/json'] : undefined;
  if (json === undefined) return;
  json.example = exampleOf(json.schema, document);
  if (JSON.stringify(json.example) === '{}') Object.assign(body ?? {}, { required: false });
};

/** Names in paths that stand for a name and not for an id. */
const NAMES = ['view', 'reaction'];

/** Says of a name in a path what it stands for. */
const identified = (parameter: NonNullable<Operation['parameters']>[number]): void => {
  if ('$ref' in parameter || parameter.in !== 'path' || NAMES.includes(parameter.name)) return;
  const { schema } = parameter.name === 'school' ? kinds.urn : kinds.id;
  parameter.schema = schema as typeof parameter.schema & object;
};

/** The documentation page at `/docs`, its document at `/docs-json`. */
export const documentApi = (application: NestFastifyApplication): void => {
  SwaggerModule.setup('docs', application, () => openApiOf(application), {
    customSiteTitle: 'School support brokerage',
    swaggerOptions: { persistAuthorization: false },
  });
};
