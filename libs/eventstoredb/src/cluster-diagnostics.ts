import { credentials, Metadata } from '@grpc/grpc-js';
import gossipService from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { ConnectionString, Host } from '#eventstoredb/connection-string';

/** Timeout of the request to each host. */
const TIMEOUT_MS = 2_000;

/** A node, as the cluster describes it. */
export interface Member extends Host {
  readonly isLeader: boolean;
}

const toMembers = (info: ClusterInfo): Member[] =>
  info
    .getMembersList()
    .filter((member) => member.getIsAlive())
    .map((member) => ({
      name: member.getHttpEndPoint()?.getAddress() ?? '',
      port: member.getHttpEndPoint()?.getPort() ?? 0,
      isLeader: member.getState() === gossip.MemberInfo.VNodeState.LEADER,
    }));

const readMembers = ({ name, port }: Host, { tls, authorities }: ConnectionString): Promise<Member[]> => {
  const { promise, resolve, reject } = Promise.withResolvers<Member[]>();
  const channel = tls ? credentials.createSsl(authorities) : credentials.createInsecure();
  const client = new gossipService.GossipClient(`${name}:${port}`, channel);
  client.read(new shared.Empty(), new Metadata(), { deadline: Date.now() + TIMEOUT_MS }, (error, info) => {
    client.close();
    if (error === null) resolve(toMembers(info));
    else reject(error);
  });
  return promise;
};

/** Asks the hosts at once for the running nodes of their cluster. Null if none of them answers. Takes a few seconds at most. */
export const findMembers = async (connectionString: ConnectionString): Promise<readonly Member[] | null> => {
  const answers = connectionString.hosts.map((host) => readMembers(host, connectionString));
  return Promise.any(answers).catch(() => null);
};
