import type { ContractMonitoringEvents } from '#domain/contract-monitoring.events';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import type { view } from '#processing/view';
import type { OpenRecommendation } from '#read-models/due-recommendations';
import { contracts } from '#read-models/due-tables';
import { planGroupMeetings } from '#read-models/planned-group-meetings';
import { rowPerStream } from '#read-models/row-per-stream';

type GroupMeetings = { groupMeetings: IsoDay[]; nextGroupMeetingOn: IsoDay | null };

/** The columns of a contract without a monitoring group. */
export const INITIAL_GROUP_MEETINGS: GroupMeetings & {
  groupMeetingNoted: IsoDay | null;
  recommendation: OpenRecommendation | null;
} = {
  groupMeetings: [],
  nextGroupMeetingOn: null,
  groupMeetingNoted: null,
  recommendation: null,
};

const contract = rowPerStream(contracts);

const planned = planGroupMeetings(contracts, (groupMeetings) => ({
  groupMeetings,
  nextGroupMeetingOn: groupMeetings.at(0) ?? null,
}));

/** The change of a review, with which the board has seen what the group recommends. */
export const answerRecommendation = contract.update(() => ({ recommendation: null }));

/** What the monitoring group changes in what is due. */
export const groupMeetingChanges: Parameters<typeof view<ContractMonitoringEvents>>[0]['on'] = {
  ...planned,
  GroupMeetingHeld: [
    ...(planned.GroupMeetingHeld ?? []),
    contract.update((_, { data: { meetingId, heldOn, recommendation } }) => ({
      recommendation:
        recommendation === null || recommendation === 'continue' ? null : { meetingId, since: heldOn, recommendation },
    })),
  ],
  GroupMeetingVoided: [
    ...(planned.GroupMeetingVoided ?? []),
    contract.update(({ recommendation }, { data }) =>
      recommendation?.meetingId === data.meetingId ? { recommendation: null } : {},
    ),
  ],
  GroupMeetingOverdue: [contract.update((_, { data }) => ({ groupMeetingNoted: data.plannedOn }))],
};

/** A planned meeting of a group that has passed, and of which nothing is recorded. */
export interface OverdueGroupMeeting {
  readonly contractId: string;
  readonly plannedOn: IsoDay;
}

/** Lists the meetings of monitoring groups that are late on that day and not yet recorded as overdue: the latest of each contract. */
export const listOverdueGroupMeetings = async (
  readModels: ReadModels,
  today: IsoDay,
): Promise<OverdueGroupMeeting[]> => {
  const rows = await readModels.rows(contracts, (query) =>
    query
      .where('state', '=', 'running')
      .where('nextGroupMeetingOn', '<', today)
      .orderBy('nextGroupMeetingOn')
      .orderBy('contractId'),
  );
  return rows.flatMap(({ contractId, endsOn, groupMeetings, groupMeetingNoted }) => {
    const plannedOn = groupMeetings.findLast((day) => day < today && day <= endsOn);
    return plannedOn === undefined || plannedOn <= (groupMeetingNoted ?? '') ? [] : [{ contractId, plannedOn }];
  });
};
