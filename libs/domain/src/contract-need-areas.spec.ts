import { contract } from '#domain/contract';
import { drafted, PROVIDER, running, terms, withAims, NOTHING_REQUIRED } from '#domain/testing/contract.builder';
import { mathematics, teaching } from '#domain/testing/sample-aims';
import { given, personalToken } from '#kernel/testing/decider-spec';

describe('The need area of an aim', () => {
  const listed = (...codes: string[]) => ({
    facts: { terms: { ...terms, needAreas: codes.map((code) => ({ code, meaning: code })) }, ...NOTHING_REQUIRED },
  });

  it("is one of the board's list of the day", () => {
    const agree = (needArea: string) =>
      given(contract, ...drafted).when('AgreeAim', { ...mathematics, needArea }, listed('mathematics', 'oracy'));
    agree('oracy').thenTypes('AimAgreed');
    agree('astrology').thenRefusal('unknown-need-area');
  });

  it('stays valid for the aims of the contract when the board drops it from its list', () => {
    const change = (needArea: string) =>
      given(contract, ...withAims).when('ChangeAim', { ...teaching, needArea }, listed('oracy'));
    change(teaching.needArea).thenTypes('AimChanged');
    change('oracy').thenTypes('AimChanged');
    change('astrology').thenRefusal('unknown-need-area');
  });

  it('is checked when a variation changes it', () => {
    const vary = (needArea: string) =>
      given(contract, ...running).when(
        'ProposeVariation',
        {
          variationId: 'v',
          proposedAs: 'provider',
          reason: personalToken('Other need'),
          aims: [{ ...mathematics, needArea }],
          parts: [],
          halfDays: 12,
        },
        { ...PROVIDER, today: '2012-02-10', ...listed('oracy') },
      );
    vary('oracy').thenTypes('VariationProposed');
    vary('astrology').thenRefusal('unknown-need-area');
  });
});
