import type { AllianceEvents } from '#domain/alliance.events';
import type { ContractEvents } from '#domain/contract.events';
import type { DecisionEvents } from '#domain/decision.events';
import type { LeaderEvents } from '#domain/leader.events';
import type { RequestEvents } from '#domain/request.events';
import type { Inspection, SchoolEvents } from '#domain/school.events';
import type { SituationEvents } from '#domain/situation.events';
import type { IsoDay } from '#kernel/time';
import { view } from '#processing/view';
import {
  alliances,
  contracts,
  decisions,
  headships,
  leaders,
  offers,
  requests,
  schools,
  successions,
} from '#read-models/around-tables';
import { correctedDays, corrections } from '#read-models/around-corrections';
import { requestChanges, toNote } from '#read-models/around-requests';
import { rowPerStream, rowsByKey } from '#read-models/row-per-stream';

const contract = rowPerStream(contracts);
const alliance = rowPerStream(alliances);
const leader = rowPerStream(leaders);
const school = rowsByKey(schools);
const decision = rowsByKey(decisions);
const offer = rowsByKey(offers);
const booking = rowsByKey(contracts);
const succession = rowsByKey(successions);
const headship = rowsByKey(headships);

const NOT_INSPECTED = { closedOn: null, status: null, inspectedOn: null, grade: 0 };

/** What a register entry says about the closing of a school; `recordedOn` if it gives no day. */
const closing = (status: unknown, closedOn: unknown, recordedOn: IsoDay): IsoDay | null => {
  if (typeof closedOn === 'string') return closedOn as IsoDay;
  return status === 'Closed' ? recordedOn : null;
};

/** Whether it is a dated inspection of this school, not of one that it replaced, with an overall grade. */
const isOwnGrade = ({ belongsTo, inspectedOn, overallGrade }: Inspection, urn: string): boolean =>
  inspectedOn !== null && overallGrade !== null && (belongsTo ?? urn) === urn;

const draft = contract.insert<ContractEvents['ContractDrafted']>(
  ({ id, day, data: { decisionId, requestId, leaderId, schoolUrn, homeSchoolUrn, endsOn, allianceId, provider } }) => ({
    contractId: id,
    decisionId,
    requestId,
    schoolUrn,
    leaders: [{ leaderId, homeSchoolUrn, allianceId }],
    allianceId: provider.allianceId ?? allianceId,
    draftedOn: day,
    endsOn,
    over: false,
    reserved: [],
    noted: [],
  }),
);

const rescind = decision.put<object>(
  ({ id }) => id,
  ({ id, day }) => ({ decisionId: id, rescindedOn: day }),
);

/** The offers from which time of a leader is reserved for a contract. */
const reserve = [
  booking.update<LeaderEvents['DaysReserved'] | LeaderEvents['ReservationAdjusted']>(
    ({ data }) => data.contractId,
    ({ reserved }, { id: leaderId, data }) => {
      const offerIds = [...new Set(data.allocations.map(({ offerId }) => offerId))];
      return { reserved: [...reserved.filter((each) => each.leaderId !== leaderId), { leaderId, offerIds }] };
    },
  ),
] as const;

/** Contracts and requests, and what happens around them: to the leader, the released days, the decision and the schools. */
export const aroundContracts = view<
  ContractEvents & AllianceEvents & LeaderEvents & DecisionEvents & SchoolEvents & SituationEvents & RequestEvents
>({
  name: 'around-contracts',
  version: 10,
  tables: [contracts, requests, alliances, leaders, offers, decisions, schools, headships, successions, corrections],
  on: {
    ...requestChanges,
    ContractDrafted: [draft],
    ContractRedrafted: [draft],
    DraftAmended: [contract.update((_, { data }) => ({ endsOn: data.new.endsOn }))],
    ContractWithdrawn: [contract.update(() => ({ over: true }))],
    ContractEnded: [contract.update(() => ({ over: true }))],
    CircumstanceNoted: [contract.update(({ noted }, { data }) => ({ noted: [...noted, toNote(data)] }))],
    DaysReserved: reserve,
    ReservationAdjusted: reserve,
    DaysReturned: [
      booking.update(
        ({ data }) => data.contractId,
        ({ reserved }, { id: leaderId }) => ({ reserved: reserved.filter((each) => each.leaderId !== leaderId) }),
      ),
    ],
    TeamMemberAdded: [
      contract.update(({ leaders: known }, { data: { leaderId, homeSchoolUrn, allianceId } }) => ({
        leaders: [...known, { leaderId, homeSchoolUrn, allianceId }],
      })),
    ],
    TeamMemberRemoved: [
      contract.update(({ leaders: known }, { data }) => ({
        leaders: known.filter(({ leaderId }) => leaderId !== data.leaderId),
      })),
    ],
    ContractPassedOn: [
      contract.update(({ leaders: known }, { data: { allianceId, leaderIds } }) => ({
        allianceId: allianceId.new,
        leaders: known.map((each) =>
          leaderIds.includes(each.leaderId) ? { ...each, allianceId: allianceId.new } : each,
        ),
      })),
    ],
    AllianceEnded: [alliance.insert(({ id, data }) => ({ allianceId: id, to: data.on }))],
    AllianceEndCorrected: [alliance.update((_, { data }) => ({ to: data.on.new })), correctedDays.AllianceEndCorrected],
    LeaderDesignated: [leader.insert(({ id, data: { to } }) => ({ leaderId: id, to, passedOn: null }))],
    DesignationRenewed: [leader.update((_, { data: { to } }) => ({ to, passedOn: null }))],
    LeaderPassedOn: [leader.update((_, { data }) => ({ passedOn: { allianceId: data.new, on: data.on } }))],
    LeaderPassingOnCorrected: [
      leader.update((_, { data }) => ({ passedOn: data.new })),
      correctedDays.LeaderPassingOnCorrected,
    ],
    DesignationWithdrawn: [leader.update((_, { data: { on } }) => ({ to: on }))],
    DesignationCorrected: [
      leader.update((_, { data: { to } }) => ({ to: to.new })),
      correctedDays.DesignationCorrected,
    ],
    ReleaseRecalled: [
      offer.put(
        ({ data }) => data.offerId,
        ({ day, data }) => ({ offerId: data.offerId, recalledOn: day }),
      ),
    ],
    DecisionRescinded: [rescind],
    DecisionRescindedByBoard: [rescind],
    DecisionRestored: [
      decision.put(
        ({ id }) => id,
        ({ id }) => ({ decisionId: id, rescindedOn: null }),
      ),
    ],
    SchoolRegistered: [
      school.put(
        ({ id, day, data: { entry } }) => (closing(entry.status, entry.closedOn, day) === null ? null : id),
        ({ id, day, data: { entry } }) => ({
          ...NOT_INSPECTED,
          urn: id,
          status: entry.status,
          closedOn: closing(entry.status, entry.closedOn, day),
        }),
      ),
    ],
    RegisterEntryChanged: [
      school.put(
        ({ id, data: { changes } }) =>
          changes.some(({ field }) => field === 'status' || field === 'closedOn') ? id : null,
        ({ id, day, data: { changes } }, before = { ...NOT_INSPECTED, urn: id }) => {
          const find = (field: string) => changes.find((change) => change.field === field)?.new;
          const closedOn = find('closedOn');
          const status = find('status') ?? before.status;
          const known = { ...before, status: status === null ? null : String(status) };
          // The day of closing was cleared, or the school is open again and the file has no such day.
          if (closedOn === null || (closedOn === undefined && known.status?.startsWith('Open') === true))
            return { ...known, closedOn: closing(status, null, before.closedOn ?? day) };
          return { ...known, closedOn: closing(status, closedOn, day) ?? before.closedOn };
        },
      ),
      correctedDays.RegisterEntryChanged,
    ],
    InspectionRecorded: [
      school.put(
        ({ id, data: { inspection } }) => (isOwnGrade(inspection, id) ? id : null),
        ({ id, data: { inspection } }, before = { ...NOT_INSPECTED, urn: id }) => {
          const { inspectedOn, overallGrade } = inspection;
          if (inspectedOn === null || (before.inspectedOn ?? '') > inspectedOn) return before;
          return { ...before, inspectedOn, grade: overallGrade ?? 0 };
        },
      ),
    ],
    OverallGradeCleared: [
      school.update(
        ({ id }) => id,
        () => ({ inspectedOn: null, grade: 0 }),
      ),
    ],
    HeadshipRecorded: [
      headship.put(
        ({ data }) => data.headshipId,
        ({ id: urn, data: { headshipId, kind, from } }) => ({ headshipId, urn, kind, from }),
      ),
    ],
    HeadshipCorrected: [
      headship.update(
        ({ data }) => data.headshipId,
        (_, { data: { kind, from } }) => ({ kind: kind.new, from: from.new }),
      ),
      correctedDays.HeadshipCorrected,
    ],
    SuccessionNoted: [
      succession.put(
        ({ id, data }) => `${data.successionId} ${id}`,
        ({ id, day, data: { successionId, stage } }) => ({
          successionKey: `${successionId} ${id}`,
          ...{ successionId, urn: id, stage, notedOn: day },
        }),
      ),
    ],
  },
});
