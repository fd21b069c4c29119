import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import { foldReference, reference } from '#domain/reference';
import type { ReferenceEvents } from '#domain/reference.events';
import { request } from '#domain/request';
import { drafted } from '#domain/testing/contract.builder';
import type { ReferenceKind } from '#domain/vocabulary';
import type { NewEvent } from '#kernel/decider';
import { given } from '#kernel/testing/decider-spec';

const claim = { boardId: 'board-1', kind: 'request', reference: 'MK-2011-014', recordId: 'request-1' } as const;
const held = { facts: { abandoned: false } };
const claimed: NewEvent<ReferenceEvents> = { type: 'ReferenceClaimed', data: claim };
const released: NewEvent<ReferenceEvents> = { type: 'ReferenceReleased', data: { recordId: 'request-1' } };

describe('A reference of a board', () => {
  it('belongs to the record that claims it first, and to no other', () => {
    given(reference).when('ClaimReference', claim, held).then(claimed);
    given(reference, claimed).when('ClaimReference', claim, held).thenNothing();
    given(reference, claimed)
      .when('ClaimReference', { ...claim, recordId: 'request-2' }, held)
      .thenRefusal('reference-already-used');
  });

  it('is free again when the record was refused, and not when the record has it', () => {
    const release = (recordId: string, used: boolean) =>
      given(reference, claimed).when('ReleaseReference', { recordId }, { facts: { used } });
    release('request-1', false).then(released);
    release('request-1', true).thenNothing();
    release('request-2', false).thenNothing();
    const again = { reference: 'mk-2011-014', recordId: 'request-2' };
    given(reference, claimed, released)
      .when('ClaimReference', { ...claim, ...again }, held)
      .then({ type: 'ReleasedReferenceClaimed', data: again });
    given(reference, claimed, released, { type: 'ReleasedReferenceClaimed', data: again })
      .when('ClaimReference', claim, held)
      .thenRefusal('reference-already-used');
  });

  it('is taken from a decision from paper that no longer applies, and from no other', () => {
    const entered = { ...claim, kind: 'decision' } as const;
    const claimAgain = (abandoned: boolean) =>
      given(reference, { type: 'ReferenceClaimed', data: entered }).when(
        'ClaimReference',
        { ...entered, recordId: 'decision-2' },
        { facts: { abandoned } },
      );
    const again = { reference: 'MK-2011-014', recordId: 'decision-2' };
    claimAgain(true).then(released, { type: 'ReleasedReferenceClaimed', data: again });
    claimAgain(false).thenRefusal('reference-already-used');
  });

  it('is given up by a decision that was rejected, or rescinded for good', () => {
    const { abandoned } = reference.facts.ClaimReference;
    const { pick } = abandoned(claim, {} as never, { kind: 'decision', reference: 'A', recordId: 'decision-1' });
    const decided = (rescinded: boolean, awaitsRatification: boolean) =>
      pick({ rescinded, awaitsRatification } as never);
    expect(decided(false, false)).toBe(false);
    expect(decided(true, true)).toBe(false);
    expect(decided(true, false)).toBe(true);
    expect(pick(undefined as never)).toBe(false);
  });

  it('is looked for in the record that claimed it', () => {
    const { used } = reference.facts.ReleaseReference;
    const lookUp = (kind: ReferenceKind, typed: string) =>
      used({ recordId: 'id' }, {} as never, { kind, reference: typed, recordId: 'id' });
    expect(lookUp('request', 'A').category).toBe(request.category);
    const ofDecision = lookUp('decision', 'a');
    expect(ofDecision.category).toBe(decision.category);
    expect(ofDecision.pick({ takenOver: { reference: 'A' } } as never)).toBe(true);
    expect(ofDecision.pick({ takenOver: null } as never)).toBe(false);
    const ofContract = lookUp('contract', 'mk-2011-014-c1');
    expect(ofContract.category).toBe(contract.category);
    const state = given(contract, ...drafted).state();
    expect(ofContract.pick({ ...state, agreed: { ...state.agreed, reference: 'MK-2011-014-C1' } } as never)).toBe(true);
    expect(ofContract.pick({ ...state, agreed: { ...state.agreed, reference: 'MK-2011-014-C2' } } as never)).toBe(
      false,
    );
    expect(ofContract.pick(undefined as never)).toBe(false);
  });

  it.each([
    ['case', 'mk-2011-014'],
    ['spaces', ' MK -2011-014 '],
    ['a space of width zero', 'MK-2011-014\u200b'],
    ['a Cyrillic letter', '\u041cK-2011-014'],
    ['full-width letters', '\uff2d\uff2b-2011-014'],
  ])('is the same with another use of %s', (_, typed) => {
    expect(foldReference(typed)).toBe(foldReference('MK-2011-014'));
  });

  it('differs in anything else, such as an accent', () => {
    expect(foldReference('MK-2011-015')).not.toBe(foldReference('MK-2011-014'));
    expect(foldReference('Tamar\u00e9')).not.toBe(foldReference('Tamare'));
    expect(foldReference('Tamare\u0301')).toBe(foldReference('Tamar\u00e9'));
  });
});
