import { changeVisit } from '#domain/contract-evolve-corrections';
import type { ContractVisitEvents } from '#domain/contract-visits.events';
import type { ContractStream } from '#domain/contract.types';
import type { Decider } from '#kernel/decider';

/** The state changes of visits. */
export const evolveVisits = {
  VisitPlanned: (state, { visitId, on, halfDays, place }) => ({
    ...state,
    visits: [
      ...state.visits,
      {
        visitId,
        on,
        halfDays,
        place,
        attendedBy: [],
        schoolStaff: null,
        status: 'planned',
        planned: { on, halfDays, place },
        missedReason: null,
        recordedBy: null,
        countersigned: false,
        countersignedBy: null,
      },
    ],
  }),
  VisitHeld: (state, { visitId, heldOn, halfDays, place, attendedBy, schoolStaff }, { actor }) =>
    changeVisit(state, visitId, {
      on: heldOn,
      halfDays,
      place,
      attendedBy,
      schoolStaff,
      status: 'held',
      recordedBy: actor,
    }),
  VisitMissed: (state, { visitId, reasonCode }, { actor }) =>
    changeVisit(state, visitId, { status: 'missed', missedReason: reasonCode, recordedBy: actor }),
  VisitCountersigned: (state, { visitId, personId }) =>
    changeVisit(state, visitId, { countersigned: true, countersignedBy: personId }),
} satisfies Pick<Decider<ContractStream>['evolve'], keyof ContractVisitEvents>;
