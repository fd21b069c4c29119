import type { Level } from '#domain/board.events';
import type { DatedTerms } from '#domain/board.types';
import type { AgendaItem, Award } from '#domain/meeting.events';
import type { MeetingCommands } from '#domain/meeting.types';
import type { LeaderForAward, MinuteFacts } from '#domain/meeting-facts.types';
import { refuseIncompleteProvider, refuseMissingProvider, worksFor, type ProviderFacts } from '#domain/provider';
import { APPROVING_OUTCOMES, type ItemKind, type Outcome } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

type Minute = MeetingCommands['MinuteDecision'];

/** Refuses days or money that are not whole, and an award without days. */
export const refuseUnlessWholeAward = (award: Award): void => {
  const whole = [award.mostHalfDays, award.mostPence].every((amount) => Number.isSafeInteger(amount) && amount >= 0);
  refuseUnless(
    whole && award.mostHalfDays > 0,
    'award-not-whole',
    'Award a whole number of half-days, at least one, and a whole number of pence.',
  );
};

/** The level of the award. Refuses an award that is not whole, has no level of the board, or ends before it begins. */
export const requireLevel = (award: Award, effectiveFrom: IsoDay, terms: DatedTerms): Level => {
  refuseUnlessWholeAward(award);
  const level = terms.levels.find(({ code }) => code === award.level);
  refuseUnless(
    level !== undefined,
    'unknown-level',
    `Name one of the board's levels: ${terms.levels.map(({ code }) => code).join(', ')}.`,
  );
  refuseUnless(
    effectiveFrom <= award.latestEnd,
    'award-ends-before-it-begins',
    'The award ends before it takes effect. Give a later end.',
  );
  return level;
};

/** Refuses `beyond-level`. */
export const refuseBeyondLevel = (award: Award, effectiveFrom: IsoDay, level: Level): void => {
  refuseUnless(
    award.mostHalfDays <= level.mostHalfDays,
    'beyond-level',
    `The award of ${award.mostHalfDays} half-days is beyond the ${level.mostHalfDays} half-days of level "${level.code}". Award less, or choose another level.`,
  );
  refuseUnless(
    award.mostPence <= level.mostPence,
    'beyond-level',
    `The award of ${award.mostPence} pence is beyond the ${level.mostPence} pence of level "${level.code}". Award less, or choose another level.`,
  );
  const latestEnd = addDays(effectiveFrom, level.longestDays);
  refuseUnless(
    award.latestEnd <= latestEnd,
    'beyond-level',
    `The award ends on ${award.latestEnd}, but level "${level.code}" lasts at most ${level.longestDays} days: until ${latestEnd}. Award a shorter time, or choose another level.`,
  );
};

/** Outcomes that name who gives the support and within which limits, by kind of item. */
const AWARDING_OUTCOMES: Readonly<Record<ItemKind, readonly Outcome[]>> = {
  request: [...APPROVING_OUTCOMES, 'recommend'],
  review: ['extend', 'replace-provider'],
  escalation: [],
  ratification: [],
  minutes: [],
  other: [],
};

const CONDITIONAL_OUTCOMES: readonly Outcome[] = ['approve-with-conditions', 'approve-in-part'];

const refuseWrongConditions = ({ outcome, conditions }: Minute): void => {
  refuseUnless(
    conditions.length === 0 || CONDITIONAL_OUTCOMES.includes(outcome),
    'condition-not-allowed',
    `The outcome "${outcome}" cannot have conditions. Leave them out, or approve with conditions.`,
  );
  refuseUnless(
    outcome !== 'approve-with-conditions' || conditions.length > 0,
    'condition-needed',
    'Name at least one condition, or approve without conditions.',
  );
  const ids = conditions.map(({ conditionId }) => conditionId);
  refuseUnless(
    new Set(ids).size === ids.length,
    'condition-id-repeated',
    'Two conditions have the same id. Give each condition its own id.',
  );
};

/** Refuses a leader who does not exist, is not designated on the day the decision takes effect, or works at the supported school. */
export const refuseWrongLeader = (
  { effectiveFrom }: Pick<Minute, 'effectiveFrom'>,
  leader: LeaderForAward | undefined,
  { schoolUrn }: Pick<AgendaItem, 'schoolUrn'>,
): void => {
  refuseUnless(
    leader !== undefined,
    'unknown-leader',
    'There is no leader with this id. Register the designation first.',
  );
  refuseUnless(
    leader.homeSchoolUrn !== schoolUrn,
    'own-school',
    'A leader cannot support their own school. Name another leader.',
  );
  refuseUnless(
    leader.designated,
    'not-designated',
    `The leader is not designated on ${effectiveFrom}. Name another leader, or renew the designation first.`,
  );
};

/** Refuses a provider that does not exist, is the supported school, or does not employ or include the lead leader. */
export const refuseWrongProvider = (
  { provider }: Award,
  facts: ProviderFacts,
  lead: LeaderForAward | undefined,
  { schoolUrn }: Pick<AgendaItem, 'schoolUrn'>,
): void => {
  refuseIncompleteProvider(provider);
  refuseMissingProvider(facts);
  refuseUnless(
    provider.schoolUrn === null || provider.schoolUrn !== schoolUrn,
    'own-school',
    'A school cannot support itself. Name another provider.',
  );
  refuseUnless(
    lead !== undefined && worksFor(provider, lead, facts),
    'leader-not-with-provider',
    'The lead leader does not work for this provider. Name a leader of the provider, or another provider.',
  );
};

/** Refuses an outcome that names support without a valid award, and an award with any other outcome. */
export const refuseWrongAward = (
  minute: Minute,
  terms: DatedTerms,
  {
    leader,
    provider,
    authoriserId,
  }: Pick<MinuteFacts, 'leader' | 'provider'> & { readonly authoriserId: string | null },
  item: AgendaItem,
): void => {
  const { outcome, award, effectiveFrom } = minute;
  refuseWrongConditions(minute);
  if (!AWARDING_OUTCOMES[item.kind].includes(outcome)) {
    refuseUnless(
      award === null,
      'award-not-allowed',
      `The outcome "${outcome}" cannot have an award. Leave out the award, or choose an approving outcome.`,
    );
    return;
  }
  refuseUnless(
    award !== null,
    'award-needed',
    `The outcome "${outcome}" needs an award. Give the provider, the lead leader, the level and the limits of days and money.`,
  );
  refuseWrongLeader(minute, leader, item);
  refuseWrongProvider(award, provider, leader, item);
  const level = requireLevel(award, effectiveFrom, terms);
  // What is beyond the level waits for whom the board has named to authorise it.
  if (authoriserId === null) refuseBeyondLevel(award, effectiveFrom, level);
};
