import { board, termsOn } from '#domain/board';
import { isDesignatedOn, leader } from '#domain/leader';
import { meeting } from '#domain/meeting';
import { undecidedItems } from '#domain/meeting-agenda';
import { interestedIn } from '#domain/meeting-decisions';
import { refuseBlank } from '#domain/shared-rules';
import { requestRecord } from '#domain/request-evolve';
import type { RequestStream, SupportRequest } from '#domain/request.types';
import { isClosedOn, school } from '#domain/school';
import { stateOf, type Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const refuseUnlessOpen = ({ withdrawn, outcome }: SupportRequest): void => {
  refuseUnless(!withdrawn, 'request-withdrawn', 'The request was withdrawn.');
  refuseUnless(outcome === null || outcome === 'defer', 'already-decided', 'The board has decided on this request.');
};

const refuseUnlessEligible = ({ eligible }: SupportRequest): void =>
  refuseUnless(eligible === true, 'not-eligible', 'The request has not been screened as eligible; screen it first.');

const each = (ids: readonly string[]): string[] => [...new Set(ids)];

const arriving = {
  SubmitRequest: {
    absent: (data, _, facts) => {
      const { terms } = facts;
      refuseUnless(terms !== null, 'unknown-board', 'There is no such board; address the request to one that exists.');
      refuseUnless(facts.school !== undefined, 'unknown-school', 'No school with this URN is in the register.');
      refuseUnless(!facts.school.closed, 'school-closed', 'The school is closed; a successor needs its own request.');
      const areas = terms.needAreas.map(({ code }) => code);
      refuseUnless(
        data.needAreas.length > 0 && data.needAreas.every((area) => areas.includes(area)),
        'unknown-need-area',
        `Name at least one of the board's need areas: ${areas.join(', ')}.`,
      );
      refuseBlank(data.reference, 'reference-needed', 'Give the request a reference that people can read.');
      return [{ type: 'RequestSubmitted', data }];
    },
  },

  AcknowledgeRequest: (state, data) => {
    refuseUnlessOpen(state);
    const first = !state.acknowledgedBy.includes(data.by);
    refuseUnless(first, 'already-acknowledged', 'This party has acknowledged the request before.');
    return [{ type: 'RequestAcknowledged', data }];
  },

  ScreenRequest: (state, data) => {
    refuseUnlessOpen(state);
    return [{ type: 'RequestScreened', data }];
  },
} satisfies Partial<Decider<RequestStream>['decide']>;

const deciding = {
  BidForRequest: (state, data, { actor }, facts) => {
    refuseUnlessOpen(state);
    refuseUnlessEligible(state);
    refuseUnless(facts.leader !== undefined, 'unknown-leader', 'There is no such leader.');
    refuseUnless(
      facts.leader.personId === actor,
      'not-your-designation',
      'Leaders bid for themselves, nobody for another.',
    );
    refuseUnless(facts.leader.designated, 'not-designated', 'The designation does not hold today.');
    refuseUnless(
      facts.leader.homeSchoolUrn !== state.schoolUrn,
      'own-school',
      'Leaders do not bid for their own school.',
    );
    refuseUnless(!state.bidIds.includes(data.bidId), 'bid-known', 'A bid with this id was received before.');
    const { halfDays, pence } = data;
    refuseUnless(
      Number.isSafeInteger(halfDays) && halfDays > 0,
      'half-days-must-be-positive',
      'Bid a whole number of half-days, at least one.',
    );
    refuseUnless(Number.isSafeInteger(pence) && pence >= 0, 'pence-must-be-whole', 'Give the price in whole pence.');
    const { personId, homeSchoolUrn } = facts.leader;
    return [{ type: 'BidReceived', data: { ...data, personId, homeSchoolUrn, meetingId: state.tabledFor } }];
  },

  TableRequest: (state, { meetingId }, _, facts) => {
    refuseUnlessOpen(state);
    refuseUnlessEligible(state);
    refuseUnless(
      state.tabledFor === null || facts.carriedOver,
      'already-tabled',
      'The request is tabled for a meeting that has not closed; it is decided there or carried over.',
    );
    refuseUnless(facts.meeting !== undefined, 'unknown-meeting', 'There is no such meeting; schedule it first.');
    refuseUnless(facts.meeting.boardId === state.boardId, 'another-board', 'The meeting is one of another board.');
    refuseUnless(!facts.meeting.closed, 'meeting-closed', 'The meeting is closed; name a coming one.');
    const { schoolUrn, reference, bidders } = state;
    const interested = each([...state.interested, ...facts.declared, ...bidders.map(({ personId }) => personId)]);
    const interestedSchools = each(bidders.map(({ homeSchoolUrn }) => homeSchoolUrn));
    return [{ type: 'RequestTabled', data: { meetingId, schoolUrn, reference, interested, interestedSchools } }];
  },

  WithdrawRequest: (state, data, _, { terms }) => {
    refuseUnlessOpen(state);
    const codes = terms?.withdrawalReasons.map(({ code }) => code) ?? [];
    refuseUnless(
      codes.includes(data.reasonCode),
      'unknown-reason',
      `Give one of the board's reasons: ${codes.join(', ')}.`,
    );
    return [{ type: 'RequestWithdrawn', data }];
  },
} satisfies Partial<Decider<RequestStream>['decide']>;

const answering = {
  NoteAgendaItem: (_, data) => [{ type: 'RequestPlacedOnAgenda', data }],
  NoteTablingDeclined: (_, data) => [{ type: 'TablingDeclined', data }],
  NoteDecision: (_, data) => [{ type: 'RequestDecided', data, occurredOn: data.decidedOn }],
} satisfies Partial<Decider<RequestStream>['decide']>;

const NOWHERE = 'none';

/** A request for support: submitted, screened, bid for, tabled, decided or withdrawn. */
export const request: Decider<RequestStream> = {
  ...requestRecord,
  decide: { ...arriving, ...deciding, ...answering },
  facts: {
    SubmitRequest: {
      terms: ({ boardId }, { today }) => stateOf(board, boardId, (found) => (found ? termsOn(found, today) : null)),
      school: ({ schoolUrn }, { today }) =>
        stateOf(school, schoolUrn, (found) => found && { closed: isClosedOn(found, today) }),
    },
    BidForRequest: {
      leader: ({ leaderId }, { today }) =>
        stateOf(leader, leaderId, (found) => {
          if (found === undefined) return undefined;
          const { personId, homeSchoolUrn } = found;
          return { personId, homeSchoolUrn, designated: isDesignatedOn(found, today) };
        }),
    },
    TableRequest: {
      meeting: ({ meetingId }) =>
        stateOf(meeting, meetingId, (found) => found && { boardId: found.boardId, closed: found.closed }),
      carriedOver: (_, __, state) =>
        stateOf(
          meeting,
          state?.tabledFor ?? NOWHERE,
          (found) => found?.closed === true && undecidedItems(found).some(({ itemId }) => itemId === state?.requestId),
        ),
      declared: (_, __, state) =>
        stateOf(meeting, state?.meetingIds.at(-1) ?? NOWHERE, (found) =>
          found === undefined || state === undefined ? [] : interestedIn(found, state.requestId),
        ),
    },
    WithdrawRequest: {
      terms: (_, { today }, state) =>
        stateOf(board, state?.boardId ?? NOWHERE, (found) => (found ? termsOn(found, today) : null)),
    },
  },
  personal: {
    SubmitRequest: { circumstances: 'item' },
    ScreenRequest: { reason: 'item' },
    BidForRequest: { approach: 'item' },
    WithdrawRequest: { note: 'item' },
  },
};
