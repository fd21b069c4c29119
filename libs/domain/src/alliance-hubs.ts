import { findAccountableSchool } from '#domain/alliance-accountability';
import { refuseWrongEnd } from '#domain/alliance-governance';
import { refuseAfterEnd } from '#domain/alliance-lead-schools';
import type { Hub, LeadSchoolDesignation } from '#domain/alliance-governance.types';
import type { Alliance, AllianceStream } from '#domain/alliance.types';
import { MAX_HUBS, MAX_LEAD_DESIGNATIONS } from '#domain/bounds';
import {
  isSameList,
  periodsOverlap,
  refuseBlank,
  refuseReversedPeriod,
  refuseWithoutChange,
} from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const DISTRICT = /^[A-Z]\d{8}$/;

const requireHub = ({ hubs }: Alliance, hubId: string): Hub => {
  const found = hubs.find((each) => each.hubId === hubId);
  refuseUnless(
    found !== undefined,
    'unknown-hub',
    'The alliance has no hub with this id. Read the alliance for the ids.',
  );
  return found;
};

const requireDesignation = ({ designations }: Alliance, designationId: string): LeadSchoolDesignation => {
  const found = designations.find((each) => each.designationId === designationId);
  refuseUnless(
    found !== undefined,
    'unknown-designation',
    'No lead school has a designation with this id. Read the alliance for the ids.',
  );
  return found;
};

/** Refuses a text that is not the code of a district, a district that is named twice, and one for which another hub answers in that time. */
const refuseWrongDistricts = (
  others: readonly Hub[],
  { districts, ...period }: Pick<Hub, 'districts' | 'from' | 'to'>,
): void => {
  const wrong = districts.find((code) => !DISTRICT.test(code));
  refuseUnless(
    wrong === undefined,
    'unknown-district',
    `${wrong ?? ''} is not the code of a district. Take it from the register of schools, such as E07000148.`,
  );
  refuseUnless(
    new Set(districts).size === districts.length,
    'district-repeated',
    'The same district is named more than once. Name each district once.',
  );
  const other = others.find(
    (each) => periodsOverlap(each, period) && each.districts.some((code) => districts.includes(code)),
  );
  refuseUnless(
    other === undefined,
    'district-has-a-hub',
    `Another hub of the alliance is accountable for ${other?.districts.filter((code) => districts.includes(code)).join(', ') ?? ''} in that time. End it first.`,
  );
};

const refuseOverlap = (others: readonly LeadSchoolDesignation[], one: Omit<LeadSchoolDesignation, 'body'>): void =>
  refuseUnless(
    others.every((each) => each.schoolUrn !== one.schoolUrn || !periodsOverlap(each, one)),
    'already-designated',
    'This school already has a designation in that time. Withdraw or correct it first.',
  );

/** Decisions on hubs for districts, and on the designations of lead schools. */
export const decideHubs = {
  AppointHub: (state, data) => {
    refuseAfterEnd(state, data.from);
    refuseUnless(
      state.hubs.length < MAX_HUBS,
      'too-many-hubs',
      `The alliance has had ${MAX_HUBS} hubs, the most allowed. Correct one of them instead.`,
    );
    refuseWrongDistricts(state.hubs, { ...data, to: null });
    const schoolUrn = findAccountableSchool(state, data.accountable, { from: data.from, to: data.from });
    return [{ type: 'HubAppointed', data: { ...data, schoolUrn }, occurredOn: data.from }];
  },

  EndHub: (state, data) => {
    refuseAfterEnd(state, data.on);
    refuseWrongEnd(requireHub(state, data.hubId), data.on);
    return [{ type: 'HubEnded', data, occurredOn: data.on }];
  },

  CorrectHub: (state, { hubId, accountable, districts, from, to, reason }) => {
    const known = requireHub(state, hubId);
    refuseReversedPeriod({ from, to });
    refuseWrongDistricts(
      state.hubs.filter((each) => each !== known),
      { districts, from, to },
    );
    const schoolUrn = findAccountableSchool(state, accountable, { from, to: from });
    refuseWithoutChange(
      !isSameList(
        [known.accountable.leadSchool, known.accountable.memberId, known.districts, known.from, known.to],
        [accountable.leadSchool, accountable.memberId, districts, from, to],
      ),
    );
    const data = {
      ...{ hubId, reason },
      old: { accountable: known.accountable, schoolUrn: known.schoolUrn },
      new: { accountable, schoolUrn },
      districts: { old: [...known.districts], new: districts },
      from: { old: known.from, new: from },
      to: { old: known.to, new: to },
    };
    return [{ type: 'HubCorrected', data }];
  },

  DesignateLeadSchool: (state, data) => {
    refuseReversedPeriod(data);
    refuseBlank(data.body, 'body-needed', 'Name the body that designated the school.');
    refuseUnless(
      state.designations.length < MAX_LEAD_DESIGNATIONS,
      'too-many-designations',
      `The lead schools have had ${MAX_LEAD_DESIGNATIONS} designations, the most allowed. Correct one of them instead.`,
    );
    refuseOverlap(state.designations, data);
    findAccountableSchool(state, { leadSchool: data.schoolUrn, memberId: null }, data);
    return [{ type: 'LeadSchoolDesignated', data, occurredOn: data.from }];
  },

  WithdrawLeadSchoolDesignation: (state, data) => {
    const { from, to } = requireDesignation(state, data.designationId);
    refuseUnless(
      from <= data.on && (to === null || data.on < to),
      'outside-designation',
      `The designation runs from ${from} to ${to ?? 'no fixed day'}. Give a last day within that period.`,
    );
    return [{ type: 'LeadSchoolDesignationWithdrawn', data, occurredOn: data.on }];
  },

  CorrectLeadSchoolDesignation: (state, { designationId, body, from, to, reason }) => {
    const known = requireDesignation(state, designationId);
    refuseReversedPeriod({ from, to });
    refuseWithoutChange(known.body !== body || known.from !== from || known.to !== to);
    refuseOverlap(
      state.designations.filter((each) => each !== known),
      { ...known, from, to },
    );
    const days = { from: { old: known.from, new: from }, to: { old: known.to, new: to } };
    const data = { designationId, body: { old: known.body, new: body }, ...days, reason };
    return [{ type: 'LeadSchoolDesignationCorrected', data }];
  },
} satisfies Partial<Decider<AllianceStream>['decide']>;

const withDesignation = (state: Alliance, id: string, change: Partial<LeadSchoolDesignation>): Alliance => ({
  ...state,
  designations: state.designations.map((each) => (each.designationId === id ? { ...each, ...change } : each)),
});

/** State changes of the hubs and the designations of lead schools. */
export const evolveHubs = {
  HubAppointed: (state, hub) => ({ ...state, hubs: [...state.hubs, { ...hub, to: null }] }),
  HubEnded: (state, { hubId, on }) => ({
    ...state,
    hubs: state.hubs.map((each) => (each.hubId === hubId ? { ...each, to: on } : each)),
  }),
  HubCorrected: (state, { hubId, new: corrected, districts, from, to }) => ({
    ...state,
    hubs: state.hubs.map((each) =>
      each.hubId === hubId ? { hubId, ...corrected, districts: districts.new, from: from.new, to: to.new } : each,
    ),
  }),
  LeadSchoolDesignated: (state, data) => ({ ...state, designations: [...state.designations, data] }),
  LeadSchoolDesignationWithdrawn: (state, { designationId, on }) => withDesignation(state, designationId, { to: on }),
  LeadSchoolDesignationCorrected: (state, { designationId, body, from, to }) =>
    withDesignation(state, designationId, { body: body.new, from: from.new, to: to.new }),
} satisfies Partial<Decider<AllianceStream>['evolve']>;
