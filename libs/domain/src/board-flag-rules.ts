import type { Board, BoardStream } from '#domain/board.types';
import { MAX_FLAG_RULES } from '#domain/bounds';
import { findFlagRules } from '#domain/school-flags';
import { refuseWithoutChange } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

const refuseDay = ({ flagRules }: Board, from: IsoDay, today: IsoDay): void => {
  refuseUnless(
    from >= today,
    'in-the-past',
    `The rules cannot apply from ${from}, which has passed. Set the rules from today or later.`,
  );
  const latest = flagRules.at(-1)?.from ?? from;
  refuseUnless(
    latest <= from,
    'flag-rules-out-of-order',
    `The latest rules apply from ${latest}. Set the rules from that day or later.`,
  );
};

/** Decisions on the rules that flag the schools of a board. */
export const decideFlagRules = {
  SetFlagRules: (state, { from, changes, reason }, { today }) => {
    refuseDay(state, from, today);
    refuseUnless(
      state.flagRules.length < MAX_FLAG_RULES,
      'too-many-flag-rules',
      `The board has set its rules ${MAX_FLAG_RULES} times, the most allowed. Keep the latest rules.`,
    );
    const known = findFlagRules(state.flagRules, from);
    const parameters = changes === null ? null : { ...known.parameters, ...changes };
    const isPublished = parameters === null && known.setBy === 'published';
    refuseWithoutChange(!isPublished && JSON.stringify(parameters) !== JSON.stringify(known.parameters));
    return [{ type: 'FlagRulesSet', data: { from, parameters, reason }, occurredOn: from }];
  },
} satisfies Partial<Decider<BoardStream>['decide']>;
