import type { PriorityAreasEvents } from '#domain/priority-areas.events';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory } from '#kernel/testing/spec-events';
import { givenView } from '#processing/testing/projection-spec';
import { priorityAreaSets, prioritySets } from '#read-models/priority-areas';

const set = eventFactory<PriorityAreasEvents>('priority');

it('shows each set of priority areas as it was corrected last', async () => {
  await givenView(priorityAreaSets)
    .after(
      set('one', 'PriorityAreasNamed', { name: 'Oportunity areas', districts: ['E1'], from: '2016-10-04', to: null }),
      set('one', 'PriorityAreasCorrected', {
        name: { old: 'Oportunity areas', new: 'Opportunity areas' },
        districts: { old: ['E1'], new: ['E1', 'E2'] },
        from: { old: '2016-10-04', new: '2016-10-05' },
        to: { old: null, new: '2022-08-31' },
        reason: personalToken('Mistyped'),
      }),
    )
    .shows(prioritySets, [
      {
        priorityId: 'one',
        register: 'sets',
        name: 'Opportunity areas',
        districts: ['E1', 'E2'],
        from: '2016-10-05',
        to: '2022-08-31',
      },
    ]);
});
