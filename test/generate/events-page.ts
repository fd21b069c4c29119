import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ts from 'typescript';

const EVENT_FILES = 'libs/domain/src/*.events.ts';
const VOCABULARY = 'libs/domain/src/vocabulary.ts';

const INTRODUCTION = `# Events

<!-- Written by \`npm run generate\`. Do not edit. -->

Events are permanent. \`test/events\` has one frozen JSON for each type and version. Each field has its type in TypeScript.

- \`Personal\` text is encrypted under a key of a person or item.
- \`IsoDay\` is a day as \`YYYY-MM-DD\`.
- Types that several streams share are at the [end of this page](#shared-types).`;

/** An event type, or another type that the fields of events have. */
interface Declaration {
  readonly name: string;
  readonly description: string;
  /** One line for each field; or one line with the whole type. */
  readonly lines: readonly string[];
}

const readComment = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .map(({ comment }) => (typeof comment === 'string' ? comment : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

const toText = (node: ts.Node): string =>
  node
    .getText()
    .replace(/\/\*\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/^ ?\| |\breadonly /g, '')
    .replaceAll('; }', ' }');

const formatField = (field: ts.TypeElement): string => {
  const comment = readComment(field);
  return `\`${toText(field).replace(/;$/, '')}\`${comment === '' ? '' : `: ${comment}`}`;
};

/** One line for each field: its name, type and comment. A named type with further fields has a line of its own. A template has its quotes already. */
const readFields = (type: ts.TypeNode): string[] => {
  if (ts.isTypeLiteralNode(type)) return type.members.filter(ts.isPropertySignature).map(formatField);
  if (ts.isIntersectionTypeNode(type)) return type.types.flatMap(readFields);
  if (ts.isTemplateLiteralTypeNode(type)) return [toText(type)];
  return [ts.isTypeReferenceNode(type) ? `the fields of \`${toText(type)}\`` : `\`${toText(type)}\``];
};

const parse = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);

const isEventsType = (node: ts.Node): node is ts.TypeAliasDeclaration & { readonly type: ts.TypeLiteralNode } =>
  ts.isTypeAliasDeclaration(node) && node.name.text.endsWith('Events') && ts.isTypeLiteralNode(node.type);

const readEvents = (declaration: ts.TypeLiteralNode): Declaration[] =>
  declaration.members.flatMap((member) =>
    ts.isPropertySignature(member) && member.type !== undefined
      ? [{ name: member.name.getText(), description: readComment(member), lines: readFields(member.type) }]
      : [],
  );

/** The constant of `(typeof NAMES)[number]`; undefined for any other type. */
const findConstant = ({ type }: ts.TypeAliasDeclaration, source: ts.SourceFile): ts.VariableStatement | undefined => {
  const name = /^\(typeof (\w+)\)\[number\]$/.exec(type.getText())?.[1];
  return source.statements
    .filter(ts.isVariableStatement)
    .find(({ declarationList }) => declarationList.declarations.some((each) => each.name.getText() === name));
};

/** The quoted values of a constant, as a union type. */
const joinValues = (constant: ts.VariableStatement): string => (constant.getText().match(/'[^']+'/g) ?? []).join(' | ');

const readType = (node: ts.TypeAliasDeclaration, source: ts.SourceFile): Declaration => {
  const constant = findConstant(node, source);
  const name = node.name.text;
  return constant === undefined
    ? { name, description: readComment(node), lines: readFields(node.type) }
    : { name, description: readComment(constant), lines: [`\`${joinValues(constant)}\``] };
};

const readInterface = (node: ts.InterfaceDeclaration): Declaration => {
  const lines = node.members.filter(ts.isPropertySignature).map(formatField);
  return { name: node.name.text, description: readComment(node), lines };
};

/** The types of this file that are no list of events. */
const readTypes = (source: ts.SourceFile): Declaration[] =>
  source.statements.flatMap((node) => {
    if (ts.isInterfaceDeclaration(node)) return [readInterface(node)];
    return ts.isTypeAliasDeclaration(node) && !isEventsType(node) ? [readType(node, source)] : [];
  });

const formatDeclaration = (prefix: string, { name, description, lines }: Declaration): string =>
  [
    `### ${prefix}${name}`,
    ...(description === '' ? [] : [description]),
    lines.map((line) => `- ${line}`).join('\n'),
  ].join('\n\n');

/** The events of one type, after what its comment says of them. */
const formatEventsType = (declaration: ts.TypeAliasDeclaration & { readonly type: ts.TypeLiteralNode }): string[] => {
  const description = readComment(declaration);
  const events = readEvents(declaration.type).map((event) => formatDeclaration('', event));
  return description === '' ? events : [description, ...events];
};

/** The section of a file with events, which can declare several types of them. */
export const formatStream = (path: string, source = parse(path)): string => {
  const declarations = source.statements.filter(isEventsType);
  if (declarations.length === 0) throw new Error(`${path} declares no type whose name ends with Events.`);
  return [
    `## ${basename(path, '.events.ts')}`,
    ...declarations.flatMap(formatEventsType),
    ...readTypes(source).map((type) => formatDeclaration('Type ', type)),
  ].join('\n\n');
};

/** docs/reference/events.md, from the declarations of the events. */
export const formatEvents = (): string => {
  const shared = readTypes(parse(VOCABULARY)).map((type) => formatDeclaration('Type ', type));
  const streams = globSync(EVENT_FILES)
    .sort()
    .map((path) => formatStream(path));
  return `${[INTRODUCTION, ...streams, '## Shared types', ...shared].join('\n\n')}\n`;
};
