import { board } from '#domain/board';
import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import type { Decision, DecisionStream } from '#domain/decision.types';
import { escalation } from '#domain/escalation';
import { leader } from '#domain/leader';
import { interestedPersons } from '#domain/meeting-decisions';
import { meetingEvolver } from '#domain/meeting-evolve';
import type { AgendaItem } from '#domain/meeting.events';
import type { Meeting, MeetingCommands, MeetingStream } from '#domain/meeting.types';
import type { EarlierDecision, ItemSubject, KnownInterests } from '#domain/meeting-facts.types';
import { lookUpProviderSchools } from '#domain/provider';
import { NO_ID } from '#domain/shared-rules';
import type { Urn } from '#domain/vocabulary';
import { lookUp, type FactsFor, type FollowUp, type StreamLookup } from '#kernel/decider';
import { thenLookUp } from '#kernel/then-look-up';

type Business = MeetingCommands['AddOtherBusiness'];
type Subject = ItemSubject | undefined;

const NO_INTERESTS: KnownInterests = { interested: [], interestedSchools: [] };

const join = (...parts: readonly KnownInterests[]): KnownInterests => ({
  interested: [...new Set(parts.flatMap(({ interested }) => interested))],
  interestedSchools: [...new Set<Urn>(parts.flatMap(({ interestedSchools }) => interestedSchools))],
});

/** Looks up who had an interest in the item on which the decision was taken, or in a decision on paper. */
const lookUpInterests = ({ taken: { meetingId, itemId }, takenOver }: Decision): StreamLookup<KnownInterests> =>
  lookUp(meetingEvolver, meetingId ?? NO_ID, (held): KnownInterests => ({
    interested: held === undefined ? [...(takenOver?.interested ?? [])] : interestedPersons(held, itemId ?? NO_ID),
    interestedSchools: held?.items.find((item) => item.itemId === itemId)?.interestedSchools ?? [],
  }));

/** A provider has an interest in the work, and so has the home school, if there is one. */
const providerInterests = (personId: string, homeSchoolUrn: Urn | null): KnownInterests => ({
  interested: [personId],
  interestedSchools: homeSchoolUrn === null ? [] : [homeSchoolUrn],
});

/** Looks up the lead leader and the schools of the provider to whom the work was awarded, who have an interest in it. */
const lookUpAwarded = ({ award, madeOn }: Decision['taken']): StreamLookup<KnownInterests> =>
  lookUp(leader, award?.leaderId ?? NO_ID, (found) => {
    const lead = found === undefined ? NO_INTERESTS : providerInterests(found.personId, found.homeSchoolUrn);
    return thenLookUp([lookUpProviderSchools(award?.provider, madeOn)], ([schools = []]) =>
      join(lead, { interested: [], interestedSchools: [...schools] }),
    );
  });

const lookUpDecision = (id: string): StreamLookup<Subject> =>
  lookUp<DecisionStream, Subject>(decision, id, (found) => {
    if (found === undefined) return undefined;
    const { boardId, schoolUrn } = found.taken;
    return thenLookUp([lookUpAwarded(found.taken), lookUpInterests(found)], (interests) => ({
      boardId,
      schoolUrn,
      ...join(...interests),
    }));
  });

/** Looks up a contract, with its provider and who had an interest when the board decided on it. */
const lookUpContract = (id: string): StreamLookup<Subject> =>
  lookUp(contract, id, (found): Subject | FollowUp<Subject> => {
    if (found === undefined) return undefined;
    const { boardId, schoolUrn, decisionId, leaderPersonId, homeSchoolUrn } = found.agreed;
    const team = found.team.map((member) => providerInterests(member.personId, member.homeSchoolUrn));
    const lead = providerInterests(leaderPersonId, homeSchoolUrn);
    return thenLookUp([lookUpDecision(decisionId)], ([decided]) => ({
      boardId,
      schoolUrn,
      ...join(lead, ...team, decided ?? NO_INTERESTS),
    }));
  });

/** Looks up the contract under review, or else the decision with this id. */
const lookUpReviewed = (id: string): StreamLookup<Subject> =>
  lookUp(contract, id, () =>
    thenLookUp([lookUpContract(id), lookUpDecision(id)], ([ofContract, ofDecision]) => ofContract ?? ofDecision),
  );

/** Looks up the contract of a concern, or its school. A safeguarding referral is not found, because no meeting may see one. */
const lookUpConcern = (id: string): StreamLookup<Subject> =>
  lookUp(escalation, id, (found): Subject | FollowUp<Subject> => {
    if (found === undefined || found.referred) return undefined;
    const { contractId, boardId, schoolUrn } = found;
    if (contractId === null) return { boardId, schoolUrn, ...NO_INTERESTS };
    return thenLookUp([lookUpContract(contractId)], ([of]) => of);
  });

/** Looks up a meeting that has taken place and whose minutes can be approved. */
const lookUpMinutes = (id: string): StreamLookup<Subject> =>
  lookUp(meetingEvolver, id, (found): Subject =>
    found === undefined || found.cancelled || !found.closed
      ? undefined
      : { boardId: found.boardId, schoolUrn: null, ...NO_INTERESTS },
  );

const LOOK_UPS: Readonly<Record<Business['kind'], (id: string) => StreamLookup<Subject>>> = {
  review: lookUpReviewed,
  escalation: lookUpConcern,
  ratification: lookUpDecision,
  minutes: lookUpMinutes,
  other: () => lookUpDecision(NO_ID),
};

/** Looks up what an item of other business is about. */
export const lookUpSubject = ({ kind, subjectId }: Business): StreamLookup<Subject> =>
  LOOK_UPS[kind](subjectId ?? NO_ID);

const toEarlier = (decisionId: string): StreamLookup<EarlierDecision | undefined> =>
  lookUp<DecisionStream, EarlierDecision | undefined>(
    decision,
    decisionId,
    (found) => found && { decisionId, rescinded: found.rescinded, awaitsRatification: found.awaitsRatification },
  );

/** Looks up the earlier decision that a review or a ratification is about. */
export const lookUpEarlier = (item: AgendaItem | undefined): StreamLookup<EarlierDecision | undefined> => {
  const subjectId = item?.subjectId ?? NO_ID;
  if (item?.kind === 'ratification') return toEarlier(subjectId);
  return lookUp(contract, item?.kind === 'review' ? subjectId : NO_ID, (found) =>
    thenLookUp([toEarlier(found?.agreed.decisionId ?? (item?.kind === 'review' ? subjectId : NO_ID))], ([of]) => of),
  );
};

type Reviewed = FactsFor<MeetingStream, 'ConfirmDecisions'>['reviewed'][number];

/** Looks up the contract that an item reviews: the subject itself, or the contract that carries out the decision. */
const lookUpReviewedContract = ({ itemId, subjectId }: AgendaItem): StreamLookup<Reviewed[]> =>
  lookUp(decision, subjectId ?? NO_ID, (decided) =>
    thenLookUp(
      [lookUp(contract, decided?.contractId ?? subjectId ?? NO_ID, (found) => found !== undefined)],
      ([exists]) => (exists === true ? [{ itemId, contractId: decided?.contractId ?? subjectId ?? NO_ID }] : []),
    ),
  );

/** Looks up the contracts that a meeting reviewed. */
export const lookUpReviewedContracts = (state: Meeting | undefined): StreamLookup<Reviewed[]> =>
  lookUp(board, state?.boardId ?? NO_ID, () => {
    const decided = state?.decisions.map(({ itemId }) => itemId) ?? [];
    const items = state?.items.filter(({ kind, itemId }) => kind === 'review' && decided.includes(itemId)) ?? [];
    return thenLookUp(items.map(lookUpReviewedContract), (found) => found.flat());
  });

type Awaiting = FactsFor<MeetingStream, 'OpenMeeting'>['awaiting'];

/** Looks up what the chair did between meetings, and no meeting has ratified or rescinded. */
export const lookUpAwaiting = (boardId: string): StreamLookup<Awaiting> =>
  lookUp(board, boardId, (found) => {
    const ids = found?.awaitingRatification ?? [];
    return thenLookUp(ids.map(lookUpDecision), (subjects) =>
      subjects.flatMap((subject, index) =>
        subject === undefined ? [] : [{ ...subject, decisionId: ids[index] ?? NO_ID }],
      ),
    );
  });
