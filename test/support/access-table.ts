import { ROLES } from '#domain/vocabulary';
import type { Route } from '#test/support/api-description';

const HEADING = `# Who may do what

Written from the routes themselves (\`UPDATE_ACCESS=1 npm run jest -- apps/api/src/access/access-table.spec.ts\`): a change of a policy is a change of
this file, to be judged by whoever reviews it. A role that is not named for a route is refused (403); a named one reaches only through what
stands there, and all else is to its holder as if it did not exist (404). Whoever has a conflict of interest in a case is to it neither
chair nor member, neither clerk nor auditor. \`board\`, \`school\`, \`leader\`, \`alliance\`, \`area\`: the one that the record belongs to
(a board to an area when it is for that area alone); \`home-school\`: the school that releases the leader; \`board-area\`: a local authority that the
role's board is for; \`self\`: one's own record;
\`everywhere\`: only by a standing for everywhere; \`any\`: whatever the role is held for, and the answer shows only what is public or one's own.
`;

/** The policy of every route as Markdown: one table for each role, so that what somebody may do can be read in one place. */
export const accessTable = (routes: readonly Route[]): string => {
  const sections = ROLES.map((role) => {
    const rows = routes.flatMap(({ method, path, policy }) => {
      const reaches = policy?.[role];
      return reaches === undefined ? [] : [[`${method} ${path}`, reaches.join(', ')]];
    });
    return `## ${role}\n\n${tableOf(['route', 'through'], rows)}`;
  });
  const open = routes.filter(({ policy }) => policy === undefined).map(({ method, path }) => [`${method} ${path}`]);
  return `${[HEADING.trimEnd(), ...sections, `## Without a token\n\n${tableOf(['route'], open)}`].join('\n\n')}\n`;
};

/** A table as the formatter leaves it. */
const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
};
