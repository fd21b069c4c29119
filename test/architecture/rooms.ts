import * as rules from '#test/architecture/rules';

export interface Room {
  readonly name: string;
  /** The files of the room; where several rooms match, the first in the table has them. */
  readonly path: RegExp;
  /** `*` stands for anything, `{a,b}` for a or b, a package for all its parts; what is named after `!` is taken out again. */
  readonly mayImport: readonly string[];
  readonly mayDo: string;
  readonly never: readonly rules.Rule[];
}

/** The part of the kernel that only computes: what the domain is written in. */
const pureFiles = ['decider', 'refused', 'time', 'personal', 'json', 'event', 'upcast', 'reaction'];

const kernel = (files: readonly string[]): string => `#event-sourcing/{${files.join(',')}}`;
const pureKernel = kernel(pureFiles);

/** What can decide or send; views read. */
const deciding = kernel([
  ...['decider', 'streams', 'command-handlers', 'stream-command', 'reaction', 'reaction-run', 'reactor'],
]);

const storeClients = '{better-sqlite3,kysely,pg,@eventstore/db-client,@grpc/grpc-js}';
const nest = ['@nestjs/*', 'reflect-metadata', 'rxjs'];
const noTests = ['!#{test,event-sourcing/testing,domain/testing,views/testing,api/testing}/*'];
const pure = [rules.waits, rules.asksTheTime, rules.rollsDice, rules.reachesOut];

/** What a line of code in each room may touch. */
export const rooms: readonly Room[] = [
  {
    name: 'test, *.spec.ts, testing/',
    path: /^test\/|\.spec\.ts$|^(libs\/(domain|views)|apps\/api)\/src\/testing\//,
    mayImport: ['*', '!#{api,cli}/main'],
    mayDo: 'drive through HTTP or the bus',
    never: [rules.writesTables],
  },
  {
    name: 'domain/*.events, vocabulary',
    path: /^libs\/domain\/src\/([^/]+\.events|vocabulary)\.ts$/,
    mayImport: ['#domain/{*.events,vocabulary}', pureKernel, '!#kernel/reaction'],
    mayDo: 'declare event types; upcasts',
    never: [...pure, rules.judges],
  },
  {
    name: 'domain',
    path: /^libs\/domain\/src\//,
    mayImport: ['#domain/*', pureKernel],
    mayDo: 'compute',
    never: [...pure, rules.speaksSql],
  },
  {
    name: 'event-sourcing, pure part',
    path: new RegExp(`^libs/event-sourcing/src/(${pureFiles.join('|')})\\.ts$`),
    mayImport: [pureKernel],
    mayDo: 'compute',
    never: [...pure, rules.knowsTheField],
  },
  {
    name: 'event-sourcing/testing',
    path: /^libs\/event-sourcing\/src\/testing\//,
    mayImport: ['#event-sourcing/*', storeClients, ...nest, 'fast-check', 'node:*'],
    mayDo: 'given, when, then',
    never: [rules.knowsTheField],
  },
  {
    name: 'event-sourcing',
    path: /^libs\/event-sourcing\/src\//,
    mayImport: ['#event-sourcing/*', ...noTests, storeClients, ...nest, 'canonicalize', 'lru-cache', 'uuid', 'node:*'],
    mayDo: 'I/O',
    never: [rules.knowsTheField],
  },
  {
    name: 'views',
    path: /^libs\/views\/src\//,
    mayImport: [
      '#views/*',
      '#domain/{*.events,vocabulary}',
      '#event-sourcing/*',
      `!${deciding}`,
      ...noTests,
      'kysely',
      ...nest,
    ],
    mayDo: 'SQL on its own tables',
    never: [rules.sendsCommands, rules.readsAnotherView, rules.handlesTime],
  },
  {
    name: 'registers',
    path: /^libs\/registers\/src\//,
    mayImport: ['#registers/*', '#kernel/time', 'csv-parse', 'iconv-lite', 'node:{buffer,fs,stream}'],
    mayDo: 'parse, report each bad row',
    never: [rules.speaksSql, rules.asksTheTime],
  },
  {
    name: 'client',
    path: /^libs\/client\/src\//,
    mayImport: ['#client/*', 'openapi-fetch'],
    mayDo: 'send what the OpenAPI document allows',
    never: [rules.judges, rules.speaksSql, rules.asksTheTime],
  },
  {
    name: 'platform',
    path: /^libs\/platform\/src\//,
    mayImport: [
      ...['#platform/*', kernel(['refused', 'time', 'personal', 'json', 'event', 'event-store']), ...nest, 'node:*'],
      ...['fastify', '@fastify/*', 'class-{transformer,validator}', 'jose', 'lru-cache', 'pino', 'prom-client', 'uuid'],
      '@opentelemetry/*',
    ],
    mayDo: 'identity, configuration, errors, telemetry',
    never: [rules.judges, rules.speaksSql],
  },
  {
    name: 'engine',
    path: /^libs\/engine\/src\//,
    mayImport: ['#{engine,domain,views,event-sourcing,platform}/*', ...noTests, 'node:*'],
    mayDo: 'open stores; run views, reactions and the clock',
    never: [rules.judges, rules.speaksSql],
  },
  {
    name: 'apps/api',
    path: /^apps\/api\/src\//,
    mayImport: ['*', `!${storeClients}`, '!#{cli,client}/*', ...noTests],
    mayDo: 'HTTP, identity, clock, ids',
    never: [rules.judges, rules.speaksSql],
  },
  {
    name: 'apps/cli, apps/worker',
    path: /^apps\/(cli|worker)\/src\//,
    mayImport: ['*', `!${storeClients}`, '!#api/*', ...noTests],
    mayDo: 'run, read, rebuild, send commands',
    never: [rules.judges, rules.speaksSql],
  },
  {
    name: 'bench',
    path: /^bench\//,
    mayImport: ['*', '!#test/*', '!#{api,cli}/main'],
    mayDo: 'measure, beside floors written by hand',
    never: [],
  },
];

const padded = (cells: readonly string[], widths: readonly number[], filler: string): string =>
  `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, filler)).join(' | ')} |`;

const code = (pattern: string): string => `\`${pattern}\``;

const imports = ({ mayImport }: Room): string => {
  const [allowed, excepted] = [false, true].map((out) => mayImport.filter((one) => one.startsWith('!') === out));
  const not = (excepted ?? []).map((one) => code(one.slice(1)));
  return [(allowed ?? []).map(code).join(', '), ...(not.length > 0 ? [`but not ${not.join(', ')}`] : [])].join(', ');
};

/** The table as the README prints it (aligned as the formatter would). */
export const roomsAsMarkdown = (): string => {
  const head = ['room', 'may import', 'may do', 'never'];
  const rows = rooms.map((room) => [
    code(room.name),
    imports(room),
    room.mayDo,
    room.never.map((rule) => rule.says).join('; '),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const rule = padded(
    widths.map(() => ''),
    widths,
    '-',
  );
  return [padded(head, widths, ' '), rule, ...rows.map((row) => padded(row, widths, ' '))].join('\n');
};
