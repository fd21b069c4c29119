import type { Metadata } from '@grpc/grpc-js';
import type { Membership, Member } from '#test/support/eventstoredb-fake/membership';
import type { Misbehaviour } from '#test/support/eventstoredb-fake/fault-injection';
import {
  accessDenied,
  dataLoss,
  internal,
  notLeader,
  notReady,
  unauthenticated,
} from '#test/support/eventstoredb-fake/refusals';
import type { Refusal } from '#test/support/eventstoredb-fake/refusals';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Why a call is not taken up, by what came with it; null when it is. */
export type Gate = (metadata: Metadata) => Refusal | null;

const basic = ({ username, password }: Credentials): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

/** Whoever brings no credentials is somebody without rights; who brings wrong ones is refused before that is looked at. */
const byCredentials = (asked: Credentials, metadata: Metadata): Refusal | null => {
  const [brought] = metadata.get('authorization');
  if (brought === undefined) return accessDenied();
  return brought === basic(asked) ? null : unauthenticated();
};

const UNREST = [notReady, internal, dataLoss];

/** How calls fail while nobody leads: in one way after the other. */
const unrest = (): (() => Refusal | null) => {
  let turn = 0;
  return () => UNREST[turn++ % UNREST.length]?.() ?? null;
};

/** Followers take what a client sends to any node, and pass it on; not what it sends to the leader. */
const byLeadership = (leader: Member, self: Member, metadata: Metadata): Refusal | null =>
  leader !== self && metadata.get('requires-leader').includes('true') ? notLeader(leader) : null;

/** What a call must pass before a node looks at what it asks. */
export const gateOf = (
  credentials: Credentials | undefined,
  misbehaviour: Misbehaviour,
  membership: Membership,
  self: Member,
): Gate => {
  const nextFailure = unrest();
  return (metadata) => {
    const refused = misbehaviour.refusal ?? (credentials === undefined ? null : byCredentials(credentials, metadata));
    if (refused !== null) return refused;
    const { leader } = membership;
    return leader === null ? nextFailure() : byLeadership(leader, self, metadata);
  };
};
