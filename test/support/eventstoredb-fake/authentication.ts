import type { Metadata } from '@grpc/grpc-js';
import { mayAccess, type Access, Accounts } from '#test/support/eventstoredb-fake/accounts';
import type { Membership, Member } from '#test/support/eventstoredb-fake/membership';
import type { FaultInjector } from '#test/support/eventstoredb-fake/fault-injection';
import {
  accessDeniedRefusal,
  dataLoss,
  internal,
  notLeader,
  notReady,
  unauthenticatedRefusal,
} from '#test/support/eventstoredb-fake/refusals';
import type { NodeLog } from '#test/support/eventstoredb-fake/node-log';
import type { GrpcRefusal } from '#test/support/eventstoredb-fake/refusals';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Returns why a call with this metadata is refused, which does this with a stream. Null if it is accepted. */
export type Authentication = (metadata: Metadata, access?: Access) => GrpcRefusal | null;

const basicHeader = ({ username, password }: Credentials): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

/** Without credentials, access is denied. With wrong credentials, authentication fails. */
const checkCredentials = (
  credentials: Credentials | Accounts,
  metadata: Metadata,
  log: NodeLog,
  access?: Access,
): GrpcRefusal | null => {
  const [received] = metadata.get('authorization');
  if (received === undefined) return accessDeniedRefusal();
  if (credentials instanceof Accounts) {
    const roles = credentials.findRoles(String(received));
    if (roles === null) return unauthenticatedRefusal();
    return access === undefined || mayAccess(log, roles, access) ? null : accessDeniedRefusal();
  }
  return received === basicHeader(credentials) ? null : unauthenticatedRefusal();
};

const ELECTION_FAILURES = [notReady, internal, dataLoss];

/** Calls during a leader election fail in these ways, in turn. */
const cycleElectionFailures = (): (() => GrpcRefusal | null) => {
  let call = 0;
  return () => ELECTION_FAILURES[call++ % ELECTION_FAILURES.length]?.() ?? null;
};

/** A follower accepts every call except those that require the leader. */
const checkLeadership = (leader: Member, self: Member, metadata: Metadata): GrpcRefusal | null =>
  leader !== self && metadata.get('requires-leader').includes('true') ? notLeader(leader) : null;

/** Creates the check that every call must pass first. */
export const createAuthentication = (
  credentials: Credentials | Accounts | undefined,
  log: NodeLog,
  faults: FaultInjector,
  membership: Membership,
  self: Member,
): Authentication => {
  const nextElectionFailure = cycleElectionFailures();
  return (metadata, access) => {
    const refused =
      faults.refusal ??
      faults.takeCredentialRefusal() ??
      (credentials === undefined ? null : checkCredentials(credentials, metadata, log, access));
    if (refused !== null) return refused;
    const { leader } = membership;
    return leader === null ? nextElectionFailure() : checkLeadership(leader, self, metadata);
  };
};
