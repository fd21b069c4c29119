import { Injectable } from '@nestjs/common';
import { redactRows } from '#api/access/case-redaction';
import { Conflicts } from '#api/access/conflicts';
import { ProviderRights } from '#api/access/provider-rights';
import { rememberByKey } from '#api/access/remembered-streams';
import { ResourceResolver } from '#api/access/resource-resolver';
import { RoleAssignments, type ActiveRole } from '#api/access/role-assignments';
import { isBoardRole } from '#api/access/role-kinds';
import { OpenRequestReader } from '#api/tasks/open-request-reader';
import type { IsoDay } from '#kernel/time';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import type { Task } from '#read-models/my-tasks';
import { holderFor, type TaskCase } from '#read-models/task-rules';

/** Finds whose tasks a person has, and hides those that they may not see or cannot do. */
@Injectable()
export class TaskReader {
  constructor(
    private readonly roleAssignments: RoleAssignments,
    private readonly conflicts: Conflicts,
    private readonly requests: OpenRequestReader,
    private readonly resources: ResourceResolver,
    private readonly providerRights: ProviderRights,
  ) {}

  /** The holders of tasks that the caller is today. A role for everywhere has no tasks: it acts for no board or school. */
  async listHolders({ context: { actor, roles, today } }: CommandOptions): Promise<string[]> {
    const active = (await this.roleAssignments.forPerson(actor, today)).filter(({ role }) => roles.includes(role));
    const bidding = await Promise.all(active.map((each) => this.listBidders(each, today)));
    return [...active.map(({ role, scope }) => holderFor(role, scope.id).holder), ...bidding.flat()];
  }

  /**
   * Leaves out tasks of cases in which the caller has a conflict of interest, because even their existence would reveal something of the case, requests
   * for which the caller cannot bid, and answers of a provider whose contract ended too long ago. The result is for one request: it checks each case once.
   */
  redaction(options: CommandOptions): (tasks: readonly Task[]) => Promise<Task[]> {
    const conflicts = this.conflicts.forCaller(options);
    const isExcluded = rememberByKey((key: `${TaskCase} ${string}`) => {
      const [kind = '', id = ''] = key.split(' ');
      // A contract has the id of its decision, and a review can be about a decision that led to no contract.
      const kinds = kind === 'contract' ? (['contract', 'decision'] as const) : ([kind as TaskCase] as const);
      return isAny(kinds, (each) => conflicts.isExcluded(each, id));
    });
    const isHidden = async ({ role, kind, caseKind, caseId, recordId }: Task): Promise<boolean> => {
      if (kind === 'bid-for-request') return !(await this.requests.canBid(recordId, options.context.actor));
      if (kind === 'answer-concern-as-provider') return this.isOver(recordId, options.context.today);
      return isBoardRole(role) && caseKind !== null && caseId !== null && isExcluded(`${caseKind} ${caseId}`);
    };
    return async (tasks) => (await redactRows(tasks, isHidden, () => null)).flatMap((task) => task ?? []);
  }

  /** Whether the contract of a concern ended so long ago that its provider can no longer answer. */
  private async isOver(escalation: string, today: IsoDay): Promise<boolean> {
    return this.providerRights.hasEnded(await this.resources.resolve({ escalation }, today), 'write', today);
  }

  private async listBidders({ role, scope }: ActiveRole, today: IsoDay): Promise<string[]> {
    return role === 'system-leader' && scope.kind === 'leader' ? this.requests.listLeaderHolders(scope.id, today) : [];
  }
}

const isAny = async <Value>(values: readonly Value[], check: (value: Value) => Promise<boolean>): Promise<boolean> =>
  (await Promise.all(values.map(check))).includes(true);
