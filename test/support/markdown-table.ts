const MIN_WIDTH = 3;

/** Formats a Markdown table, aligned as the formatter aligns it. */
export const formatMarkdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const escaped = rows.map((row) => row.map((cell) => cell.replaceAll('|', String.raw`\|`)));
  const widths = head.map((_, column) =>
    Math.max(MIN_WIDTH, ...[head, ...escaped].map((row) => (row[column] ?? '').length)),
  );
  const pad = (row: readonly string[], filler = ' '): string =>
    `| ${row.map((cell, column) => cell + filler.repeat((widths[column] ?? 0) - cell.length)).join(' | ')} |`;
  const rule = pad(
    head.map(() => ''),
    '-',
  );
  return [pad(head), rule, ...escaped.map((row) => pad(row))].join('\n');
};
