import type { Relation } from '#api/access/policy';
import type { Role } from '#domain/vocabulary';
import type { Capacity } from '#records/readers';

/** The capacity in which a role reads, whatever its relation to the record, or for each relation that gives one. */
type RoleCapacity = Capacity | { readonly [R in Relation]?: Capacity };

/** A new role does not compile until it has an entry. */
const CAPACITY_OF_ROLE: Readonly<Record<Role, RoleCapacity>> = {
  administrator: 'administrator',
  auditor: 'auditor',
  clerk: 'clerk',
  'board-member': 'board',
  chair: 'board',
  'vice-chair': 'board',
  'finance-officer': 'finance',
  'system-leader': { leader: 'provider', 'provider-leader': 'provider', deployed: 'provider' },
  'school-head': { school: 'school', 'home-school': 'home-school', 'provider-school': 'provider' },
  'chair-of-governors': { school: 'school', 'home-school': 'home-school', 'provider-school': 'provider' },
  'alliance-director': {
    alliance: 'alliance',
    'employer-alliance': 'home-school',
    'provider-alliance': 'provider',
  },
  'la-officer': { area: 'area', 'employer-area': 'home-school', 'provider-area': 'provider' },
  'responsible-body': {
    school: 'responsible-body',
    'member-school': 'responsible-body',
    'provider-body': 'provider',
  },
};

/** The capacities in which somebody with this role and these relations to a record reads it. */
export const listCapacities = (role: Role, relations: readonly Relation[]): Capacity[] => {
  const capacity = CAPACITY_OF_ROLE[role];
  // Whoever only monitors a contract has no other part in it, although they are for example the clerk of another board.
  const others = relations.filter((relation) => relation !== 'monitor');
  const ofRole = typeof capacity === 'string' ? [capacity] : others.flatMap((relation) => capacity[relation] ?? []);
  const ofPerson = (['self', 'safeguarding-contact', 'monitor'] as const).filter((each) => relations.includes(each));
  return [...(others.length === 0 && relations.length > 0 ? [] : ofRole), ...ofPerson];
};
