import { contract } from '#domain/contract';
import { deliveredHalfDays } from '#domain/contract-state';
import type { VisitPlace } from '#domain/contract-visits.events';
import { type ContractEvent, FREE_DAY, PLANNABLE, PROVIDER, running } from '#domain/testing/contract.builder';
import {
  AS_PLANNED,
  AT_THE_SCHOOL,
  SAME_PLACE_AND_PEOPLE,
  visitPlannedEvent,
} from '#domain/testing/contract-visits.builder';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const today: IsoDay = '2011-11-01';
const onTheDay = { ...PROVIDER, ...FREE_DAY, today };
const reason = personalToken('Another place');
const names = personalToken('Two teachers of Year 5');
const toProvider = {
  type: 'VisitPlanned',
  data: { visitId: 'v1', on: today, halfDays: 2, place: 'provider', purpose: personalToken('Lessons seen') },
} as const;
const held = {
  visitId: 'v1',
  heldOn: today,
  halfDays: 2,
  summary: personalToken('Saw six lessons'),
  attendedBy: null,
};
const heldAt = (place: VisitPlace, schoolStaff: number | null): ContractEvent => ({
  type: 'VisitHeld',
  data: { ...held, attendedBy: ['leader-1'], leaderId: 'leader-1', place, schoolStaff, schoolStaffNames: null },
  occurredOn: today,
});

describe('A visit of the school to the provider', () => {
  const whenRecording = (changes: object) =>
    given(contract, ...running, toProvider).when('RecordVisit', { ...held, ...AS_PLANNED, ...changes }, onTheDay);

  it('is planned with its place', () => {
    given(contract, ...running)
      .when('PlanVisit', toProvider.data, { ...PLANNABLE, today })
      .then(toProvider);
  });

  it('is recorded at the planned place with those who came from the school', () => {
    whenRecording({ schoolStaff: 2, schoolStaffNames: names }).then({
      type: 'VisitHeld',
      data: {
        ...held,
        attendedBy: ['leader-1'],
        leaderId: 'leader-1',
        place: 'provider',
        schoolStaff: 2,
        schoolStaffNames: names,
      },
      occurredOn: today,
    });
  });

  it('needs somebody from the school', () => {
    whenRecording({}).thenRefusal('nobody-from-the-school');
    whenRecording({ schoolStaff: 0 }).thenRefusal('school-staff-must-be-positive');
    whenRecording({ schoolStaff: 1.5 }).thenRefusal('school-staff-must-be-positive');
    whenRecording({ place: 'online' }).thenTypes('VisitHeld');
    whenRecording({ place: 'supported-school' }).thenTypes('VisitHeld');
  });

  it('takes the half-days of the leaders who were there', () => {
    const state = given(contract, ...running, toProvider, heldAt('provider', 3)).state();
    expect(state.visits).toMatchObject([{ place: 'provider', schoolStaff: 3, attendedBy: ['leader-1'] }]);
    expect(deliveredHalfDays(state)).toBe(2);
  });
});

describe('The place of a planned visit', () => {
  const move = { visitId: 'v1', on: today, halfDays: 2, purpose: null, reason };

  it('changes with a reason, on the same day or another', () => {
    given(contract, ...running, visitPlannedEvent('v1'))
      .when('ReplanVisit', { ...move, place: 'elsewhere' }, { ...PLANNABLE, today })
      .then({
        type: 'VisitReplanned',
        data: {
          visitId: 'v1',
          on: { old: today, new: today },
          halfDays: { old: 2, new: 2 },
          place: { old: 'supported-school', new: 'elsewhere' },
          purpose: null,
          reason,
        },
      });
  });

  it('stays if none is given, and the same place is no change', () => {
    for (const place of [null, 'provider'] as const)
      given(contract, ...running, toProvider)
        .when('ReplanVisit', { ...move, place }, { ...PLANNABLE, today })
        .thenRefusal('nothing-changed');
    given(contract, ...running, toProvider)
      .when('ReplanVisit', { ...move, place: null, on: '2011-11-02' }, { ...PLANNABLE, today })
      .thenState(({ visits: [visit] }) => expect(visit).toMatchObject({ on: '2011-11-02', place: 'provider' }));
  });
});

describe('The recorded place of a visit', () => {
  const AUTHOR = { ...FREE_DAY, actor: 'clerk-1', today };
  const right = { visitId: 'v1', heldOn: today, halfDays: 2, attendedBy: null, ...AS_PLANNED, summary: null, reason };
  const whenCorrecting = (changes: object) =>
    given(contract, ...running, toProvider, heldAt('provider', 3)).when(
      'CorrectVisit',
      { ...right, ...changes },
      AUTHOR,
    );

  it('is corrected, as is who came from the school', () => {
    whenCorrecting({ place: 'online', schoolStaff: 2, schoolStaffNames: names }).then({
      type: 'VisitCorrected',
      data: {
        visitId: 'v1',
        leaderId: 'leader-1',
        heldOn: { old: today, new: today },
        halfDays: { old: 2, new: 2 },
        attendedBy: { old: ['leader-1'], new: ['leader-1'] },
        place: { old: 'provider', new: 'online' },
        schoolStaff: { old: 3, new: 2 },
        schoolStaffNames: names,
        summary: null,
        countersignatureVoided: false,
        reason,
      },
      occurredOn: today,
    });
    whenCorrecting({ schoolStaffNames: names }).thenTypes('VisitCorrected');
    whenCorrecting({ place: 'provider', schoolStaff: 3 }).thenRefusal('nothing-changed');
  });

  it('cannot become that of the provider if nobody came from the school', () => {
    given(contract, ...running, visitPlannedEvent('v1'), heldAt('supported-school', null))
      .when('CorrectVisit', { ...right, place: 'provider' }, AUTHOR)
      .thenRefusal('nobody-from-the-school');
  });

  it('is the planned one again after the record is voided', () => {
    given(contract, ...running, toProvider, heldAt('supported-school', 3))
      .when('VoidVisitRecord', { visitId: 'v1', reason }, AUTHOR)
      .thenState(({ visits: [visit] }) =>
        expect(visit).toMatchObject({ status: 'planned', place: 'provider', schoolStaff: null }),
      );
  });
});

describe('Events from before visits had a place', () => {
  it('are read as visits to the supported school', () => {
    const upcast = (type: keyof NonNullable<typeof contract.upcasts>, data: object) =>
      (contract.upcasts?.[type] ?? []).reduce<object>((old, each) => each(old as never), data);
    expect(upcast('VisitPlanned', { visitId: 'v1' })).toEqual({ visitId: 'v1', place: 'supported-school' });
    expect(upcast('VisitReplanned', {})).toEqual({ place: SAME_PLACE_AND_PEOPLE.place });
    expect(upcast('VisitHeld', { leaderId: 'l' })).toEqual({ leaderId: 'l', attendedBy: ['l'], ...AT_THE_SCHOOL });
    expect(upcast('VisitCorrected', { leaderId: 'l' })).toMatchObject(SAME_PLACE_AND_PEOPLE);
  });
});
