import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import { eligible, submitted } from '#domain/testing/request.builder';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type RequestEvent = NewEvent<RequestEvents>;

const reason = personalToken('The days were mistyped');
const offered: RequestEvent = {
  type: 'WorkOffered',
  data: {
    ...{ offerId: 'offer-1', provider: LEADER_PROVIDER, leaderId: 'leader-1', personId: 'lee' },
    ...{ brief: personalToken('Results fell'), from: '2011-10-01', to: '2011-12-16', halfDays: 21 },
    ...{ visits: 'series', lead: 'both', structural: false, expiresOn: '2011-09-20', rankingId: null, rank: null },
  },
};
const correction = {
  ...{ offerId: 'offer-1', from: null, to: null, halfDays: 12, visits: null, lead: null },
  ...{ structural: null, expiresOn: null, brief: null, reason },
} as const;
const today = '2011-09-10' as const;

describe('An offer of work that was mistyped', () => {
  const known = given(request, submitted, eligible, offered);

  it('is corrected while it is open, and shows the old figures and the new ones', () => {
    const stays = <Value>(value: Value) => ({ old: value, new: value });
    known.when('CorrectWorkOffer', correction, { today }).then({
      type: 'WorkOfferCorrected',
      data: {
        ...{ offerId: 'offer-1', halfDays: { old: 21, new: 12 }, brief: null, reason },
        ...{ from: stays('2011-10-01'), to: stays('2011-12-16'), visits: stays('series'), lead: stays('both') },
        ...{ structural: stays(false), expiresOn: stays('2011-09-20') },
      },
    });
  });

  it('is refused without a change, with an impossible period, and after the answer', () => {
    known.when('CorrectWorkOffer', { ...correction, halfDays: 21 }, { today }).thenRefusal('nothing-changed');
    known
      .when('CorrectWorkOffer', { ...correction, to: '2011-09-12' }, { today })
      .thenRefusal('term-ends-before-it-begins');
    known.when('CorrectWorkOffer', { ...correction, expiresOn: '2011-09-01' }, { today }).thenRefusal('in-the-past');
    const declined: RequestEvent = {
      type: 'OfferDeclined',
      data: { offerId: 'offer-1', reasonCode: 'too-far', note: null },
    };
    given(request, submitted, eligible, offered, declined)
      .when('CorrectWorkOffer', correction, { today })
      .thenRefusal('offer-answered');
  });
});

describe('Help that was recorded as declined by mistake', () => {
  const declined: RequestEvent = { type: 'HelpDeclined', data: { reasonCode: 'time', note: null } };

  it('is corrected once', () => {
    given(request, submitted, declined)
      .when('VoidRefusalOfHelp', { reason })
      .then({ type: 'HelpDeclinedVoided', data: { reason } });
    given(request, submitted).when('VoidRefusalOfHelp', { reason }).thenRefusal('help-not-declined');
  });
});
