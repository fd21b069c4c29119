import type { Relation } from '#api/access/policy';
import type { Resource } from '#api/access/resource';
import type { ActiveRole } from '#api/access/role-assignments';
import type { ScopeKind } from '#domain/vocabulary';

type ScopeRelation = Exclude<
  Relation,
  | 'any'
  | 'self'
  | 'registrar'
  | 'safeguarding-contact'
  | 'monitor'
  | 'everywhere'
  | 'board-area'
  | 'member-area'
  | 'member-school'
>;

const SCOPE_BY_RELATION: Readonly<Record<ScopeRelation, ScopeKind>> = {
  board: 'board',
  'referral-board': 'board',
  school: 'school',
  'home-school': 'school',
  leader: 'leader',
  deployed: 'leader',
  'provider-leader': 'leader',
  'provider-alliance': 'alliance',
  'provider-school': 'school',
  'provider-body': 'body',
  'provider-area': 'area',
  alliance: 'alliance',
  'asking-alliance': 'alliance',
  'receiving-board': 'board',
  'receiving-alliance': 'alliance',
  'dashboard-alliance': 'alliance',
  'asking-body': 'body',
  body: 'body',
  area: 'area',
  'employer-area': 'area',
  'employer-alliance': 'alliance',
  'employer-leader': 'leader',
};

/** Every relation through the scope of a role, except that to a safeguarding referral, which nothing else may name. */
export const SCOPE_RELATIONS = (Object.keys(SCOPE_BY_RELATION) as readonly ScopeRelation[]).filter(
  (relation) => relation !== 'referral-board',
);

/** Those of the relations that the role has to the resource. `self`: the id of the caller. */
export const findRelations = (
  { scope, areas, schools, contractsOnly }: ActiveRole,
  relations: readonly Relation[],
  resource: Resource,
  self: string,
): Relation[] =>
  relations.filter((relation) => {
    if (contractsOnly && resource.contract === undefined) return false;
    if (relation === 'any') return true;
    if (relation === 'self' || relation === 'registrar' || relation === 'safeguarding-contact')
      return resource[relation] === self;
    if (relation === 'monitor') return [resource.monitor].flat().includes(self);
    if (scope.kind === 'everywhere') return true;
    if (relation === 'everywhere') return false;
    if (relation === 'board-area')
      return (resource.areas ?? [resource.area]).some((area) => areas.includes(area ?? ''));
    if (relation === 'member-area') return resource.memberAreas?.some((area) => areas.includes(area)) === true;
    if (relation === 'member-school') return schools.includes(resource.school ?? '');
    return scope.kind === SCOPE_BY_RELATION[relation] && [resource[relation]].flat().includes(scope.id);
  });

/** The boards for which these roles act. */
export const listScopeBoards = (roles: readonly ActiveRole[]): string[] =>
  roles.filter(({ scope }) => scope.kind === 'board').map(({ scope }) => scope.id);
