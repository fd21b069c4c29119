import { PUBLISHED_MATCHING_RULES } from '#domain/matching-rules';
import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import { eligible, requestDecidedEvent, submitted } from '#domain/testing/request.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type RequestEvent = NewEvent<RequestEvents>;

const reason = personalToken('Typed wrongly');
const facts = { matchingRules: PUBLISHED_MATCHING_RULES.rules };

describe('The eligibility that a school lost after the decision', () => {
  const lost: RequestEvent = { type: 'EligibilityLost', data: { since: '2011-09-10', reason } };
  const voided: RequestEvent = { type: 'EligibilityLossVoided', data: { reason } };
  const decided = [submitted, eligible, requestDecidedEvent('approve')] as const;

  it('is given back if it was recorded by mistake, and can be lost again', () => {
    given(request, ...decided, lost)
      .when('VoidLostEligibility', { reason })
      .then(voided);
    given(request, ...decided, lost, voided)
      .when('RecordLostEligibility', { since: '2011-09-12', reason }, { today: '2011-09-12' })
      .thenTypes('EligibilityLost');
  });

  it('is not given back if it was not lost, or was already given back', () => {
    given(request, ...decided)
      .when('VoidLostEligibility', { reason })
      .thenRefusal('eligibility-not-lost');
    given(request, ...decided, lost, voided)
      .when('VoidLostEligibility', { reason })
      .thenRefusal('eligibility-not-lost');
    const screened: RequestEvent = { type: 'RequestScreened', data: { eligible: false, reason } };
    given(request, submitted, screened).when('VoidLostEligibility', { reason }).thenRefusal('eligibility-not-lost');
  });
});

describe('The reason for support', () => {
  const support = { reasonCode: 'results', source: 'published-data' };
  const said: RequestEvent = { type: 'SupportReasonGiven', data: support };
  const correction = { ...support, source: 'own-review', reason };
  const whenCorrecting = (change: Partial<typeof correction>, ...past: RequestEvent[]) =>
    given(request, submitted, ...past).when('CorrectSupportReason', { ...correction, ...change }, { facts });

  it('is corrected with the old codes, the new ones and why', () => {
    whenCorrecting({}, said).then({
      type: 'SupportReasonCorrected',
      data: { old: support, new: { ...support, source: 'own-review' }, reason },
    });
    whenCorrecting({}).then({
      type: 'SupportReasonCorrected',
      data: { old: null, new: { ...support, source: 'own-review' }, reason },
    });
  });

  it('is not corrected to the same codes, or to codes that the board does not have', () => {
    whenCorrecting({ source: 'published-data' }, said).thenRefusal('nothing-changed');
    whenCorrecting({ reasonCode: 'rumours' }, said).thenRefusal('unknown-support-reason');
    whenCorrecting({ source: 'rumours' }, said).thenRefusal('unknown-support-source');
  });

  it('stands once the board decided or the request was withdrawn', () => {
    whenCorrecting({}, said, eligible, requestDecidedEvent('approve')).thenRefusal('asked-and-decided');
    const withdrawn: RequestEvent = {
      type: 'RequestWithdrawn',
      data: { reasonCode: 'need-met', note: reason, by: 'school' },
    };
    whenCorrecting({}, said, withdrawn).thenRefusal('request-withdrawn');
  });
});
