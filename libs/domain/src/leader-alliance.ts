import { alliance } from '#domain/alliance';
import type { LeaderStream, NewAllianceFacts } from '#domain/leader.types';
import { refuseFutureDay } from '#domain/shared-rules';
import { covers } from '#domain/vocabulary';
import { lookUp, type Decider, type StreamLookup } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** Decisions on the alliance to which a leader answers. */
export const decideLeaderAlliance = {
  PassLeaderOn: (state, { allianceId, on, reason }, { today }, { newAlliance }) => {
    refuseFutureDay(on, today);
    refuseUnless(
      state.allianceId !== allianceId,
      'already-in-alliance',
      'The leader already answers to this alliance. Name another one.',
    );
    refuseUnless(newAlliance !== undefined, 'unknown-alliance', 'There is no alliance with this id. Check the id.');
    refuseUnless(
      covers(newAlliance, on),
      'outside-the-alliance',
      `The alliance runs from ${newAlliance.from} to ${newAlliance.to ?? 'no fixed day'}. Give a day within that.`,
    );
    refuseUnless(
      covers(state, on),
      'outside-designation',
      `The designation runs from ${state.from} to ${state.to ?? 'no fixed day'}. Give a day within that period.`,
    );
    // One alliance on any day: a later alliance begins after the one before it.
    refuseUnless(
      state.allianceSince < on,
      'passed-on-out-of-order',
      `The leader has answered to the current alliance since ${state.allianceSince}. Give a later day.`,
    );
    return [{ type: 'LeaderPassedOn', data: { old: state.allianceId, new: allianceId, on, reason }, occurredOn: on }];
  },
} satisfies Partial<Decider<LeaderStream>['decide']>;

/** State changes of the alliance to which a leader answers. */
export const evolveLeaderAlliance = {
  LeaderPassedOn: (state, { new: allianceId, on }) => ({ ...state, allianceId, allianceSince: on }),
} satisfies Partial<Decider<LeaderStream>['evolve']>;

/** The alliance to which the leader passes. */
export const leaderAllianceFacts = {
  newAlliance: ({ allianceId }: { readonly allianceId: string }): StreamLookup<NewAllianceFacts['newAlliance']> =>
    lookUp(alliance, allianceId, (found) => found && { from: found.from, to: found.to }),
};
