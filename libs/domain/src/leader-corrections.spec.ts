import { leader } from '#domain/leader';
import type { LeaderCommands } from '#domain/leader.types';
import type { LeaderEvents } from '#domain/leader.events';
import { autumn, designated, designation, free, lists, reserved, withdrawn } from '#domain/testing/leader.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const reason = personalToken('Typed wrongly');
const { providerType, designatingBody, from, to, phases, needAreas } = designation;
const recorded: LeaderCommands['CorrectDesignation'] = {
  providerType,
  designatingBody,
  from,
  to,
  phases,
  needAreas,
  reason,
};
const offered: NewEvent<LeaderEvents> = { type: 'DaysOffered', data: autumn };

const whenCorrecting = (changes: Partial<typeof recorded>, ...history: readonly NewEvent<LeaderEvents>[]) =>
  given(leader, designated, ...history).when('CorrectDesignation', { ...recorded, ...changes }, { facts: { lists } });

describe('A designation that was typed wrongly', () => {
  it('is corrected with its old and new values, and shows that it was', () => {
    const replace = <Value>(value: Value) => ({ old: value, new: value });
    whenCorrecting({ providerType: 'lle', from: '2011-08-01' }).then({
      type: 'DesignationCorrected',
      data: {
        providerType: { old: 'nle', new: 'lle' },
        designatingBody: replace(designatingBody),
        from: { old: from, new: '2011-08-01' },
        to: replace(to),
        phases: replace(phases),
        needAreas: replace(needAreas),
        reason,
      },
    });
    whenCorrecting({ providerType: 'lle' }).thenState((state) =>
      expect(state).toMatchObject({ providerType: 'lle', corrected: true, withdrawn: false }),
    );
  });

  it('is corrected by somebody other than the leader, and only with a new value', () => {
    whenCorrecting({}).thenRefusal('nothing-changed');
    given(leader, designated)
      .when('CorrectDesignation', { ...recorded, from: '2011-08-01' }, { actor: 'cara', facts: { lists } })
      .thenRefusal('own-designation');
  });

  it('takes codes of the lists, and those that it has', () => {
    whenCorrecting({ providerType: 'wizard' }).thenRefusal('unknown-provider-type');
    whenCorrecting({ needAreas: ['astrology'] }).thenRefusal('unknown-need-area');
    given(leader, {
      type: 'LeaderDesignated',
      data: { ...designation, needAreas: ['astrology'], phases: ['primary'] },
    })
      .when(
        'CorrectDesignation',
        { ...recorded, needAreas: ['astrology'], phases: ['primary'], from: '2011-08-01' },
        { facts: { lists } },
      )
      .thenTypes('DesignationCorrected');
  });

  it('ends after it begins, and covers the days that are offered', () => {
    whenCorrecting({ to: '2011-08-31' }).thenRefusal('term-ends-before-it-begins');
    whenCorrecting({ from: '2011-09-02' }, offered).thenRefusal('offers-outside-designation');
    whenCorrecting({ to: '2011-12-30' }, offered).thenRefusal('offers-outside-designation');
    whenCorrecting({ to: '2011-12-31' }, offered).thenTypes('DesignationCorrected');
  });

  it('can end on another day than was recorded when it was withdrawn', () => {
    const spring = { offerId: 'spring', from: '2012-01-01', to: '2012-06-30', halfDays: 8 } as const;
    const withSpring: NewEvent<LeaderEvents> = { type: 'DaysOffered', data: spring };
    whenCorrecting({ to: '2012-02-29' }, withSpring, withdrawn).thenTypes('DesignationCorrected');
  });

  it('begins after the designation before it ended', () => {
    const renewed: NewEvent<LeaderEvents> = {
      type: 'DesignationRenewed',
      data: { ...designation, from: '2012-05-01', to: null },
    };
    whenCorrecting({ from: '2012-03-31', to: null }, withdrawn, renewed).thenRefusal('overlaps-earlier-designation');
    whenCorrecting({ from: '2012-04-01', to: null }, withdrawn, renewed).thenTypes('DesignationCorrected');
  });
});

describe('An offer that was typed wrongly', () => {
  const whenOfferIs = (changes: Partial<typeof autumn>, history: readonly NewEvent<LeaderEvents>[] = [offered]) =>
    given(leader, ...(history.includes(designated) ? [] : [designated]), ...history).when('CorrectOffer', {
      ...autumn,
      ...changes,
      reason,
    });

  it('is corrected with its old and new values', () => {
    whenOfferIs({ to: '2011-12-20', halfDays: 10 }).then({
      type: 'OfferCorrected',
      data: {
        offerId: 'autumn',
        from: { old: '2011-09-01', new: '2011-09-01' },
        to: { old: '2011-12-31', new: '2011-12-20' },
        halfDays: { old: 8, new: 10 },
        reason,
      },
    });
    whenOfferIs({ halfDays: 10 }).thenState(({ offers }) =>
      expect(offers).toMatchObject([{ offerId: 'autumn', offered: 10, released: 0, corrected: true }]),
    );
  });

  it('keeps the rules of a new offer', () => {
    whenOfferIs({}).thenRefusal('nothing-changed');
    whenOfferIs({ offerId: 'spring' }).thenRefusal('unknown-offer');
    whenOfferIs({ halfDays: 0 }).thenRefusal('half-days-must-be-positive');
    whenOfferIs({ from: '2011-08-31' }).thenRefusal('outside-designation');
    whenOfferIs({ from: '2011-12-31', halfDays: 3 }).thenRefusal('beyond-offer-period');
  });

  it('keeps what the home school released, and the days of what is reserved', () => {
    const released = {
      type: 'DaysReleasedByHome' as const,
      data: { offerId: 'autumn', halfDays: 6, releasedBy: 'head' },
    };
    whenOfferIs({ halfDays: 5 }, [offered, released]).thenRefusal('already-released');
    whenOfferIs({ halfDays: 6 }, [offered, released]).thenTypes('OfferCorrected');
    whenOfferIs({ from: '2011-09-02' }, [...free, reserved]).thenRefusal('already-reserved');
  });
});
