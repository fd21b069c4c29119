import { CORRECTED_ON } from '#api/contracts/contract-entries.schemas';
import * as schema from '#api/openapi/response-schemas';
import type { ChecklistEntryRecord } from '#records/escalation.record.types';

export const CHECKLIST = schema.listOf(
  schema.namedObject<ChecklistEntryRecord>('ChecklistEntry', {
    item: schema.text("Code of the item of the board's checklist."),
    consultee: schema.orNull(schema.text('Who was asked; null for an item that is not about a consultee.')),
    finding: schema.text(),
    on: schema.day(),
    enteredBy: schema.text('Id of the person.'),
    correctedOn: CORRECTED_ON,
  }),
  'Numbered from 1.',
);
