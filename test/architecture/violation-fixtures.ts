import { MAY_NOT_IMPORT, NO_CYCLE, NO_INDEX, NO_LAYER, NO_RELATIVE_IMPORT } from '#test/architecture/find-violations';
import * as rules from '#test/architecture/rules';

/** A deliberate violation, and code that does the same thing in an allowed way. */
export interface ViolationFixture {
  /** Name of the layer as in the table; `every layer` for rules that apply everywhere. */
  readonly layer: string;
  readonly rule: string;
  readonly path: string;
  readonly violating: string;
  readonly valid: string;
  /** Other files that must exist for the violation to be one. */
  readonly otherFiles?: Readonly<Record<string, string>>;
}

type Case = readonly [rule: rules.Rule | string, violating: string, valid: string];

const inLayer = (layer: string, path: string, cases: readonly Case[]): ViolationFixture[] =>
  cases.map(([rule, violating, valid]) => ({
    layer,
    path,
    violating,
    valid,
    rule: typeof rule === 'string' ? rule : rule.says,
  }));

const importing = (violating: string, valid: string): Case => [
  MAY_NOT_IMPORT,
  `import { a } from '${violating}';`,
  `import { a } from '${valid}';`,
];

const impure: readonly Case[] = [
  [rules.waits, 'export const f = async () => g();', 'export const f = () => g();'],
  [rules.waits, 'export const f = () => g().then(h);', 'export const f = () => h(g());'],
  [rules.readsClock, 'const now = new Date();', 'const then = new Date(at);'],
  [rules.readsClock, 'const now = Date.now();', 'const then = Date.parse(at);'],
  [rules.usesRandomness, 'const chance = Math.random();', 'const chance = Math.round(given);'],
  [rules.usesRandomness, 'const id = randomUUID();', 'const id = context.commandId;'],
  [rules.hasSideEffects, "console.log('x');", 'const f = (state: { process: string }) => state.process;'],
  [rules.hasSideEffects, 'const port = process.env.PORT;', 'const port = settings.port;'],
  [rules.hasSideEffects, 'setTimeout(f, 10);', 'f(10);'],
];

const businessRule: Case = [
  rules.refuses,
  "throw new Refused('too-late', 'It is too late.');",
  "if (error instanceof Refused) throw new Error('x');",
];
const sqlText: Case = [rules.usesSql, 'const q = "select id from rows";', 'const q = "select a row from the list";'];
const sqlBuilder: Case = [rules.usesSql, "db.selectFrom('rows');", "reader.rows('rows');"];
const domainWord: Case = [rules.usesDomainWords, 'const schoolId = 1;', 'const streamId = 1;'];
const domainText: Case = [rules.usesDomainWords, "const stream = 'contract-1';", "const stream = 'order-1';"];
const domainClass: Case = [rules.usesDomainWords, 'class BoardProjector {}', 'class DashboardProjector {}'];

const castOfData: Case = [
  rules.castsStoredData,
  'const { name } = event.data as PersonRegistered;',
  'const { name } = upcaster.upcast(event).data;',
];

const foreignTable = "const t = table('funds', 'id', { id: text() });";
const foreignReads: readonly (readonly [string, string])[] = [
  ["const r = db.selectFrom('funds as f');", "const r = db.selectFrom('contracts as c');"],
  ["const r = db.selectFrom('contracts').innerJoin('funds', 'a', 'b');", "const r = db.selectFrom('contracts');"],
  ["import { t } from '#read-models/funds';", "import { t } from '#read-models/paging';"],
];

const everywhere: readonly ViolationFixture[] = [
  ...inLayer('every layer', 'libs/domain/src/fund.ts', [
    [NO_RELATIVE_IMPORT, "import { a } from './board';", "import { a } from '#domain/board';"],
    [NO_RELATIVE_IMPORT, "export { a } from '../board';", "export { a } from '#domain/board';"],
    [NO_RELATIVE_IMPORT, "const a = import('./board');", "const a = import('#domain/board');"],
    [NO_CYCLE, "import { a } from '#domain/fund';", "import { a } from '#domain/board';"],
  ]),
  {
    layer: 'every layer',
    rule: NO_CYCLE,
    path: 'libs/domain/src/fund.ts',
    violating: "import type { Board } from '#domain/board';",
    valid: "import type { Other } from '#domain/meeting';",
    otherFiles: {
      'libs/domain/src/board.ts': "import { a } from '#domain/request';",
      'libs/domain/src/request.ts': "import type { Fund } from '#domain/fund';",
    },
  },
  ...['index.ts', 'funds/index.ts'].flatMap((file) =>
    inLayer('every layer', `libs/domain/src/${file}`, [[NO_INDEX, '', '']]),
  ),
  ...inLayer('every layer', 'libs/elsewhere/src/fund.ts', [[NO_LAYER, '', '']]),
];

const domainAndKernel: readonly ViolationFixture[] = [
  ...inLayer('domain/*.events, vocabulary', 'libs/domain/src/fund.events.ts', [
    importing('#domain/fund', '#domain/board.events'),
    importing('#execution/command-executor', '#kernel/time'),
    importing('#kernel/reaction', '#domain/vocabulary'),
    ...impure,
    businessRule,
  ]),
  ...inLayer('domain', 'libs/domain/src/fund.ts', [
    importing('@nestjs/common', '#kernel/decider'),
    importing('kysely', '#domain/board'),
    importing('node:crypto', '#kernel/refused'),
    importing('#read-models/funds', '#domain/fund.events'),
    importing('#execution/event-store', '#kernel/reaction'),
    importing('#kernel/testing/decider-spec', '#kernel/reaction'),
    [MAY_NOT_IMPORT, 'const a = import(name);', "const a = import('#domain/board');"],
    [MAY_NOT_IMPORT, "type A = import('kysely').Kysely;", "type A = import('#domain/board').Board;"],
    ...impure,
    sqlText,
    sqlBuilder,
  ]),
  ...inLayer('kernel', 'libs/kernel/src/decider.ts', [
    importing('#execution/command-executor', '#kernel/time'),
    importing('#domain/person', '#kernel/event'),
    importing('@nestjs/cqrs', '#kernel/upcast'),
    ...impure,
    domainWord,
    domainText,
    sqlText,
  ]),
];

const ports: readonly ViolationFixture[] = [
  ...inLayer('testing/ of core libraries', 'libs/kernel/src/testing/decider-spec.ts', [
    importing('#domain/person', '#kernel/decider'),
    importing('#test/support/run-folder', 'fast-check'),
    domainWord,
  ]),
  ...inLayer('execution', 'libs/execution/src/command-executor.ts', [
    importing('#processing/view', '#kernel/decider'),
    importing('#sqlite/sqlite-event-store', '#execution/event-store'),
    importing('better-sqlite3', 'lru-cache'),
    importing('@nestjs/cqrs', 'uuid'),
    domainWord,
    sqlText,
  ]),
  ...inLayer('processing', 'libs/processing/src/projector.ts', [
    importing('#sqlite/sqlite-errors', '#execution/event-store'),
    importing('#postgres/postgres-errors', '#kernel/event'),
    importing('better-sqlite3', 'kysely'),
    importing('#kernel/testing/decider-spec', '#processing/view'),
    domainWord,
    domainClass,
  ]),
  ...inLayer('nest-cqrs', 'libs/nest-cqrs/src/command-handlers.ts', [
    importing('#sqlite/sqlite-event-store', '#execution/command-executor'),
    importing('#domain/person', '@nestjs/cqrs'),
    domainWord,
    businessRule,
    sqlText,
  ]),
];

const adapters: readonly ViolationFixture[] = [
  ...inLayer('sqlite', 'libs/sqlite/src/sqlite-event-store.ts', [
    importing('#domain/person', '#execution/event-store'),
    importing('#postgres/postgres-errors', '#processing/view'),
    importing('#processing/testing/in-memory-log', 'better-sqlite3'),
    importing('fastify', 'node:fs'),
    domainWord,
    domainText,
  ]),
  ...inLayer('eventstoredb', 'libs/eventstoredb/src/client.ts', [
    importing('#sqlite/sqlite-errors', '#execution/event-store'),
    importing('#processing/view', '@grpc/grpc-js'),
    importing('pg', '@eventstore/db-client'),
    domainWord,
    sqlText,
  ]),
  ...inLayer('postgres', 'libs/postgres/src/leader-election.ts', [
    importing('#sqlite/sqlite-errors', '#processing/view'),
    importing('better-sqlite3', 'pg'),
    domainWord,
  ]),
  ...inLayer('transfer', 'libs/transfer/src/export-events.ts', [
    importing('#sqlite/event-rows', '#execution/event-store'),
    importing('#eventstoredb/positions', '#kernel/hash-chain'),
    domainWord,
    sqlText,
  ]),
];

const readModels: readonly ViolationFixture[] = [
  ...inLayer('records', 'libs/records/src/contract.record.ts', [
    importing('#api/history/record-reader', '#domain/contract-state'),
    importing('#kernel/reaction', '#kernel/decider'),
    ...impure,
    businessRule,
    sqlText,
  ]),
  ...inLayer('read-models', 'libs/read-models/src/contracts.ts', [
    importing('#domain/contract', '#domain/contract.events'),
    importing('#execution/command-executor', '#processing/view'),
    importing('#kernel/decider', '#domain/vocabulary'),
    importing('#kernel/reaction', 'kysely'),
    importing('#platform/configuration', '#kernel/time'),
    [rules.sendsCommands, 'const bus = new CommandBus();', 'const bus = new QueryBus();'],
    [rules.sendsCommands, "throw new Refused('no', 'No.');", "throw new Error('No row.');"],
    [rules.handlesTime, 'const today = new Date(at);', 'const today = query.today;'],
    [rules.handlesTime, 'const now = Date.now();', 'const now = query.at;'],
    [rules.handlesTime, 'const q = sql`where due < current_timestamp`;', 'const q = sql`where due < ${today}`;'],
  ]),
  ...foreignReads.map(([violating, valid]) => ({
    layer: 'read-models',
    rule: rules.readsForeignTables.says,
    path: 'libs/read-models/src/contracts.ts',
    violating: `${violating} const own = table('contracts', 'id', {});`,
    valid: `${valid} const own = table('contracts', 'id', {});`,
    otherFiles: {
      'libs/read-models/src/funds.ts': foreignTable,
      'libs/read-models/src/paging.ts': 'export const t = 50;',
    },
  })),
];

const otherLibraries: readonly ViolationFixture[] = [
  ...inLayer('documents', 'libs/documents/src/document.ts', [
    importing('#domain/vocabulary', '#execution/event-loop-turns'),
    importing('puppeteer', 'pdfkit'),
    domainWord,
    businessRule,
    sqlText,
  ]),
  ...inLayer('files', 'libs/files/src/file-store.ts', [
    importing('#domain/vocabulary', '#files/file-encryption'),
    importing('@aws-sdk/client-s3', 'aws4fetch'),
    domainWord,
    businessRule,
    sqlText,
  ]),
  ...inLayer('registers', 'libs/registers/src/establishments.ts', [
    importing('better-sqlite3', 'csv-parse/sync'),
    importing('#execution/command-executor', '#registers/table'),
    sqlText,
    [rules.readsClock, 'const now = new Date();', 'const day = row.day;'],
  ]),
  ...inLayer('client', 'libs/client/src/client.ts', [
    importing('#domain/vocabulary', '#client/operations'),
    importing('node:crypto', 'openapi-fetch'),
    businessRule,
    sqlText,
    [rules.readsClock, 'const now = Date.now();', 'const then = Date.parse(at);'],
  ]),
  ...inLayer('platform', 'libs/platform/src/problem-filter.ts', [
    importing('#domain/fund', '#kernel/refused'),
    importing('#sqlite/sqlite-event-store', '@nestjs/common'),
    importing('kysely', 'pino'),
    businessRule,
    sqlText,
  ]),
  ...inLayer('scenarios', 'libs/scenarios/src/case-steps.ts', [
    importing('#cli/program', '#client/client'),
    importing('#execution/command-executor', '#domain/vocabulary'),
    businessRule,
    sqlText,
  ]),
  ...inLayer('hosting', 'libs/hosting/src/deadlines.ts', [
    importing('#api/http/problems', '#read-models/funds'),
    importing('better-sqlite3', '#execution/command-executor'),
    importing('#kernel/testing/decider-spec', '#platform/configuration'),
    businessRule,
    sqlText,
    sqlBuilder,
    castOfData,
  ]),
];

const applications: readonly ViolationFixture[] = [
  ...inLayer('test, *.spec.ts, testing/', 'test/e2e/case.spec.ts', [
    importing('#api/main', '#api/api.module'),
    [rules.writesTables, "db.exec('delete from agenda');", "await post('/v1/requests');"],
    [rules.writesTables, "db.insertInto('agenda');", "db.selectFrom('agenda');"],
  ]),
  ...inLayer('apps/api', 'apps/api/src/funds/funds.controller.ts', [
    importing('kysely', '#domain/fund'),
    importing('better-sqlite3', '#read-models/fund-statement'),
    importing('#kernel/testing/decider-spec', '#execution/command-executor'),
    importing('#cli/main', '#platform/identity'),
    importing('#client/client', '#read-models/paging'),
    businessRule,
    [rules.refuses, "refuseUnless(x, 'a', 'b');", "if (x) throw new NotFoundException('b');"],
    sqlText,
    sqlBuilder,
    castOfData,
  ]),
  ...inLayer('apps/cli, apps/worker', 'apps/cli/src/import.ts', [
    importing('#api/api.module', '#registers/establishments'),
    importing('pg', 'commander'),
    businessRule,
    sqlText,
    castOfData,
  ]),
  ...inLayer('bench', 'bench/commands.ts', [
    importing('#test/support/load', '#execution/command-executor'),
    importing('#api/main', '#api/validation/body-validation.pipe'),
  ]),
];

export const violationFixtures: readonly ViolationFixture[] = [
  ...everywhere,
  ...domainAndKernel,
  ...ports,
  ...adapters,
  ...readModels,
  ...otherLibraries,
  ...applications,
];
