import { answering, Question } from '#event-sourcing/query-handlers';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#event-sourcing/time';
import { schoolRecordOf, schoolsInArea, type ListedSchool, type SchoolRecord } from '#views/school-record';

/** More schools than any local authority has, closed ones included. */
const ALL = { limit: 5_000, offset: 0 };

interface SchoolOnDay {
  readonly urn: Urn;
  readonly today: IsoDay;
}

export class AskForSchool extends Question<SchoolOnDay, SchoolRecord | undefined> {}
export class AskForSchoolsInArea extends Question<string, ListedSchool[]> {}

export const schoolQuestions = [
  answering(AskForSchool, (readModels, { urn, today }) => schoolRecordOf(readModels, urn, today)),
  answering(AskForSchoolsInArea, (readModels, laCode) => schoolsInArea(readModels, laCode, ALL)),
];
