import { priorityAreas, type PriorityAreas } from '#domain/priority-areas';
import type { PriorityAreasEvents } from '#domain/priority-areas.events';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const set: PriorityAreas = {
  name: 'Opportunity areas',
  districts: ['E07000148', 'E07000146'],
  from: '2016-10-04',
  to: null,
};
const named: NewEvent<PriorityAreasEvents> = { type: 'PriorityAreasNamed', data: set };
const reason = personalToken('A district was left out');

describe('Priority areas', () => {
  it('are named with their districts and the first day on which they apply', () => {
    given(priorityAreas)
      .when('NamePriorityAreas', set)
      .then({ ...named, occurredOn: '2016-10-04' });
    given(priorityAreas)
      .when('NamePriorityAreas', { ...set, name: ' ' })
      .thenRefusal('name-needed');
    given(priorityAreas)
      .when('NamePriorityAreas', { ...set, districts: ['E07000148', 'E07000148'] })
      .thenRefusal('district-repeated');
    given(priorityAreas)
      .when('NamePriorityAreas', { ...set, to: '2016-10-03' })
      .thenRefusal('term-ends-before-it-begins');
  });

  it('are corrected with old and new values, and end on a day', () => {
    const corrected = { ...set, districts: [...set.districts, 'E08000035'], to: '2022-08-31' as const };
    given(priorityAreas, named)
      .when('CorrectPriorityAreas', { ...corrected, reason })
      .then({
        type: 'PriorityAreasCorrected',
        data: {
          name: { old: set.name, new: set.name },
          districts: { old: set.districts, new: corrected.districts },
          from: { old: set.from, new: set.from },
          to: { old: null, new: '2022-08-31' },
          reason,
        },
      });
    given(priorityAreas, named)
      .when('CorrectPriorityAreas', { ...set, districts: set.districts.toReversed(), reason })
      .thenRefusal('nothing-changed');
  });
});
