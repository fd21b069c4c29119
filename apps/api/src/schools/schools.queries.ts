import { answering, Question } from '#nest-cqrs/query-handlers';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import {
  schoolRecordOf,
  schoolsInArea,
  type ListedSchool,
  type SchoolRecord,
  type SchoolsPage,
} from '#read-models/school-record';

interface SchoolOnDay {
  readonly urn: Urn;
  readonly today: IsoDay;
}

interface SchoolsOnDay {
  readonly today: IsoDay;
  readonly page: SchoolsPage;
}

export class AskForSchool extends Question<SchoolOnDay, SchoolRecord | undefined> {}
export class AskForSchoolsInArea extends Question<SchoolsOnDay, ListedSchool[]> {}

export const schoolQuestions = [
  answering(AskForSchool, (readModels, { urn, today }) => schoolRecordOf(readModels, urn, today)),
  answering(AskForSchoolsInArea, (readModels, { today, page }) => schoolsInArea(readModels, today, page)),
];
