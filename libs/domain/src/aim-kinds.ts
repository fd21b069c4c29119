import type { Aim, AimForm, AimTerms, MeasuredCohort } from '#domain/contract-aims.events';
import { AIM_KINDS } from '#domain/vocabulary';
import { isPersonal, isSameText } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

const NO_TERMS = { change: null, hold: null, participation: null, criterion: null };

/** The aim with the terms of its kind; null without them. */
const selectTerms = ({ change, hold, participation, criterion, kind, ...basics }: AimForm): Aim | null => {
  if (kind === 'change') return change === null ? null : { ...basics, kind, ...NO_TERMS, change };
  if (kind === 'hold') return hold === null ? null : { ...basics, kind, ...NO_TERMS, hold };
  if (kind === 'participation') return participation && { ...basics, kind, ...NO_TERMS, participation };
  return criterion && { ...basics, kind, ...NO_TERMS, criterion };
};

/** The aim of one kind. Refuses `terms-of-another-kind` unless the form has exactly the terms of its kind. */
export const toAim = (form: AimForm): Aim => {
  const aim = selectTerms(form);
  const others = AIM_KINDS.filter((kind) => kind !== form.kind);
  refuseUnless(
    aim !== null && others.every((kind) => form[kind] === null),
    'terms-of-another-kind',
    `An aim of the kind ${form.kind} has its terms in "${form.kind}". Give these, and leave out ${others.join(', ')}.`,
  );
  return aim;
};

const refuseUnlessNamed = ({ name, unit }: { readonly name: string; readonly unit: string }): void =>
  refuseUnless(
    [name, unit].every((text) => text.trim() !== ''),
    'aim-not-measurable',
    'An aim that changes a measure or holds a level must have a measure with its unit. Name both.',
  );

const refuseImpossibleChange = ({ measure, baseline, noBaselineReason, target }: AimTerms['change'], by: IsoDay) => {
  refuseUnlessNamed(measure);
  refuseUnless(
    (baseline === null) === (noBaselineReason !== null),
    'baseline-or-reason',
    'Give the baseline of the measure, or say why there is none. Give one of the two.',
  );
  if (baseline === null) return;
  refuseUnless(
    measure.direction === 'up' ? target > baseline.value : target < baseline.value,
    'aim-not-measurable',
    `The measure is expected to go ${measure.direction}, but the target does not go ${measure.direction} from the baseline. Change the target, or hold a level instead.`,
  );
  refuseUnless(
    baseline.on <= by,
    'aim-not-measurable',
    'The target must be due on or after the day of the baseline. Give a later day.',
  );
};

const refuseImpossibleHold = ({ measure, from }: AimTerms['hold'], by: IsoDay): void => {
  refuseUnlessNamed(measure);
  refuseUnless(
    from <= by,
    'aim-not-measurable',
    'A level is held from a day until the day by which the aim is due. Give a first day that is not after the last.',
  );
};

const refuseImpossibleParticipation = ({ atLeast, of }: AimTerms['participation']): void =>
  refuseUnless(
    Number.isSafeInteger(atLeast) && Number.isSafeInteger(of) && atLeast >= 1 && atLeast <= of,
    'aim-not-measurable',
    'Say how many of how many persons must take part: whole numbers, at least 1 and not more than there are.',
  );

const refuseIncompleteCriterion = ({ evidenceKinds }: AimTerms['criterion']): void =>
  refuseUnless(
    evidenceKinds.length > 0 && new Set(evidenceKinds).size === evidenceKinds.length,
    'no-kind-of-evidence',
    'A criterion is judged with evidence. Name at least one kind of evidence, and each only once.',
  );

/** Refuses an aim that could not be judged when it is due: each kind in its own words. */
export const refuseUnlessJudgeable = (aim: Aim): void => {
  if (aim.kind === 'change') return refuseImpossibleChange(aim.change, aim.by);
  if (aim.kind === 'hold') return refuseImpossibleHold(aim.hold, aim.by);
  if (aim.kind === 'participation') return refuseImpossibleParticipation(aim.participation);
  return refuseIncompleteCriterion(aim.criterion);
};

const isNumberOfPersons = (value: number, { of }: AimTerms['participation']): boolean =>
  Number.isSafeInteger(value) && value >= 0 && value <= of;

/** Refuses a value that an aim of this kind cannot have: any value for a criterion, and no number of persons for participation. */
export const refuseImpossibleValue = ({ criterion, participation }: Aim, value: number): void => {
  refuseUnless(
    criterion === null,
    'aim-without-values',
    `This aim is a described criterion, so it has no values. Judge it with evidence: ${criterion?.evidenceKinds.join(', ') ?? ''}.`,
  );
  const persons = participation?.of ?? 0;
  refuseUnless(
    participation === null || isNumberOfPersons(value, participation),
    'not-a-number-of-persons',
    `The value is how many of the ${persons} persons took part. Give a whole number from 0 to ${persons}.`,
  );
};

/** Refuses `more-than-the-cohort` unless whole numbers of persons were measured, at least one and not more than there are. */
export const refuseImpossibleCohort = (cohort: MeasuredCohort | null): void => {
  if (cohort === null) return;
  const { measured, of } = cohort;
  refuseUnless(
    Number.isSafeInteger(measured) && Number.isSafeInteger(of) && measured >= 1 && measured <= of,
    'more-than-the-cohort',
    'Say how many of how many persons were measured: whole numbers, at least 1 and not more than there are.',
  );
};

/** The unit of the measure; null for an aim without a measure. */
const findUnit = ({ change, hold }: Aim): string | null => (change ?? hold)?.measure.unit ?? null;

/** Whether values that were measured for the old version of an aim are values of the new one too. */
export const keepsValues = (old: Aim, aim: Aim, values: readonly number[]): boolean => {
  if (values.length === 0) return true;
  if (aim.kind === 'participation' && old.kind === 'participation')
    return values.every((value) => isNumberOfPersons(value, aim.participation));
  const unit = findUnit(aim);
  return unit !== null && unit === findUnit(old);
};

type Fields = Readonly<Record<string, unknown>>;

/** Whether two versions of an aim or a part, or fields of them, say the same. A text is the same if it was copied. */
export const isSameContent = (one: unknown, other: unknown): boolean => {
  if (isPersonal(one) && isPersonal(other)) return isSameText(one, other);
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSameContent((one as Fields)[name], (other as Fields)[name]));
};
