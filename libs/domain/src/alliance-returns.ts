import { daysOfYear, type AcademicYear } from '#domain/academic-year';
import { leadSchoolsOn } from '#domain/alliance-lead-schools';
import type { Delivery } from '#domain/alliance.events';
import type { Alliance, AllianceStream, ReportedDelivery } from '#domain/alliance.types';
import { MAX_DELIVERIES } from '#domain/bounds';
import { isSameList, periodsOverlap, refuseWithoutChange } from '#domain/shared-rules';
import type { Urn } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** Whether the school led the alliance or was a member of it on some day of the year. */
const belongedIn = (state: Alliance, urn: Urn, year: AcademicYear): boolean => {
  const days = daysOfYear(year);
  if (state.from > days.to || (state.to !== null && state.to < days.from)) return false;
  const later = state.leadSchoolsByDay.filter(({ from }) => days.from < from && from <= days.to);
  const leadSchools = [...leadSchoolsOn(state, days.from), ...later.flatMap((each) => each.leadSchools)];
  return (
    leadSchools.includes(urn) || state.members.some((member) => member.urn === urn && periodsOverlap(member, days))
  );
};

const refuseFutureYear = (year: AcademicYear, today: IsoDay): void =>
  refuseUnless(
    daysOfYear(year).from <= today,
    'year-not-begun',
    `The academic year ${year} has not begun. Give the year in which the work was done.`,
  );

/** Refuses support of a school that is not named as an activity, and a school that supports itself or one school twice. */
const refuseWrongSupport = ({ deliverySchool, activities, supported }: Delivery): void => {
  refuseUnless(
    supported.length === 0 || activities.includes('school-to-school-support'),
    'support-not-an-activity',
    `${deliverySchool} supported other schools. Add school-to-school-support to its activities.`,
  );
  const urns = supported.map(({ schoolUrn }) => schoolUrn);
  refuseUnless(
    !urns.includes(deliverySchool),
    'supports-itself',
    `${deliverySchool} is named as a school that it supported itself. Name the other school.`,
  );
  refuseUnless(
    new Set(urns).size === urns.length,
    'supported-school-repeated',
    `Name each school that ${deliverySchool} supported once, with all forms of support.`,
  );
};

const toKey = (year: AcademicYear, deliverySchool: Urn): string => `${year}/${deliverySchool}`;

const findDelivery = (
  { deliveries }: Alliance,
  year: AcademicYear,
  deliverySchool: Urn,
): ReportedDelivery | undefined =>
  deliveries.find((each) => each.academicYear === year && each.deliverySchool === deliverySchool);

const refuseWrongDeliveries = (state: Alliance, year: AcademicYear, deliveries: readonly Delivery[]): void => {
  refuseUnless(
    state.deliveries.length + deliveries.length <= MAX_DELIVERIES,
    'too-many-deliveries',
    `The returns of an alliance can have ${MAX_DELIVERIES} delivery schools. Establish a new alliance.`,
  );
  const known = new Set(state.deliveries.map((each) => toKey(each.academicYear, each.deliverySchool)));
  for (const delivery of deliveries) {
    const { deliverySchool } = delivery;
    const key = toKey(year, deliverySchool);
    refuseUnless(
      !known.has(key),
      'delivery-already-reported',
      `The support of ${deliverySchool} in ${year} is already reported. Correct that report, or name each delivery school once.`,
    );
    known.add(key);
    refuseUnless(
      belongedIn(state, deliverySchool, year),
      'not-in-the-alliance',
      `${deliverySchool} neither led the alliance nor was a member of it in ${year}. Admit it first.`,
    );
    refuseUnless(
      delivery.activities.length > 0,
      'activity-needed',
      `Name at least one activity of ${deliverySchool}, or leave the school out.`,
    );
    refuseWrongSupport(delivery);
  }
};

/** Decisions on the yearly return: which school of the alliance did what for whom. */
export const decideAllianceReturns = {
  ReportAllianceDeliveries: (state, { academicYear, deliveries }, { today }) => {
    refuseFutureYear(academicYear, today);
    refuseWrongDeliveries(state, academicYear, deliveries);
    return deliveries.map((delivery) => ({ type: 'AllianceDeliveryReported', data: { ...delivery, academicYear } }));
  },

  CorrectAllianceDelivery: (state, { reason, academicYear, ...corrected }) => {
    const { deliverySchool, activities, supported } = corrected;
    const known = findDelivery(state, academicYear, deliverySchool);
    refuseUnless(
      known !== undefined,
      'delivery-not-reported',
      `No support of ${deliverySchool} in ${academicYear} is reported. Check the year and the school, or report it first.`,
    );
    refuseWithoutChange(!isSameList(known.activities, activities) || !isSameList(known.supported, supported));
    refuseWrongSupport(corrected);
    const replaced = {
      activities: { old: known.activities, new: activities },
      supported: { old: known.supported, new: supported },
    };
    return [{ type: 'AllianceDeliveryCorrected', data: { academicYear, deliverySchool, ...replaced, reason } }];
  },
} satisfies Partial<Decider<AllianceStream>['decide']>;

/** What the yearly returns change. */
export const evolveAllianceReturns = {
  AllianceDeliveryReported: (state, delivery) => ({ ...state, deliveries: [...state.deliveries, delivery] }),
  AllianceDeliveryCorrected: (state, { academicYear, deliverySchool, activities, supported }) => ({
    ...state,
    deliveries: state.deliveries.map((each) =>
      each.academicYear === academicYear && each.deliverySchool === deliverySchool
        ? { ...each, activities: activities.new, supported: supported.new }
        : each,
    ),
  }),
} satisfies Partial<Decider<AllianceStream>['evolve']>;
