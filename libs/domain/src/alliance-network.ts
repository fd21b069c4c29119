import { decideMemoranda, evolveMemoranda } from '#domain/alliance-memoranda';
import type {
  ActingFor,
  AllianceNetwork,
  AllianceNetworkStream,
  NetworkMembership,
} from '#domain/alliance-network.types';
import { MAX_NETWORK_MEMBERSHIPS } from '#domain/bounds';
import { personEvolver, rolesOn } from '#domain/person-evolve';
import { periodsOverlap, refuseBlank, refuseReversedPeriod, refuseWithoutChange } from '#domain/shared-rules';
import { refuseOtherAlliances, requireMembership } from '#domain/alliance-network-rules';
import { lookUp, type CommandContext, type Decider, type StreamLookup } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const refuseSecondMembership = (others: readonly NetworkMembership[], one: NetworkMembership): void =>
  refuseUnless(
    others.every((each) => each.allianceId !== one.allianceId || !periodsOverlap(each, one)),
    'already-a-member',
    'This alliance is already a member in that time. Record first that it left.',
  );

const refuseBeforeNetwork = (network: Pick<AllianceNetwork, 'from'>, day: string): void =>
  refuseUnless(
    network.from <= day,
    'before-the-network',
    `The network was formed on ${network.from}. Give that day or a later one.`,
  );

const decide: Decider<AllianceNetworkStream>['decide'] = {
  FormNetwork: {
    create: ({ name, from, membershipId, allianceId }) => {
      refuseBlank(name, 'name-needed', 'Give the name of the network.');
      return [
        { type: 'NetworkFormed', data: { name, from }, occurredOn: from },
        { type: 'AllianceJoinedNetwork', data: { membershipId, allianceId, from }, occurredOn: from },
      ];
    },
  },

  JoinNetwork: (state, data) => {
    refuseBeforeNetwork(state, data.from);
    refuseUnless(
      state.memberships.length < MAX_NETWORK_MEMBERSHIPS,
      'too-many-members',
      `The network has had ${MAX_NETWORK_MEMBERSHIPS} members, the most allowed. Form another network.`,
    );
    refuseSecondMembership(state.memberships, { ...data, to: null });
    return [{ type: 'AllianceJoinedNetwork', data, occurredOn: data.from }];
  },

  LeaveNetwork: (state, data, context, facts) => {
    const { allianceId, from, to } = requireMembership(state, data.membershipId);
    refuseOtherAlliances([allianceId], context, facts);
    refuseUnless(
      to === null,
      'already-left',
      `The alliance already left on ${to ?? ''}. Correct its membership if the day is wrong.`,
    );
    refuseUnless(
      from <= data.on,
      'leaves-before-joining',
      `The alliance joined on ${from}. Give that day or a later one.`,
    );
    return [{ type: 'AllianceLeftNetwork', data, occurredOn: data.on }];
  },

  CorrectNetworkMembership: (state, { membershipId, from, to, reason }, context, facts) => {
    const known = requireMembership(state, membershipId);
    refuseOtherAlliances([known.allianceId], context, facts);
    refuseReversedPeriod({ from, to });
    refuseBeforeNetwork(state, from);
    refuseWithoutChange(known.from !== from || known.to !== to);
    refuseSecondMembership(
      state.memberships.filter((each) => each !== known),
      { ...known, from, to },
    );
    const days = { from: { old: known.from, new: from }, to: { old: known.to, new: to } };
    return [{ type: 'NetworkMembershipCorrected', data: { membershipId, ...days, reason } }];
  },

  ...decideMemoranda,
};

const withMembership = (
  state: AllianceNetwork,
  membershipId: string,
  change: Partial<NetworkMembership>,
): AllianceNetwork => ({
  ...state,
  memberships: state.memberships.map((each) => (each.membershipId === membershipId ? { ...each, ...change } : each)),
});

const evolve: Decider<AllianceNetworkStream>['evolve'] = {
  NetworkFormed: { create: ({ name, from }) => ({ name, from, memberships: [], memoranda: [], reviews: [] }) },
  AllianceJoinedNetwork: (state, data) => ({ ...state, memberships: [...state.memberships, { ...data, to: null }] }),
  AllianceLeftNetwork: (state, { membershipId, on }) => withMembership(state, membershipId, { to: on }),
  NetworkMembershipCorrected: (state, { membershipId, from, to }) =>
    withMembership(state, membershipId, { from: from.new, to: to.new }),
  ...evolveMemoranda,
};

/** The alliances of which the actor is director today. */
const lookUpOwnAlliances = (_: object, { actor, today }: CommandContext): StreamLookup<ActingFor['ownAlliances']> =>
  lookUp(personEvolver, actor, (found) =>
    found === undefined
      ? []
      : rolesOn(found, today).flatMap(({ role, scope }) =>
          role === 'alliance-director' && scope.kind === 'alliance' ? [scope.id] : [],
        ),
  );

const acting = { ownAlliances: lookUpOwnAlliances };

/** Alliances that work together, with their memoranda on challenging each other and their peer reviews. */
export const allianceNetwork: Decider<AllianceNetworkStream> = {
  category: 'network',
  decide,
  evolve,
  facts: {
    LeaveNetwork: acting,
    CorrectNetworkMembership: acting,
    AgreeMemorandum: acting,
    EndMemorandum: acting,
    CorrectMemorandum: acting,
    RecordPeerReview: acting,
    CorrectPeerReview: acting,
  },
  personal: {
    LeaveNetwork: { reason: 'item' },
    CorrectNetworkMembership: { reason: 'item' },
    AgreeMemorandum: { purpose: 'item' },
    EndMemorandum: { reason: 'item' },
    CorrectMemorandum: { purpose: 'item', reason: 'item' },
    RecordPeerReview: { summary: 'item', actions: 'item' },
    CorrectPeerReview: { summary: 'item', actions: 'item', reason: 'item' },
  },
};
