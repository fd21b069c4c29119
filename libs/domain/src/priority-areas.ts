import type { PriorityAreasEvents } from '#domain/priority-areas.events';
import { refuseBlank, refuseReversedPeriod, refuseWithoutChange } from '#domain/shared-rules';
import type { Personal } from '#kernel/personal';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** A set of districts with a name and the days on which it applies. */
export type PriorityAreas = PriorityAreasEvents['PriorityAreasNamed'];

export type PriorityAreasCommands = {
  /** Opens the stream. */
  NamePriorityAreas: PriorityAreas;
  /** The whole corrected set. */
  CorrectPriorityAreas: PriorityAreas & { reason: Personal };
};

export type PriorityAreasStream = {
  state: PriorityAreas;
  commands: PriorityAreasCommands;
  events: PriorityAreasEvents;
};

const refuseWrongSet = (data: PriorityAreas): void => {
  refuseBlank(data.name, 'name-needed', 'Give the set of priority areas a name.');
  refuseReversedPeriod(data);
  refuseUnless(
    new Set(data.districts).size === data.districts.length,
    'district-repeated',
    'The same district is named more than once. Name each district once.',
  );
};

const isSameSet = (one: PriorityAreas, other: PriorityAreas): boolean =>
  one.name === other.name &&
  one.from === other.from &&
  one.to === other.to &&
  one.districts.toSorted().join() === other.districts.toSorted().join();

const decide: Decider<PriorityAreasStream>['decide'] = {
  NamePriorityAreas: {
    create: (data) => {
      refuseWrongSet(data);
      return [{ type: 'PriorityAreasNamed', data, occurredOn: data.from }];
    },
  },
  CorrectPriorityAreas: (state, { reason, ...data }) => {
    refuseWrongSet(data);
    refuseWithoutChange(!isSameSet(state, data));
    return [
      {
        type: 'PriorityAreasCorrected',
        data: {
          name: { old: state.name, new: data.name },
          districts: { old: state.districts, new: data.districts },
          from: { old: state.from, new: data.from },
          to: { old: state.to, new: data.to },
          reason,
        },
      },
    ];
  },
};

const evolve: Decider<PriorityAreasStream>['evolve'] = {
  PriorityAreasNamed: { create: (data) => data },
  PriorityAreasCorrected: (_, { name, districts, from, to }) => ({
    name: name.new,
    districts: districts.new,
    from: from.new,
    to: to.new,
  }),
};

/** A dated set of districts. Figures are compared before and after it begins. */
export const priorityAreas: Decider<PriorityAreasStream> = {
  category: 'priority',
  decide,
  evolve,
  personal: { CorrectPriorityAreas: { reason: 'item' } },
};
