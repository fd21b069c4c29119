import { board } from '#domain/board';
import { normaliseTrustName, standingInterestsOn } from '#domain/board-standing-interests';
import type { StandingInterest } from '#domain/board-standing-interests.events';
import { leader } from '#domain/leader';
import type { AgendaItem, RollEntry } from '#domain/meeting.events';
import type { Meeting, MeetingCommands } from '#domain/meeting.types';
import type { HeadOnRoll, ItemSubject } from '#domain/meeting-facts.types';
import { lookUpOwnAlliances } from '#domain/meeting-alliances';
import { personEvolver, schoolsLedOn } from '#domain/person-evolve';
import { school } from '#domain/school';
import { NO_ID } from '#domain/shared-rules';
import type { Urn } from '#domain/vocabulary';
import { lookUp, type FollowUp, type StreamLookup } from '#kernel/decider';
import { thenLookUp } from '#kernel/then-look-up';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

type Business = MeetingCommands['AddOtherBusiness'];

/**
 * The school concerned and the known interests, from what the item is about. For other business, only the school that was given.
 * Refuses `subject-not-allowed`, and `unknown-subject` for what does not exist and for what another board has.
 */
export const resolveInterests = (
  { boardId }: Meeting,
  { kind, schoolUrn, subjectId }: Business,
  subject: ItemSubject | undefined,
): Pick<AgendaItem, 'schoolUrn' | 'interested' | 'interestedSchools'> => {
  if (kind === 'other') {
    const about = 'Other business cannot have a subject. Choose the kind of item that your subject needs.';
    refuseUnless(subjectId === null, 'subject-not-allowed', about);
    return { schoolUrn, interested: [], interestedSchools: [] };
  }
  refuseUnless(
    subject?.boardId === boardId,
    'unknown-subject',
    'The board has no record with this id for this kind of item. Check the id and the kind.',
  );
  const { interested, interestedSchools } = subject;
  return { schoolUrn: subject.schoolUrn, interested, interestedSchools };
};

/** The name of the trust, as it is compared; null for a school without one. */
const lookUpTrust = (urn: Urn): StreamLookup<string | null> =>
  lookUp(school, urn, (found) => (found?.entry.trustName ? normaliseTrustName(found.entry.trustName) : null));

const lookUpMemberSchool = (personId: string, schoolUrn: Urn): StreamLookup<HeadOnRoll[]> =>
  lookUp(school, schoolUrn, () =>
    thenLookUp([lookUpTrust(schoolUrn)], ([trust = null]) => [{ personId, schoolUrn, trust }]),
  );

/** Looks up the schools of members with their trusts: those of their seats, and those that they headed on that day. And the alliances in which they were. */
export const lookUpHeads = (
  roll: readonly RollEntry[],
  day: IsoDay,
  boardId: string,
): StreamLookup<readonly HeadOnRoll[]> => {
  const seats = roll.flatMap(({ personId, schoolUrn }) =>
    schoolUrn === null ? [] : [lookUpMemberSchool(personId, schoolUrn)],
  );
  const headships = roll.map(({ personId }) =>
    lookUp(personEvolver, personId, (found): FollowUp<HeadOnRoll[]> => {
      const headed = found === undefined ? [] : schoolsLedOn(found, day);
      return thenLookUp(
        headed.map((urn) => lookUpMemberSchool(personId, urn)),
        (schools) => schools.flat(),
      );
    }),
  );
  const alliances = roll.map((member) => lookUpOwnAlliances(member, day));
  return lookUp(board, boardId, () => thenLookUp([...seats, ...headships, ...alliances], (found) => found.flat()));
};

/** Looks up what members of the board have an interest in on that day, whatever is on an agenda. */
export const lookUpStanding = (boardId: string, day: IsoDay): StreamLookup<readonly StandingInterest[]> =>
  lookUp(board, boardId, (found) => (found === undefined ? [] : standingInterestsOn(found, day)));

/** Looks up the trusts of the schools that an item concerns, and of the home school of the leader of an award. */
export const lookUpTrusts = (item: AgendaItem | undefined, leaderId: string | null): StreamLookup<readonly string[]> =>
  lookUp(leader, leaderId ?? NO_ID, (found): FollowUp<readonly string[]> => {
    const schools = [item?.schoolUrn, ...(item?.interestedSchools ?? []), found?.homeSchoolUrn];
    const known = [...new Set(schools)].flatMap((urn) => urn ?? []);
    return thenLookUp(known.map(lookUpTrust), (trusts) => trusts.flatMap((trust) => trust ?? []));
  });
