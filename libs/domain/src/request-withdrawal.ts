import { isDecided, refuseHandedOver } from '#domain/request-bids';
import type { RequestStream, SupportRequest } from '#domain/request.types';
import { APPROVING_OUTCOMES } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** Whether the board approved the support, or recommended it to the council. */
const isApproved = ({ outcome }: SupportRequest): boolean =>
  outcome !== null && (APPROVING_OUTCOMES.includes(outcome) || outcome === 'recommend');

/** The decision that takes a request back, before the board decides or after it approved. */
export const decideWithdrawal = {
  WithdrawRequest: (state, data, { today }, { terms }) => {
    refuseUnless(
      !state.withdrawn,
      'request-withdrawn',
      'The request was withdrawn. Submit another request if support is needed.',
    );
    refuseUnless(
      !isDecided(state) || isApproved(state),
      'already-decided',
      'The board has decided on this request and approved nothing. You do not need to withdraw it.',
    );
    refuseHandedOver(state);
    const codes = terms?.withdrawalReasons.map(({ code }) => code) ?? [];
    refuseUnless(
      codes.includes(data.reasonCode),
      'unknown-reason',
      `Give one of the board's reasons for a withdrawal: ${codes.join(', ')}.`,
    );
    const { tabledFor: meetingId, decisionId } = state;
    return [
      { type: 'RequestWithdrawn', data },
      ...(meetingId === null ? [] : [{ type: 'RequestWithdrawnFromMeeting' as const, data: { meetingId } }]),
      ...(decisionId === null || !isDecided(state)
        ? []
        : [{ type: 'ApprovedRequestWithdrawn' as const, data: { decisionId, since: today } }]),
    ];
  },
} satisfies Partial<Decider<RequestStream>['decide']>;
