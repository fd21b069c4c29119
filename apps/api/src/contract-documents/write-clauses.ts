import type { PrintedContract } from '#api/contract-documents/printed-contract';
import { heading, paragraph, withLabel, type Block } from '#documents/document';
import type { ContractClause } from '#domain/contract-clauses.events';

const writeClause = ({ code, version, title, text }: ContractClause, number: number): Block[] => [
  heading(3, `Clause ${number}: ${title}`),
  ...text.split(/\n+/).flatMap((line) => (line.trim() === '' ? [] : [paragraph(line)])),
  ...withLabel('Source', `clause ${code} of the board, version ${version}`),
];

/** The clauses with their words; nothing without clauses. */
export const writeClauses = ({ clauses }: PrintedContract): Block[] =>
  clauses.length === 0
    ? []
    : [
        heading(2, 'Clauses'),
        paragraph('Each party accepts these clauses with its signature.'),
        ...clauses.flatMap((clause, index) => writeClause(clause, index + 1)),
      ];
