import type { Inspection } from '#domain/school.events';

/** A graded inspection that found the school good overall, with these changes. */
export const buildInspection = (changes: Partial<Inspection> = {}): Inspection => ({
  framework: 'overall-grade',
  kind: 'graded',
  inspectedOn: '2011-05-12',
  publishedOn: null,
  belongsTo: null,
  overallGrade: 2,
  areas: [],
  safeguarding: null,
  category: null,
  outcome: null,
  ...changes,
});
