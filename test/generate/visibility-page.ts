import {
  ALL,
  BOARD,
  BOARD_AND_ASKER,
  BOARD_AND_SCHOOL,
  SIDES,
  SIDES_AND_ALLIANCE,
  type Readers,
} from '#records/readers';
import { RECORD_KINDS } from '#records/record-kinds';
import { formatMarkdownTable } from '#test/support/markdown-table';

const HEADING = `# Who reads what people write

<!-- Written by \`npm run generate\`. Do not edit. -->

This page is generated from the visibility tables in \`libs/records/src\`. Review a changed row with care. A record, its history, its state on an earlier
day and its CSV all follow from it ([decision 47](../decisions/0047-make-records-from-the-events-that-their-reader-may-see.md)).

The first row of an event says who sees that it happened, with its ids, days, numbers and codes. Each further row is a text or a list in it. Whoever may
read the event but not the text reads \`withheld\`. The [policy of the route](access.md) decides first who reads a record at all.
`;

const SETS: readonly (readonly [name: string, readers: Readers, meaning: string])[] = [
  ['all', ALL, 'everybody who may read the record'],
  ['board', BOARD, 'members of the board, its clerk and auditor, and the author'],
  ['board and school', BOARD_AND_SCHOOL, 'also the school, its responsible body and the council'],
  ['both sides', SIDES, 'also the leader who gives the support'],
  ['both sides and alliance', SIDES_AND_ALLIANCE, 'also the alliance of the leader'],
  ['board and asker', BOARD_AND_ASKER, 'the board, and whoever made the request'],
];

const isSame = (one: Readers, other: Readers): boolean =>
  one.length === other.length && one.every((capacity) => other.includes(capacity));

const describe = (readers: Readers): string =>
  SETS.find(([, set]) => isSame(set, readers))?.[0] ?? readers.map((capacity) => `\`${capacity}\``).join(', ');

/** Formats the visibility tables of all records as Markdown, with one table for each kind. */
export const formatVisibility = (): string => {
  const legend = SETS.map(([name, , meaning]) => `- **${name}**: ${meaning}`).join('\n');
  const sections = RECORD_KINDS.map(({ decider, visibility }) => {
    const rows = Object.entries(visibility).flatMap(([type, { readers = [], ...fields }]) => [
      [type, '', describe(readers)],
      ...Object.entries(fields).map(([field, allowed]) => ['', field, describe(allowed)]),
    ]);
    return `## ${decider.category}\n\n${formatMarkdownTable(['event', 'text or list', 'readers'], rows)}`;
  });
  return `${[HEADING.trimEnd(), legend, ...sections].join('\n\n')}\n`;
};
