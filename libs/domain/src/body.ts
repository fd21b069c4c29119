import type { BodyEvents, BodyKind } from '#domain/body.events';
import { MAX_BODY_SCHOOLS } from '#domain/bounds';
import { school } from '#domain/school';
import { periodsOverlap, refuseBlank } from '#domain/shared-rules';
import { covers, type Period, type Urn } from '#domain/vocabulary';
import { lookUp, type Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** A school for which the body is responsible in a period. */
export interface BodySchool extends Period {
  readonly membershipId: string;
  readonly schoolUrn: Urn;
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
};

export type BodyStream = {
  state: Body;
  commands: BodyCommands;
  events: BodyEvents;
  facts: { AddSchoolToBody: { schoolExists: boolean } };
};

/** URNs of the schools for which the body is responsible on that day. */
export const bodySchoolsOn = (body: Body, day: IsoDay): Urn[] =>
  body.schools.filter((each) => covers(each, day)).map(({ schoolUrn }) => schoolUrn);

const decide: Decider<BodyStream>['decide'] = {
  EstablishBody: {
    create: (data) => {
      refuseBlank(data.name, 'name-needed', 'Give the name of the responsible body.');
      return [{ type: 'BodyEstablished', data, occurredOn: data.from }];
    },
  },

  AddSchoolToBody: (state, data, _, { schoolExists }) => {
    refuseUnless(
      schoolExists,
      'unknown-school',
      'There is no school with this URN in the register. Check the URN, or import the register first.',
    );
    refuseUnless(
      state.schools.every(({ membershipId }) => membershipId !== data.membershipId),
      'membership-id-already-used',
      'Another school of the body already has this id. Use a new id.',
    );
    refuseUnless(
      state.schools.length < MAX_BODY_SCHOOLS,
      'too-many-schools',
      `The body has had ${MAX_BODY_SCHOOLS} schools, the most that one can have. Establish another body for further schools.`,
    );
    refuseUnless(
      state.from <= data.from,
      'joins-before-beginning',
      `The body exists since ${state.from}. Give that day or a later one.`,
    );
    const joining: Period = { from: data.from, to: null };
    refuseUnless(
      state.schools.every((each) => each.schoolUrn !== data.schoolUrn || !periodsOverlap(each, joining)),
      'already-joined',
      'The school already belongs to this body on that day or later. Record the last day of that first.',
    );
    return [{ type: 'SchoolJoinedBody', data, occurredOn: data.from }];
  },

  RemoveSchoolFromBody: (state, data) => {
    const membership = state.schools.find(({ membershipId }) => membershipId === data.membershipId);
    refuseUnless(
      membership !== undefined,
      'unknown-membership',
      'The body has no school with this membership id. Check the id.',
    );
    refuseUnless(membership.to === null, 'already-left', `The school already left on ${membership.to}.`);
    refuseUnless(
      membership.from <= data.on,
      'leaves-before-joining',
      `The school joined on ${membership.from}. Give that day or a later one.`,
    );
    return [{ type: 'SchoolLeftBody', data, occurredOn: data.on }];
  },
};

const evolve: Decider<BodyStream>['evolve'] = {
  BodyEstablished: { create: (data) => ({ ...data, schools: [] }) },
  SchoolJoinedBody: (state, data) => ({ ...state, schools: [...state.schools, { ...data, to: null }] }),
  SchoolLeftBody: (state, { membershipId, on }) => ({
    ...state,
    schools: state.schools.map((each) => (each.membershipId === membershipId ? { ...each, to: on } : each)),
  }),
};

/** A trust, diocese, foundation or council that is responsible for schools. */
export const body: Decider<BodyStream> = {
  category: 'body',
  decide,
  evolve,
  facts: {
    AddSchoolToBody: { schoolExists: ({ schoolUrn }) => lookUp(school, schoolUrn, (found) => found !== undefined) },
  },
};
