import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { PROBLEM_CODES, PROBLEMS } from '#api/http/problems';
import { buildExample, buildKindExamples } from '#api/openapi/body-examples';
import { hoistNamedSchemas } from '#api/openapi/hoist-schemas';
import { createProblemResponses, listProblems, PROBLEM_SCHEMA, type Operation } from '#api/openapi/problem-responses';
import * as fieldTypes from '#api/validation/field-types';

const INTRODUCTION = `
The records of a School-to-School Partnership Board: which schools ask for support, what the board decides, who gives the support under which
contract, what it costs and what it achieves. Every change is an event that is never altered. Auditors read the history itself.

**Authentication.** Send \`Authorization: Bearer <token>\`. In a local installation \`npm run --silent token\` prints a token for the first
administrator.

**Commands.** Each command answers \`{ id, version }\` when its events are on disk. A later query includes them: it waits for its read models, for
at most two seconds, and then answers 503. If several processes serve the API, send the \`Log-Position\` of the command with the query. With an \`Idempotency-Key\` you can
retry safely. With \`If-Match\` and a version (as an ETag: \`"3"\`), the command is rejected if something has changed
in the record that you may see.

**Lists** have pages: \`limit\` sets the size, and \`next\` (also in the \`Link\` header) is the URL of the next page, or null on the last. Each list
documents its sort fields and filters. \`Accept: text/csv\` or \`format=csv\` returns the whole filtered list as a file. Every query response has an
\`ETag\`: send it as \`If-None-Match\` to get 304 while the content is the same.

**Problems** are problem documents (RFC 9457, \`application/problem+json\`). Programs should branch on \`code\`. A rule violation has status 409 and
the code of the rule. The other codes: ${PROBLEM_CODES.map((code) => `\`${code}\` (${PROBLEMS[code].status})`).join(', ')}. GET the \`type\` of a
problem for a description.

Amounts of money are whole pence. Time is counted in half-days. Days are ISO 8601 days in Europe/London, and times are ISO 8601 in UTC.
`;

/** The tags in the order of the process, and what the routes of each are for. */
const TAGS: readonly (readonly [name: string, description: string])[] = [
  ['Health', 'Liveness and readiness of the service. Public.'],
  ['Problems', 'What each kind of problem means and what you can do. Public.'],
  ['Persons', 'The people who take part, and their roles.'],
  [
    'Imports',
    'Import of public registers: establishments, links and groups (GIAS), inspections (Ofsted), and indicators.',
  ],
  ['Schools', 'Schools as published in the registers, the law that governs them, and their requests and contracts.'],
  ['Bodies', 'Trusts, dioceses, foundations and councils, and the schools for which they are responsible.'],
  ['Alliances', 'Teaching school alliances, their members, and where their leaders are deployed.'],
  ['Leaders', 'System leaders: designation, offered and released half-days, and contracts for all boards.'],
  ['Boards', 'Partnership boards: terms of reference with their dated lists, members, agenda, register and due items.'],
  ['Calendars', 'Terms and holidays of schools, and files for calendar programs.'],
  ['Oversight', 'What a board records about a school: soft intelligence, risk ratings and cleared flags.'],
  ['Funds', 'Grants of a financial year: granted, committed, paid and recovered.'],
  ['Requests', 'Requests of schools for support: acknowledged, screened, bid for and tabled.'],
  ['Matching', 'Which provider fits a request: ranking, offers of the work, comparison of bids, and due diligence.'],
  ['Meetings', 'Meetings of a board: attendance, interests, and minuted decisions.'],
  ['Decisions', 'Decisions of a board, their conditions, and whether they still apply.'],
  ['Contracts', 'Contracts from the draft to signatures, visits, reports, reviews, judgement, end and closing.'],
  ['Escalations', 'Concerns about a contract, and the steps of their escalation.'],
  ['Directory', 'Lists of boards, alliances, leaders and people, and of the decisions of a board.'],
  ['Tasks', 'Your tasks, and requests that are open for bids.'],
  ['Statistics', 'Figures of an academic year and cold spots: counts only, in which small numbers are hidden.'],
  ['Erasure', 'Erasure of personal text, with receipts.'],
  ['Histories', 'The events of each record: who did it, when, why, and what it changed.'],
  ['Security', 'Who signed in, who was refused, and who read texts about people.'],
  ['Operations', 'Progress and faults of views and reactions, rebuilds, and verification of the log.'],
  ['Demonstration', 'The clock of a demonstration. Exists only in a demonstration.'],
];

/** Builds the OpenAPI document of all routes. */
export const buildOpenApiDocument = (application: NestFastifyApplication): OpenAPIObject => {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('School support brokerage')
    .setDescription(INTRODUCTION)
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer('/', 'This service')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' });
  for (const [name, description] of TAGS) settings.addTag(name, description);
  const methods = { operationIdFactory: (_controller: string, method: string) => method };
  return completeDocument(SwaggerModule.createDocument(application, settings.build(), methods));
};

/** Adds operation ids, the problems of each route, examples of bodies and named schemas, and removes unused tags. */
const completeDocument = (document: OpenAPIObject): OpenAPIObject => {
  const used = new Set<string>();
  const problems = createProblemResponses();
  for (const [path, item] of Object.entries(document.paths))
    for (const method of ['get', 'post'] as const) {
      const operation = item[method];
      if (operation === undefined) continue;
      operation.tags?.forEach((tag) => used.add(tag));
      // Tag and method name, not the controller, so that a route can move to another controller without changing its id.
      operation.operationId = [...(operation.tags ?? []), operation.operationId].join('_');
      const kinds = listProblems(path, method, operation);
      completeOperation(document, operation, problems.referTo(kinds, operation.operationId));
    }
  addKindExamples(document);
  const schemas: Record<string, unknown> = { ...document.components?.schemas, Problem: PROBLEM_SCHEMA };
  const paths = hoistNamedSchemas(document.paths, schemas) as OpenAPIObject['paths'];
  const components = { ...document.components, schemas, responses: problems.all } as OpenAPIObject['components'] &
    object;
  return { ...document, paths, components, tags: (document.tags ?? []).filter(({ name }) => used.has(name)) };
};

/** Adds an example of each kind to bodies in which `kind` says which fields are given. */
const addKindExamples = (document: OpenAPIObject): void => {
  for (const schema of Object.values(document.components?.schemas ?? {})) {
    const examples = buildKindExamples(schema, document);
    if (examples.length > 0) Object.assign(schema, { examples });
  }
};

const completeOperation = (document: OpenAPIObject, operation: Operation, problems: Operation['responses']): void => {
  operation.security ??= [];
  operation.parameters?.forEach(describePathParameter);
  operation.responses = { ...problems, ...operation.responses };
  const body = operation.requestBody;
  const json = body !== undefined && 'content' in body ? body.content['application/json'] : undefined;
  if (json === undefined) return;
  json.example = buildExample(json.schema, document);
  if (JSON.stringify(json.example) === '{}') Object.assign(body ?? {}, { required: false });
};

/** Path parameters that are names or codes. All others are ids, or the URN of a school. */
const NAME_PARAMETERS = ['processor', 'code'];

const describePathParameter = (parameter: NonNullable<Operation['parameters']>[number]): void => {
  if ('$ref' in parameter || parameter.in !== 'path' || NAME_PARAMETERS.includes(parameter.name)) return;
  const { schema } = parameter.name === 'school' ? fieldTypes.urn : fieldTypes.id;
  parameter.schema = schema as typeof parameter.schema & object;
};
