import ts from 'typescript';
import { pathOf, type Module } from '#test/architecture/source';

export interface Finding {
  readonly line: number;
  readonly what: string;
}

/** Something that a room never does, told from the syntax of its files. */
export interface Rule {
  /** Completes «never …». */
  readonly says: string;
  readonly find: (module: Module, all: readonly Module[]) => readonly Finding[];
}

const where = (module: Module, test: (node: ts.Node) => boolean): Finding[] =>
  module.nodes.filter(test).map((node) => ({
    line: module.lineOf(node),
    what: (node.getText().split('\n')[0] ?? '').slice(0, 80),
  }));

const isGlobal = (node: ts.Node, names: readonly string[]): boolean =>
  ts.isIdentifier(node) &&
  names.includes(node.text) &&
  !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
  !(ts.isPropertyAssignment(node.parent) && node.parent.name === node) &&
  !ts.isPropertySignature(node.parent);

const isMember = (node: ts.Node, object: string, names: readonly string[]): boolean =>
  ts.isPropertyAccessExpression(node) && node.expression.getText() === object && names.includes(node.name.text);

const calls = (node: ts.Node, names: readonly string[]): node is ts.CallExpression => {
  if (!ts.isCallExpression(node)) return false;
  const callee = node.expression;
  return names.includes(ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText());
};

const isNew = (node: ts.Node, name: string): node is ts.NewExpression =>
  ts.isNewExpression(node) && node.expression.getText() === name;

const textOf = (node: ts.Node): string | null => {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.getText().slice(1, -1) : null;
};

const readsClock = (node: ts.Node): boolean =>
  isMember(node, 'Date', ['now']) ||
  isMember(node, 'performance', ['now']) ||
  isMember(node, 'process', ['hrtime', 'uptime']) ||
  (ts.isCallExpression(node) && node.expression.getText() === 'Date') ||
  (isNew(node, 'Date') && (node.arguments ?? []).length === 0);

const CLOCK_IN_SQL = /\b(current_timestamp|current_date|current_time|now\(\)|datetime\('now|date\('now|unixepoch\(\))/i;
const WRITING = String.raw`insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|create\s+table\s|drop\s+table\s`;
/** After «select» stands one word or a list with commas: a sentence about selecting is not SQL. */
const READING = String.raw`select\s+(distinct\s+)?\S+(\s+as\s+\S+)?(\s*,\s*\S+(\s+as\s+\S+)?)*\s+from\s`;
const SQL = new RegExp(`^\\s*(${WRITING}|${READING})`, 'i');
const SQL_WRITE = new RegExp(`^\\s*(${WRITING})`, 'i');
const KYSELY_WRITES = ['insertInto', 'updateTable', 'deleteFrom', 'replaceInto', 'mergeInto'];
const KYSELY_READS = ['selectFrom', 'innerJoin', 'leftJoin', 'rightJoin', 'fullJoin', 'using'];

const holdsText = (node: ts.Node, pattern: RegExp): boolean => pattern.test(textOf(node) ?? '');

export const waits: Rule = {
  says: 'wait (async, await)',
  find: (module) =>
    where(
      module,
      (node) => ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword || calls(node, ['then']),
    ),
};

export const asksTheTime: Rule = { says: 'ask the time', find: (module) => where(module, readsClock) };

export const handlesTime: Rule = {
  says: 'ask the time or make a Date',
  find: (module) => where(module, (node) => readsClock(node) || isNew(node, 'Date') || holdsText(node, CLOCK_IN_SQL)),
};

export const rollsDice: Rule = {
  says: 'be random',
  find: (module) =>
    where(
      module,
      (node) => isMember(node, 'Math', ['random']) || calls(node, ['randomUUID', 'getRandomValues', 'randomBytes']),
    ),
};

const OUTSIDE = ['process', 'fetch', 'globalThis', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'];

export const reachesOut: Rule = {
  says: 'log, or touch the process, timers or the network',
  find: (module) => where(module, (node) => isGlobal(node, ['console', ...OUTSIDE])),
};

export const speaksSql: Rule = {
  says: 'speak SQL',
  find: (module) => where(module, (node) => holdsText(node, SQL) || calls(node, ['selectFrom', ...KYSELY_WRITES])),
};

/** «Leader» is missing on purpose: a cluster of event stores has leaders too. */
const FIELD_WORDS =
  /^(schools?|pupils?|boards?|contracts?|alliances?|escalations?|funds?|ofsted|headteachers?|partnerships?|inspections?)$/;

const wordsOf = (text: string): string[] =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);

export const knowsTheField: Rule = {
  says: 'know a word of the domain',
  find: (module) =>
    where(module, (node) => {
      const text = ts.isIdentifier(node) ? node.text : textOf(node);
      return text !== null && wordsOf(text).some((word) => FIELD_WORDS.test(word));
    }),
};

export const sendsCommands: Rule = {
  says: 'decide or send commands',
  find: (module) => where(module, (node) => isNew(node, 'Refused') || isGlobal(node, ['CommandBus', 'refuseUnless'])),
};

export const judges: Rule = {
  says: 'hold a business rule (refuse)',
  find: (module) => where(module, (node) => isNew(node, 'Refused') || calls(node, ['refuseUnless'])),
};

const firstText = (node: ts.CallExpression): string => textOf(node.arguments[0] ?? node) ?? '';

const declaredTables = (module: Module): string[] =>
  module.nodes.flatMap((node) => (calls(node, ['table']) ? [firstText(node)] : []));

/** Views meet in the reader, not in the database: each can then be rebuilt alone. A view is a file of its room that declares tables. */
export const readsAnotherView: Rule = {
  says: "touch another view's tables",
  find: (module, all) => {
    const own = declaredTables(module);
    if (own.length === 0) return [];
    const others = all.filter((other) => other.path !== module.path && other.path.startsWith('libs/read-models/'));
    const foreign = others.flatMap(declaredTables).filter((name) => !own.includes(name));
    const views = others.filter((other) => declaredTables(other).length > 0).map((other) => other.path);
    const queries = where(module, (node) => {
      if (!calls(node, [...KYSELY_READS, ...KYSELY_WRITES])) return false;
      return foreign.includes(firstText(node).split(' ')[0] ?? '');
    });
    const imports = module.imports
      .filter((one) => views.includes(pathOf(one.specifier) ?? ''))
      .map((one) => ({ line: one.line, what: one.specifier }));
    return [...queries, ...imports];
  },
};

/** What a case needs is brought about as users would; only the specs of a store or a view know its tables. */
export const writesTables: Rule = {
  says: 'write to tables to set up state (`e2e`, `scenarios`)',
  find: (module) =>
    /^test\/(e2e|scenarios)\//.test(module.path)
      ? where(module, (node) => holdsText(node, SQL_WRITE) || calls(node, KYSELY_WRITES))
      : [],
};
