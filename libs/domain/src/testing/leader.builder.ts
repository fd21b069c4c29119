import { DEFAULT_TERMS } from '#domain/default-terms';
import type { DesignationLists, LeaderCommands } from '#domain/leader.types';
import type { LeaderEvents } from '#domain/leader.events';
import type { NewEvent } from '#kernel/decider';
import { personalToken } from '#kernel/testing/decider-spec';

export const designation: LeaderCommands['DesignateLeader'] = {
  personId: 'cara',
  providerType: 'nle',
  designatingBody: 'National College',
  from: '2011-09-01',
  to: '2013-08-31',
  homeSchoolUrn: '110532',
  employer: null,
  allianceId: 'alliance-1',
  phases: ['Primary', 'Secondary'],
  needAreas: ['mathematics', 'teaching-quality'],
};

/** The codes of the standard terms. */
export const lists: DesignationLists = {
  providerTypes: DEFAULT_TERMS.providerTypes.map(({ code }) => code),
  needAreas: DEFAULT_TERMS.needAreas.map(({ code }) => code),
};

export const designated: NewEvent<LeaderEvents> = { type: 'LeaderDesignated', data: designation };
export const withdrawn: NewEvent<LeaderEvents> = {
  type: 'DesignationWithdrawn',
  data: { on: '2012-03-31', reason: personalToken('Left the profession') },
};

export const autumn: LeaderEvents['DaysOffered'] = {
  offerId: 'autumn',
  from: '2011-09-01',
  to: '2011-12-31',
  halfDays: 8,
};
export const spring: LeaderEvents['DaysOffered'] = {
  offerId: 'spring',
  from: '2012-01-01',
  to: '2012-04-30',
  halfDays: 6,
};

export const daysOfferedEvent = (data: LeaderEvents['DaysOffered']): NewEvent<LeaderEvents> => ({
  type: 'DaysOffered',
  data,
});
export const daysReleasedEvent = (offerId: string, halfDays: number): NewEvent<LeaderEvents> => ({
  type: 'DaysReleasedByHome',
  data: { offerId, halfDays, releasedBy: 'home-head' },
});

export const maths: LeaderCommands['ReserveDays'] = {
  contractId: 'maths',
  from: '2011-11-01',
  to: '2012-03-31',
  halfDays: 10,
};

export const reserved: NewEvent<LeaderEvents> = {
  type: 'DaysReserved',
  data: {
    ...maths,
    allocations: [
      { offerId: 'autumn', halfDays: 8 },
      { offerId: 'spring', halfDays: 2 },
    ],
  },
};

/** A leader with eight half-days in autumn and four in spring, released by the home head. */
export const free = [
  designated,
  daysOfferedEvent(spring),
  daysOfferedEvent(autumn),
  daysReleasedEvent('autumn', 8),
  daysReleasedEvent('spring', 4),
];

export const reservationDeclinedEvent = (reason: string, request = maths): NewEvent<LeaderEvents> => ({
  type: 'ReservationDeclined',
  data: { contractId: request.contractId, halfDays: request.halfDays, reason },
});
