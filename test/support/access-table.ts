import { ROLES } from '#domain/vocabulary';
import type { Route } from '#test/support/api-description';
import { formatMarkdownTable } from '#test/support/markdown-table';

const HEADING = `# Who may do what

<!-- Written by \`npm run generate\`. Do not edit. -->

This page is generated from the policies of the routes, so a changed policy changes this page. Review such a change with care.

A role that a route does not name is refused (403). A role that it names has access only to the records in the column "through". Every other record
looks as if it did not exist (404). A person with a conflict of interest in a case has no board role for that case: not chair, member, clerk or
auditor.

- \`board\`, \`school\`, \`leader\`, \`alliance\`, \`area\`: the record belongs to the one that the role is held for
- \`home-school\`: the school that releases the leader
- \`employer-area\`, \`employer-alliance\`, \`employer-leader\`: who releases a leader without a home school: the council of an area, an alliance, or
  the self-employed leader
- \`registrar\`: the person who registered the person
- \`board-area\`: a local authority of the board that the role is held for
- \`member-area\`: the board covers the local authority of a lead school or a member school of the alliance, or of one in the network
- \`self\`: the person's own record
- \`everywhere\`: only with a role for everywhere
- \`any\`: whatever the role is held for; the response shows only what is public or the person's own
`;

/** Formats the policies of all routes as Markdown, with one table for each role. */
export const formatAccessTable = (routes: readonly Route[]): string => {
  const sections = ROLES.map((role) => {
    const rows = routes.flatMap(({ method, path, policy }) => {
      const relations = policy?.[role];
      return relations === undefined ? [] : [[`${method} ${path}`, relations.join(', ')]];
    });
    return `## ${role}\n\n${formatMarkdownTable(['route', 'through'], rows)}`;
  });
  const publicRoutes = routes
    .filter(({ policy }) => policy === undefined)
    .map(({ method, path }) => [`${method} ${path}`]);
  return `${[HEADING.trimEnd(), ...sections, `## Without a token\n\n${formatMarkdownTable(['route'], publicRoutes)}`].join('\n\n')}\n`;
};
