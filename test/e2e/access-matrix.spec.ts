import { ROLES, type Role } from '#domain/vocabulary';
import { addDays } from '#kernel/time';
import { issueToken } from '#platform/local-keys';
import { AccessMatrix, createHolders, createAccessFacts, NEEDS_SEAT, type Holder } from '#test/support/access-matrix';
import { readApiDescription, listRoutes, type Route } from '#test/support/api-description';
import { startWithCompletedCases } from '#test/support/completed-cases';
import type { Demonstration } from '#test/support/demonstration';
import { listCaseIds, LAST_DAY } from '#test/support/demo-cases';

/** Paths that need no token. */
const isPublic = (path: string): boolean => path.startsWith('/health/') || path.startsWith('/v1/problems/');

const EVERYWHERE = { kind: 'everywhere', id: '*' } as const;

describe('Access to every route by role and scope', () => {
  let demonstration: Demonstration;
  let matrix: AccessMatrix;
  let routes: Route[];
  let holders: Holder[];
  let recorded = 0;

  const findAllDeviations = async (someRoutes: readonly Route[], someHolders: readonly Holder[]): Promise<string[]> => {
    const found: string[] = [];
    for (const holder of someHolders) found.push(...(await matrix.findDeviations(someRoutes, holder)));
    return found;
  };

  /** A fitting assignment for each role, with no school that has a part in a case: its head would have a conflict of interest. */
  const onePerRole = () =>
    ROLES.map((role) => {
      const found = holders.findLast((holder) => holder.role === role);
      if (found === undefined) throw new Error(`Nobody has the role ${role}.`);
      return { role, scope: found.scope };
    });

  beforeAll(async () => {
    const completed = await startWithCompletedCases();
    const { cases } = completed;
    ({ demonstration } = completed);
    const ids = await listCaseIds(cases);
    const contract = { contract: cases.plymouth.stalledContractId };
    const { leaderId, allianceId } = await cases.plymouth.board.clerk.read('/v1/contracts/{contract}', contract);
    const other = { leader: leaderId, alliance: allianceId ?? '' };
    routes = listRoutes(await readApiDescription(demonstration.url)).filter(({ path }) => !isPublic(path));
    holders = await createHolders(demonstration, cases, ids, other);
    matrix = new AccessMatrix(demonstration, cases, ids, createAccessFacts(cases, ids, other));
    recorded = await demonstration.countEvents();
  });

  afterAll(() => demonstration.remove());

  afterEach(async () => expect(await demonstration.countEvents()).toBe(recorded));

  it.each(ROLES)('allows the role %s exactly within the scopes of the policy', async (role) => {
    const some = holders.filter((holder) => holder.role === role);
    expect(some.length).toBeGreaterThan(0);
    expect(await findAllDeviations(routes, some)).toEqual([]);
  });

  it('limits every caller to the roles in the token, whatever their role assignments', async () => {
    const roleAssignments = onePerRole();
    const { personId } = await demonstration.installation.register('Everything', '2011-09-01', ...roleAssignments);
    recorded = await demonstration.countEvents();
    for (const { role, scope } of roleAssignments) {
      const token = await issueToken(demonstration.key, { person: personId, roles: [role] });
      const counts = !NEEDS_SEAT.includes(role);
      expect(await matrix.findDeviations(routes, { role, scope, token, counts })).toEqual([]);
    }
  });

  it('ignores role assignments outside their period, and unknown persons and roles', async () => {
    const administrator = await demonstration.installation.administrator;
    const tokenFor = (person: string, roles: readonly string[] = ROLES) =>
      issueToken(demonstration.key, { person, roles });
    const past = { from: '2011-09-01', to: addDays(LAST_DAY, -1) };
    const future = { from: addDays(LAST_DAY, 1), to: null };
    const tokens: string[] = [await tokenFor('unknown person'), await tokenFor(administrator.personId, ['king'])];
    for (const period of [past, future]) {
      const { personId } = await demonstration.installation.register('Sometime', '2011-09-01');
      for (const { role, scope } of onePerRole()) {
        const roleAssignment = { role, scope, ...period };
        await administrator.record('/v1/persons/{person}/role-assignments', { person: personId }, roleAssignment);
      }
      tokens.push(await tokenFor(personId));
    }
    recorded = await demonstration.countEvents();
    for (const token of tokens)
      expect(
        await matrix.findDeviations(routes, { role: 'administrator', scope: EVERYWHERE, token, counts: false }),
      ).toEqual([]);
  });

  it('shows all callers their own record, whatever their role', async () => {
    const own = routes.filter(({ path }) => path === '/v1/persons/{person}');
    expect(own.map(({ policy }) => Object.keys(policy ?? {}).sort())).toEqual([[...ROLES].sort()]);
  });

  it('reports a guard that allows more or less than the description', async () => {
    const withPolicy = (path: string, role: Role, reaches: readonly string[] | undefined): Route => {
      const route = routes.find((each) => each.path === path && each.method === 'GET');
      if (route === undefined) throw new Error(`There is no ${path}.`);
      const others = Object.entries(route.policy ?? {}).filter(([named]) => named !== role);
      return { ...route, policy: Object.fromEntries(reaches === undefined ? others : [...others, [role, reaches]]) };
    };
    const mismatches: [Route, Role][] = [
      [withPolicy('/v1/boards/{board}', 'clerk', undefined), 'clerk'],
      [withPolicy('/v1/boards/{board}', 'clerk', ['any']), 'clerk'],
      [withPolicy('/v1/boards/{board}', 'school-head', ['any']), 'school-head'],
      [withPolicy('/v1/contracts/{contract}', 'school-head', ['school']), 'school-head'],
      [withPolicy('/v1/contracts/{contract}', 'la-officer', ['board-area']), 'la-officer'],
      [withPolicy('/v1/plans/{plan}', 'clerk', ['any']), 'clerk'],
      [withPolicy('/v1/plans/{plan}', 'clerk', ['board']), 'clerk'],
      [withPolicy('/v1/networks/{network}', 'clerk', ['board-area']), 'clerk'],
      [withPolicy('/v1/networks/{network}', 'alliance-director', ['any']), 'alliance-director'],
      [{ ...withPolicy('/v1/escalations/{escalation}', 'clerk', ['board']), policy: undefined }, 'clerk'],
    ];
    for (const [route, role] of mismatches) {
      const some = holders.filter((holder) => holder.role === role);
      expect([route.path, role, (await findAllDeviations([route], some)).length > 0]).toEqual([route.path, role, true]);
    }
  });
});
