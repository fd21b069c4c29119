import { CLAUSE_FIELDS } from '#api/boards/board-clauses.schemas';
import type { ContractProposalResponse } from '#api/boards/contract-proposal-reader';
import * as schema from '#api/openapi/response-schemas';
import type { ClauseText } from '#domain/board-clauses.events';
import type { TemplateAim, TemplatePart } from '#domain/board-templates.events';
import type { PartKind } from '#domain/vocabulary';
import type { TemplateRecord } from '#records/board.record.types';

const AIM = schema.namedObject<TemplateAim>('TemplateAim', {
  needArea: schema.text(),
  statement: schema.text(),
  measure: schema.orNull(
    schema.object<NonNullable<TemplateAim['measure']>>({
      name: schema.text(),
      unit: schema.text(),
      direction: schema.enumOf<'up' | 'down'>({ up: true, down: true }),
    }),
  ),
  method: schema.text(),
});

const PART = schema.namedObject<TemplatePart>('TemplatePart', {
  kind: schema.enumOf<PartKind>({ support: true, programme: true, placement: true }),
  form: schema.text(),
  description: schema.text(),
  halfDays: schema.halfDays(),
});

const BASICS = {
  code: schema.text(),
  version: schema.integer('From 1, and one more with each revision.'),
  name: schema.text(),
  level: schema.text(),
  formOfSupport: schema.orNull(schema.text('The form of support for which it is; null for any.')),
  halfDays: schema.halfDays('How many such a contract usually has.'),
  lengthDays: schema.integer('How many days such a contract usually runs.'),
};

/** The templates of a board, with all versions. */
export const TEMPLATES_OF_BOARD = schema.listOf(
  schema.namedObject<TemplateRecord>('ContractTemplate', {
    ...BASICS,
    clauses: schema.listOrWithheld(schema.text(), 'Codes of clauses, besides those that the board requires.'),
    aims: schema.listOrWithheld(AIM),
    parts: schema.listOrWithheld(PART),
    from: schema.day('The first day on which this version is in force.'),
    to: schema.orNull(schema.day('The last day; null until the template is revised or ends.')),
    reason: schema.text(),
    recordedBy: schema.text('Id of the person.'),
    endReason: schema.orNull(schema.text('Why the template ended; null if it was revised or has no end.')),
  }),
  'In the order in which they were agreed.',
);

/** What a template proposes for a contract. */
export const CONTRACT_PROPOSAL = schema.namedObject<ContractProposalResponse>('ContractProposal', {
  boardId: schema.id(),
  ...BASICS,
  startsOn: schema.day(),
  endsOn: schema.day(),
  faults: schema.listOf(
    schema.text(),
    'What no longer fits the terms or clauses of the board, which were revised since the template was agreed. Empty if it can be used as it is.',
  ),
  clauses: schema.listOf(
    schema.object<ClauseText>(CLAUSE_FIELDS),
    'The clauses of the template and those that the board requires, as they are in force today.',
  ),
  aims: schema.listOf(AIM),
  parts: schema.listOf(PART),
});
