import { randomUUID } from 'node:crypto';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { ClusterInfo, MemberInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import type { Empty } from '@eventstore/db-client/generated/shared_pb.js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import type { Address } from '#test/support/eventstoredb-fake/refusals';

/** A node as the others see it. */
export interface Member extends Address {
  /** Somebody listens there. */
  readonly alive: boolean;
}

const { VNodeState } = gossip.MemberInfo;

/** Who belongs to a cluster and who leads it. A node alone is a cluster of one, and leads. */
export class Membership {
  private readonly members: Member[] = [];
  private readonly ids = new Map<Member, string>();
  private leading = 0;
  private leaderlessUntil = 0;

  join(member: Member): void {
    this.members.push(member);
    this.ids.set(member, randomUUID());
  }

  /** Null while the members choose one. */
  get leader(): Member | null {
    return performance.now() < this.leaderlessUntil ? null : (this.members[this.leading] ?? null);
  }

  /** Whoever leads, or led last. */
  get leaderIndex(): number {
    return this.leading;
  }

  /** The next of those that are alive leads, for the first while nobody does: milliseconds. */
  changeLeader(leaderless: number): void {
    const { length } = this.members;
    const others = this.members.map((_, step) => (this.leading + 1 + step) % length);
    this.leading = others.find((index) => this.members[index]?.alive) ?? this.leading;
    this.leaderlessUntil = performance.now() + leaderless;
  }

  /** The `Gossip/Read` call. */
  readonly read: handleUnaryCall<Empty, ClusterInfo> = (_, callback) => {
    const answer = new gossip.ClusterInfo();
    answer.setMembersList(this.members.map((member) => this.told(member)));
    callback(null, answer);
  };

  private told(member: Member): MemberInfo {
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
