import { refuseOtherAlliances, requireMembership, requirePair } from '#domain/alliance-network-rules';
import type { AllianceNetwork, AllianceNetworkStream, Memorandum } from '#domain/alliance-network.types';
import { MAX_MEMORANDA, MAX_PEER_REVIEWS } from '#domain/bounds';
import { refuseFutureDay, refuseReversedPeriod, refuseWithoutChange } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const requireMemorandum = ({ memoranda }: AllianceNetwork, memorandumId: string): Memorandum => {
  const found = memoranda.find((each) => each.memorandumId === memorandumId);
  refuseUnless(
    found !== undefined,
    'unknown-memorandum',
    'The network has no memorandum with this id. Read the network for the ids.',
  );
  return found;
};

const listParties = (state: AllianceNetwork, { challenger, challenged }: Memorandum): string[] =>
  [challenger, challenged].map((id) => requireMembership(state, id).allianceId);

/** Decisions on who challenges whom, and on peer reviews. */
export const decideMemoranda = {
  AgreeMemorandum: (state, data, context, facts) => {
    refuseReversedPeriod(data);
    refuseUnless(
      state.memoranda.length < MAX_MEMORANDA,
      'too-many-memoranda',
      `The network has had ${MAX_MEMORANDA} memoranda, the most allowed. Form another network.`,
    );
    refuseOtherAlliances(requirePair(state, [data.challenger, data.challenged], data.from), context, facts);
    return [{ type: 'MemorandumAgreed', data, occurredOn: data.from }];
  },

  EndMemorandum: (state, data, context, facts) => {
    const found = requireMemorandum(state, data.memorandumId);
    refuseOtherAlliances(listParties(state, found), context, facts);
    refuseUnless(
      found.from <= data.on && (found.to === null || data.on < found.to),
      'outside-the-memorandum',
      `The memorandum runs from ${found.from} to ${found.to ?? 'no fixed day'}. Give a last day within that period.`,
    );
    return [{ type: 'MemorandumEnded', data, occurredOn: data.on }];
  },

  CorrectMemorandum: (state, { memorandumId, from, to, purpose, reason }, context, facts) => {
    const known = requireMemorandum(state, memorandumId);
    refuseOtherAlliances(listParties(state, known), context, facts);
    refuseReversedPeriod({ from, to });
    refuseWithoutChange(purpose !== null || known.from !== from || known.to !== to);
    requirePair(state, [known.challenger, known.challenged], from);
    const days = { from: { old: known.from, new: from }, to: { old: known.to, new: to } };
    return [{ type: 'MemorandumCorrected', data: { memorandumId, ...days, purpose, reason } }];
  },

  RecordPeerReview: (state, data, context, facts) => {
    refuseFutureDay(data.on, context.today);
    refuseUnless(
      state.reviews.length < MAX_PEER_REVIEWS,
      'too-many-peer-reviews',
      `The network has had ${MAX_PEER_REVIEWS} peer reviews, the most allowed. Form another network.`,
    );
    refuseOtherAlliances(requirePair(state, [data.reviewer, data.reviewed], data.on), context, facts);
    return [{ type: 'PeerReviewRecorded', data, occurredOn: data.on }];
  },

  CorrectPeerReview: (state, { reviewId, on, summary, actions, reason }, context, facts) => {
    const known = state.reviews.find((each) => each.reviewId === reviewId);
    refuseUnless(
      known !== undefined,
      'unknown-peer-review',
      'The network has no peer review with this id. Read the network for the ids.',
    );
    refuseFutureDay(on, context.today);
    refuseWithoutChange(summary !== null || actions !== null || known.on !== on);
    refuseOtherAlliances(requirePair(state, [known.reviewer, known.reviewed], on), context, facts);
    return [
      { type: 'PeerReviewCorrected', data: { reviewId, on: { old: known.on, new: on }, summary, actions, reason } },
    ];
  },
} satisfies Partial<Decider<AllianceNetworkStream>['decide']>;

const withMemorandum = (state: AllianceNetwork, id: string, change: Partial<Memorandum>): AllianceNetwork => ({
  ...state,
  memoranda: state.memoranda.map((each) => (each.memorandumId === id ? { ...each, ...change } : each)),
});

/** State changes of memoranda and peer reviews. */
export const evolveMemoranda = {
  MemorandumAgreed: (state, { memorandumId, challenger, challenged, from, to }) => ({
    ...state,
    memoranda: [...state.memoranda, { memorandumId, challenger, challenged, from, to }],
  }),
  MemorandumEnded: (state, { memorandumId, on }) => withMemorandum(state, memorandumId, { to: on }),
  MemorandumCorrected: (state, { memorandumId, from, to }) =>
    withMemorandum(state, memorandumId, { from: from.new, to: to.new }),
  PeerReviewRecorded: (state, { reviewId, reviewer, reviewed, on }) => ({
    ...state,
    reviews: [...state.reviews, { reviewId, reviewer, reviewed, on }],
  }),
  PeerReviewCorrected: (state, { reviewId, on }) => ({
    ...state,
    reviews: state.reviews.map((each) => (each.reviewId === reviewId ? { ...each, on: on.new } : each)),
  }),
} satisfies Partial<Decider<AllianceNetworkStream>['evolve']>;
