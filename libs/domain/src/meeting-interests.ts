import { board } from '#domain/board';
import { contract } from '#domain/contract';
import { decision, type DecisionStream } from '#domain/decision';
import { escalation } from '#domain/escalation';
import { interestedPersons } from '#domain/meeting-decisions';
import { meetingEvolver } from '#domain/meeting-evolve';
import type { AgendaItem, RollEntry } from '#domain/meeting.events';
import type { Meeting, HeadOnRoll, ItemSubject, KnownInterests, MeetingCommands } from '#domain/meeting.types';
import { person, schoolsLedOn } from '#domain/person';
import { NO_ID } from '#domain/shared-rules';
import type { Urn } from '#domain/vocabulary';
import { thenLookUp, lookUp, type FollowUp, type StreamLookup } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

type Business = MeetingCommands['AddOtherBusiness'];
type Subject = ItemSubject & KnownInterests;

/** Looks up who had an interest in the item on which the decision was taken. */
const lookUpInterests = (decisionId: string): StreamLookup<KnownInterests> =>
  lookUp<DecisionStream, KnownInterests>(decision, decisionId, (found) => {
    const { meetingId, itemId } = found?.taken ?? { meetingId: NO_ID, itemId: NO_ID };
    const known = lookUp(meetingEvolver, meetingId, (held): KnownInterests => ({
      interested: held === undefined ? [] : interestedPersons(held, itemId),
      interestedSchools: held?.items.find((item) => item.itemId === itemId)?.interestedSchools ?? [],
    }));
    return thenLookUp([known], ([interests = NO_INTERESTS]) => interests);
  });

const NO_INTERESTS: KnownInterests = { interested: [], interestedSchools: [] };

/** Adds to the contract behind an item who had an interest when the board decided on it. */
const addInterests = (
  subject: ItemSubject | undefined,
  decisionId: string | undefined,
): FollowUp<Subject> | undefined =>
  subject &&
  thenLookUp([lookUpInterests(decisionId ?? NO_ID)], ([interests = NO_INTERESTS]) => ({ ...subject, ...interests }));

/**
 * Looks up what an item is about: the contract under review, or the contract or school of an escalation. A safeguarding referral is not known here, because
 * no meeting may see one.
 */
export const lookUpSubject = ({ kind, subjectId }: Business): StreamLookup<Subject | undefined> => {
  const lookUpContract = (id: string): StreamLookup<Subject | undefined> =>
    lookUp(contract, id, (found) => addInterests(found?.agreed, found?.agreed.decisionId));
  if (kind !== 'escalation') return lookUpContract((kind === 'review' ? subjectId : null) ?? NO_ID);
  return lookUp(escalation, subjectId ?? NO_ID, (found) => {
    if (found === undefined || found.referred) return undefined;
    if (found.contractId === null) return { ...found, ...NO_INTERESTS };
    return thenLookUp([lookUpContract(found.contractId)], ([of]) => of);
  });
};

/**
 * The school concerned and the known interests, from the contract behind the item. For other business, only the school that was given.
 * Refuses `subject-not-allowed`, and `unknown-subject` for what does not exist and for what another board has.
 */
export const resolveInterests = (
  { boardId }: Meeting,
  { kind, subjectId, schoolUrn }: Business,
  subject: Subject | undefined,
): Pick<AgendaItem, 'schoolUrn' | 'interested' | 'interestedSchools'> => {
  if (kind === 'other') {
    const about = 'Other business cannot have a subject. Choose the kind "review" or "escalation".';
    refuseUnless(subjectId === null, 'subject-not-allowed', about);
    return { schoolUrn, interested: [], interestedSchools: [] };
  }
  refuseUnless(
    subject?.boardId === boardId,
    'unknown-subject',
    'The board has no contract or escalation with this id. Check the id.',
  );
  const { leaderPersonId, homeSchoolUrn, interested, interestedSchools } = subject;
  return {
    schoolUrn: subject.schoolUrn,
    interested: [...new Set([...(leaderPersonId === null ? [] : [leaderPersonId]), ...interested])],
    interestedSchools: [...new Set<Urn>([...(homeSchoolUrn === null ? [] : [homeSchoolUrn]), ...interestedSchools])],
  };
};

/** Looks up the schools that members of the roll headed on that day, whichever schools their seats name. */
export const lookUpHeads = (
  roll: readonly RollEntry[],
  day: IsoDay,
  boardId: string,
): StreamLookup<readonly HeadOnRoll[]> => {
  const headships = roll.map(({ personId }) =>
    lookUp(person, personId, (found): HeadOnRoll[] =>
      found === undefined ? [] : schoolsLedOn(found, day).map((schoolUrn) => ({ personId, schoolUrn })),
    ),
  );
  return lookUp(board, boardId, () => thenLookUp(headships, (found) => found.flat()));
};
