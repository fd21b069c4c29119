import type { BodyEvents, BodyKind } from '#domain/body.events';
import { MAX_BODY_SCHOOLS } from '#domain/bounds';
import { school } from '#domain/school';
import { periodsOverlap, refuseBlank, refuseReversedPeriod, refuseWithoutChange } from '#domain/shared-rules';
import { covers, type Period, type Urn } from '#domain/vocabulary';
import { lookUp, type Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** A school for which the body is responsible in a period. */
export interface BodySchool extends Period {
  readonly membershipId: string;
  readonly schoolUrn: Urn;
  /** Whether it was recorded by mistake. */
  readonly voided: boolean;
}

export type Body = {
  readonly name: string;
  readonly kind: BodyKind;
  readonly from: IsoDay;
  readonly schools: readonly BodySchool[];
};

export type BodyCommands = {
  /** Opens the stream. */
  EstablishBody: BodyEvents['BodyEstablished'];
  AddSchoolToBody: BodyEvents['SchoolJoinedBody'];
  /** `on` is the last day on which the body is responsible for the school. */
  RemoveSchoolFromBody: BodyEvents['SchoolLeftBody'];
  /** `to`: the right last day; null while the body is responsible. */
  CorrectBodySchool: { membershipId: string; schoolUrn: Urn; from: IsoDay; to: IsoDay | null; reason: Personal };
  VoidBodySchool: { membershipId: string; reason: Personal };
};

export type BodyStream = {
  state: Body;
  commands: BodyCommands;
  events: BodyEvents;
  facts: { AddSchoolToBody: { schoolExists: boolean }; CorrectBodySchool: { schoolExists: boolean } };
};

/** URNs of the schools for which the body is responsible on that day. */
export const bodySchoolsOn = (body: Body, day: IsoDay): Urn[] =>
  body.schools.filter((each) => !each.voided && covers(each, day)).map(({ schoolUrn }) => schoolUrn);

const refuseUnknownSchool = (schoolExists: boolean): void =>
  refuseUnless(
    schoolExists,
    'unknown-school',
    'There is no school with this URN in the register. Check the URN, or import the register first.',
  );

const requireMembership = ({ schools }: Body, membershipId: string): BodySchool => {
  const found = schools.find((each) => each.membershipId === membershipId && !each.voided);
  refuseUnless(
    found !== undefined,
    'unknown-membership',
    'The body has no school with this membership id. Check the id.',
  );
  return found;
};

/** Refuses a period before the body, or in which the school belongs to it already. */
const refuseWrongPeriod = (
  { from, schools }: Body,
  period: Pick<BodySchool, 'schoolUrn' | 'from' | 'to'>,
  except?: BodySchool,
): void => {
  refuseUnless(
    from <= period.from,
    'joins-before-beginning',
    `The body has existed since ${from}. Give that day or a later one.`,
  );
  const others = schools.filter((each) => each !== except && !each.voided && each.schoolUrn === period.schoolUrn);
  refuseUnless(
    others.every((each) => !periodsOverlap(each, period)),
    'already-joined',
    'The school already belongs to this body on that day or later. Record the last day of that first.',
  );
};

const decide: Decider<BodyStream>['decide'] = {
  EstablishBody: {
    create: (data) => {
      refuseBlank(data.name, 'name-needed', 'Give the name of the responsible body.');
      return [{ type: 'BodyEstablished', data, occurredOn: data.from }];
    },
  },

  AddSchoolToBody: (state, data, _, { schoolExists }) => {
    refuseUnknownSchool(schoolExists);
    refuseUnless(
      state.schools.every(({ membershipId }) => membershipId !== data.membershipId),
      'membership-id-already-used',
      'Another school of the body already has this id. Use a new id.',
    );
    refuseUnless(
      state.schools.length < MAX_BODY_SCHOOLS,
      'too-many-schools',
      `The body has had ${MAX_BODY_SCHOOLS} schools, the most allowed. Establish another body for further schools.`,
    );
    refuseWrongPeriod(state, { ...data, to: null });
    return [{ type: 'SchoolJoinedBody', data, occurredOn: data.from }];
  },

  RemoveSchoolFromBody: (state, data) => {
    const membership = requireMembership(state, data.membershipId);
    refuseUnless(
      membership.to === null,
      'already-left',
      `The school already left on ${membership.to}. Correct the membership if the day is wrong.`,
    );
    refuseUnless(
      membership.from <= data.on,
      'leaves-before-joining',
      `The school joined on ${membership.from}. Give that day or a later one.`,
    );
    return [{ type: 'SchoolLeftBody', data, occurredOn: data.on }];
  },

  CorrectBodySchool: (state, { membershipId, schoolUrn, from, to, reason }, _, { schoolExists }) => {
    const known = requireMembership(state, membershipId);
    refuseWithoutChange(known.schoolUrn !== schoolUrn || known.from !== from || known.to !== to);
    refuseUnknownSchool(schoolExists);
    refuseReversedPeriod({ from, to });
    refuseWrongPeriod(state, { schoolUrn, from, to }, known);
    const data = {
      membershipId,
      schoolUrn: { old: known.schoolUrn, new: schoolUrn },
      from: { old: known.from, new: from },
      to: { old: known.to, new: to },
      reason,
    };
    return [{ type: 'BodySchoolCorrected', data }];
  },

  VoidBodySchool: (state, { membershipId, reason }) => {
    const { to } = requireMembership(state, membershipId);
    return [{ type: 'BodySchoolVoided', data: { membershipId, to, reason } }];
  },
};

const changeSchool = (state: Body, membershipId: string, change: Partial<BodySchool>): Body => ({
  ...state,
  schools: state.schools.map((each) => (each.membershipId === membershipId ? { ...each, ...change } : each)),
});

const evolve: Decider<BodyStream>['evolve'] = {
  BodyEstablished: { create: (data) => ({ ...data, schools: [] }) },
  SchoolJoinedBody: (state, data) => ({ ...state, schools: [...state.schools, { ...data, to: null, voided: false }] }),
  SchoolLeftBody: (state, { membershipId, on }) => changeSchool(state, membershipId, { to: on }),
  BodySchoolCorrected: (state, { membershipId, schoolUrn, from, to }) =>
    changeSchool(state, membershipId, { schoolUrn: schoolUrn.new, from: from.new, to: to.new }),
  BodySchoolVoided: (state, { membershipId }) => changeSchool(state, membershipId, { voided: true }),
};

const schoolFact = {
  schoolExists: ({ schoolUrn }: { readonly schoolUrn: Urn }) =>
    lookUp(school, schoolUrn, (found) => found !== undefined),
};

/** A trust, diocese, foundation or council that is responsible for schools. */
export const body: Decider<BodyStream> = {
  category: 'body',
  decide,
  evolve,
  facts: { AddSchoolToBody: schoolFact, CorrectBodySchool: schoolFact },
  personal: { CorrectBodySchool: { reason: 'item' }, VoidBodySchool: { reason: 'item' } },
};
