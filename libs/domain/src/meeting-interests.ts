import { board } from '#domain/board';
import { contract } from '#domain/contract';
import { decision, type DecisionStream } from '#domain/decision';
import { escalation } from '#domain/escalation';
import { NONE } from '#domain/meeting-agenda';
import { interestedIn } from '#domain/meeting-decisions';
import { meetingRecord } from '#domain/meeting-evolve';
import type { AgendaItem, RollEntry } from '#domain/meeting.events';
import type { BoardMeeting, HeadOnRoll, ItemSubject, KnownInterests, MeetingCommands } from '#domain/meeting.types';
import { headedOn, person } from '#domain/person';
import type { Urn } from '#domain/vocabulary';
import { asking, stateOf, type Further, type LookUp } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

type Business = MeetingCommands['AddOtherBusiness'];
type Subject = ItemSubject & KnownInterests;

/** Who had an interest in the item on which the decision was taken. */
const interestsOf = (decisionId: string): LookUp<KnownInterests> =>
  stateOf<DecisionStream, KnownInterests>(decision, decisionId, (found) => {
    const { meetingId, itemId } = found?.taken ?? { meetingId: NONE, itemId: NONE };
    const known = stateOf(meetingRecord, meetingId, (held): KnownInterests => ({
      interested: held === undefined ? [] : interestedIn(held, itemId),
      interestedSchools: held?.items.find((item) => item.itemId === itemId)?.interestedSchools ?? [],
    }));
    return asking([known], ([interests = NOBODY]) => interests);
  });

const NOBODY: KnownInterests = { interested: [], interestedSchools: [] };

/** What is known of the contract and, when there is one, who had an interest when the board decided on it. */
const withInterests = (
  subject: ItemSubject | undefined,
  decisionId: string | undefined,
): Further<Subject> | undefined =>
  subject && asking([interestsOf(decisionId ?? NONE)], ([interests = NOBODY]) => ({ ...subject, ...interests }));

/** Looks up the contract behind an item: itself in a review, or as an escalation names it. */
export const subjectOf = ({ kind, subjectId }: Business): LookUp<Subject | undefined> => {
  const ofContract = (id: string): LookUp<Subject | undefined> =>
    stateOf(contract, id, (found) => withInterests(found?.agreed, found?.agreed.decisionId));
  if (kind !== 'escalation') return ofContract((kind === 'review' ? subjectId : null) ?? NONE);
  return stateOf(escalation, subjectId ?? NONE, (found) =>
    asking([ofContract(found?.contractId ?? NONE)], ([of]) => of),
  );
};

/**
 * The school concerned and who has an interest, as known from the contract behind the item; of other business only what is said.
 * Refuses `subject-not-allowed`, `unknown-subject`, `another-board`.
 */
export const interestsIn = (
  { boardId }: BoardMeeting,
  { kind, subjectId, schoolUrn }: Business,
  subject: Subject | undefined,
): Pick<AgendaItem, 'schoolUrn' | 'interested' | 'interestedSchools'> => {
  if (kind === 'other') {
    const about = 'An item about a contract or an escalation is a review or an escalation; say which.';
    refuseUnless(subjectId === null, 'subject-not-allowed', about);
    return { schoolUrn, interested: [], interestedSchools: [] };
  }
  refuseUnless(subject !== undefined, 'unknown-subject', 'There is no such contract or escalation; look up its id.');
  refuseUnless(subject.boardId === boardId, 'another-board', 'The contract is one of another board.');
  const { leaderPersonId, homeSchoolUrn, interested, interestedSchools } = subject;
  return {
    schoolUrn: subject.schoolUrn,
    interested: [...new Set([leaderPersonId, ...interested])],
    interestedSchools: [...new Set<Urn>([homeSchoolUrn, ...interestedSchools])],
  };
};

/** Looks up who of the roll was head of which schools on that day, whatever their seats say. */
export const headsAmong = (roll: readonly RollEntry[], day: IsoDay, boardId: string): LookUp<readonly HeadOnRoll[]> => {
  const headships = roll.map(({ personId }) =>
    stateOf(person, personId, (found): HeadOnRoll[] =>
      found === undefined ? [] : headedOn(found, day).map((schoolUrn) => ({ personId, schoolUrn })),
    ),
  );
  return stateOf(board, boardId, () => asking(headships, (found) => found.flat()));
};
