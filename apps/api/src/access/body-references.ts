import { Injectable, type ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { isCaseKind } from '#api/access/cases';
import type { ReaderConflicts } from '#api/access/reader-conflicts';
import { findRelations, listScopeBoards, SCOPE_RELATIONS } from '#api/access/relations';
import type { Resource } from '#api/access/resource';
import { ResourceResolver } from '#api/access/resource-resolver';
import type { ActiveRole } from '#api/access/role-assignments';
import { isBoardRole, isPartyRole } from '#api/access/role-kinds';
import { getCompiledBody } from '#api/validation/compiled-validation.pipe';
import { canNameRecords, listNamedRecords, type NamedRecord, type RecordKind } from '#api/validation/named-records';
import { UnknownStream } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** Who sent the request, and the record in its path. */
export interface Reference {
  /** The roles that allow the request. */
  readonly roles: readonly ActiveRole[];
  readonly personId: string;
  readonly resource: Resource;
  readonly conflicts: ReaderConflicts;
  readonly today: IsoDay;
}

/**
 * Who may name a record of this kind in a body:
 * - `anybody`: everybody, because it tells nothing about a case. Persons are named by their ids alone, and the register of schools is public.
 * - `boards`: everybody but a party, who may name only what their own role is related to. Boards, and officers who decide for the council, look for leaders
 *   everywhere.
 * - `related`: those whose role is related to the record. A trust is also related to the leaders of its schools.
 */
type NamedBy = 'anybody' | 'boards' | 'related';

/** A new kind of record does not compile until it is decided here who may name it. */
const NAMED_BY: Readonly<Record<RecordKind, NamedBy>> = {
  person: 'anybody',
  school: 'anybody',
  'discussed-school': 'anybody',
  alliance: 'boards',
  body: 'anybody',
  leader: 'boards',
  board: 'related',
  fund: 'related',
  meeting: 'related',
  decision: 'related',
  request: 'related',
  contract: 'related',
  'contract-or-decision': 'related',
  escalation: 'related',
};

type BodyClass = new () => object;

/**
 * Checks the records that a body names like those in the path: a caller who may not name one gets the answer for a record that does not exist. It must
 * belong to the board of the path, the caller must be related to it, and must have no conflict of interest in it. An invalid body is not looked at: the
 * validation of the route rejects it.
 */
@Injectable()
export class BodyReferences {
  private readonly classes = new WeakMap<object, { readonly type: BodyClass | null }>();

  constructor(private readonly resources: ResourceResolver) {}

  /** Throws `UnknownStream` for the first record that the caller may not name. */
  async check(context: ExecutionContext, body: unknown, caller: Reference): Promise<void> {
    const type = this.findBodyClass(context);
    if (type === null || typeof body !== 'object' || body === null) return;
    const valid = getCompiledBody(type)?.copy(body);
    if (valid === undefined) return;
    for (const record of listNamedRecords(type, valid)) await this.checkRecord(record, caller);
  }

  private async checkRecord({ kind, id }: NamedRecord, { roles, personId, resource, conflicts, today }: Reference) {
    const path = await this.findPath(kind, id, today);
    const named = await this.resources.resolve({ [path]: id }, today);
    const isOfAnotherBoard =
      named.board !== undefined && resource.board !== undefined && named.board !== resource.board;
    const mayName = (role: ActiveRole): boolean => isNameable(kind, role, named, personId);
    const related = isOfAnotherBoard ? [] : roles.filter(mayName);
    if (related.some(({ role }) => !isBoardRole(role))) return;
    if (related.length === 0 || (await isExcluded(conflicts, kind === 'discussed-school' ? kind : path, id, related)))
      throw new UnknownStream(kind === 'contract-or-decision' ? 'contract' : path, id);
  }

  /** The path parameter that names such a record. */
  private async findPath(
    kind: RecordKind,
    id: string,
    today: IsoDay,
  ): Promise<Exclude<RecordKind, 'discussed-school' | 'contract-or-decision'>> {
    if (kind === 'discussed-school') return 'school';
    if (kind !== 'contract-or-decision') return kind;
    const [asContract, asDecision] = await Promise.allSettled([
      this.resources.resolve({ contract: id }, today),
      this.resources.resolve({ decision: id }, today),
    ]);
    // Neither is answered like a contract that does not exist.
    return asContract.status === 'rejected' && asDecision.status === 'fulfilled' ? 'decision' : 'contract';
  }

  /** The class of the body of a route, if it can name records. */
  private findBodyClass(context: ExecutionContext): BodyClass | null {
    const handler = context.getHandler();
    const { type } = this.classes.get(handler) ?? { type: readBodyClass(context) };
    this.classes.set(handler, { type });
    return type;
  }
}

const readBodyClass = (context: ExecutionContext): BodyClass | null => {
  const [controller, { name }] = [context.getClass(), context.getHandler()];
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) ?? []) as BodyClass[];
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<
    string,
    { readonly index: number }
  >;
  const body = Object.entries(parameters).find(([key]) => key.startsWith(`${RouteParamtypes.BODY}:`));
  const type = body === undefined ? undefined : types[body[1].index];
  return type !== undefined && canNameRecords(type) ? type : null;
};

const isNameable = (kind: RecordKind, role: ActiveRole, named: Resource, personId: string): boolean => {
  const namedBy = NAMED_BY[kind];
  const isOfBoard = !isPartyRole(role.role) || role.role === 'la-officer';
  if (namedBy === 'anybody' || (namedBy === 'boards' && isOfBoard)) return true;
  if (kind === 'leader' && isLeaderOfOwnSchool(role, named)) return true;
  return findRelations(role, SCOPE_RELATIONS, named, personId).length > 0;
};

const isLeaderOfOwnSchool = ({ role, schools }: ActiveRole, { 'home-school': homeSchools = [] }: Resource): boolean =>
  role === 'responsible-body' && [homeSchools].flat().some((urn) => schools.includes(urn));

/** Whether a conflict of interest takes away these board roles. */
const isExcluded = async (
  conflicts: ReaderConflicts,
  kind: RecordKind,
  id: string,
  roles: readonly ActiveRole[],
): Promise<boolean> => {
  if (isCaseKind(kind)) return conflicts.isExcluded(kind, id);
  return kind === 'discussed-school' && conflicts.isExcludedFromSchool(id, listScopeBoards(roles));
};
