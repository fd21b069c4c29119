import type { ContractVisitCorrectionEvents } from '#domain/contract-visit-corrections.events';
import type { ContractVisitEvents } from '#domain/contract-visits.events';
import type { view } from '#processing/view';
import type { Visit } from '#read-models/due-rows';
import { contracts } from '#read-models/due-tables';
import { rowPerStream } from '#read-models/row-per-stream';

const contract = rowPerStream(contracts);

const changeVisit = (visits: readonly Visit[], visitId: string, change: Partial<Visit>): Visit[] =>
  visits.map((visit) => (visit.visitId === visitId ? { ...visit, ...change } : visit));

/** The change of an event that settles a visit, or makes it due again. */
const settleVisit = (settled: boolean) =>
  contract.update<{ visitId: string }>(({ visits }, { data }) => ({
    visits: changeVisit(visits, data.visitId, { settled }),
  }));

/** The change of an event after which a visit waits for the countersignature of the school. */
const waitForCountersignature = contract.update<{ visitId: string }>(({ visits }, { day, data }) => ({
  visits: changeVisit(visits, data.visitId, { heldSince: day }),
}));

type VisitEvents = ContractVisitEvents & Omit<ContractVisitCorrectionEvents, 'MissedVisitCorrected'>;

/** What visits change in what is due. */
export const visitChanges: Parameters<typeof view<VisitEvents>>[0]['on'] = {
  VisitPlanned: [
    contract.update(({ visits }, { data: { visitId, on, place, purpose } }) => ({
      visits: [...visits, { visitId, on, place, purpose, settled: false, heldSince: null }],
    })),
  ],
  VisitReplanned: [
    contract.update(({ visits }, { data: { visitId, on, place, purpose } }) => ({
      visits: changeVisit(visits, visitId, {
        on: on.new,
        place: place.new,
        ...(purpose === null ? {} : { purpose }),
      }),
    })),
  ],
  VisitCancelled: [settleVisit(true)],
  VisitHeld: [settleVisit(true), waitForCountersignature],
  VisitCountersigned: [
    contract.update(({ visits }, { data }) => ({ visits: changeVisit(visits, data.visitId, { heldSince: null }) })),
  ],
  CountersignatureVoided: [waitForCountersignature],
  VisitCorrected: [
    contract.update(({ visits }, { day, data: { visitId, countersignatureVoided } }) =>
      countersignatureVoided ? { visits: changeVisit(visits, visitId, { heldSince: day }) } : {},
    ),
  ],
  VisitMissed: [settleVisit(true)],
  VisitRecordVoided: [
    settleVisit(false),
    contract.update(({ visits }, { data }) => ({ visits: changeVisit(visits, data.visitId, { heldSince: null }) })),
  ],
};
