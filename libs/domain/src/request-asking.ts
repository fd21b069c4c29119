import type { MatchingRules } from '#domain/board-matching-rules.events';
import type { SupportReason } from '#domain/request-asking.events';
import { isDecided } from '#domain/request-bids';
import type { RequestEvents } from '#domain/request.events';
import type { RequestStream } from '#domain/request.types';
import { refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import type { CommandContext, Decider, NewEvent } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

type Submission = RequestStream['commands']['SubmitRequest'];

const WITHDRAWN = 'The request was withdrawn. Submit another request if support is needed.';

const listCodes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);

/** Who asks for the school, if it is not the head. What the clerk enters for the school counts as asked by the head. */
const noteWhoAsks = ({ from }: Submission, { roles }: CommandContext): NewEvent<RequestEvents>[] =>
  from === 'school' && roles.includes('chair-of-governors') && !roles.includes('school-head')
    ? [{ type: 'AskedForSchool', data: { by: 'chair-of-governors' } }]
    : [];

const refuseUnknownSupportReason = ({ reasonCode, source }: SupportReason, rules: MatchingRules): void => {
  const reasons = listCodes(rules.supportReasons);
  const sources = listCodes(rules.supportSources);
  refuseUnless(
    reasons.includes(reasonCode),
    'unknown-support-reason',
    `Give one of the board's reasons for support: ${reasons.join(', ')}.`,
  );
  refuseUnless(
    sources.includes(source),
    'unknown-support-source',
    `Give one of the board's sources for the reason: ${sources.join(', ')}.`,
  );
};

/** The events that record who asks for the school, why support is asked for, and who told the board in confidence. */
export const noteAsking = (
  submission: Submission,
  rules: MatchingRules,
  context: CommandContext,
): NewEvent<RequestEvents>[] => {
  const { from, support = null, protectedSource = null } = submission;
  if (support !== null) refuseUnknownSupportReason(support, rules);
  refuseUnless(
    protectedSource === null || from === 'board',
    'source-not-protected',
    'Only a request of the board can have a protected source. Leave it out.',
  );
  return [
    ...noteWhoAsks(submission, context),
    ...(support === null ? [] : [{ type: 'SupportReasonGiven' as const, data: support }]),
    ...(protectedSource === null
      ? []
      : [{ type: 'ProtectedSourceRecorded' as const, data: { source: protectedSource } }]),
  ];
};

/** Decisions on the reason for support, and on help that the school declines or is no longer eligible for. */
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

  VoidLostEligibility: (state, data) => {
    // Before the decision a request that is not eligible was screened so, and is screened again.
    refuseUnless(
      isDecided(state) && state.eligible === false,
      'eligibility-not-lost',
      'It is not recorded that the school lost its eligibility after the decision. You do not need to correct anything.',
    );
    return [{ type: 'EligibilityLossVoided', data }];
  },

  CorrectSupportReason: (state, { reason, ...support }, _, { matchingRules }) => {
    refuseUnless(!state.withdrawn, 'request-withdrawn', WITHDRAWN);
    const { support: old } = state;
    refuseWithoutChange(old?.reasonCode !== support.reasonCode || old.source !== support.source);
    refuseUnless(
      !isDecided(state),
      'asked-and-decided',
      'The board has decided on this request, so you can now correct only its circumstances. Submit another request if more is needed.',
    );
    refuseUnknownSupportReason(support, matchingRules);
    return [{ type: 'SupportReasonCorrected', data: { old: old && { ...old }, new: support, reason } }];
  },
} satisfies Partial<Decider<RequestStream>['decide']>;

/** State changes of why support is asked for, declined help and lost eligibility. */
export const evolveAsking = {
  AskedForSchool: (state) => state,
  SupportReasonGiven: (state, support) => ({ ...state, support }),
  SupportReasonCorrected: (state, { new: support }) => ({ ...state, support }),
  ProtectedSourceRecorded: (state) => state,
  HelpDeclined: (state) => ({ ...state, helpDeclined: true }),
  HelpDeclinedVoided: (state) => ({ ...state, helpDeclined: false }),
  EligibilityLost: (state) => ({ ...state, eligible: false }),
  EligibilityLossVoided: (state) => ({ ...state, eligible: true }),
} satisfies Partial<Decider<RequestStream>['evolve']>;
