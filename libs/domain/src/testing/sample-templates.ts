import type { TemplateContent } from '#domain/board-templates.events';

/** A template for two terms of mentoring at the level "targeted". */
export const contractTemplate: TemplateContent = {
  code: 'targeted-mentoring',
  name: 'Mentoring for two terms',
  level: 'targeted',
  formOfSupport: 'mentoring',
  halfDays: 12,
  lengthDays: 200,
  clauses: ['conduct'],
  aims: [
    {
      needArea: 'mathematics',
      statement: 'More pupils reach the expected standard in mathematics',
      measure: { name: 'Pupils at the expected standard', unit: '%', direction: 'up' },
      method: 'National tests at the end of key stage 2',
    },
    { needArea: 'leadership', statement: 'A subject leader plans alone', measure: null, method: 'Interview' },
  ],
  parts: [
    { kind: 'support', form: 'mentoring', description: 'Plan and teach lessons together', halfDays: 10 },
    { kind: 'support', form: 'learning-walk', description: 'Walk through all classes', halfDays: 2 },
  ],
};
