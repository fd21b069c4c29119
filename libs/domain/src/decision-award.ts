import type { Decision } from '#domain/decision.types';
import type { Award } from '#domain/meeting.events';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

const refuseUnauthorised = ({ authorisation }: Decision): void =>
  refuseUnless(
    authorisation === null || authorisation.answer === 'authorise',
    'decision-does-not-allow',
    authorisation?.answer === 'refuse'
      ? 'The award is beyond the limits of its level, and its authorisation was refused. Ask the board for a new decision.'
      : 'The award is beyond the limits of its level, and is not authorised yet. Ask the authoriser of the board.',
  );

const refuseLapsed = ({ takenOver, rescinded, supersededBy, contractId }: Decision): void => {
  refuseUnless(
    supersededBy === null || contractId !== null,
    'decision-does-not-allow',
    'A later decision took the place of this one. Name the later decision.',
  );
  refuseUnless(
    takenOver?.status !== 'rejected',
    'decision-does-not-allow',
    'The decision was entered from paper and rejected. Enter it again as the board took it.',
  );
  refuseUnless(!rescinded, 'decision-does-not-allow', 'The decision was rescinded. Submit a new request to the board.');
  refuseUnless(
    takenOver?.status !== 'unconfirmed',
    'decision-does-not-allow',
    'The decision was entered from paper, and nobody has confirmed it. Ask the chair of the board to confirm it.',
  );
};

/**
 * The award on which a contract can be drafted, signed, arranged or started on that day. Refuses `decision-does-not-allow` (no award, a recommendation
 * that the council has not accepted, not authorised, superseded, entered from paper and not confirmed, rescinded, or not yet in effect) and `condition-overdue` (the due day of a condition has passed).
 */
export const requireAward = (decided: Decision, today: IsoDay): Award => {
  const { taken, dischargedConditions, answer } = decided;
  const { award } = taken;
  refuseUnless(
    award !== null,
    'decision-does-not-allow',
    `The board's decision is "${taken.outcome}", which does not approve support. Name a decision that does.`,
  );
  refuseUnless(
    taken.outcome !== 'recommend' || answer === 'accept' || answer === 'change',
    'decision-does-not-allow',
    answer === null
      ? 'The board recommends this support, and the council has not answered. Ask the council to decide.'
      : 'The council rejected what the board recommended. Submit a new request to the board.',
  );
  refuseUnauthorised(decided);
  refuseLapsed(decided);
  refuseUnless(
    taken.effectiveFrom <= today,
    'decision-does-not-allow',
    `The decision takes effect on ${taken.effectiveFrom}. Try again on that day or later.`,
  );
  const overdue = taken.conditions.find(
    ({ conditionId, due }) => due !== null && due < today && !dischargedConditions.includes(conditionId),
  );
  refuseUnless(
    overdue === undefined,
    'condition-overdue',
    `A condition of the board was due on ${overdue?.due ?? ''}. Discharge it first.`,
  );
  return award;
};

/** Refuses to draft, amend or sign a contract for a request that was withdrawn after the approval. One that all have signed goes on. */
export const refuseReleasedAward = ({ released }: Decision): void =>
  refuseUnless(
    released === null,
    'request-withdrawn',
    `The request was withdrawn on ${released?.since ?? ''}, so its award is released. Submit a new request to the board.`,
  );

/** Refuses to start what a meeting decided, unless somebody who chaired it has confirmed that. */
export const refuseUnconfirmedDecision = ({ taken, confirmed }: Decision): void =>
  refuseUnless(
    confirmed || taken.meetingId === null,
    'decision-not-confirmed',
    'The decision is minuted, and nobody who chaired the meeting has confirmed it. Ask the chair to confirm the decisions of the meeting.',
  );
