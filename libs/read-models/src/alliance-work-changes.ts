import type { AllianceGovernanceEvents } from '#domain/alliance-governance.events';
import type { view } from '#processing/view';
import { hubs, strands } from '#read-models/alliance-work-tables';
import { rowsByKey } from '#read-models/row-per-stream';

const strand = rowsByKey(strands);
const hub = rowsByKey(hubs);

/** Who in an alliance is accountable for which strand and which districts. */
export const governanceChanges: Parameters<typeof view<AllianceGovernanceEvents>>[0]['on'] = {
  WorkStrandOpened: [
    strand.put(
      ({ data }) => data.strandId,
      ({ id, data: { strandId, accountable, from } }) => ({
        ...{ strandId, allianceId: id, to: null },
        accountability: [{ from, leadSchool: accountable.leadSchool }],
      }),
    ),
  ],
  WorkStrandReassigned: [
    strand.update(
      ({ data }) => data.strandId,
      ({ accountability }, { data: { from, new: next } }) => ({
        accountability: [...accountability, { from, leadSchool: next.accountable.leadSchool }],
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
      ({ accountability }, { data: { new: corrected, from, to } }) => ({
        to: to.new,
        accountability: [
          ...accountability.slice(0, -1),
          { from: from.new, leadSchool: corrected.accountable.leadSchool },
        ],
      }),
    ),
  ],
  HubAppointed: [
    hub.put(
      ({ data }) => data.hubId,
      ({ id, data: { hubId, accountable, schoolUrn, districts, from } }) => ({
        ...{ hubId, allianceId: id, schoolUrn, districts, from, to: null },
        ...{ leadSchool: accountable.leadSchool, memberId: accountable.memberId },
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
        ...{ leadSchool: corrected.accountable.leadSchool, memberId: corrected.accountable.memberId },
      }),
    ),
  ],
};
