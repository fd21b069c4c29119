import { areasOn, board } from '#domain/board';
import { MAX_CLEARED_FLAGS, MAX_INTELLIGENCE, MAX_RISK_RATINGS } from '#domain/bounds';
import type { OversightEvents } from '#domain/oversight.events';
import type {
  Oversight,
  OversightCommands,
  OversightFacts as Facts,
  OversightStream,
  OversightSubject as Subject,
} from '#domain/oversight.types';
import { lookUpArea } from '#domain/remit';
import { nameByPlace, refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import { lookUp, type CommandContext, type Decider, type NewEvent, type StreamLookup } from '#kernel/decider';
import { thenLookUp } from '#kernel/then-look-up';
import { refuseUnless } from '#kernel/refused';

type Recorded = readonly NewEvent<OversightEvents>[];

const inArea = ({ boardId, schoolUrn }: Subject, { today }: CommandContext): StreamLookup<boolean> =>
  lookUp(board, boardId, (found) =>
    thenLookUp([lookUpArea(schoolUrn)], ([area = null]) =>
      found === undefined || area === null ? false : areasOn(found, today).includes(area),
    ),
  );

const refuseElsewhere = ({ inArea: isInArea }: Facts): void =>
  refuseUnless(
    isInArea,
    'school-not-in-area',
    'The school is in no area of this board today. Check the URN, or record it for the board of its area.',
  );

const NOTHING: Pick<Oversight, 'intelligence' | 'ratings' | 'clearedFlags'> = {
  intelligence: [],
  ratings: [],
  clearedFlags: [],
};

/** A decision that opens the stream if it is the first about this school. */
const opening = <Data extends Subject>(
  decideOn: (known: typeof NOTHING, data: Data, context: CommandContext) => Recorded,
) => ({
  create: (data: Data, context: CommandContext, facts: Facts): Recorded => {
    refuseElsewhere(facts);
    const { boardId, schoolUrn } = data;
    return [{ type: 'OversightOpened', data: { boardId, schoolUrn } }, ...decideOn(NOTHING, data, context)];
  },
  existing: (state: Oversight, data: Data, context: CommandContext, facts: Facts): Recorded => {
    refuseElsewhere(facts);
    return decideOn(state, data, context);
  },
});

const recordIntelligence = (
  known: typeof NOTHING,
  { intelligenceId, learntOn, text, source }: OversightCommands['RecordIntelligence'],
  { today }: CommandContext,
): Recorded => {
  refuseFutureDay(learntOn, today);
  refuseUnless(
    known.intelligence.length < MAX_INTELLIGENCE,
    'too-much-intelligence',
    `The board has recorded ${MAX_INTELLIGENCE} items about this school, the most allowed. Correct an earlier item instead.`,
  );
  refuseUnless(
    known.intelligence.every((each) => each.intelligenceId !== intelligenceId),
    'intelligence-id-already-used',
    'Other soft intelligence about this school already has this id. Use a new id.',
  );
  return [{ type: 'IntelligenceRecorded', data: { intelligenceId, learntOn, text, source }, occurredOn: learntOn }];
};

const rateRisk = (
  known: typeof NOTHING,
  { ratingId, rating, trend, rationale, ratedOn }: OversightCommands['RateRisk'],
  { today }: CommandContext,
): Recorded => {
  refuseFutureDay(ratedOn, today);
  refuseUnless(
    known.ratings.length < MAX_RISK_RATINGS,
    'too-many-risk-ratings',
    `The board has rated this school ${MAX_RISK_RATINGS} times, the most allowed. Correct the last rating.`,
  );
  refuseUnless(
    known.ratings.every((each) => each.ratingId !== ratingId),
    'rating-id-already-used',
    'Another rating of this school already has this id. Use a new id.',
  );
  return [{ type: 'RiskRated', data: { ratingId, rating, trend, rationale, ratedOn }, occurredOn: ratedOn }];
};

const clearFlag = (
  known: typeof NOTHING,
  { rule, until, reason }: OversightCommands['ClearFlag'],
  { today }: CommandContext,
): Recorded => {
  refuseUnless(
    until >= today,
    'clears-until-the-past',
    `The flag cannot be cleared until ${until}, which has passed. Give today or a later day.`,
  );
  refuseUnless(
    known.clearedFlags.length < MAX_CLEARED_FLAGS,
    'too-many-cleared-flags',
    `The board has cleared flags of this school ${MAX_CLEARED_FLAGS} times, the most allowed. Correct an earlier entry instead.`,
  );
  return [{ type: 'FlagCleared', data: { rule, clearedOn: today, until, reason } }];
};

const decide: Decider<OversightStream>['decide'] = {
  RecordIntelligence: opening(recordIntelligence),
  RateRisk: opening(rateRisk),
  ClearFlag: opening(clearFlag),

  CorrectIntelligence: (state, { intelligenceId, learntOn, text, reason }, { today }) => {
    const known = state.intelligence.find((each) => each.intelligenceId === intelligenceId);
    refuseUnless(
      known !== undefined,
      'unknown-intelligence',
      'The board has no soft intelligence with this id. Check the id.',
    );
    refuseFutureDay(learntOn, today);
    refuseWithoutChange(learntOn !== known.learntOn || text !== null);
    const replaced = { old: known.learntOn, new: learntOn };
    return [{ type: 'IntelligenceCorrected', data: { intelligenceId, learntOn: replaced, text, reason } }];
  },

  CorrectRiskRating: (state, { ratingId, rating, trend, ratedOn, rationale, reason }, { today }) => {
    const known = state.ratings.find((each) => each.ratingId === ratingId);
    refuseUnless(known !== undefined, 'unknown-rating', 'The board has no rating with this id. Check the id.');
    refuseFutureDay(ratedOn, today);
    const isOther = rating !== known.rating || trend !== known.trend || ratedOn !== known.ratedOn;
    refuseWithoutChange(isOther || rationale !== null);
    const data = {
      ratingId,
      rating: { old: known.rating, new: rating },
      trend: { old: known.trend, new: trend },
      ratedOn: { old: known.ratedOn, new: ratedOn },
      rationale,
      reason,
    };
    return [{ type: 'RiskRatingCorrected', data }];
  },

  CorrectClearedFlag: (state, { clearingId, until, clearReason, reason }) => {
    const known = state.clearedFlags.find((each) => each.clearingId === clearingId);
    refuseUnless(known !== undefined, 'unknown-clearing', 'The board has no cleared flag with this id. Check the id.');
    const { rule, clearedOn, until: old } = known;
    refuseWithoutChange(until !== old || clearReason !== null);
    refuseUnless(
      until === null || clearedOn <= until,
      'clears-until-the-past',
      `The flag was cleared on ${clearedOn}. Give that day or a later one, or no day if the flag should not have been cleared.`,
    );
    const data = { clearingId, rule, clearedOn, until: { old, new: until }, clearReason, reason };
    return [{ type: 'ClearedFlagCorrected', data }];
  },
};

const evolve: Decider<OversightStream>['evolve'] = {
  OversightOpened: { create: (opened) => ({ ...opened, ...NOTHING }) },
  IntelligenceRecorded: (state, { intelligenceId, learntOn }) => ({
    ...state,
    intelligence: [...state.intelligence, { intelligenceId, learntOn }],
  }),
  IntelligenceCorrected: (state, { intelligenceId, learntOn }) => ({
    ...state,
    intelligence: state.intelligence.map((each) =>
      each.intelligenceId === intelligenceId ? { ...each, learntOn: learntOn.new } : each,
    ),
  }),
  RiskRated: (state, { ratingId, rating, trend, ratedOn }) => ({
    ...state,
    ratings: [...state.ratings, { ratingId, rating, trend, ratedOn }],
  }),
  RiskRatingCorrected: (state, { ratingId, rating, trend, ratedOn }) => ({
    ...state,
    ratings: state.ratings.map((each) =>
      each.ratingId === ratingId ? { ratingId, rating: rating.new, trend: trend.new, ratedOn: ratedOn.new } : each,
    ),
  }),
  FlagCleared: (state, { rule, clearedOn, until }, context) => ({
    ...state,
    clearedFlags: [...state.clearedFlags, { clearingId: nameByPlace(context), rule, clearedOn, until }],
  }),
  ClearedFlagCorrected: (state, { clearingId, until }) => ({
    ...state,
    clearedFlags: state.clearedFlags.map((each) =>
      each.clearingId === clearingId ? { ...each, until: until.new } : each,
    ),
  }),
};

/** What one board records about one school. The id of the stream is derived from both ids. */
export const oversight: Decider<OversightStream> = {
  category: 'oversight',
  decide,
  evolve,
  facts: { RecordIntelligence: { inArea }, RateRisk: { inArea }, ClearFlag: { inArea } },
  personal: {
    RecordIntelligence: { text: 'item', source: 'item' },
    CorrectIntelligence: { text: 'item', reason: 'item' },
    RateRisk: { rationale: 'item' },
    CorrectRiskRating: { rationale: 'item', reason: 'item' },
    ClearFlag: { reason: 'item' },
    CorrectClearedFlag: { clearReason: 'item', reason: 'item' },
  },
};
