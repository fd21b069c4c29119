import { CodeField, Day, IntegerOrNull, MAY_NAME_PEOPLE, TextField } from '#api/validation/fields';
import type { EscalationCommands } from '#domain/escalation.types';
import type { Plain } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export class EnterChecklistItemBody implements Plain<EscalationCommands['EnterChecklistItem']> {
  @CodeField({ description: "An item of the board's checklist.", example: 'legal-check' }) item!: string;
  @IntegerOrNull({
    min: 1,
    max: 100,
    description: 'The consultee who was asked: its number in the classification of the school, from 1.',
  })
  consultee: number | null = null;
  @TextField({
    max: 4_000,
    description: `What was found, or what the consultee answered. ${MAY_NAME_PEOPLE}`,
    example: 'The legal service found no objection',
  })
  finding!: string;
  @Day({ description: 'The day on which it was done. Must not be in the future.' }) on!: IsoDay;
}

export class CorrectChecklistEntryBody implements Omit<Plain<EscalationCommands['CorrectChecklistEntry']>, 'entry'> {
  @TextField({ max: 4_000, description: `The whole corrected text. ${MAY_NAME_PEOPLE}`, example: 'No objection' })
  finding!: string;
  @Day({ description: 'The day on which it was done. Must not be in the future.' }) on!: IsoDay;
  @TextField({ max: 500, description: `What was wrong. ${MAY_NAME_PEOPLE}`, example: 'The day was mistyped' })
  reason!: string;
}
