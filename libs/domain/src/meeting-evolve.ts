import { withBidder } from '#domain/meeting-agenda';
import { evolveExplanations } from '#domain/meeting-explanations';
import { evolveTabledHandOvers } from '#domain/meeting-hand-overs';
import { evolveConsultations } from '#domain/meeting-consultations';
import { evolvePapers } from '#domain/meeting-papers';
import { evolveSitting, startSitting } from '#domain/meeting-evolve-sitting';
import type { MeetingEvents } from '#domain/meeting.events';
import type { MeetingStream, MinutedDecision, RecordedInterest } from '#domain/meeting.types';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import type { Evolver } from '#kernel/decider';
import type { Upcast } from '#kernel/upcast';

const matchesInterest = (interest: RecordedInterest, itemId: string, personId: string): boolean =>
  interest.itemId === itemId && interest.personId === personId;

const toMinutedDecision = (minuted: MeetingEvents['DecisionMinuted'], minutedBy: string): MinutedDecision => {
  const { itemId, decisionId, outcome, reasonCodes, vote, quorum, decidedBy, conflicted, conditions } = minuted;
  const { madeOn, effectiveFrom, award, authoriserId } = minuted;
  const conditionIds = conditions.map(({ conditionId }) => conditionId);
  const decided = { itemId, decisionId, outcome, reasonCodes, vote, quorum, decidedBy, conflicted, conditionIds };
  return {
    ...decided,
    madeOn,
    effectiveFrom,
    authoriserId,
    level: award?.level ?? null,
    endCause: null,
    minutedBy,
    confirmed: false,
  };
};

/** Version 2 of an award names the provider. Before, it was always the leader. */
export const withProvider: Upcast = ({ award, ...old }) => ({
  ...old,
  award: award === null ? null : { ...(award as object), provider: LEADER_PROVIDER },
});

/** Version 3 of a minute says who was consulted, to whom the item is referred, who authorises it, and what it takes the place of. */
const withoutBasis: Upcast = (old) => ({
  ...old,
  consulted: [],
  referredTo: null,
  authoriserId: null,
  supersedes: null,
});

/** State changes of a meeting, separate from its decisions because a meeting looks up what an earlier one minuted. */
export const meetingEvolver: Evolver<MeetingStream> = {
  category: 'meeting',
  evolve: {
    MeetingScheduled: {
      create: ({ boardId, on }) => ({
        boardId,
        on,
        items: [],
        itemsTaken: 0,
        moves: 0,
        recordedOn: null,
        opened: null,
        present: [],
        attendanceBy: null,
        apologies: [],
        handOvers: [],
        interests: [],
        decisions: [],
        corrections: 0,
        minutesApprovedOn: null,
        papers: [],
        ...startSitting(on),
        cancelled: false,
        closed: false,
      }),
    },
    MeetingMoved: (state, { on }) => ({ ...state, on, sitsOn: on, moves: state.moves + 1 }),
    MeetingCancelled: (state) => ({ ...state, cancelled: true, closed: true }),
    MeetingRecordedAfterwards: (state, { recordedOn }) => ({ ...state, recordedOn }),
    AgendaItemAdded: (state, item) => ({
      ...state,
      items: [...state.items, item],
      itemsTaken: state.itemsTaken + 1,
    }),
    AgendaItemDeclined: (state) => state,
    AgendaItemRemoved: (state, { itemId }) => ({
      ...state,
      items: state.items.filter((item) => item.itemId !== itemId),
    }),
    AgendaItemNotRemoved: (state) => state,
    MeetingOpened: (state, opened) => ({ ...state, opened }),
    AttendanceRecorded: (state, { present, apologies }, { actor }) => ({
      ...state,
      present,
      apologies,
      attendanceBy: actor,
    }),
    InterestDeclared: (state, { itemId, personId, nature }, { actor }) => ({
      ...state,
      interests: [
        ...state.interests,
        { itemId, personId, nature, recordedBy: actor, standing: actor === personId ? 'declared' : 'recorded' },
      ],
    }),
    InterestWithdrawn: (state, { itemId, personId }, { actor }) => ({
      ...state,
      interests: state.interests.map((interest) =>
        matchesInterest(interest, itemId, personId) && interest.recordedBy === actor
          ? { ...interest, standing: 'withdrawn' }
          : interest,
      ),
    }),
    InterestAnswered: (state, { itemId, personId, answer }) => ({
      ...state,
      interests: state.interests.map((interest) =>
        matchesInterest(interest, itemId, personId) && interest.standing === 'recorded'
          ? { ...interest, standing: answer }
          : interest,
      ),
    }),
    BidderNoted: (state, { itemId, personId, homeSchoolUrn }) => ({
      ...state,
      items: state.items.map((item) => (item.itemId === itemId ? withBidder(item, personId, homeSchoolUrn) : item)),
    }),
    DecisionMinuted: (state, minuted, { actor }) => ({
      ...state,
      decisions: [...state.decisions, toMinutedDecision(minuted, actor)],
    }),
    EarlyEndMinuted: (state, { decisionId, causeCode: endCause }) => ({
      ...state,
      decisions: state.decisions.map((decided) =>
        decided.decisionId === decisionId ? { ...decided, endCause } : decided,
      ),
    }),
    ReviewConfirmed: (state) => state,
    DecisionsConfirmed: (state, { decisionIds }) => ({
      ...state,
      decisions: state.decisions.map((decided) =>
        decisionIds.includes(decided.decisionId) ? { ...decided, confirmed: true } : decided,
      ),
    }),
    AttendanceCorrected: (state, { new: { present, apologies } }) => ({
      ...state,
      present,
      apologies,
      corrections: state.corrections + 1,
    }),
    MinuteCorrected: (state, { decisionId, reasonCodes, vote }) => ({
      ...state,
      corrections: state.corrections + 1,
      decisions: state.decisions.map((decided) =>
        decided.decisionId === decisionId ? { ...decided, reasonCodes: reasonCodes.new, vote: vote.new } : decided,
      ),
    }),
    RescissionMinuted: (state) => state,
    AwardCompared: (state) => state,
    MinutesApproved: (state, { approvedOn }) => ({
      ...state,
      minutesApprovedOn: state.minutesApprovedOn ?? approvedOn,
    }),
    ...evolveSitting,
    ...evolvePapers,
    ...evolveExplanations,
    ...evolveConsultations,
    ...evolveTabledHandOvers,
    MeetingClosed: (state) => ({ ...state, closed: true }),
  },
  upcasts: { DecisionMinuted: [withProvider, withoutBasis] },
};
