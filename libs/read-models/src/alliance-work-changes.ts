import type { AllianceGovernanceEvents } from '#domain/alliance-governance.events';
import type { view } from '#processing/view';
import { hubs, strands } from '#read-models/alliance-work-tables';
import { rowsByKey } from '#read-models/row-per-stream';

const strand = rowsByKey(strands);
const hub = rowsByKey(hubs);

/** Who of an alliance answers for which strand and which districts. */
export const governanceChanges: Parameters<typeof view<AllianceGovernanceEvents>>[0]['on'] = {
  WorkStrandOpened: [
    strand.put(
      ({ data }) => data.strandId,
      ({ id, data: { strandId, answerer, from } }) => ({
        ...{ strandId, allianceId: id, to: null },
        answering: [{ from, leadSchool: answerer.leadSchool }],
      }),
    ),
  ],
  WorkStrandReassigned: [
    strand.update(
      ({ data }) => data.strandId,
      ({ answering }, { data: { from, new: next } }) => ({
        answering: [...answering, { from, leadSchool: next.answerer.leadSchool }],
      }),
    ),
  ],
  WorkStrandEnded: [
    strand.update(
      ({ data }) => data.strandId,
      (_, { data: { on } }) => ({ to: on }),
    ),
  ],
  WorkStrandCorrected: [
    strand.update(
      ({ data }) => data.strandId,
      ({ answering }, { data: { new: corrected, from, to } }) => ({
        to: to.new,
        answering: [...answering.slice(0, -1), { from: from.new, leadSchool: corrected.answerer.leadSchool }],
      }),
    ),
  ],
  HubAppointed: [
    hub.put(
      ({ data }) => data.hubId,
      ({ id, data: { hubId, answerer, schoolUrn, districts, from } }) => ({
        ...{ hubId, allianceId: id, schoolUrn, districts, from, to: null },
        ...{ leadSchool: answerer.leadSchool, memberId: answerer.memberId },
      }),
    ),
  ],
  HubEnded: [
    hub.update(
      ({ data }) => data.hubId,
      (_, { data: { on } }) => ({ to: on }),
    ),
  ],
  HubCorrected: [
    hub.update(
      ({ data }) => data.hubId,
      (_, { data: { new: corrected, districts, from, to } }) => ({
        ...{ schoolUrn: corrected.schoolUrn, districts: districts.new, from: from.new, to: to.new },
        ...{ leadSchool: corrected.answerer.leadSchool, memberId: corrected.answerer.memberId },
      }),
    ),
  ],
};
