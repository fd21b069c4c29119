import { allianceEvolver } from '#domain/alliance-evolve';
import { MAX_STANDING_INTERESTS } from '#domain/bounds';
import type { StandingInterest } from '#domain/board-standing-interests.events';
import type { Board, BoardStream } from '#domain/board.types';
import { actsAsClerk } from '#domain/person-ties';
import { NO_ID, refuseReversedPeriod } from '#domain/shared-rules';
import { covers } from '#domain/vocabulary';
import { lookUp, type CommandContext, type Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** The interests that members of the board have on this day. */
export const standingInterestsOn = (
  { standingInterests }: Pick<Board, 'standingInterests'>,
  day: IsoDay,
): readonly StandingInterest[] => standingInterests.filter((interest) => covers(interest, day));

/** As names of trusts are compared. */
export const normaliseTrustName = (name: string): string => name.trim().toLowerCase();

/** Members declare their own interests, and the clerk those of any member. */
const refuseForOthers = (personId: string, context: CommandContext): void =>
  refuseUnless(
    context.actor === personId || actsAsClerk(context),
    'not-your-interest',
    'You can declare and end your own interests only. Ask the clerk to record those of somebody else.',
  );

/** Decisions on the interests that members declare once for all items. */
export const decideStandingInterests = {
  DeclareStandingInterest: (state, data, context, { allianceExists }) => {
    const { personId, schoolUrn, trustName, relatedPersonId, allianceId } = data;
    refuseForOthers(personId, context);
    refuseUnless(
      state.members.some((member) => member.personId === personId),
      'not-a-member',
      'This person has never had a seat on the board. Name somebody who has.',
    );
    refuseUnless(
      [schoolUrn, trustName, relatedPersonId, allianceId].filter((subject) => subject !== null).length === 1,
      'one-subject-needed',
      'Name one of these: a school, a trust, a person or an alliance. Declare an interest in another apart.',
    );
    refuseUnless(
      relatedPersonId !== personId,
      'own-person',
      'An interest in a person is an interest in somebody else. Name the person to whom the member is related.',
    );
    refuseUnless(
      allianceId === null || allianceExists,
      'unknown-alliance',
      'There is no alliance with this id. Take the id from the list of alliances.',
    );
    refuseReversedPeriod(data);
    refuseUnless(
      state.standingInterests.length < MAX_STANDING_INTERESTS,
      'too-many-standing-interests',
      `The board has ${MAX_STANDING_INTERESTS} standing interests, the most allowed. Declare the interest in the item.`,
    );
    return [{ type: 'StandingInterestDeclared', data, occurredOn: data.from }];
  },

  EndStandingInterest: (state, data, context) => {
    const found = state.standingInterests.find(({ interestId }) => interestId === data.interestId);
    refuseUnless(found !== undefined, 'unknown-interest', 'The board has no such interest. Check the id.');
    const { personId, to } = found;
    refuseForOthers(personId, context);
    refuseUnless(
      to === null || data.on < to,
      'already-ended',
      `The interest already ends on ${to ?? ''}. Give an earlier day.`,
    );
    return [{ type: 'StandingInterestEnded', data: { ...data, personId }, occurredOn: data.on }];
  },
} satisfies Partial<Decider<BoardStream>['decide']>;

/** State changes of standing interests. */
export const evolveStandingInterests = {
  StandingInterestDeclared: (state, { nature: _, ...interest }) => ({
    ...state,
    standingInterests: [...state.standingInterests, interest],
  }),
  StandingInterestEnded: (state, { interestId, on }) => ({
    ...state,
    standingInterests: state.standingInterests.map((interest) =>
      interest.interestId === interestId ? { ...interest, to: on } : interest,
    ),
  }),
} satisfies Partial<Decider<BoardStream>['evolve']>;

/** What a declaration needs to know of other records. */
export const standingInterestFacts = {
  allianceExists: ({ allianceId }) => lookUp(allianceEvolver, allianceId ?? NO_ID, (found) => found !== undefined),
} satisfies NonNullable<Decider<BoardStream>['facts']>['DeclareStandingInterest'];

export const STANDING_TEXTS = {
  DeclareStandingInterest: { nature: 'item' },
  EndStandingInterest: { reason: 'item' },
} as const;
