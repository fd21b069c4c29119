import type { ContractEvent } from '#domain/testing/contract.builder';
import { personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

/** A visit to the supported school whose people were not counted. */
export const AT_THE_SCHOOL = { place: 'supported-school', schoolStaff: null, schoolStaffNames: null } as const;
/** A record of a visit that says nothing of its place and of the people of the school. */
export const AS_PLANNED = { place: null, schoolStaff: null, schoolStaffNames: null } as const;
/** What a correction of a visit says of its place and its people if they do not change. */
export const SAME_PLACE_AND_PEOPLE = {
  place: { old: 'supported-school', new: 'supported-school' },
  schoolStaff: { old: null, new: null },
  schoolStaffNames: null,
} as const;
export const visitPlannedEvent = (visitId: string, on: IsoDay = '2011-11-01', halfDays = 2): ContractEvent => ({
  type: 'VisitPlanned',
  data: { visitId, on, halfDays, place: 'supported-school', purpose: personalToken('Learning walk') },
});
export const visitHeldEvent = (
  visitId: string,
  heldOn: IsoDay = '2011-11-01',
  halfDays = 2,
  attendedBy = ['leader-1'],
): ContractEvent => ({
  type: 'VisitHeld',
  data: {
    visitId,
    heldOn,
    halfDays,
    ...AT_THE_SCHOOL,
    summary: personalToken('Saw six lessons'),
    leaderId: 'leader-1',
    attendedBy,
  },
  occurredOn: heldOn,
});
export const visitMissedEvent = (visitId: string): ContractEvent => ({
  type: 'VisitMissed',
  data: { visitId, reasonCode: 'leader-ill', note: personalToken('Influenza') },
});
/** A visit with this number of half-days, planned and held. */
export const visitEvents = (visitId: string, halfDays: number): ContractEvent[] => [
  visitPlannedEvent(visitId, '2011-11-01', halfDays),
  visitHeldEvent(visitId, '2011-11-01', halfDays),
];
