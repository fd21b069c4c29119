import type { BoardEvents } from '#domain/board.events';
import type { ContractEvents } from '#domain/contract.events';
import type { DecisionEvents } from '#domain/decision.events';
import type { DraftEvents } from '#domain/draft.events';
import type { EscalationEvents } from '#domain/escalation.events';
import type { FundEvents } from '#domain/fund.events';
import type { LeaderEvents } from '#domain/leader.events';
import type { MeetingEvents } from '#domain/meeting.events';
import type { SuccessionEvents } from '#domain/succession.events';
import type { RequestEvents } from '#domain/request.events';
import { derive, view } from '#processing/view';
import { CONCERN_RULES, concerns, concernTaskChanges, listConcernTasks } from '#read-models/concern-tasks';
import { contractTaskChanges } from '#read-models/contract-task-changes';
import { contracts } from '#read-models/contract-task-rows';
import { TEAM_RULES } from '#read-models/contract-team-tasks';
import { CONTRACT_RULES, listContractTasks } from '#read-models/contract-tasks';
import {
  AUTHORISATION_RULE,
  DECISION_RULES,
  decisions,
  decisionTaskChanges,
  listDecisionTasks,
  newDecisionRow,
} from '#read-models/decision-tasks';
import { DRAFT_RULE, drafts, draftTaskChanges, listDraftTasks } from '#read-models/draft-tasks';
import { PAYMENT_RULES, paymentTaskChanges } from '#read-models/payment-tasks';
import { LEADER_RULES, leaders, leaderTaskChanges, listLeaderTasks } from '#read-models/leader-tasks';
import { listMeetingTasks, meetings, meetingTaskChanges, PLANNING_RULES } from '#read-models/planning-tasks';
import {
  BID_RULE,
  HAND_OVER_RULE,
  OFFER_RULE,
  listRequestTasks,
  REQUEST_RULES,
  requestTaskChanges,
} from '#read-models/request-tasks';
import { carryOverRequests } from '#read-models/carry-over-requests';
import { requests } from '#read-models/request-task-rows';
import { boardSeats, listSeatTasks, SEAT_RULES, seatTaskChanges } from '#read-models/seat-tasks';
import {
  listSuccessionTasks,
  SUCCESSION_RULES,
  successions,
  successionTaskChanges,
} from '#read-models/succession-tasks';
import { rowsByKey } from '#read-models/row-per-stream';
import { boardAreaChanges, boardAreas, boardAreasOfBoards, boards } from '#read-models/task-boards';
import { BIDDING_ROLES } from '#read-models/task-rules';
import { tasks } from '#read-models/task-table';

/** The roles that can bid. Which of them can bid for a request depends on its need areas. */
const BIDDERS = Object.fromEntries([...BIDDING_ROLES, 'alliance-director' as const].map((role) => [role, '']));

/** The roles in which a request is written. Whoever writes it has the task. */
const DRAFTING_ROLES = [
  'school-head',
  'chair-of-governors',
  'responsible-body',
  'alliance-director',
  'clerk',
  'la-officer',
] as const;

/** The kinds of task, with the rule of each. */
export const TASK_RULES = {
  ...REQUEST_RULES,
  'bid-for-request': { ...BID_RULE, holders: BIDDERS },
  'submit-draft': {
    ...DRAFT_RULE,
    holders: Object.fromEntries(DRAFTING_ROLES.map((role) => [role, 'schoolUrn'])),
  },
  'answer-hand-over': { ...HAND_OVER_RULE, holders: { clerk: 'boardId', 'alliance-director': 'allianceId' } },
  'answer-offer': { ...OFFER_RULE, holders: { 'system-leader': 'leaderId', 'alliance-director': 'allianceId' } },
  ...PLANNING_RULES,
  ...LEADER_RULES,
  ...DECISION_RULES,
  'authorise-award': { ...AUTHORISATION_RULE, holders: { 'la-officer': 'authoriserId' } },
  ...CONTRACT_RULES,
  ...TEAM_RULES,
  ...PAYMENT_RULES,
  ...CONCERN_RULES,
  ...SUCCESSION_RULES,
  ...SEAT_RULES,
} as const;

export type TaskKind = keyof typeof TASK_RULES;

export const TASK_KINDS = Object.keys(TASK_RULES) as TaskKind[];

type TaskEvents = BoardEvents &
  ContractEvents &
  DecisionEvents &
  DraftEvents &
  EscalationEvents &
  FundEvents &
  LeaderEvents &
  MeetingEvents &
  RequestEvents &
  SuccessionEvents;

const decision = rowsByKey(decisions);

export const taskList = view<TaskEvents>({
  name: 'tasks',
  version: 16,
  tables: [
    drafts,
    requests,
    meetings,
    decisions,
    contracts,
    concerns,
    successions,
    leaders,
    tasks,
    boards,
    boardAreas,
    boardSeats,
  ],
  derived: [
    boardAreasOfBoards,
    derive(tasks, drafts, listDraftTasks),
    derive(tasks, requests, listRequestTasks),
    derive(tasks, meetings, listMeetingTasks),
    derive(tasks, decisions, listDecisionTasks),
    derive(tasks, contracts, listContractTasks),
    derive(tasks, concerns, listConcernTasks),
    derive(tasks, successions, listSuccessionTasks),
    derive(tasks, leaders, listLeaderTasks),
    derive(tasks, boardSeats, listSeatTasks),
  ],
  on: {
    ...boardAreaChanges,
    ...draftTaskChanges,
    ...requestTaskChanges,
    ...leaderTaskChanges,
    ...meetingTaskChanges,
    ...decisionTaskChanges,
    ...contractTaskChanges,
    ...paymentTaskChanges,
    ...concernTaskChanges,
    ...successionTaskChanges,
    ...seatTaskChanges,
    BoardEstablished: [...(boardAreaChanges.BoardEstablished ?? []), ...(seatTaskChanges.BoardEstablished ?? [])],
    MeetingClosed: [...(meetingTaskChanges.MeetingClosed ?? []), carryOverRequests],
    MeetingCancelled: [...(meetingTaskChanges.MeetingCancelled ?? []), carryOverRequests],
    ContractDrafted: [
      ...(contractTaskChanges.ContractDrafted ?? []),
      decision.put(
        ({ data }) => data.decisionId,
        ({ day, data: { boardId, schoolUrn } }, before, decisionId) => ({
          ...(before ?? newDecisionRow(decisionId, { boardId, schoolUrn, takenOn: day, effectiveFrom: day })),
          awaitsContract: false,
        }),
      ),
    ],
  },
});
