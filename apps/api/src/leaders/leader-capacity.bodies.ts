import { AcademicYearField, Day, IntegerField, MAY_NAME_PEOPLE, OneOf, TextField } from '#api/validation/fields';
import type { AcademicYear } from '#domain/academic-year';
import { TERM_NAMES, type TermName } from '#domain/calendar.events';
import type { IsoDay } from '#kernel/time';

export class SetCeilingBody {
  @AcademicYearField({ example: '2026-27' }) academicYear!: AcademicYear;
  @OneOf(TERM_NAMES) term!: TermName;
  @IntegerField({
    min: 0,
    max: 1_000,
    description: 'The most half-days that the home school releases in the term.',
    example: 12,
  })
  halfDays!: number;
  @Day({ description: 'The day on which the governors decided it, today or earlier.' }) decidedOn!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Our own school is inspected this year' })
  reason!: string;
}

export class LiftCeilingBody {
  @AcademicYearField({ example: '2026-27' }) academicYear!: AcademicYear;
  @OneOf(TERM_NAMES) term!: TermName;
  @Day({ description: 'The day from which it no longer applies, today or earlier.' }) on!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The inspection has taken place' }) reason!: string;
}
