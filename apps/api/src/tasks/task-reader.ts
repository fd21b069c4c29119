import { Injectable } from '@nestjs/common';
import { redactRows } from '#api/access/case-redaction';
import { Conflicts } from '#api/access/conflicts';
import { canStillRecord } from '#api/access/provider-rights';
import { rememberByKey } from '#api/access/remembered-streams';
import { ResourceResolver } from '#api/access/resource-resolver';
import { RoleAssignments, type ActiveRole } from '#api/access/role-assignments';
import { isBoardRole } from '#api/access/role-kinds';
import { QueryBus } from '@nestjs/cqrs';
import { BiddingOrganisations, listBiddingOrganisations } from '#api/tasks/bidding-organisations';
import { OpenRequestReader } from '#api/tasks/open-request-reader';
import type { IsoDay } from '#kernel/time';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import type { Task } from '#read-models/my-tasks';
import { GetBoardsOfArea } from '#api/tasks/tasks.queries';
import type { CommandContext } from '#kernel/decider';
import { MEASURE_RULES } from '#read-models/concern-measure-tasks';
import { toAuthoriser, toDrafter, toTaskHolder, type TaskCase } from '#read-models/task-rules';

/** Finds whose tasks a person has, and hides those that they may not see or cannot do. */
@Injectable()
export class TaskReader {
  constructor(
    private readonly roleAssignments: RoleAssignments,
    private readonly conflicts: Conflicts,
    private readonly queries: QueryBus,
    private readonly requests: OpenRequestReader,
    private readonly organisations: BiddingOrganisations,
    private readonly resources: ResourceResolver,
  ) {}

  /** The holders of tasks that the caller is today. A role for everywhere has no tasks: it acts for no board or school. */
  async listHolders(options: CommandOptions): Promise<string[]> {
    const { today } = options.context;
    const active = await this.listActive(options);
    const others = active.flatMap((each) => [
      this.listBidders(each, today),
      this.listCouncilBoards(each, options.context),
    ]);
    const own = active.map(({ role }) => toDrafter(role, options.context.actor).holder);
    return [...active.flatMap(listHoldersOfRole), ...own, ...(await Promise.all(others)).flat()];
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
    const isHidden = async ({ role, kind, caseKind, caseId, category, recordId }: Task): Promise<boolean> => {
      if (kind === 'bid-for-request') return !(await this.canBid(recordId, options));
      if (role === 'la-officer' && isOfBoard(kind)) return !(await this.isInArea(category, recordId, options));
      if (kind === 'answer-concern-as-provider') return this.isOver(recordId, options.context.today);
      return isBoardRole(role) && caseKind !== null && caseId !== null && isExcluded(`${caseKind} ${caseId}`);
    };
    return async (tasks) => (await redactRows(tasks, isHidden, () => null)).flatMap((task) => task ?? []);
  }

  /** Whether the contract of a concern ended so long ago that its provider can no longer answer. */
  private async isOver(escalation: string, today: IsoDay): Promise<boolean> {
    return !canStillRecord(await this.resources.resolve({ escalation }, today), today);
  }

  /** Whether the school of the case is in an area of which the caller is an officer. */
  private async isInArea(category: string, id: string, { context }: CommandOptions): Promise<boolean> {
    const { area } = await this.resources.resolve({ [category]: id }, context.today);
    const active = await this.roleAssignments.forPerson(context.actor, context.today);
    return active.some(({ role, scope }) => role === 'la-officer' && scope.kind === 'area' && scope.id === area);
  }

  /** An officer of a council has tasks of the boards for the area. */
  private async listCouncilBoards(
    { role, scope }: ActiveRole,
    { actor: personId, today }: CommandContext,
  ): Promise<string[]> {
    if (role !== 'la-officer' || scope.kind !== 'area') return [];
    const boards = await this.queries.execute(new GetBoardsOfArea({ area: scope.id, today }));
    return [...boards.map((boardId) => toTaskHolder(role, boardId).holder), toAuthoriser(personId).holder];
  }

  /** Leaders, alliances, and the schools, trusts and councils with a leader who can help. */
  private async listBidders(active: ActiveRole, today: IsoDay): Promise<string[]> {
    const { role, scope } = active;
    if (role === 'system-leader' && scope.kind === 'leader') return this.requests.listLeaderHolders(scope.id, today);
    if (bidsForAlliance(active)) return this.requests.listAllianceHolders(scope.id, today);
    const organisations = listBiddingOrganisations([active]);
    return (await Promise.all(organisations.map((each) => this.organisations.listHolders(each, today)))).flat();
  }

  /** Whether the caller can bid for the request, as a leader or for an organisation. */
  private async canBid(requestId: string, options: CommandOptions): Promise<boolean> {
    const { actor, today } = options.context;
    const active = await this.listActive(options);
    return (
      (await this.requests.canBid(requestId, actor)) ||
      (await isAny(active.filter(bidsForAlliance), ({ scope }) =>
        this.requests.canAllianceBid(requestId, scope.id, today),
      )) ||
      isAny(listBiddingOrganisations(active), (each) => this.organisations.canBid(requestId, each))
    );
  }

  private async listActive({ context: { actor, roles, today } }: CommandOptions): Promise<ActiveRole[]> {
    return (await this.roleAssignments.forPerson(actor, today)).filter(({ role }) => roles.includes(role));
  }
}

const bidsForAlliance = ({ role, scope }: Pick<ActiveRole, 'role' | 'scope'>): boolean =>
  role === 'alliance-director' && scope.kind === 'alliance';

/** The holders of a role for a scope; a role for a responsible body also has the tasks of its schools. */
const listHoldersOfRole = ({ role, scope, schools }: ActiveRole): string[] => {
  const ids = role === 'responsible-body' ? [scope.id, ...schools] : [scope.id];
  return ids.map((id) => toTaskHolder(role, id).holder);
};

/** Kinds of task that an officer of a council has through a board for the area. */
const isOfBoard = (kind: string): boolean =>
  ['answer-recommendation', 'authorise-award', 'approve-step', ...Object.keys(MEASURE_RULES)].includes(kind);

const isAny = async <Value>(values: readonly Value[], check: (value: Value) => Promise<boolean>): Promise<boolean> =>
  (await Promise.all(values.map(check))).includes(true);
