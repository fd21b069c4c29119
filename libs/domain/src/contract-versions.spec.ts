import { contract } from '#domain/contract';
import { MAX_CONTRACT_VERSIONS } from '#domain/contract-bounds';
import type { ContractEvents } from '#domain/contract.events';
import {
  aimAgreedEvent,
  decision,
  drafted,
  running,
  SCHOOL_HEAD,
  schoolSigned,
  schoolSignedEvent,
  terms,
  withAims,
  withdrawn,
} from '#domain/testing/contract.builder';
import { learningWalk, mathematics, teaching } from '#domain/testing/sample-aims';
import { dataSharing } from '#domain/testing/sample-clauses';
import { mentoring } from '#domain/testing/sample-parts';
import type { NewEvent } from '#kernel/decider';
import { SIGNABLE } from '#domain/testing/sample-prices';
import { given, personalToken } from '#kernel/testing/decider-spec';

type ContractEvent = NewEvent<ContractEvents>;

const today = '2011-10-07';
const versionAfter = (...events: readonly ContractEvent[]): number =>
  given(contract, ...events).state().contractVersion;

describe('The version of a contract', () => {
  it('is 1 when it is drafted, and one more with each change of what is agreed', () => {
    expect(versionAfter(...drafted)).toBe(1);
    expect(versionAfter(...withAims)).toBe(3);
    const changes: ContractEvent[] = [
      { type: 'AimChanged', data: { aimId: 'teaching', old: teaching, new: teaching } },
      { type: 'AimDropped', data: { aimId: 'teaching' } },
      { type: 'PartAgreed', data: mentoring },
      { type: 'PartChanged', data: { partId: mentoring.partId, old: mentoring, new: mentoring } },
      { type: 'PartDropped', data: { partId: mentoring.partId } },
      { type: 'ClauseAdded', data: dataSharing },
      { type: 'ClauseRemoved', data: { code: dataSharing.code } },
    ];
    changes.forEach((_, place) => {
      expect(versionAfter(...withAims, ...changes.slice(0, place + 1))).toBe(4 + place);
    });
  });

  it('stays when a party signs, and when the work starts', () => {
    expect(versionAfter(...withAims, schoolSigned)).toBe(3);
    expect(versionAfter(...running)).toBe(3);
  });

  it('is one more after a variation', () => {
    const variation = { variationId: 'v', aims: [], parts: [], halfDays: { old: 12, new: 10 } };
    expect(versionAfter(...running, { type: 'VariationAgreed', data: { ...variation, agreedBy: 'school' } })).toBe(4);
  });

  it('counts on when a withdrawn contract is drafted again, and not what is dropped before', () => {
    const [first] = drafted;
    if (first?.type !== 'ContractDrafted') throw new Error('The history begins with a draft.');
    const dropped: ContractEvent = { type: 'AimDropped', data: { aimId: mathematics.aimId } };
    const redrafted: ContractEvent = { type: 'ContractRedrafted', data: first.data };
    expect(versionAfter(...withAims, withdrawn, dropped)).toBe(3);
    expect(versionAfter(...withAims, withdrawn, dropped, redrafted)).toBe(4);
  });

  it('is limited', () => {
    const changed: ContractEvent = { type: 'AimChanged', data: { aimId: 'teaching', old: teaching, new: teaching } };
    const agree = (changes: number) =>
      given(contract, ...withAims, ...Array.from({ length: changes }, () => changed)).when('AgreeAim', learningWalk, {
        today,
        facts: { terms },
      });
    agree(MAX_CONTRACT_VERSIONS - 3).thenRefusal('too-many-versions');
    agree(MAX_CONTRACT_VERSIONS - 4).thenTypes('AimAgreed');
    given(contract, ...withAims, ...Array.from({ length: MAX_CONTRACT_VERSIONS - 3 }, () => changed))
      .when('RemoveTeamMember', { leaderId: 'leader-2', reason: null }, { today })
      .thenRefusal('too-many-versions');
  });
});

describe('A signature', () => {
  const sign = (contractVersion: number, ...history: readonly ContractEvent[]) =>
    given(contract, ...history).when(
      'SignContract',
      { as: 'school', signedOn: '2011-10-06', contractVersion },
      {
        ...SCHOOL_HEAD,
        today,
        facts: { decision, ...SIGNABLE },
      },
    );

  it('is for the version that the party has read', () => {
    sign(3, ...withAims).then(schoolSigned);
    sign(4, ...withAims, { ...aimAgreedEvent(learningWalk), occurredOn: '2011-10-06' }).then(schoolSignedEvent(4));
  });

  it('is not of a day before this version was made', () => {
    sign(4, ...withAims, { ...aimAgreedEvent(learningWalk), occurredOn: '2011-10-07' }).thenRefusal('before-the-draft');
  });

  it('is refused for a version that was changed since, and for one that there is not yet', () => {
    sign(3, ...withAims, aimAgreedEvent(learningWalk)).thenRefusal('contract-changed');
    sign(4, ...withAims).thenRefusal('contract-changed');
  });

  it('is for another version after the draft was opened again', () => {
    const voided: ContractEvent = {
      type: 'SignaturesVoided',
      data: {
        reason: personalToken('An aim was mistyped'),
        voided: ['provider'],
        released: [],
        fundId: 'fund-1',
        leaderId: 'leader-1',
        team: [],
        pence: 200_000,
      },
      occurredOn: '2011-10-06',
    };
    sign(3, ...withAims, voided).thenRefusal('contract-changed');
    sign(4, ...withAims, voided).then(schoolSignedEvent(4));
  });
});

describe('A release of a leader of the team', () => {
  const who = { personId: 'tom', homeSchoolUrn: '110003', employer: null, allianceId: null };
  const history: ContractEvent[] = [
    ...withAims,
    { type: 'TeamMemberAdded', data: { leaderId: 'leader-2', halfDays: 4, ...who, reason: null } },
    {
      type: 'TeamMemberReleased',
      data: { leaderId: 'leader-2', personId: 'hugo', releasedOn: '2011-10-06', contractVersion: 4 },
    },
  ];

  it('is for the version that it names, so that nothing changes until the draft is reopened', () => {
    const draft = given(contract, ...history);
    draft.when('DropAim', { aimId: 'teaching' }, { today }).thenRefusal('contract-already-signed');
    draft
      .when('RemoveTeamMember', { leaderId: 'leader-2', reason: null }, { today })
      .thenRefusal('contract-already-signed');
    draft
      .when('ReopenDraft', { reason: personalToken('Another aim') }, { today })
      .thenState(({ team }) => expect(team).toMatchObject([{ releasedBy: null }]));
  });
});
