import { MAY_NOT_IMPORT, NO_CYCLE, NO_INDEX, NO_RELATIVE, NO_ROOM } from '#test/architecture/find-violations';
import * as rules from '#test/architecture/rules';

/** A fault put there on purpose, and its twin that does the same thing properly. */
export interface Planted {
  /** Name of the room as in the table; `every room` for what holds everywhere. */
  readonly room: string;
  readonly rule: string;
  readonly path: string;
  readonly faulty: string;
  readonly clean: string;
  /** Other files that must be there for the fault to be one. */
  readonly beside?: Readonly<Record<string, string>>;
}

type Case = readonly [rule: rules.Rule | string, faulty: string, clean: string];

const inRoom = (room: string, path: string, cases: readonly Case[]): Planted[] =>
  cases.map(([rule, faulty, clean]) => ({
    room,
    path,
    faulty,
    clean,
    rule: typeof rule === 'string' ? rule : rule.says,
  }));

const importing = (faulty: string, clean: string): Case => [
  MAY_NOT_IMPORT,
  `import { a } from '${faulty}';`,
  `import { a } from '${clean}';`,
];

const pure: readonly Case[] = [
  [rules.waits, 'export const f = async () => g();', 'export const f = () => g();'],
  [rules.waits, 'export const f = () => g().then(h);', 'export const f = () => h(g());'],
  [rules.asksTheTime, 'const now = new Date();', 'const then = new Date(at);'],
  [rules.asksTheTime, 'const now = Date.now();', 'const then = Date.parse(at);'],
  [rules.rollsDice, 'const chance = Math.random();', 'const chance = Math.round(given);'],
  [rules.rollsDice, 'const id = randomUUID();', 'const id = occasion.commandId;'],
  [rules.reachesOut, "console.log('x');", 'const f = (state: { process: string }) => state.process;'],
  [rules.reachesOut, 'const port = process.env.PORT;', 'const port = settings.port;'],
  [rules.reachesOut, 'setTimeout(f, 10);', 'f(10);'],
];

const ruleOfBusiness: Case = [
  rules.judges,
  "throw new Refused('too-late', 'It is too late.');",
  "if (fault instanceof Refused) throw new Error('x');",
];
const sqlText: Case = [
  rules.speaksSql,
  'const q = "select id from boards";',
  'const q = "select a board from the list";',
];
const sqlBuilt: Case = [rules.speaksSql, "db.selectFrom('rows');", "reader.rows('rows');"];
const kernelWord: Case = [rules.knowsTheField, 'const schoolId = 1;', 'const streamId = 1;'];
const kernelText: Case = [rules.knowsTheField, "const stream = 'contract-1';", "const stream = 'order-1';"];

const otherView = "const t = table('funds', 'id', { id: text() });";
const readingAnother: readonly (readonly [string, string])[] = [
  ["const r = db.selectFrom('funds as f');", "const r = db.selectFrom('contracts as c');"],
  ["const r = db.selectFrom('contracts').innerJoin('funds', 'a', 'b');", "const r = db.selectFrom('contracts');"],
  ["import { t } from '#views/funds';", "import { t } from '#views/paging';"],
];

export const planted: readonly Planted[] = [
  ...inRoom('every room', 'libs/domain/src/fund.ts', [
    [NO_RELATIVE, "import { a } from './board';", "import { a } from '#domain/board';"],
    [NO_RELATIVE, "export { a } from '../board';", "export { a } from '#domain/board';"],
    [NO_RELATIVE, "const a = import('./board');", "const a = import('#domain/board');"],
    [NO_CYCLE, "import { a } from '#domain/fund';", "import { a } from '#domain/board';"],
  ]),
  {
    room: 'every room',
    rule: NO_CYCLE,
    path: 'libs/domain/src/fund.ts',
    faulty: "import type { Board } from '#domain/board';",
    clean: "import type { Other } from '#domain/meeting';",
    beside: {
      'libs/domain/src/board.ts': "import { a } from '#domain/request';",
      'libs/domain/src/request.ts': "import type { Fund } from '#domain/fund';",
    },
  },
  ...['index.ts', 'funds/index.ts'].flatMap((file) =>
    inRoom('every room', `libs/domain/src/${file}`, [[NO_INDEX, '', '']]),
  ),
  ...inRoom('every room', 'libs/elsewhere/src/fund.ts', [[NO_ROOM, '', '']]),

  ...inRoom('test, *.spec.ts, testing/', 'test/e2e/case.spec.ts', [
    importing('#api/main', '#api/api.module'),
    [rules.writesTables, "db.exec('delete from agenda');", "await post('/v1/requests');"],
    [rules.writesTables, "db.insertInto('agenda');", "db.selectFrom('agenda');"],
  ]),
  ...inRoom('domain/*.events, vocabulary', 'libs/domain/src/fund.events.ts', [
    importing('#domain/fund', '#domain/board.events'),
    importing('#execution/command-executor', '#kernel/time'),
    importing('#kernel/reaction', '#domain/vocabulary'),
    ...pure,
    ruleOfBusiness,
  ]),
  ...inRoom('domain', 'libs/domain/src/fund.ts', [
    importing('@nestjs/common', '#kernel/decider'),
    importing('kysely', '#domain/board'),
    importing('node:crypto', '#kernel/refused'),
    importing('#views/funds', '#domain/fund.events'),
    importing('#kernel/testing/decider-spec', '#kernel/reaction'),
    [MAY_NOT_IMPORT, 'const a = import(name);', "const a = import('#domain/board');"],
    [MAY_NOT_IMPORT, "type A = import('kysely').Kysely;", "type A = import('#domain/board').Board;"],
    ...pure,
    sqlText,
    sqlBuilt,
  ]),
  ...inRoom('event-sourcing, pure part', 'libs/kernel/src/decider.ts', [
    importing('#execution/command-executor', '#kernel/time'),
    importing('@nestjs/cqrs', '#kernel/upcast'),
    ...pure,
    kernelWord,
    kernelText,
  ]),
  ...inRoom('event-sourcing/testing', 'libs/kernel/src/testing/decider-spec.ts', [
    importing('#domain/person', '#kernel/decider'),
    kernelWord,
  ]),
  ...inRoom('event-sourcing', 'libs/event-sourcing/src/sqlite/store.ts', [
    importing('#domain/person', '#execution/event-store'),
    importing('#kernel/testing/decider-spec', 'better-sqlite3'),
    importing('fastify', '@nestjs/common'),
    kernelWord,
    kernelText,
    [rules.knowsTheField, 'class BoardProjector {}', 'class DashboardProjector {}'],
  ]),
  ...inRoom('views', 'libs/views/src/contracts.ts', [
    importing('#domain/contract', '#domain/contract.events'),
    importing('#execution/command-executor', '#processing/view'),
    importing('#kernel/decider', '#domain/vocabulary'),
    importing('#kernel/reaction', 'kysely'),
    importing('#platform/configuration', '@nestjs/cqrs'),
    [rules.sendsCommands, "import { CommandBus } from '@nestjs/cqrs';", "import { QueryBus } from '@nestjs/cqrs';"],
    [rules.sendsCommands, "throw new Refused('no', 'No.');", "throw new Error('No row.');"],
    [rules.handlesTime, 'const today = new Date(at);', 'const today = query.today;'],
    [rules.handlesTime, 'const now = Date.now();', 'const now = query.at;'],
    [rules.handlesTime, 'const q = sql`where due < current_timestamp`;', 'const q = sql`where due < ${today}`;'],
  ]),
  ...readingAnother.map(([faulty, clean]) => ({
    room: 'views',
    rule: rules.readsAnotherView.says,
    path: 'libs/views/src/contracts.ts',
    faulty: `${faulty} const own = table('contracts', 'id', {});`,
    clean: `${clean} const own = table('contracts', 'id', {});`,
    beside: { 'libs/views/src/funds.ts': otherView, 'libs/views/src/paging.ts': 'export const t = 50;' },
  })),
  ...inRoom('registers', 'libs/registers/src/establishments.ts', [
    importing('better-sqlite3', 'csv-parse/sync'),
    importing('#execution/command-executor', '#registers/table'),
    sqlText,
    [rules.asksTheTime, 'const now = new Date();', 'const day = row.day;'],
  ]),
  ...inRoom('client', 'libs/client/src/client.ts', [
    importing('#domain/vocabulary', '#client/operations'),
    importing('node:crypto', 'openapi-fetch'),
    ruleOfBusiness,
    sqlText,
    [rules.asksTheTime, 'const now = Date.now();', 'const then = Date.parse(at);'],
  ]),
  ...inRoom('platform', 'libs/platform/src/problem-filter.ts', [
    importing('#domain/fund', '#kernel/refused'),
    importing('#execution/command-executor', '@nestjs/common'),
    importing('kysely', 'pino'),
    ruleOfBusiness,
    sqlText,
  ]),
  ...inRoom('engine', 'libs/hosting/src/deadlines.ts', [
    importing('#api/http/problems', '#views/funds'),
    importing('better-sqlite3', '#execution/command-executor'),
    importing('#kernel/testing/decider-spec', '#platform/configuration'),
    ruleOfBusiness,
    sqlText,
    sqlBuilt,
  ]),
  ...inRoom('apps/api', 'apps/api/src/funds/funds.controller.ts', [
    importing('kysely', '#domain/fund'),
    importing('better-sqlite3', '#read-models/fund-statement'),
    importing('#kernel/testing/decider-spec', '#execution/command-executor'),
    importing('#cli/main', '#platform/identity'),
    importing('#client/client', '#views/paging'),
    ruleOfBusiness,
    [rules.judges, "refuseUnless(x, 'a', 'b');", "if (x) throw new NotFoundException('b');"],
    sqlText,
    sqlBuilt,
  ]),
  ...inRoom('apps/cli, apps/worker', 'apps/cli/src/import.ts', [
    importing('#api/api.module', '#registers/establishments'),
    importing('pg', 'commander'),
    ruleOfBusiness,
    sqlText,
  ]),
  ...inRoom('bench', 'bench/commands.ts', [
    importing('#test/support/load', '#execution/command-executor'),
    importing('#api/main', '#api/validation/body-validation.pipe'),
  ]),
];
