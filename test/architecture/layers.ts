import * as rules from '#test/architecture/rules';

/** One library, application or kind of file, with what its code may import and do. */
export interface Layer {
  readonly name: string;
  /** Matches the files of the layer. Where several layers match, the first in the list applies. */
  readonly path: RegExp;
  /** `*` matches anything, `{a,b}` matches a or b, a package name matches all its parts; `!` excludes what an earlier pattern allows; `?` is a computed name. */
  readonly mayImport: readonly string[];
  readonly purpose: string;
  readonly forbidden: readonly rules.Rule[];
}

const STORE_CLIENTS = '{better-sqlite3,kysely,pg,@eventstore/db-client,@grpc/grpc-js}';
const NEST = ['@nestjs/*', 'reflect-metadata', 'rxjs'];
const LIBRARIES_WITH_TESTING = '{kernel,execution,processing,sqlite,postgres,domain,read-models,registers,api}';
const NO_TEST_CODE = ['!#test/*', `!#${LIBRARIES_WITH_TESTING}/testing/*`];
const PURE = [rules.waits, rules.readsClock, rules.usesRandomness, rules.hasSideEffects];

/** Every layer of the project. Dependencies point downwards only: apps, hosting, adapters, processing, execution, kernel. */
export const layers: readonly Layer[] = [
  {
    name: 'testing/ of core libraries',
    path: /^libs\/(kernel|execution|processing|sqlite|postgres)\/src\/testing\/(?!.*\.spec\.ts$)/,
    mayImport: ['#{kernel,execution,processing,sqlite,postgres}/*', STORE_CLIENTS, ...NEST, 'fast-check', 'node:*'],
    purpose: 'given, when, then; fixtures without words of the domain',
    forbidden: [rules.usesDomainWords],
  },
  {
    name: 'test, *.spec.ts, testing/',
    path: /^test\/|\.spec\.ts$|^(libs\/[a-z-]+|apps\/api)\/src\/testing\//,
    mayImport: ['*', '?', '!#{api,cli,worker}/main'],
    purpose: 'prove behaviour through public interfaces',
    forbidden: [rules.writesTables],
  },
  {
    name: 'domain/*.events, vocabulary',
    path: /^libs\/domain\/src\/([^/]+\.events|vocabulary|academic-year|contract-stage|request-stage)\.ts$/,
    mayImport: ['#domain/{*.events,vocabulary,academic-year}', '#kernel/*', '!#kernel/reaction', ...NO_TEST_CODE],
    purpose: 'declare event types and upcasts',
    forbidden: [...PURE, rules.refuses],
  },
  {
    name: 'domain',
    path: /^libs\/domain\/src\//,
    mayImport: ['#domain/*', '#kernel/*', ...NO_TEST_CODE],
    purpose: 'decide and evolve',
    forbidden: [...PURE, rules.usesSql],
  },
  {
    name: 'kernel',
    path: /^libs\/kernel\/src\//,
    mayImport: ['#kernel/*', ...NO_TEST_CODE, 'canonicalize', 'node:crypto'],
    purpose: 'run deciders; describe events; compute the hash chain',
    forbidden: [...PURE, rules.usesDomainWords, rules.usesSql],
  },
  {
    name: 'execution',
    path: /^libs\/execution\/src\//,
    mayImport: [
      '#{execution,kernel}/*',
      ...NO_TEST_CODE,
      'canonicalize',
      'lru-cache',
      'uuid',
      'node:{async_hooks,crypto,timers/promises}',
    ],
    purpose: 'execute commands; declare the ports of stores',
    forbidden: [rules.usesDomainWords, rules.usesSql],
  },
  {
    name: 'processing',
    path: /^libs\/processing\/src\//,
    mayImport: [
      '#{processing,execution,kernel}/*',
      ...NO_TEST_CODE,
      'kysely',
      'node:{crypto,timers/promises,worker_threads}',
    ],
    purpose: 'run projections, reactions and deadlines',
    forbidden: [rules.usesDomainWords],
  },
  {
    name: 'nest-cqrs',
    path: /^libs\/nest-cqrs\/src\//,
    mayImport: ['#{nest-cqrs,processing,execution,kernel}/*', ...NO_TEST_CODE, ...NEST],
    purpose: 'make NestJS handlers from deciders and queries',
    forbidden: [rules.usesDomainWords, rules.refuses, rules.usesSql],
  },
  {
    name: 'sqlite',
    path: /^libs\/sqlite\/src\//,
    mayImport: [
      '#{sqlite,processing,execution,kernel}/*',
      ...NO_TEST_CODE,
      'better-sqlite3',
      'kysely',
      'lru-cache',
      'node:*',
    ],
    purpose: 'store events, keys and read models in files',
    forbidden: [rules.usesDomainWords],
  },
  {
    name: 'eventstoredb',
    path: /^libs\/eventstoredb\/src\//,
    mayImport: [
      '#{eventstoredb,execution,kernel}/*',
      ...NO_TEST_CODE,
      '{@eventstore/db-client,@grpc/grpc-js}',
      'node:*',
    ],
    purpose: 'store events in EventStoreDB',
    forbidden: [rules.usesDomainWords, rules.usesSql],
  },
  {
    name: 'postgres',
    path: /^libs\/postgres\/src\//,
    mayImport: ['#{postgres,processing,execution,kernel}/*', ...NO_TEST_CODE, 'kysely', 'pg', 'node:*'],
    purpose: 'store keys and read models in PostgreSQL; elect leaders',
    forbidden: [rules.usesDomainWords],
  },
  {
    name: 'transfer',
    path: /^libs\/transfer\/src\//,
    mayImport: ['#{transfer,execution,kernel}/*', ...NO_TEST_CODE, 'node:*'],
    purpose: 'export and import a log',
    forbidden: [rules.usesDomainWords, rules.usesSql],
  },
  {
    name: 'records',
    path: /^libs\/records\/src\//,
    mayImport: ['#{records,domain,kernel}/*', '!#kernel/reaction', ...NO_TEST_CODE],
    purpose: 'say who may read what; make records from the events that their reader may see',
    forbidden: [...PURE, rules.refuses, rules.usesSql],
  },
  {
    name: 'documents',
    path: /^libs\/documents\/src\//,
    mayImport: ['#documents/*', '#execution/event-loop-turns', ...NO_TEST_CODE, 'pdfkit', 'node:module'],
    purpose: 'write HTML and PDF from one document',
    forbidden: [rules.usesDomainWords, rules.refuses, rules.usesSql],
  },
  {
    name: 'files',
    path: /^libs\/files\/src\//,
    mayImport: ['#files/*', ...NO_TEST_CODE, 'aws4fetch', 'node:*'],
    purpose: 'receive, scan, encrypt and store files',
    forbidden: [rules.usesDomainWords, rules.refuses, rules.usesSql],
  },
  {
    name: 'read-models',
    path: /^libs\/read-models\/src\//,
    mayImport: [
      '#read-models/*',
      '#domain/{*.events,vocabulary,academic-year,contract-days,contract-stage,leader-capacity,overall-grades,planned-days,provider-ranking.types,request-stage,school-flags,school-inspections,school-standing}',
      '#processing/*',
      '#kernel/*',
      '!#kernel/{decider,reaction}',
      '!#processing/{reactor,reaction-loop,reaction-round}',
      ...NO_TEST_CODE,
      'kysely',
    ],
    purpose: 'declare tables, projections and queries',
    forbidden: [rules.sendsCommands, rules.readsForeignTables, rules.handlesTime],
  },
  {
    name: 'registers',
    path: /^libs\/registers\/src\//,
    mayImport: ['#registers/*', '#kernel/time', 'csv-parse', 'iconv-lite', 'node:{buffer,fs,stream}'],
    purpose: 'read official files; report each rejected row',
    forbidden: [rules.usesSql, rules.readsClock],
  },
  {
    name: 'client',
    path: /^libs\/client\/src\//,
    mayImport: ['#client/*', 'openapi-fetch'],
    purpose: 'send requests that the OpenAPI document allows',
    forbidden: [rules.refuses, rules.usesSql, rules.readsClock],
  },
  {
    name: 'platform',
    path: /^libs\/platform\/src\//,
    mayImport: [
      '#platform/*',
      '#{kernel,execution}/*',
      ...NO_TEST_CODE,
      ...NEST,
      'node:*',
      'fastify',
      '@fastify/*',
      'class-{transformer,validator}',
      'jose',
      'lru-cache',
      'pino',
      'prom-client',
      'uuid',
      '@opentelemetry/*',
    ],
    purpose: 'configure, identify callers, log, measure and trace',
    forbidden: [rules.refuses, rules.usesSql],
  },
  {
    name: 'scenarios',
    path: /^libs\/scenarios\/src\//,
    mayImport: ['#{scenarios,client,platform,domain,kernel}/*', ...NO_TEST_CODE, 'node:*'],
    purpose: 'play named cases through the API',
    forbidden: [rules.refuses, rules.usesSql],
  },
  {
    name: 'hosting',
    path: /^libs\/hosting\/src\//,
    mayImport: [
      '#{hosting,domain,files,read-models,transfer,sqlite,eventstoredb,postgres,processing,execution,kernel,platform}/*',
      ...NO_TEST_CODE,
      'node:*',
    ],
    purpose: 'open an installation and run its processors',
    forbidden: [rules.refuses, rules.usesSql, rules.castsStoredData],
  },
  {
    name: 'apps/api',
    path: /^apps\/api\/src\//,
    mayImport: ['*', `!${STORE_CLIENTS}`, '!#{cli,worker,client,scenarios}/*', ...NO_TEST_CODE],
    purpose: 'serve HTTP; authorise; create ids',
    forbidden: [rules.refuses, rules.usesSql, rules.castsStoredData],
  },
  {
    name: 'apps/cli, apps/worker',
    path: /^apps\/(cli|worker)\/src\//,
    mayImport: ['*', `!${STORE_CLIENTS}`, '!#api/*', ...NO_TEST_CODE],
    purpose: 'run programs without HTTP routes',
    forbidden: [rules.refuses, rules.usesSql, rules.castsStoredData],
  },
  {
    name: 'bench',
    path: /^bench\//,
    mayImport: ['*', '!#test/*', '!#{api,cli,worker}/main'],
    purpose: 'measure against hand-written baselines',
    forbidden: [],
  },
];
