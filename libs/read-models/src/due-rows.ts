import type { CircumstanceKind } from '#domain/contract-circumstances.events';
import type { VisitPlace } from '#domain/contract-visits.events';
import type { Condition } from '#domain/meeting.events';
import type { Signatory } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { findReminderDay, isDueInPause, type OpenPause } from '#read-models/contract-pauses';
import type { OpenRecommendation } from '#read-models/due-recommendations';
import { CIRCUMSTANCE_TITLES } from '#read-models/circumstance-titles';
import { dueItemKey, type DueItem } from '#read-models/due-item';

export type Target = {
  readonly aimId: string;
  readonly statement: string;
  readonly by: IsoDay;
  readonly judged: boolean;
};
/** A planned visit. `settled`: recorded or cancelled, so that nothing is due. A voided record makes it due again. */
export type Visit = {
  readonly visitId: string;
  readonly on: IsoDay;
  readonly place: VisitPlace;
  readonly purpose: string;
  readonly settled: boolean;
  /** The day on which it was recorded, while the school has not countersigned it; null otherwise. */
  readonly heldSince: IsoDay | null;
};

/** What happened around a contract and waits for an answer of the board. */
export type OpenCircumstance = {
  readonly circumstanceId: string;
  readonly kind: CircumstanceKind;
  readonly since: IsoDay;
};

/** A variation that waits for the consent of the other party. */
export type OpenVariation = { readonly variationId: string; readonly proposedBy: Signatory; readonly since: IsoDay };

interface ContractRow {
  readonly contractId: string;
  readonly boardId: string;
  readonly reference: string;
  readonly schoolUrn: string;
  readonly leaderId: string;
  readonly state: 'not-started' | 'running' | 'over';
  readonly endsOn: IsoDay;
  readonly nextReviewOn: IsoDay | null;
  readonly nextReportOn: IsoDay | null;
  readonly targets: readonly Target[];
  readonly visits: readonly Visit[];
  readonly circumstances: readonly OpenCircumstance[];
  readonly pauses: readonly OpenPause[];
  readonly pausedSince: IsoDay | null;
  readonly variation: OpenVariation | null;
  readonly groupMeetings: readonly IsoDay[];
  readonly recommendation: OpenRecommendation | null;
  readonly followUpDueOn: IsoDay | null;
}

interface DecisionRow {
  readonly decisionId: string;
  readonly boardId: string;
  readonly schoolUrn: string | null;
  readonly conditions: readonly Condition[];
  readonly discharged: readonly string[];
  readonly rescinded: boolean;
  /** By when conditions without a day are due: the contract cannot be closed before they are met. */
  readonly endsOn: IsoDay;
}

export type DueRow = Omit<DueItem, 'state' | 'days'> & { readonly itemKey: string; readonly boardId: string };

type PlacelessItem = Omit<DueItem, 'state' | 'days' | 'place'> & Partial<Pick<DueItem, 'place'>>;

export const toDueRow = (boardId: string, item: PlacelessItem): DueRow => ({
  itemKey: dueItemKey(item),
  boardId,
  place: null,
  ...item,
});

const OTHER_RECORDS = { decisionId: null, escalationId: null };

type Open = Pick<DueItem, 'kind' | 'subjectId' | 'title'> &
  Partial<Pick<DueItem, 'place'>> & { readonly due: IsoDay | null };

/** The due day, or null if it is after the end of the contract: nothing is due then. */
export const withinContract = (endsOn: IsoDay, due: IsoDay | null): IsoDay | null =>
  due !== null && due <= endsOn ? due : null;

/** What waits for the signature or consent of a party. */
const openConsents = ({ visits, variation }: ContractRow): Open[] => [
  ...visits.map(({ visitId, heldSince, purpose }): Open => ({
    kind: 'countersignature',
    due: heldSince,
    subjectId: visitId,
    title: purpose,
  })),
  ...(variation === null
    ? []
    : [
        {
          kind: 'variation' as const,
          due: variation.since,
          subjectId: variation.variationId,
          title: `Consent of the ${variation.proposedBy === 'school' ? 'provider' : 'school'} to the variation`,
        },
      ]),
];

/** Also in a pause: the group can recommend when the work goes on. */
const openGroupItems = ({ endsOn, groupMeetings, recommendation }: ContractRow): Open[] => [
  ...groupMeetings.map((day): Open => ({
    kind: 'group-meeting',
    due: withinContract(endsOn, day),
    subjectId: day,
    title: 'Meeting of the monitoring group',
  })),
  ...(recommendation === null
    ? []
    : [
        {
          kind: 'recommendation' as const,
          due: recommendation.since,
          subjectId: recommendation.meetingId,
          title: `The monitoring group recommends to the board: ${recommendation.recommendation}`,
        },
      ]),
];

const openTasks = ({ nextReviewOn, nextReportOn, endsOn, visits, targets }: ContractRow): Open[] => [
  { kind: 'review', due: withinContract(endsOn, nextReviewOn), subjectId: null, title: 'Review by the board' },
  {
    kind: 'report',
    due: withinContract(endsOn, nextReportOn),
    subjectId: null,
    title: 'Progress report by the provider',
  },
  { kind: 'contract-end', due: endsOn, subjectId: null, title: 'End of the contract' },
  ...visits
    .filter(({ settled }) => !settled)
    .map(({ visitId, on, place, purpose }): Open => ({
      kind: 'visit',
      due: on,
      subjectId: visitId,
      title: purpose,
      place,
    })),
  ...targets
    .filter(({ judged }) => !judged)
    .map(({ aimId, by, statement }): Open => ({ kind: 'aim-target', due: by, subjectId: aimId, title: statement })),
];

/** What does not fall due while the contract is paused. */
const STOPPED_BY_PAUSE: readonly DueItem['kind'][] = ['review', 'report', 'visit'];

/** The items without those that the pause stops, and with the day on which the work is expected to go on. */
const applyPause = (row: ContractRow, items: readonly Open[]): Open[] => [
  ...items.filter(({ kind, due }) => due === null || !STOPPED_BY_PAUSE.includes(kind) || !isDueInPause(row, due)),
  ...row.pauses.map((pause): Open => ({
    kind: 'resumption',
    due: findReminderDay(pause),
    subjectId: pause.pauseId,
    title:
      pause.expectedOn === null
        ? 'The contract is paused: resume it, or correct the pause with the day on which the work is expected to go on'
        : 'The work is expected to go on: resume the contract, or correct the day',
  })),
];

/** What is due when the work is over: whether the improvement lasted. */
const listFollowUps = ({ state, followUpDueOn: due }: ContractRow): Open[] =>
  state === 'over' ? [{ kind: 'follow-up', due, subjectId: null, title: 'Check whether the improvement lasted' }] : [];

const listBeforeEnd = (row: ContractRow): Open[] => {
  if (row.state === 'over') return [];
  const answers = row.circumstances.map(({ circumstanceId, kind, since }): Open => ({
    kind: 'circumstance',
    due: since,
    subjectId: circumstanceId,
    title: CIRCUMSTANCE_TITLES[kind],
  }));
  if (row.state !== 'running') return answers;
  return [...answers, ...applyPause(row, openTasks(row)), ...openConsents(row), ...openGroupItems(row)];
};

export const listContractItems = (row: ContractRow): DueRow[] => {
  const { boardId, contractId, reference, leaderId, schoolUrn } = row;
  return [...listBeforeEnd(row), ...listFollowUps(row)].flatMap(({ due, ...open }) =>
    due === null
      ? []
      : [toDueRow(boardId, { ...open, due, contractId, reference, leaderId, schoolUrn, ...OTHER_RECORDS })],
  );
};

export const listConditionItems = (row: DecisionRow): DueRow[] => {
  const { decisionId, boardId, schoolUrn, conditions, discharged, rescinded, endsOn } = row;
  if (rescinded) return [];
  const nowhere = { contractId: null, reference: null, leaderId: null, escalationId: null };
  const open = conditions.filter(({ conditionId }) => !discharged.includes(conditionId));
  return open.map(({ conditionId: subjectId, text: title, due }) =>
    toDueRow(boardId, { kind: 'condition', subjectId, title, due: due ?? endsOn, ...nowhere, decisionId, schoolUrn }),
  );
};
