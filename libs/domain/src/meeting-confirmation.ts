import type { SeatedMember } from '#domain/board.types';
import type { MeetingEvents } from '#domain/meeting.events';
import type { Meeting, MeetingStream, MinutedDecision } from '#domain/meeting.types';
import type { Office } from '#domain/vocabulary';
import type { Decider, FactsFor, NewEvent } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const CHAIRING: readonly Office[] = ['chair', 'vice-chair'];

/** Whether this person got every seat that they have or had then from whoever minuted the decision. */
const owesSeatTo = (personId: string, minutedBy: string, seats: readonly SeatedMember[]): boolean => {
  const own = seats.filter((seat) => seat.personId === personId);
  return own.length > 0 && own.every(({ appointedBy }) => appointedBy === minutedBy);
};

/**
 * Who can confirm a decision: the chair or vice-chair of the meeting who decided on it, and without one any member who did; and whoever chairs the board today.
 * Nobody with an interest in it, and neither who minuted it nor a member whom that person appointed.
 */
const listConfirmers = (state: Meeting, decided: MinutedDecision, seats: readonly SeatedMember[]): string[] => {
  const { decidedBy, conflicted, minutedBy } = decided;
  const isIndependent = (personId: string): boolean =>
    personId !== minutedBy && !conflicted.includes(personId) && !owesSeatTo(personId, minutedBy, seats);
  const able = decidedBy.filter(isIndependent);
  const roll = state.opened?.roll ?? [];
  const chaired = able.filter((id) =>
    roll.some(({ personId, office }) => personId === id && CHAIRING.includes(office)),
  );
  const today = seats.filter(({ chairsToday }) => chairsToday).map(({ personId }) => personId);
  return [...(chaired.length > 0 ? chaired : able), ...today.filter(isIndependent)];
};

type Reviewed = FactsFor<MeetingStream, 'ConfirmDecisions'>['reviewed'];

const confirmReview = (
  { decisionId, itemId, outcome, madeOn, effectiveFrom, endCause: causeCode }: MinutedDecision,
  reviewed: Reviewed,
): NewEvent<MeetingEvents>[] =>
  reviewed
    .filter((each) => each.itemId === itemId)
    .map(({ contractId }) => ({
      type: 'ReviewConfirmed',
      data: { decisionId, contractId, outcome, madeOn, effectiveFrom, causeCode },
      occurredOn: madeOn,
    }));

/** One person can record members, quorum, votes and awards. What the meeting decided stands for a contract once somebody who chaired it has confirmed it. */
export const decideConfirmation = {
  ConfirmDecisions: (state, _, { actor }, { seats, reviewed }) => {
    const waiting = state.decisions.filter(({ confirmed }) => !confirmed);
    refuseUnless(
      waiting.length > 0,
      'nothing-to-confirm',
      'This meeting has no decisions to confirm. Minute its decisions first.',
    );
    const own = waiting.filter((decided) => listConfirmers(state, decided, seats).includes(actor));
    refuseUnless(
      own.length > 0 || waiting.some(({ minutedBy }) => minutedBy !== actor),
      'second-person-needed',
      'You minuted these decisions. Ask somebody else who chaired the meeting to confirm them.',
    );
    refuseUnless(
      own.length > 0 || waiting.some(({ minutedBy }) => !owesSeatTo(actor, minutedBy, seats)),
      'appointed-by-who-minuted',
      'You were appointed by the person who minuted these decisions. Ask a chair or vice-chair whom somebody else appointed.',
    );
    refuseUnless(
      own.length > 0,
      'not-the-chair',
      'Only the chair or vice-chair who took part in a decision can confirm it, or any member who did if neither took part, or whoever chairs the board today. Ask one of them.',
    );
    const decisionIds = own.map(({ decisionId }) => decisionId);
    return [
      { type: 'DecisionsConfirmed', data: { boardId: state.boardId, decisionIds } },
      ...own.flatMap((decided) => confirmReview(decided, reviewed)),
    ];
  },
} satisfies Partial<Decider<MeetingStream>['decide']>;
