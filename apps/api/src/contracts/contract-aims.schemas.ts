import * as schema from '#api/openapi/response-schemas';
import type { Aim, AimBasics, AimTerms, Baseline, ValueStatus } from '#domain/contract-aims.events';
import type { AimKind } from '#domain/vocabulary';

export const VALUE_STATUS = schema.enumOf<ValueStatus>({ provisional: true, revised: true, final: true });

const BASELINE = schema.namedObject<Baseline>('AimBaseline', {
  value: schema.number(),
  on: schema.day(),
  cohort: schema.text('The pupils or adults whose value is measured.'),
  status: VALUE_STATUS,
});

const TERMS: { readonly [Kind in AimKind]: schema.Schema } = {
  change: schema.namedObject<AimTerms['change']>('ChangeTerms', {
    measure: schema.object<AimTerms['change']['measure']>({
      name: schema.text(),
      unit: schema.text(),
      direction: schema.enumOf<'up' | 'down'>({ up: true, down: true }),
    }),
    baseline: schema.orNull(BASELINE),
    noBaselineReason: schema.orNull(schema.text('Why there is no baseline.')),
    target: schema.number(),
  }),
  hold: schema.namedObject<AimTerms['hold']>('HoldTerms', {
    measure: schema.object<AimTerms['hold']['measure']>({ name: schema.text(), unit: schema.text() }),
    bound: schema.enumOf<AimTerms['hold']['bound']>({ 'at-least': true, 'at-most': true }),
    level: schema.number(),
    from: schema.day('The day from which the level is held.'),
  }),
  participation: schema.namedObject<AimTerms['participation']>('ParticipationTerms', {
    atLeast: schema.integer('How many persons must take part or complete.'),
    of: schema.integer('How many persons there are.'),
  }),
  criterion: schema.namedObject<AimTerms['criterion']>('CriterionTerms', {
    evidenceKinds: schema.listOf(schema.text(), 'The kinds of evidence by which the criterion is judged.'),
  }),
};

const BASICS: schema.SchemasOf<AimBasics> = {
  aimId: schema.id(),
  needArea: schema.text(),
  statement: schema.text(),
  cohort: schema.orNull(
    schema.text(
      'The pupils, classes or staff whom the aim is about; null in an aim that was agreed before this was asked.',
    ),
  ),
  by: schema.day('The day by which the aim is due.'),
  assessor: schema.text(),
  method: schema.text(),
};

/** The fields of an aim. The terms of its kind are an object, and those of other kinds are null. */
export const AIM_FIELDS: schema.SchemasOf<AimBasics & { kind: AimKind } & Record<AimKind, unknown>> = {
  ...BASICS,
  kind: schema.enumOf<AimKind>(
    { change: true, hold: true, participation: true, criterion: true },
    'To change a measure, to hold a level, that people take part or complete, or a described criterion.',
  ),
  change: schema.orNull(TERMS.change),
  hold: schema.orNull(TERMS.hold),
  participation: schema.orNull(TERMS.participation),
  criterion: schema.orNull(TERMS.criterion),
};

export const AIM = schema.namedObject<Aim>('Aim', AIM_FIELDS);
