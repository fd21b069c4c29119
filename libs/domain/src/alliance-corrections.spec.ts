import { alliance } from '#domain/alliance';
import { leadSchoolsOn } from '#domain/alliance-lead-schools';
import type { AllianceEvents } from '#domain/alliance.events';
import type { AllianceCommands } from '#domain/alliance.types';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const [FIRST, SECOND, THIRD] = ['149010', '113308', '113309'] as const;
const reason = personalToken('Typed wrongly');
const inArea = {
  today: '2012-10-01',
  facts: { areas: ['879'], remit: { boardIds: ['board-1'], areas: ['879'] } },
} as const;

const established: NewEvent<AllianceEvents> = {
  type: 'AllianceEstablished',
  data: { name: 'Alliance', form: 'single', leadSchools: [FIRST], from: '2011-09-01' },
};
const passedOn: NewEvent<AllianceEvents> = {
  type: 'LeadSchoolsChanged',
  data: { from: '2012-09-01', joined: [SECOND], left: [FIRST], form: { old: 'single', new: 'single' }, reason },
};
const first = { from: '2011-09-01', form: 'single', leadSchools: [FIRST] } as const;
const second = { from: '2012-09-01', form: 'single', leadSchools: [SECOND] } as const;

describe('Lead schools that were typed wrongly', () => {
  const whenCorrecting = (
    change: AllianceCommands['CorrectLeadSchools']['change'],
    corrected: Partial<AllianceCommands['CorrectLeadSchools']>,
    context: object = {},
  ) => {
    const recorded = change === first.from ? first : second;
    return given(alliance, established, passedOn).when(
      'CorrectLeadSchools',
      { ...recorded, leadSchools: [...recorded.leadSchools], change, reason, ...corrected },
      { ...inArea, ...context },
    );
  };

  it('are corrected with the old values, and the day says who led', () => {
    whenCorrecting('2012-09-01', { leadSchools: [THIRD], from: '2012-08-01' }).then({
      type: 'LeadSchoolsCorrected',
      data: {
        old: { ...second, leadSchools: [SECOND] },
        new: { from: '2012-08-01', form: 'single', leadSchools: [THIRD] },
        isFirst: false,
        isLatest: true,
        reason,
      },
    });
    whenCorrecting('2012-09-01', { leadSchools: [THIRD], from: '2012-08-01' }).thenState((state) => {
      expect(leadSchoolsOn(state, '2012-07-31')).toEqual([FIRST]);
      expect(leadSchoolsOn(state, '2012-08-01')).toEqual([THIRD]);
      expect(state.from).toBe('2011-09-01');
    });
    whenCorrecting('2011-09-01', { from: '2011-10-01' }).thenState(({ from }) => expect(from).toBe('2011-10-01'));
  });

  it.each([
    ['unknown-lead-school-change', '2012-01-01', {}],
    ['nothing-changed', '2012-09-01', {}],
    ['form-mismatch', '2012-09-01', { form: 'multiple' }],
    ['lead-schools-out-of-order', '2012-09-01', { from: '2011-09-01' }],
    ['lead-schools-out-of-order', '2011-09-01', { from: '2012-09-01' }],
    ['in-the-future', '2012-09-01', { from: '2012-10-02' }],
  ] as const)('refuse %s for the change of %s: %j', (code, change, corrected) => {
    whenCorrecting(change, corrected).thenRefusal(code);
  });

  it('are corrected by a clerk only if one of them is in an area of their board', () => {
    const facts = { ...inArea.facts, areas: ['826'] };
    whenCorrecting('2012-09-01', { leadSchools: [THIRD] }, { roles: ['clerk'], facts }).thenRefusal(
      'outside-your-board',
    );
  });
});

describe('A member that was typed wrongly', () => {
  const organisation = personalToken('Oakwod');
  const joined: NewEvent<AllianceEvents> = {
    type: 'AllianceMemberJoined',
    data: { memberId: 'm1', organisation, urn: THIRD, kind: 'school', engagement: 'partner', from: '2011-10-01' },
  };
  const recorded: AllianceCommands['CorrectMember'] = {
    memberId: 'm1',
    organisation: null,
    urn: THIRD,
    kind: 'school',
    engagement: 'partner',
    from: '2011-10-01',
    to: null,
    reason,
  };
  const whenCorrecting = (
    changes: Partial<typeof recorded>,
    history: readonly NewEvent<AllianceEvents>[] = [established, joined],
  ) => given(alliance, ...history).when('CorrectMember', { ...recorded, ...changes });

  it('is corrected with old and new values, and with the new text only', () => {
    const renamed = personalToken('Oakwood');
    const replaced = {
      urn: { old: THIRD, new: THIRD },
      kind: { old: 'school', new: 'school' },
      engagement: { old: 'partner', new: 'associate' },
      from: { old: '2011-10-01', new: '2011-10-01' },
      to: { old: null, new: null },
    } as const;
    whenCorrecting({ organisation: renamed, engagement: 'associate' }).then({
      type: 'AllianceMemberCorrected',
      data: { memberId: 'm1', organisation: renamed, ...replaced, reason },
    });
    whenCorrecting({ engagement: 'associate', to: '2012-01-31' }).thenState(({ members }) =>
      expect(members).toEqual([{ ...joined.data, engagement: 'associate', to: '2012-01-31' }]),
    );
  });

  it('keeps the rules of a new member', () => {
    whenCorrecting({}).thenRefusal('nothing-changed');
    whenCorrecting({ memberId: 'm2' }).thenRefusal('unknown-member');
    whenCorrecting({ kind: 'diocese' }).thenRefusal('kind-mismatch');
    whenCorrecting({ to: '2011-09-30' }).thenRefusal('term-ends-before-it-begins');
    const other = { ...joined, data: { ...joined.data, memberId: 'm2', urn: SECOND } } as typeof joined;
    whenCorrecting({ urn: SECOND }, [established, joined, other]).thenRefusal('already-a-member');
  });

  it('is a member until the end of the alliance at most', () => {
    const ended: NewEvent<AllianceEvents> = { type: 'AllianceEnded', data: { on: '2012-08-31', reason } };
    whenCorrecting({ to: null }, [established, joined, ended]).thenRefusal('alliance-ended');
    whenCorrecting({ to: '2012-07-31' }, [established, joined, ended]).thenTypes('AllianceMemberCorrected');
  });
});
