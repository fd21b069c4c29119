import { randomUUID } from 'node:crypto';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { ClusterInfo, MemberInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import type { Empty } from '@eventstore/db-client/generated/shared_pb.js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import type { NodeAddress } from '#test/support/eventstoredb-fake/refusals';

/** A node of a cluster. */
export interface Member extends NodeAddress {
  /** True while the node accepts connections. */
  readonly alive: boolean;
}

const { VNodeState } = gossip.MemberInfo;

/** The nodes of a cluster and their leader. A single node is a cluster of one, and leads. */
export class Membership {
  private readonly members: Member[] = [];
  private readonly ids = new Map<Member, string>();
  private leaderPosition = 0;
  private leaderlessUntil = 0;

  join(member: Member): void {
    this.members.push(member);
    this.ids.set(member, randomUUID());
  }

  /** Null during an election. */
  get leader(): Member | null {
    return performance.now() < this.leaderlessUntil ? null : (this.members[this.leaderPosition] ?? null);
  }

  /** Index of the current or last leader. */
  get leaderIndex(): number {
    return this.leaderPosition;
  }

  /** Makes the next running node the leader, after a time without a leader. */
  changeLeader(leaderlessMs: number): void {
    const { length } = this.members;
    const others = this.members.map((_, step) => (this.leaderPosition + 1 + step) % length);
    this.leaderPosition = others.find((index) => this.members[index]?.alive) ?? this.leaderPosition;
    this.leaderlessUntil = performance.now() + leaderlessMs;
  }

  startElection(): void {
    this.leaderlessUntil = Number.POSITIVE_INFINITY;
  }

  /** The leader of before leads again. */
  endElection(): void {
    this.leaderlessUntil = 0;
  }

  /** The `Gossip/Read` call. */
  readonly read: handleUnaryCall<Empty, ClusterInfo> = (_, callback) => {
    const answer = new gossip.ClusterInfo();
    answer.setMembersList(this.members.map((member) => this.toMemberInfo(member)));
    callback(null, answer);
  };

  private toMemberInfo(member: Member): MemberInfo {
    const endPoint = new gossip.EndPoint();
    endPoint.setAddress(member.host);
    endPoint.setPort(member.port);
    const id = new shared.UUID();
    id.setString(this.ids.get(member) ?? '');
    const message = new gossip.MemberInfo();
    message.setInstanceId(id);
    message.setTimeStamp(`${Date.now()}`);
    message.setIsAlive(member.alive);
    message.setHttpEndPoint(endPoint);
    const { leader } = this;
    const follower = leader === null ? VNodeState.UNKNOWN : VNodeState.FOLLOWER;
    message.setState(member === leader ? VNodeState.LEADER : follower);
    return message;
  }
}
