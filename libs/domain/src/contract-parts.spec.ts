import { MAX_PARTS } from '#domain/contract-bounds';
import { contract } from '#domain/contract';
import type { ContractPart } from '#domain/contract-parts.events';
import type { ContractEvents } from '#domain/contract.events';
import {
  decision,
  drafted,
  ENDS,
  PROVIDER,
  running,
  SCHOOL_HEAD,
  schoolSigned,
  schoolSignedEvent,
  STARTS,
  terms,
  withAims,
  NOTHING_REQUIRED,
} from '#domain/testing/contract.builder';
import { placementClause } from '#domain/testing/sample-clauses';
import { mentoring, placement, training } from '#domain/testing/sample-parts';
import type { NewEvent } from '#kernel/decider';
import { SIGNABLE } from '#domain/testing/sample-prices';
import { given, personalToken } from '#kernel/testing/decider-spec';

const TODAY = { today: '2011-10-06' } as const;
const TERMS = { ...TODAY, facts: { terms } };

const partAgreedEvent = (part: ContractPart) => ({ type: 'PartAgreed', data: part }) as const;

const agree = (part: ContractPart) => given(contract, ...drafted).when('AgreePart', part, TERMS);

const divided = [...withAims, partAgreedEvent(mentoring), partAgreedEvent(training)];

describe('A part of a contract', () => {
  it.each([mentoring, training, placement])('is agreed in a draft: $partId', (part) => {
    agree(part).then({ type: 'PartAgreed', data: part });
  });

  it('has the terms of its kind, and no other', () => {
    agree({ ...training, programme: null }).thenRefusal('terms-of-another-kind');
    agree({ ...mentoring, programme: training.programme }).thenRefusal('terms-of-another-kind');
    agree({ ...placement, programme: training.programme }).thenRefusal('terms-of-another-kind');
  });

  it('has places in a programme, and a share of the week in a placement', () => {
    const cohort = personalToken('Teachers');
    agree({ ...training, programme: { cohort, places: 0 } }).thenRefusal('no-places');
    for (const percentOfWeek of [0, 101, 2.5])
      agree({ ...placement, placement: { percentOfWeek, employer: cohort } }).thenRefusal('not-a-share-of-the-week');
  });

  it('has half-days and pence as whole numbers', () => {
    agree({ ...mentoring, halfDays: 1.5 }).thenRefusal('part-figures-not-whole');
    agree({ ...mentoring, pence: -1 }).thenRefusal('part-figures-not-whole');
    agree({ ...mentoring, halfDays: 0, pence: 0 }).then({
      type: 'PartAgreed',
      data: { ...mentoring, halfDays: 0, pence: 0 },
    });
  });

  it('lies within the contract', () => {
    agree({ ...mentoring, startsOn: '2011-10-09' }).thenRefusal('part-outside-contract');
    agree({ ...mentoring, endsOn: '2012-07-21' }).thenRefusal('part-outside-contract');
    agree({ ...mentoring, startsOn: '2012-02-01', endsOn: '2012-01-31' }).thenRefusal('part-outside-contract');
    agree({ ...mentoring, startsOn: STARTS, endsOn: ENDS }).then({
      type: 'PartAgreed',
      data: { ...mentoring, startsOn: STARTS, endsOn: ENDS },
    });
  });

  it('names leaders of the contract, each once', () => {
    agree({ ...mentoring, leaderIds: [] }).thenRefusal('part-without-leader');
    agree({ ...mentoring, leaderIds: ['leader-1', 'leader-1'] }).thenRefusal('part-without-leader');
    agree({ ...mentoring, leaderIds: ['leader-2'] }).thenRefusal('part-leader-not-on-the-team');
  });

  it("has one of the board's forms of support", () => {
    agree({ ...mentoring, form: 'magic' }).thenRefusal('unknown-form-of-support');
  });

  it('has an id of its own, and there is a limit to their number', () => {
    given(contract, ...divided)
      .when('AgreePart', mentoring, TERMS)
      .thenRefusal('part-id-already-used');
    const most = Array.from({ length: MAX_PARTS }, (_, place) =>
      partAgreedEvent({ ...mentoring, partId: `part-${place}` }),
    );
    given(contract, ...drafted, ...most)
      .when('AgreePart', mentoring, TERMS)
      .thenRefusal('too-many-parts');
  });

  it('is changed and dropped until the first signature', () => {
    const changed = { ...training, halfDays: 4 };
    given(contract, ...divided)
      .when('ChangePart', changed, TERMS)
      .then({ type: 'PartChanged', data: { partId: 'training', old: training, new: changed } });
    given(contract, ...divided)
      .when('DropPart', { partId: 'training' }, TODAY)
      .then({ type: 'PartDropped', data: { partId: 'training' } });
    given(contract, ...divided, schoolSigned)
      .when('DropPart', { partId: 'training' }, TODAY)
      .thenRefusal('contract-already-signed');
    given(contract, ...divided, schoolSigned)
      .when('ChangePart', changed, TERMS)
      .thenRefusal('contract-already-signed');
    given(contract, ...divided, schoolSigned)
      .when('AgreePart', placement, TERMS)
      .thenRefusal('contract-already-signed');
  });

  it('must exist to be changed or dropped', () => {
    given(contract, ...drafted)
      .when('ChangePart', training, TERMS)
      .thenRefusal('unknown-part');
    given(contract, ...drafted)
      .when('DropPart', { partId: 'training' }, TODAY)
      .thenRefusal('unknown-part');
  });

  it('keeps a form that the board no longer has', () => {
    const withoutMentoring = {
      ...terms,
      formsOfSupport: terms.formsOfSupport.filter(({ code }) => code !== 'mentoring'),
    };
    const changed = { ...mentoring, halfDays: 8 };
    given(contract, ...divided)
      .when('ChangePart', changed, { ...TODAY, facts: { terms: withoutMentoring } })
      .then({ type: 'PartChanged', data: { partId: 'mentoring', old: mentoring, new: changed } });
  });
});

const partAgreedBefore = (part: ContractPart) => ({ ...partAgreedEvent(part), occurredOn: '2011-10-05' as const });

describe('The parts of a contract', () => {
  const sign = (...parts: ContractPart[]) =>
    given(contract, ...withAims, ...parts.map(partAgreedBefore)).when(
      'SignContract',
      { as: 'school', signedOn: '2011-10-06', contractVersion: 3 + parts.length },
      { ...TODAY, ...SCHOOL_HEAD, facts: { decision, ...SIGNABLE } },
    );

  it('add up to its half-days and its price when it is signed', () => {
    sign(mentoring, training).then(schoolSignedEvent(5));
    sign().then(schoolSigned);
    sign(mentoring).thenRefusal('parts-do-not-add-up');
    sign(mentoring, { ...training, halfDays: 4 }).thenRefusal('parts-do-not-add-up');
    sign(mentoring, { ...training, pence: 50_001 }).thenRefusal('parts-do-not-add-up');
  });

  it('lie within its days when it is signed', () => {
    sign({ ...mentoring, endsOn: '2012-07-21' }, training).thenRefusal('part-outside-contract');
  });

  it('keep the leader who works on them on the team of a draft', () => {
    const member = { leaderId: 'leader-2', halfDays: 2, personId: 'sue', homeSchoolUrn: '110003', employer: null };
    given(
      contract,
      ...drafted,
      { type: 'TeamMemberAdded', data: { ...member, allianceId: 'alliance-1', reason: null } },
      partAgreedEvent({ ...mentoring, leaderIds: ['leader-2'] }),
    )
      .when('RemoveTeamMember', { leaderId: 'leader-2', reason: null }, TODAY)
      .thenRefusal('leader-has-a-part');
  });
});

describe('A variation of the form of a part', () => {
  const form = 'gap-task';
  const required = { ...placementClause, formsOfSupport: [form] };
  const version = { ...mentoring, form };
  const changes = [{ partId: 'mentoring', old: mentoring, new: version }];
  const history = [...running, partAgreedEvent(mentoring), partAgreedEvent(training)];
  const reason = personalToken('The focus changed');
  const facts = { terms, ...NOTHING_REQUIRED, clausesInForce: [required] };
  const proposal = { variationId: 'v', proposedAs: 'provider', reason, aims: [], halfDays: 12 } as const;
  const vary = (part: ContractPart, ...more: NewEvent<ContractEvents>[]) =>
    given(contract, ...history, ...more).when(
      'ProposeVariation',
      { ...proposal, aims: [], parts: [part] },
      { ...PROVIDER, today: '2012-02-10', facts },
    );

  it('needs the clauses that the board requires for the new form today', () => {
    vary(version).thenRefusal('required-clauses-missing');
    const { code, kind, title, text, version: number } = required;
    vary(version, { type: 'ClauseAdded', data: { code, version: number, kind, title, text } }).thenTypes(
      'VariationProposed',
    );
    vary({ ...mentoring, description: reason }).thenTypes('VariationProposed');
  });

  it('is checked again when the other side consents', () => {
    const proposed: NewEvent<ContractEvents> = {
      type: 'VariationProposed',
      data: {
        ...{ variationId: 'v', proposedBy: 'provider', reason, aims: [], parts: changes },
        halfDays: { old: 12, new: 12 },
      },
    };
    given(contract, ...history, proposed)
      .when('ConsentToVariation', { variationId: 'v', as: 'school' }, { ...SCHOOL_HEAD, today: '2012-02-10', facts })
      .thenRefusal('required-clauses-missing');
  });
});

describe('A variation of parts', () => {
  const dividedRunning = [...running, partAgreedEvent(mentoring), partAgreedEvent(training)];
  const more = { ...mentoring, form: 'gap-task', halfDays: 8 };
  const vary = (parts: ContractPart[], halfDays: number) =>
    given(contract, ...dividedRunning).when(
      'ProposeVariation',
      {
        variationId: 'v',
        proposedAs: 'provider',
        reason: personalToken('The focus changed'),
        aims: [],
        parts,
        halfDays,
      },
      { ...PROVIDER, today: '2012-02-10', facts: { terms, ...NOTHING_REQUIRED } },
    );
  const changes = [{ partId: 'mentoring', old: mentoring, new: more }];
  const halfDays = { old: 12, new: 11 };

  it('shows the old and the new version, and takes effect when the other side consents', () => {
    const proposed: NewEvent<ContractEvents> = {
      type: 'VariationProposed',
      data: {
        variationId: 'v',
        proposedBy: 'provider',
        reason: personalToken('The focus changed'),
        aims: [],
        parts: changes,
        halfDays,
      },
    };
    vary([more, structuredClone(training)], 11).then(proposed);
    const agreed: ContractEvents['VariationAgreed'] = {
      variationId: 'v',
      agreedBy: 'school',
      aims: [],
      parts: changes,
      halfDays,
    };
    given(contract, ...dividedRunning, proposed)
      .when(
        'ConsentToVariation',
        { variationId: 'v', as: 'school' },
        { ...SCHOOL_HEAD, today: '2012-02-10', facts: { terms, ...NOTHING_REQUIRED } },
      )
      .then({ type: 'VariationAgreed', data: agreed });
    const { parts } = given(contract, ...dividedRunning, proposed, { type: 'VariationAgreed', data: agreed }).state();
    expect(parts).toEqual([more, training]);
  });

  it('leaves parts that add up, exist and are given once', () => {
    vary([], 11).thenRefusal('varied-parts-do-not-add-up');
    vary([more], 12).thenRefusal('varied-parts-do-not-add-up');
    vary([{ ...more, partId: 'other' }], 11).thenRefusal('unknown-part');
    vary([more, more], 11).thenRefusal('part-varied-twice');
    vary([structuredClone(mentoring)], 12).thenRefusal('nothing-varied');
    vary([{ ...more, leaderIds: ['leader-9'] }], 11).thenRefusal('part-leader-not-on-the-team');
  });

  it('keeps a programme that has sessions, with places for those who came and the days of its sessions', () => {
    const session: NewEvent<ContractEvents> = {
      type: 'SessionRecorded',
      data: {
        sessionId: 's1',
        partId: 'training',
        heldOn: '2011-11-08',
        topic: personalToken('Fractions'),
        attended: 7,
      },
    };
    const varyTraining = (changes: Partial<ContractPart>) =>
      given(contract, ...dividedRunning, session).when(
        'ProposeVariation',
        {
          variationId: 'v',
          proposedAs: 'provider',
          reason: personalToken('Fewer come'),
          aims: [],
          parts: [{ ...training, ...changes }],
          halfDays: 12,
        },
        { ...PROVIDER, today: '2012-02-10', facts: { terms, ...NOTHING_REQUIRED } },
      );
    const cohort = personalToken('Teachers');
    varyTraining({ programme: { cohort, places: 6 } }).thenRefusal('records-do-not-fit');
    varyTraining({ startsOn: '2011-11-09' }).thenRefusal('records-do-not-fit');
    varyTraining({ kind: 'support', programme: null }).thenRefusal('records-do-not-fit');
    varyTraining({ programme: { cohort, places: 7 } }).thenTypes('VariationProposed');
  });

  it('is checked again when the other side consents', () => {
    const proposed: NewEvent<ContractEvents> = {
      type: 'VariationProposed',
      data: {
        variationId: 'v',
        proposedBy: 'provider',
        reason: personalToken('Another leader'),
        aims: [],
        parts: [{ partId: 'mentoring', old: mentoring, new: { ...mentoring, leaderIds: ['leader-2'] } }],
        halfDays: { old: 12, new: 12 },
      },
    };
    given(contract, ...dividedRunning, proposed)
      .when(
        'ConsentToVariation',
        { variationId: 'v', as: 'school' },
        { ...SCHOOL_HEAD, today: '2012-02-10', facts: { terms, ...NOTHING_REQUIRED } },
      )
      .thenRefusal('part-leader-not-on-the-team');
  });
});
