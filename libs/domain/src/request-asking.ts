import type { MatchingRules } from '#domain/board-matching-rules.events';
import { isDecided } from '#domain/request-bids';
import type { RequestEvents } from '#domain/request.events';
import type { RequestStream } from '#domain/request.types';
import { refuseFutureDay } from '#domain/shared-rules';
import type { Decider, NewEvent } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

type Submission = RequestStream['commands']['SubmitRequest'];

const WITHDRAWN = 'The request was withdrawn. Submit another request if support is needed.';

const listCodes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);

/** The events that record why support is asked for, and who told the board in confidence. */
export const noteAsking = (
  { from, support = null, protectedSource = null }: Submission,
  rules: MatchingRules,
): NewEvent<RequestEvents>[] => {
  const reasons = listCodes(rules.supportReasons);
  const sources = listCodes(rules.supportSources);
  refuseUnless(
    support === null || reasons.includes(support.reasonCode),
    'unknown-support-reason',
    `Give one of the board's reasons for support: ${reasons.join(', ')}.`,
  );
  refuseUnless(
    support === null || sources.includes(support.source),
    'unknown-support-source',
    `Give one of the board's sources for the reason: ${sources.join(', ')}.`,
  );
  refuseUnless(
    protectedSource === null || from === 'board',
    'source-not-protected',
    'Only a request of the board can have a protected source. Leave it out.',
  );
  return [
    ...(support === null ? [] : [{ type: 'SupportReasonGiven' as const, data: support }]),
    ...(protectedSource === null
      ? []
      : [{ type: 'ProtectedSourceRecorded' as const, data: { source: protectedSource } }]),
  ];
};

/** Decisions on help that the school declines, or is no longer eligible for. */
export const decideAsking = {
  DeclineHelp: (state, data, _, { matchingRules }) => {
    refuseUnless(!state.withdrawn, 'request-withdrawn', WITHDRAWN);
    refuseUnless(
      !state.helpDeclined,
      'help-already-declined',
      'It is already recorded that the school declines help. You do not need to record it again.',
    );
    const codes = listCodes(matchingRules.helpDeclinedReasons);
    refuseUnless(
      codes.includes(data.reasonCode),
      'unknown-reason',
      `Give one of the board's reasons for declining help: ${codes.join(', ')}.`,
    );
    return [{ type: 'HelpDeclined', data }];
  },

  VoidRefusalOfHelp: (state, data) => {
    refuseUnless(
      state.helpDeclined,
      'help-not-declined',
      'It is not recorded that the school declines the help. You do not need to correct anything.',
    );
    return [{ type: 'HelpDeclinedVoided', data }];
  },

  RecordLostEligibility: (state, data, { today }) => {
    refuseUnless(!state.withdrawn, 'request-withdrawn', WITHDRAWN);
    refuseUnless(isDecided(state), 'not-decided', 'The board has not decided on the request. Screen it again instead.');
    refuseUnless(
      state.eligible === true,
      'not-eligible',
      'The request is already not eligible. You do not need to record it again.',
    );
    refuseFutureDay(data.since, today);
    return [{ type: 'EligibilityLost', data, occurredOn: data.since }];
  },
} satisfies Partial<Decider<RequestStream>['decide']>;

/** State changes of why support is asked for, declined help and lost eligibility. */
export const evolveAsking = {
  SupportReasonGiven: (state) => state,
  ProtectedSourceRecorded: (state) => state,
  HelpDeclined: (state) => ({ ...state, helpDeclined: true }),
  HelpDeclinedVoided: (state) => ({ ...state, helpDeclined: false }),
  EligibilityLost: (state) => ({ ...state, eligible: false }),
} satisfies Partial<Decider<RequestStream>['evolve']>;
