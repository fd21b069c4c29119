import { alliance } from '#domain/alliance';
import { refuseVague } from '#domain/leader-designation';
import type { PassingOn } from '#domain/leader.events';
import type { Leader, LeaderStream, NewAllianceFacts } from '#domain/leader.types';
import { NO_ID, refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import { covers } from '#domain/vocabulary';
import { lookUp, type Decider, type StreamLookup } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** Refuses an alliance that does not exist, and a day on which it, or the designation, does not run. */
const refuseOutsideAlliance = (state: Leader, newAlliance: NewAllianceFacts['newAlliance'], on: IsoDay): void => {
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
};

/** One alliance on any day: a later alliance begins after the one before it. */
const refuseOutOfOrder = (since: IsoDay, on: IsoDay): void =>
  refuseUnless(
    since < on,
    'passed-on-out-of-order',
    `The leader answered to the alliance before from ${since} on. Give a later day.`,
  );

const refuseSameAlliance = (known: string | null, allianceId: string): void =>
  refuseUnless(
    known !== allianceId,
    'already-in-alliance',
    'The leader answers to this alliance already. Name another one.',
  );

/** Decisions on the alliance to which a leader answers. */
export const decideLeaderAlliance = {
  PassLeaderOn: (state, { allianceId, on, reason }, { today }, { newAlliance }) => {
    refuseFutureDay(on, today);
    refuseSameAlliance(state.allianceId, allianceId);
    refuseOutsideAlliance(state, newAlliance, on);
    refuseOutOfOrder(state.allianceSince, on);
    return [{ type: 'LeaderPassedOn', data: { old: state.allianceId, new: allianceId, on, reason }, occurredOn: on }];
  },

  CorrectPassingOn: (state, { allianceId, on, reason }, { today }, { newAlliance }) => {
    const last = state.passings.at(-1);
    refuseUnless(
      last !== undefined,
      'not-passed-on',
      'The leader has not passed on to another alliance in this designation. Record a passing-on instead of a correction.',
    );
    refuseUnless(
      (allianceId === null) === (on === null),
      'passed-on-or-not',
      'Give the right alliance and its first day, or neither if the leader did not move.',
    );
    if (allianceId !== null && on !== null) {
      refuseFutureDay(on, today);
      refuseWithoutChange(allianceId !== last.allianceId || on !== last.on);
      refuseSameAlliance(last.before, allianceId);
      refuseOutsideAlliance(state, newAlliance, on);
      refuseOutOfOrder(last.beforeSince, on);
    } else refuseVague({ ...state, allianceId: last.before });
    const data = {
      before: last.before,
      old: { allianceId: last.allianceId, on: last.on },
      new: allianceId === null || on === null ? null : { allianceId, on },
      reason,
    };
    return [{ type: 'LeaderPassingOnCorrected', data }];
  },
} satisfies Partial<Decider<LeaderStream>['decide']>;

const passOn = (state: Leader, { allianceId, on }: PassingOn): Leader => ({
  ...state,
  allianceId,
  allianceSince: on,
  passings: [...state.passings, { allianceId, on, before: state.allianceId, beforeSince: state.allianceSince }],
});

/** As if the last passing-on had not been recorded. */
const takeBack = (state: Leader): Leader => {
  const last = state.passings.at(-1);
  if (last === undefined) return state;
  const passings = state.passings.slice(0, -1);
  return { ...state, allianceId: last.before, allianceSince: last.beforeSince, passings };
};

/** State changes of the alliance to which a leader answers. */
export const evolveLeaderAlliance = {
  LeaderPassedOn: (state, { new: allianceId, on }) => passOn(state, { allianceId, on }),
  LeaderPassingOnCorrected: (state, { new: corrected }) =>
    corrected === null ? takeBack(state) : passOn(takeBack(state), corrected),
} satisfies Partial<Decider<LeaderStream>['evolve']>;

/** The alliance to which the leader passes. */
export const leaderAllianceFacts = {
  newAlliance: ({
    allianceId,
  }: {
    readonly allianceId: string | null;
  }): StreamLookup<NewAllianceFacts['newAlliance']> =>
    lookUp(alliance, allianceId ?? NO_ID, (found) => found && { from: found.from, to: found.to }),
};
