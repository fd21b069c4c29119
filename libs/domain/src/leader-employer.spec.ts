import { leader } from '#domain/leader';
import { designation, lists } from '#domain/testing/leader.builder';
import type { Employer } from '#domain/vocabulary';
import { given } from '#kernel/testing/decider-spec';

const facts = {
  ties: { boardIds: [], areas: [] },
  areas: [] as string[],
  remit: { boardIds: ['board-1'], areas: ['926'] },
  lists,
};

const whenDesignating = (changes: Partial<typeof designation>) =>
  given(leader).when('DesignateLeader', { ...designation, ...changes }, { facts });

const COUNCIL: Employer = { kind: 'council', name: 'Norfolk County Council', areaCode: '926' };

describe('The employer of a leader', () => {
  it('is a council, the alliance of the leader or nobody else where no school employs the leader', () => {
    whenDesignating({ homeSchoolUrn: null, employer: COUNCIL }).thenTypes('LeaderDesignated');
    whenDesignating({
      homeSchoolUrn: null,
      employer: { kind: 'alliance', name: null, areaCode: null },
    }).thenTypes('LeaderDesignated');
    whenDesignating({
      homeSchoolUrn: null,
      employer: { kind: 'self-employed', name: null, areaCode: null },
    }).thenTypes('LeaderDesignated');
  });

  it('is either a home school or another employer', () => {
    whenDesignating({ homeSchoolUrn: null }).thenRefusal('employer-needed');
    whenDesignating({ employer: COUNCIL }).thenRefusal('employer-needed');
  });

  it('is complete', () => {
    whenDesignating({ homeSchoolUrn: null, employer: { ...COUNCIL, name: null } }).thenRefusal('employer-incomplete');
    whenDesignating({ homeSchoolUrn: null, employer: { ...COUNCIL, areaCode: null } }).thenRefusal(
      'employer-incomplete',
    );
    whenDesignating({
      homeSchoolUrn: null,
      allianceId: null,
      employer: { kind: 'alliance', name: null, areaCode: null },
    }).thenRefusal('employer-incomplete');
  });

  it('is in an area of the board if a clerk designates the leader, or has no area because the leader is self-employed', () => {
    const whenClerkDesignates = (employer: Employer, areas: string[]) =>
      given(leader).when(
        'DesignateLeader',
        { ...designation, homeSchoolUrn: null, employer },
        { roles: ['clerk'], facts: { ...facts, areas } },
      );
    whenClerkDesignates(COUNCIL, ['926']).thenTypes('LeaderDesignated');
    whenClerkDesignates(COUNCIL, ['826']).thenRefusal('outside-your-board');
    whenClerkDesignates({ kind: 'alliance', name: null, areaCode: null }, []).thenRefusal('outside-your-board');
    whenClerkDesignates({ kind: 'self-employed', name: null, areaCode: null }, []).thenTypes('LeaderDesignated');
  });

  it('is an alliance, or somebody else as well as an alliance, for a specialist leader', () => {
    whenDesignating({ providerType: 'sle', allianceId: null }).thenRefusal('alliance-needed');
    whenDesignating({ providerType: 'sle', allianceId: 'alliance-1' }).thenTypes('LeaderDesignated');
  });
});
