import {
  arrangements,
  carryForwards,
  fundReplies,
  leaderReplies,
  overbookedDays,
  payments,
} from '#domain/arrangement-reactions';
import { contract } from '#domain/contract';
import type { ContractEvents } from '#domain/contract.events';
import { decision } from '#domain/decision';
import type { DecisionEvents } from '#domain/decision.events';
import { draft } from '#domain/draft';
import type { DraftEvents } from '#domain/draft.events';
import { escalation } from '#domain/escalation';
import type { EscalationEvents } from '#domain/escalation.events';
import { agendaReplies, minutes, plannedMeetings, ratifications, tabling } from '#domain/meeting-reactions';
import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import { administrators, designations, seats } from '#domain/person-reactions';
import { successions } from '#domain/succession-reactions';
import { reaction, send, type Reaction, type ReactionHandler } from '#kernel/reaction';

/** Tells a decision about the contract that carries it out, and an extended contract about its extension. */
const carriedOut = reaction<ContractEvents>('carried-out', 'beginning', {
  ContractDrafted: ({ id: contractId, data: { decisionId } }) => [
    send(decision, 'NoteContract', decisionId, { contractId }),
  ],
  ExtensionDrafted: ({ id: extensionId, data: { extendedId } }) => [
    send(contract, 'NoteExtension', extendedId, { extensionId }),
  ],
});

/** Plans the check whether the improvement lasted when a contract has ended, and again when the day of its end was corrected. */
const followUps = reaction<ContractEvents>('follow-ups', 'beginning', {
  ContractEnded: ({ id }) => [send(contract, 'PlanFollowUp', id, {})],
  EndCorrected: ({ id }) => [send(contract, 'PlanFollowUp', id, {})],
});

/** Tells the contract that its decision was rescinded. The board answers what that means. */
const rescissions = reaction<DecisionEvents>('rescissions', 'beginning', {
  ContractBasisLost: ({ id: sourceId, data: { contractId, since } }) => [
    send(contract, 'NoteCircumstance', contractId, { kind: 'decision-rescinded', since, sourceId }),
  ],
});

/** Releases the award of a request that was withdrawn after the approval. */
const releases = reaction<RequestEvents>('releases', 'beginning', {
  ApprovedRequestWithdrawn: ({ id: requestId, data: { decisionId, since } }) => [
    send(decision, 'NoteRequestWithdrawn', decisionId, { requestId, since }),
  ],
});

/** Opens a request that another board takes over there, under the id of the hand-over. */
const handOvers = reaction<RequestEvents>(
  'hand-overs',
  'beginning',
  {
    HandOverAccepted: ({ day: handedOverOn, actor, data: { handOverId, opened, answeredBy } }) =>
      opened === null
        ? []
        : [send(request, 'ReceiveRequest', handOverId, { ...opened, handedOverOn, receivedBy: answeredBy ?? actor })],
    HandOverAcceptanceVoided: ({ data: { handOverId, toBoardId, reason: note } }) =>
      toBoardId === null ? [] : [send(request, 'NoteAcceptanceVoided', handOverId, { note })],
  },
  { opens: [request] },
);

/** Tells the contract that its request was withdrawn: a draft ends, and a signed contract waits for the board. */
const releasedContracts = reaction<DecisionEvents>('released-contracts', 'beginning', {
  ContractRequestWithdrawn: ({ data: { contractId, ...withdrawn } }) => [
    send(contract, 'NoteRequestWithdrawal', contractId, withdrawn),
  ],
});

/** A report that the work is not progressing raises a concern under the id of the report's event. */
const notProgressing = reaction<ContractEvents>(
  'not-progressing',
  'beginning',
  {
    NotProgressingReported: ({ id: contractId, eventId, data }) => [
      send(escalation, 'OpenConcern', eventId, { contractId, ...data }),
    ],
  },
  { opens: [escalation] },
);

/** Tells the contract about its concerns, because it cannot close while one is open. A safeguarding referral leaves no trace there. */
const concerns = reaction<EscalationEvents>('concerns', 'beginning', {
  ConcernRaised: ({ id: escalationId, data: { contractId, kind, provider } }) => {
    const allianceId = provider?.allianceId ?? null;
    return contractId === null ? [] : [send(contract, 'NoteConcern', contractId, { escalationId, kind, allianceId })];
  },
  // The board answers what the formal step means for the contract. The step says what it does meanwhile.
  ConcernEscalated: ({ id: escalationId, day: since, data: { contractId, step, contractMeanwhile: meanwhile } }) =>
    contractId === null || step !== 'formal-step'
      ? []
      : [send(contract, 'NoteFormalStep', contractId, { escalationId, since, meanwhile })],
  StepBackTaken: ({ id: escalationId, day: endedOn, data: { contractId, from } }) =>
    contractId === null || from !== 'formal-step'
      ? []
      : [send(contract, 'NoteFormalStepEnded', contractId, { escalationId, endedOn })],
  ConcernResolved: ({ id: escalationId, data: { contractId, outcome } }) =>
    contractId === null ? [] : [send(contract, 'SettleConcern', contractId, { escalationId, outcome })],
});

const eraseDraftTexts: ReactionHandler<unknown> = ({ id }) => [send(draft, 'EraseDraftTexts', id, {})];

/** Erases the texts of a draft once it has ended. Before that, a change could still be stored that would keep the draft open. */
const endedDrafts = reaction<DraftEvents>('ended-drafts', 'beginning', {
  DraftSubmitted: eraseDraftTexts,
  DraftRemoved: eraseDraftTexts,
  DraftPurged: eraseDraftTexts,
});

/** All reactions: the commands to other streams that follow from events. */
export const reactions: readonly Reaction[] = [
  tabling,
  plannedMeetings,
  agendaReplies,
  minutes,
  ratifications,
  carriedOut,
  followUps,
  rescissions,
  releases,
  handOvers,
  releasedContracts,
  arrangements,
  fundReplies,
  carryForwards,
  payments,
  leaderReplies,
  overbookedDays,
  notProgressing,
  concerns,
  endedDrafts,
  seats,
  designations,
  administrators,
  successions,
];
