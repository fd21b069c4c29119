import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ts from 'typescript';
import { formatMarkdownTable } from '#test/support/markdown-table';

const SOURCES = 'libs/domain/src/*.events.ts';

interface EventType {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly string[];
}

interface EventsFile {
  readonly stream: string;
  readonly description: string;
  readonly events: readonly EventType[];
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
    .replace(/\s+/g, ' ');

/** One entry for each field: its name and type; or the name of the shared type that has the fields. */
const readFields = (type: ts.TypeNode): string[] =>
  ts.isTypeLiteralNode(type)
    ? type.members.filter(ts.isPropertySignature).map((field) => `\`${toText(field).replace(/;$/, '')}\``)
    : [`\`${toText(type)}\``];

const isEventsType = (node: ts.Node): node is ts.TypeAliasDeclaration & { readonly type: ts.TypeLiteralNode } =>
  ts.isTypeAliasDeclaration(node) && node.name.text.endsWith('Events') && ts.isTypeLiteralNode(node.type);

const readEventsFile = (path: string): EventsFile => {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const declaration = source.statements.find(isEventsType);
  if (declaration === undefined) throw new Error(`${path} declares no type whose name ends with Events.`);
  const events = declaration.type.members.flatMap((member) =>
    ts.isPropertySignature(member) && member.type !== undefined
      ? [{ name: member.name.getText(), description: readComment(member), fields: readFields(member.type) }]
      : [],
  );
  return { stream: basename(path, '.events.ts'), description: readComment(declaration), events };
};

const formatSection = ({ stream, description, events }: EventsFile): string => {
  const rows = events.map((event) => [`\`${event.name}\``, event.description, event.fields.join('<br>')]);
  const table = formatMarkdownTable(['event', 'meaning', 'fields'], rows);
  return [`## ${stream}`, ...(description === '' ? [] : [description]), table].join('\n\n');
};

/** docs/reference/events.md, from the declarations of the events. */
export const formatEvents = (): string => {
  const files = globSync(SOURCES).sort().map(readEventsFile);
  return `${[
    '# Events',
    '<!-- Written by `npm run generate`. Do not edit. -->',
    'Events are permanent. `test/events` has one frozen JSON for each type and version. `Personal` text is encrypted under a key of a person or item.',
    ...files.map(formatSection),
  ].join('\n\n')}\n`;
};
