import { layers, type Layer } from '#test/architecture/layers';
import { formatMarkdownTable } from '#test/support/markdown-table';

const HEAD = ['layer', 'may import', 'purpose', 'must never'];

const asCode = (pattern: string): string => `\`${pattern}\``;

const describeImports = ({ mayImport }: Layer): string => {
  const allowed = mayImport.filter((one) => !one.startsWith('!')).map(asCode);
  const excluded = mayImport
    .filter((one) => one.startsWith('!') && !one.includes('test'))
    .map((one) => asCode(one.slice(1)));
  return [allowed.join(', '), ...(excluded.length > 0 ? [`but not ${excluded.join(', ')}`] : [])].join(', ');
};

/** The layers as a Markdown table, aligned as the formatter aligns it. Test code is left out: no layer but tests may import it. */
const formatLayersTable = (): string => {
  const rows = layers.map((layer) => [
    asCode(layer.name),
    describeImports(layer),
    layer.purpose,
    layer.forbidden.map((rule) => rule.says).join('; '),
  ]);
  return formatMarkdownTable(HEAD, rows);
};

const TABLE = /(?<=<!-- layers -->\n)[\s\S]*(?=\n<!-- \/layers -->)/;

/** Puts the current table between the markers of docs/architecture.md. */
export const replaceLayersTable = (page: string): string => page.replace(TABLE, () => `\n${formatLayersTable()}\n`);
