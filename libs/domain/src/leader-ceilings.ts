import { MAX_CEILINGS } from '#domain/bounds';
import { calendar, findSchoolYear } from '#domain/calendar';
import type { SchoolYear } from '#domain/calendar.events';
import { refuseUnlessGovernorsAct } from '#domain/home-school';
import { isWhole } from '#domain/leader-capacity';
import { countReleasedWithin } from '#domain/leader-terms';
import type { Ceiling, Leader, LeaderStream } from '#domain/leader.types';
import { listTermSpans } from '#domain/school-calendar';
import { school } from '#domain/school';
import { NO_ID, refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import type { HalfDays } from '#domain/vocabulary';
import { lookUp, type Decider, type StreamLookup } from '#kernel/decider';
import { thenLookUp } from '#kernel/then-look-up';
import { refuseUnless } from '#kernel/refused';

type TermKey = Pick<Ceiling, 'academicYear' | 'term'>;

const findCeiling = ({ ceilings }: Leader, { academicYear, term }: TermKey): Ceiling | undefined =>
  ceilings.find((each) => each.academicYear === academicYear && each.term === term);

const nameTerm = ({ academicYear, term }: TermKey): string => `${term} term of ${academicYear}`;

/** The school year of the local authority of the home school; undefined if it is not recorded. */
export const lookUpHomeYear = (
  { academicYear }: TermKey,
  state: Leader | undefined,
): StreamLookup<SchoolYear | undefined> =>
  lookUp(school, state?.homeSchoolUrn ?? NO_ID, (found) =>
    thenLookUp(
      [lookUp(calendar, found?.entry.laCode ?? NO_ID, (each) => findSchoolYear(each?.years ?? [], academicYear))],
      ([year]) => year,
    ),
  );

/** Refuses `beyond-ceiling` if an offer with this release goes beyond a ceiling of the home school. A lower release is never refused. */
export const refuseBeyondCeiling = (state: Leader, offerId: string, released: HalfDays): void => {
  const after = state.offers.map((offer) => (offer.offerId === offerId ? { ...offer, released } : offer));
  for (const ceiling of state.ceilings) {
    const before = countReleasedWithin(state, ceiling);
    const halfDays = countReleasedWithin({ offers: after }, ceiling);
    refuseUnless(
      halfDays <= ceiling.halfDays || halfDays <= before,
      'beyond-ceiling',
      `The home school releases at most ${ceiling.halfDays} half-days in the ${nameTerm(ceiling)}, and with this release there would be ${halfDays}. Release fewer, or change the ceiling first.`,
    );
  }
};

/** Decisions on how many half-days the home school releases in a term. */
export const decideCeilings = {
  SetCeiling: (state, { decidedOn, reason, halfDays, academicYear, term }, { today }, { year, ...facts }) => {
    refuseUnlessGovernorsAct(facts);
    refuseFutureDay(decidedOn, today);
    refuseUnless(isWhole(halfDays), 'half-days-must-be-positive', 'Give a whole number of half-days, or 0 for none.');
    const span = year && listTermSpans(year).find((each) => each.term === term);
    refuseUnless(
      span !== undefined,
      'no-school-year',
      `The terms of ${academicYear} are not recorded for the area of the home school. Ask its council or a clerk to record them.`,
    );
    const before = findCeiling(state, { academicYear, term });
    refuseWithoutChange(before?.halfDays !== halfDays);
    refuseUnless(
      before !== undefined || state.ceilings.length < MAX_CEILINGS,
      'too-many-ceilings',
      `${MAX_CEILINGS} ceilings apply, the most allowed. Lift one first.`,
    );
    const released = countReleasedWithin(state, span);
    refuseUnless(
      released <= halfDays,
      'ceiling-below-released',
      `${released} half-days are already released in the ${nameTerm({ academicYear, term })}. Recall or lower a release first, or set at least that many.`,
    );
    const { from, to } = span;
    const data = { academicYear, term, from, to, halfDays, decidedOn, reason };
    return [{ type: 'CeilingSet', data, occurredOn: decidedOn }];
  },

  LiftCeiling: (state, data, { today }, facts) => {
    refuseUnlessGovernorsAct(facts);
    refuseFutureDay(data.on, today);
    refuseUnless(
      findCeiling(state, data) !== undefined,
      'no-ceiling',
      `The home school has no ceiling for the ${nameTerm(data)}. Name a term that has one.`,
    );
    return [{ type: 'CeilingLifted', data, occurredOn: data.on }];
  },
} satisfies Partial<Decider<LeaderStream>['decide']>;

const withoutCeiling = (state: Leader, { academicYear, term }: TermKey): Ceiling[] =>
  state.ceilings.filter((each) => each.academicYear !== academicYear || each.term !== term);

/** State changes of the ceilings. */
export const evolveCeilings = {
  CeilingSet: (state, { academicYear, term, from, to, halfDays }) => ({
    ...state,
    ceilings: [...withoutCeiling(state, { academicYear, term }), { academicYear, term, from, to, halfDays }],
  }),
  CeilingLifted: (state, data) => ({ ...state, ceilings: withoutCeiling(state, data) }),
} satisfies Partial<Decider<LeaderStream>['evolve']>;
