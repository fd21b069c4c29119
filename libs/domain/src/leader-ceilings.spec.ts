import { MAX_CEILINGS } from '#domain/bounds';
import type { SchoolYear } from '#domain/calendar.events';
import { leader } from '#domain/leader';
import { listCapacityByTerm } from '#domain/leader-terms';
import type { LeaderCommands } from '#domain/leader.types';
import type { LeaderEvents } from '#domain/leader.events';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const reason = personalToken('The home school is inspected');
const year: SchoolYear = {
  academicYear: '2011-12',
  terms: [
    { name: 'autumn', from: '2011-09-05', to: '2011-12-16', halfTerm: null },
    { name: 'spring', from: '2012-01-03', to: '2012-03-30', halfTerm: null },
    { name: 'summer', from: '2012-04-16', to: '2012-07-20', halfTerm: null },
  ],
  bankHolidays: [],
  source: 'Council',
};
const designated: NewEvent<LeaderEvents> = {
  type: 'LeaderDesignated',
  data: {
    ...{ personId: 'cara', providerType: 'nle', designatingBody: 'National College', employer: null },
    ...{ from: '2011-09-01', to: null, homeSchoolUrn: '110532', allianceId: null, phases: [], needAreas: [] },
  },
};
const offered: NewEvent<LeaderEvents> = {
  type: 'DaysOffered',
  data: { offerId: 'spring', from: '2012-01-09', to: '2012-03-30', halfDays: 12 },
};
const released: NewEvent<LeaderEvents> = {
  type: 'DaysReleasedByHome',
  data: { offerId: 'spring', halfDays: 4, releasedBy: 'head' },
};
const term = { academicYear: '2011-12', term: 'spring' } as const;
const ceiling: LeaderCommands['SetCeiling'] = { ...term, halfDays: 6, decidedOn: '2012-01-09', reason };
const set: NewEvent<LeaderEvents> = {
  type: 'CeilingSet',
  data: { ...ceiling, from: '2012-01-03', to: '2012-04-15' },
};
const byHead = { facts: { leaderIsHead: false, actorChairsGovernors: false } };
const withYear = { facts: { ...byHead.facts, year } };

describe('The ceiling of a home school', () => {
  it('is for the days of a term of the council, and refuses a release beyond it with a sentence', () => {
    given(leader, designated, offered)
      .when('SetCeiling', ceiling, withYear)
      .then({ ...set, occurredOn: '2012-01-09' });
    const release = (halfDays: number) =>
      given(leader, designated, offered, set).when('ReleaseDays', { offerId: 'spring', halfDays }, byHead);
    release(7).thenRefusal('beyond-ceiling');
    release(6).thenTypes('DaysReleasedByHome');
  });

  it('is not below what is released, and is changed and lifted', () => {
    const known = [designated, offered, released, set] as const;
    given(leader, ...known)
      .when('SetCeiling', { ...ceiling, halfDays: 3 }, withYear)
      .thenRefusal('ceiling-below-released');
    given(leader, ...known)
      .when('SetCeiling', ceiling, withYear)
      .thenRefusal('nothing-changed');
    given(leader, ...known)
      .when('SetCeiling', { ...ceiling, halfDays: 4 }, withYear)
      .thenTypes('CeilingSet');
    given(leader, ...known)
      .when('LiftCeiling', { ...term, on: '2012-01-10', reason }, byHead)
      .thenState(({ ceilings }) => expect(ceilings).toEqual([]));
    given(leader, designated)
      .when('LiftCeiling', { ...term, on: '2012-01-10', reason }, byHead)
      .thenRefusal('no-ceiling');
  });

  it('is refused once the most that are allowed apply, unless it replaces one of them', () => {
    const others = Array.from({ length: MAX_CEILINGS }, (_, index): NewEvent<LeaderEvents> => ({
      type: 'CeilingSet',
      data: { ...ceiling, academicYear: `${2100 + index}-00`, from: '2012-01-03', to: '2012-01-03' },
    }));
    given(leader, designated, offered, ...others)
      .when('SetCeiling', ceiling, withYear)
      .thenRefusal('too-many-ceilings');
    given(leader, designated, offered, ...others.slice(1), set)
      .when('SetCeiling', { ...ceiling, halfDays: 5 }, withYear)
      .thenTypes('CeilingSet');
  });

  it('needs the terms of the council, and the chair of governors where the leader is the head', () => {
    given(leader, designated)
      .when('SetCeiling', ceiling, { facts: { ...byHead.facts, year: undefined } })
      .thenRefusal('no-school-year');
    given(leader, designated)
      .when('SetCeiling', ceiling, { facts: { ...withYear.facts, leaderIsHead: true } })
      .thenRefusal('governors-must-act');
    given(leader, designated)
      .when('SetCeiling', { ...ceiling, decidedOn: '2012-01-11' }, withYear)
      .thenRefusal('in-the-future');
  });

  it('counts an offer of a whole year evenly over its terms, and a reserved half-day in the term of its contract', () => {
    given(leader, designated)
      .when('OfferDays', { offerId: 'year', from: '2011-09-05', to: '2012-08-31', halfDays: 26 })
      .thenState((state) => {
        const offers = state.offers.map((offer) => ({ ...offer, released: 26 }));
        const period = { from: '2012-05-01', to: '2012-06-30' } as const;
        const reserved = [{ offerId: 'year', halfDays: 3 }];
        const bookings = [{ contractId: 'c', period, reserved, delivered: [], returned: [], closed: false }];
        const terms = listCapacityByTerm({ ...state, offers, bookings }, [year]);
        expect(terms.map(({ offered: each, reserved: used, free }) => [each, used, free])).toEqual([
          [9, 0, 9],
          [7, 0, 7],
          [10, 3, 7],
        ]);
      });
  });
});
