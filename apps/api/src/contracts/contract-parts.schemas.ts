import * as schema from '#api/openapi/response-schemas';
import type { ContractPart, PartTerms } from '#domain/contract-parts.events';
import type { PartKind } from '#domain/vocabulary';
import type { ProgrammeResultRecord, SessionRecord } from '#records/contract-visits.record.types';
import type { ShownPart } from '#records/contract-draft.record.types';

const PROGRAMME = schema.namedObject<PartTerms['programme']>('ProgrammeTerms', {
  cohort: schema.text('Who takes part.'),
  places: schema.integer('How many people can take part.'),
});

const PLACEMENT = schema.namedObject<PartTerms['placement']>('PlacementTerms', {
  percentOfWeek: schema.integer('The share of the week in per cent.'),
  employer: schema.text('Who employs the person during the placement.'),
});

/** The fields of a part. The terms of its kind are an object, and those of other kinds are null. */
export const PART_FIELDS: schema.SchemasOf<ContractPart> = {
  partId: schema.id(),
  kind: schema.enumOf<PartKind>({ support: true, programme: true, placement: true }),
  form: schema.text("Code of the board's list of forms of support."),
  description: schema.text(),
  startsOn: schema.day(),
  endsOn: schema.day(),
  halfDays: schema.halfDays(),
  pence: schema.pence(),
  leaderIds: schema.listOf(schema.id(), 'The leaders who work on the part.'),
  programme: schema.orNull(PROGRAMME),
  placement: schema.orNull(PLACEMENT),
};

export const PART = schema.namedObject<ShownPart>('ContractPart', PART_FIELDS);

export const SESSION = schema.namedObject<SessionRecord>('ProgrammeSession', {
  sessionId: schema.id(),
  partId: schema.id(),
  heldOn: schema.day(),
  topic: schema.text(),
  attended: schema.integer('How many people came.'),
  recordedBy: schema.text('Id of the person.'),
  voided: schema.boolean('Whether it was recorded by mistake.'),
  correctedOn: schema.orNull(schema.day('The day of the last correction.')),
});

export const PROGRAMME_RESULT = schema.namedObject<ProgrammeResultRecord>('ProgrammeResult', {
  partId: schema.id(),
  completed: schema.integer('How many people completed the programme.'),
  note: schema.text(),
  completedOn: schema.day(),
  recordedBy: schema.text('Id of the person.'),
  correctedOn: schema.orNull(schema.day('The day of the last correction.')),
});
