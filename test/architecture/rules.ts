import ts from 'typescript';
import { resolvePath, type Module } from '#test/architecture/source';

export interface Finding {
  readonly line: number;
  readonly what: string;
}

/** Something that a layer must never do, recognised from the syntax of its files. */
export interface Rule {
  /** Completes the sentence "This layer must never …". */
  readonly says: string;
  readonly find: (module: Module, all: readonly Module[]) => readonly Finding[];
}

const findNodes = (module: Module, test: (node: ts.Node) => boolean): Finding[] =>
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

const literalText = (node: ts.Node): string | null => {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.getText().slice(1, -1) : null;
};

const isClockRead = (node: ts.Node): boolean =>
  isMember(node, 'Date', ['now']) ||
  isMember(node, 'performance', ['now']) ||
  isMember(node, 'process', ['hrtime', 'uptime']) ||
  (ts.isCallExpression(node) && node.expression.getText() === 'Date') ||
  (isNew(node, 'Date') && (node.arguments ?? []).length === 0);

const CLOCK_IN_SQL = /\b(current_timestamp|current_date|current_time|now\(\)|datetime\('now|date\('now|unixepoch\(\))/i;
const WRITE_STATEMENT = String.raw`insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|create\s+table\s|drop\s+table\s`;
/** One word or a comma-separated list follows `select`, so that an English sentence with "select" is not taken for SQL. */
const READ_STATEMENT = String.raw`select\s+(distinct\s+)?\S+(\s+as\s+\S+)?(\s*,\s*\S+(\s+as\s+\S+)?)*\s+from\s`;
const SQL = new RegExp(`^\\s*(${WRITE_STATEMENT}|${READ_STATEMENT})`, 'i');
const SQL_WRITE = new RegExp(`^\\s*(${WRITE_STATEMENT})`, 'i');
const KYSELY_WRITES = ['insertInto', 'updateTable', 'deleteFrom', 'replaceInto', 'mergeInto'];
const KYSELY_READS = ['selectFrom', 'innerJoin', 'leftJoin', 'rightJoin', 'fullJoin', 'using'];

const matchesText = (node: ts.Node, pattern: RegExp): boolean => pattern.test(literalText(node) ?? '');

export const waits: Rule = {
  says: 'wait (async, await)',
  find: (module) =>
    findNodes(
      module,
      (node) => ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword || calls(node, ['then']),
    ),
};

export const readsClock: Rule = { says: 'read the clock', find: (module) => findNodes(module, isClockRead) };

export const handlesTime: Rule = {
  says: 'read the clock or create a Date',
  find: (module) =>
    findNodes(module, (node) => isClockRead(node) || isNew(node, 'Date') || matchesText(node, CLOCK_IN_SQL)),
};

export const usesRandomness: Rule = {
  says: 'use randomness',
  find: (module) =>
    findNodes(
      module,
      (node) => isMember(node, 'Math', ['random']) || calls(node, ['randomUUID', 'getRandomValues', 'randomBytes']),
    ),
};

const OUTSIDE = ['process', 'fetch', 'globalThis', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'];

export const hasSideEffects: Rule = {
  says: 'log, or use the process, timers or the network',
  find: (module) => findNodes(module, (node) => isGlobal(node, ['console', ...OUTSIDE])),
};

export const usesSql: Rule = {
  says: 'use SQL',
  find: (module) =>
    findNodes(module, (node) => matchesText(node, SQL) || calls(node, ['selectFrom', ...KYSELY_WRITES])),
};

/** `leader` is left out on purpose: a cluster of event stores has leaders too. */
const DOMAIN_WORDS =
  /^(schools?|pupils?|boards?|contracts?|alliances?|escalations?|funds?|ofsted|headteachers?|partnerships?|inspections?)$/;

const splitWords = (text: string): string[] =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);

export const usesDomainWords: Rule = {
  says: 'use a word of the domain',
  find: (module) =>
    findNodes(module, (node) => {
      const text = ts.isIdentifier(node) ? node.text : literalText(node);
      return text !== null && splitWords(text).some((word) => DOMAIN_WORDS.test(word));
    }),
};

export const sendsCommands: Rule = {
  says: 'decide or send commands',
  find: (module) =>
    findNodes(module, (node) => isNew(node, 'Refused') || isGlobal(node, ['CommandBus', 'refuseUnless'])),
};

export const refuses: Rule = {
  says: 'hold a business rule (throw Refused)',
  find: (module) => findNodes(module, (node) => isNew(node, 'Refused') || calls(node, ['refuseUnless'])),
};

/** `EventUpcaster` turns stored data into the current version of its event type. A cast would skip that step. */
export const castsStoredData: Rule = {
  says: 'cast the data of an event (use `EventUpcaster`)',
  find: (module) =>
    findNodes(
      module,
      (node) =>
        ts.isAsExpression(node) &&
        ts.isPropertyAccessExpression(node.expression) &&
        node.expression.name.text === 'data' &&
        node.type.getText() !== 'const',
    ),
};

const firstArgumentText = (node: ts.CallExpression): string => literalText(node.arguments[0] ?? node) ?? '';

const findDeclaredTables = (module: Module): string[] =>
  module.nodes.flatMap((node) => (calls(node, ['table']) ? [firstArgumentText(node)] : []));

/** A read model that never touches the tables of another can be rebuilt alone. A read model is a file of the layer that declares tables. */
export const readsForeignTables: Rule = {
  says: 'touch the tables of another read model',
  find: (module, all) => {
    const own = findDeclaredTables(module);
    if (own.length === 0) return [];
    const others = all.filter((other) => other.path !== module.path && other.path.startsWith('libs/read-models/'));
    const foreign = others.flatMap(findDeclaredTables).filter((name) => !own.includes(name));
    const readModels = others.filter((other) => findDeclaredTables(other).length > 0).map((other) => other.path);
    const queries = findNodes(module, (node) => {
      if (!calls(node, [...KYSELY_READS, ...KYSELY_WRITES])) return false;
      return foreign.includes(firstArgumentText(node).split(' ')[0] ?? '');
    });
    const imports = module.imports
      .filter((one) => readModels.includes(resolvePath(one.specifier) ?? ''))
      .map((one) => ({ line: one.line, what: one.specifier }));
    return [...queries, ...imports];
  },
};

/** End-to-end tests set up state as users would. Only the specs of a store or a read model know its tables. */
export const writesTables: Rule = {
  says: 'write to tables to set up state (`e2e`, `scenarios`)',
  find: (module) =>
    /^test\/(e2e|scenarios)\//.test(module.path)
      ? findNodes(module, (node) => matchesText(node, SQL_WRITE) || calls(node, KYSELY_WRITES))
      : [],
};
