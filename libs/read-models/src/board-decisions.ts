import type { DecisionEvents } from '#domain/decision.events';
import type { Outcome } from '#domain/vocabulary';
import { readPage, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { integer, json, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { rowPerStream } from '#read-models/row-per-stream';

const decisions = table(
  'board_decisions',
  'decisionId',
  {
    decisionId: text(),
    boardId: text(),
    /** Null for a decision that was taken over from paper. */
    meetingId: textOrNull(),
    requestId: textOrNull(),
    schoolUrn: textOrNull(),
    outcome: text<Outcome>(),
    /** The leader, level and limits of the award; null without one. */
    leaderId: textOrNull(),
    level: textOrNull(),
    madeOn: text<IsoDay>(),
    effectiveFrom: text<IsoDay>(),
    /** Number of conditions that are not discharged. */
    openConditions: integer(),
    rescinded: json<boolean>(),
    /** Whether its request was withdrawn after the approval. */
    released: json<boolean>(),
    /** Who chaired the meeting and confirmed it, and when; null until then. */
    confirmedBy: textOrNull(),
    confirmedOn: textOrNull<IsoDay>(),
    /** What became of its entry from paper; null for a decision of a meeting. */
    takenOver: textOrNull<'unconfirmed' | 'confirmed' | 'rejected'>(),
  },
  [{ of: ['boardId'], by: ['madeOn', 'effectiveFrom'] }],
);

const decision = rowPerStream(decisions);

export const boardDecisions = view<DecisionEvents>({
  name: 'board-decisions',
  version: 5,
  tables: [decisions],
  on: {
    DecisionTaken: [
      decision.insert(({ id, data }) => ({
        decisionId: id,
        boardId: data.boardId,
        meetingId: data.meetingId,
        requestId: data.requestId,
        schoolUrn: data.schoolUrn,
        outcome: data.outcome,
        leaderId: data.award?.leaderId ?? null,
        level: data.award?.level ?? null,
        madeOn: data.madeOn,
        effectiveFrom: data.effectiveFrom,
        openConditions: data.conditions.length,
        rescinded: false,
        released: false,
        confirmedBy: null,
        confirmedOn: null,
        takenOver: null,
      })),
    ],
    DecisionConfirmed: [decision.update((_, { day, data: { confirmedBy } }) => ({ confirmedBy, confirmedOn: day }))],
    DecisionTakenOver: [decision.update(() => ({ takenOver: 'unconfirmed' }))],
    TakenOverDecisionConfirmed: [
      decision.update((_, { day, actor }) => ({ takenOver: 'confirmed', confirmedBy: actor, confirmedOn: day })),
    ],
    TakenOverDecisionRejected: [decision.update(() => ({ takenOver: 'rejected' }))],
    ConditionDischarged: [decision.update(({ openConditions }) => ({ openConditions: openConditions - 1 }))],
    DischargeVoided: [decision.update(({ openConditions }) => ({ openConditions: openConditions + 1 }))],
    DecisionRescinded: [decision.update(() => ({ rescinded: true }))],
    DecisionRescindedByBoard: [decision.update(() => ({ rescinded: true }))],
    AwardReleased: [decision.update(() => ({ released: true }))],
    DecisionRestored: [decision.update(() => ({ rescinded: false }))],
  },
});

/** A decision of a board in its current state. */
export type BoardDecision = RowOf<typeof decisions.columns>;

const decisionListing = tableListing(decisions, {
  filters: { outcome: 'outcome', schoolUrn: 'schoolUrn', leaderId: 'leaderId' },
  sorts: { madeOn: 'madeOn', effectiveFrom: 'effectiveFrom' },
});

export type DecisionsPage = PageRequestFor<typeof decisionListing>;

/** Lists the decisions of a board. */
export const listDecisions = (
  readModels: ReadModels,
  boardId: string,
  today: IsoDay,
  page: DecisionsPage,
): Promise<BoardDecision[]> =>
  readPage(readModels, decisionListing, (query) => query.where('boardId', '=', boardId), page, today);
