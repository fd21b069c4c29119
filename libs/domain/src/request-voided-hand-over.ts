import { requireAcceptance } from '#domain/request-hand-over';
import type { ReceivedState } from '#domain/request-facts.types';
import type { RequestStream } from '#domain/request.types';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** Refuses to undo the acceptance once the receiving board went on with the request. */
const refuseAdvanced = (received: ReceivedState): void => {
  refuseUnless(
    received?.tabled !== true,
    'request-tabled',
    'The request is on an agenda of your board. Withdraw it from that agenda first.',
  );
  refuseUnless(
    received?.decided !== true,
    'already-decided',
    'Your board has decided on the request, so its acceptance can no longer be voided. Hand it over to the other board instead.',
  );
  refuseUnless(
    received?.handedOver !== true,
    'handed-over',
    'Your board has handed the request over to somebody else. Withdraw that hand-over first.',
  );
};

/** The decision that voids an acceptance that was a slip. The request is with the board that handed it over, as before. */
export const decideVoidedHandOver = {
  VoidHandOverAcceptance: (state, data, _, { received }) => {
    const { toBoardId, toAllianceId } = requireAcceptance(state, data.handOverId);
    refuseAdvanced(received);
    return [{ type: 'HandOverAcceptanceVoided', data: { ...data, toBoardId, toAllianceId, eligible: state.eligible } }];
  },

  /** The request at the receiving board ends with its acceptance. */
  NoteAcceptanceVoided: (state, { note }) => [
    { type: 'RequestWithdrawn', data: { reasonCode: 'made-in-error', note, by: 'clerk' } },
    ...(state.tabledFor === null
      ? []
      : [{ type: 'RequestWithdrawnFromMeeting' as const, data: { meetingId: state.tabledFor } }]),
  ],
} satisfies Partial<Decider<RequestStream>['decide']>;

export const evolveVoidedHandOver = {
  HandOverAcceptanceVoided: (state) => ({
    ...state,
    handOver: state.handOver && { ...state.handOver, answer: 'refused' },
  }),
} satisfies Partial<Decider<RequestStream>['evolve']>;
