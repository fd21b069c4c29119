import { ROLES, type Role } from '#domain/vocabulary';
import { addDays } from '#kernel/time';
import { issueToken } from '#platform/local-keys';
import { AccessMatrix, everyHolder, factsOf, type Holder } from '#test/support/access-matrix';
import { describedApi, routesOf, type Route } from '#test/support/api-description';
import { startDemonstration, type Demonstration } from '#test/support/demonstration';
import { LONGEST } from '#test/support/hostile-client';
import { idsPlayed, LAST_DAY, playedCases } from '#test/support/demo-cases';

const EVERYWHERE = { kind: 'everywhere', id: '*' } as const;

describe('Every route, for every role and whatever it is held for', () => {
  let demonstration: Demonstration;
  let matrix: AccessMatrix;
  let routes: Route[];
  let holders: Holder[];
  let recorded = 0;

  const faultsOf = async (some: readonly Route[], among: readonly Holder[]): Promise<string[]> => {
    const found: string[] = [];
    for (const holder of among) found.push(...(await matrix.faults(some, holder)));
    return found;
  };

  beforeAll(async () => {
    demonstration = await startDemonstration();
    const played = await playedCases(demonstration);
    const ids = await idsPlayed(played);
    const contract = { contract: played.plymouth.stopped };
    const { leaderId, allianceId } = await played.plymouth.board.clerk.read('/v1/contracts/{contract}', contract);
    const other = { leader: leaderId, alliance: allianceId ?? '' };
    routes = routesOf(await describedApi(demonstration.url)).filter(({ path }) => !path.startsWith('/health/'));
    holders = await everyHolder(demonstration, played, ids, other);
    matrix = new AccessMatrix(demonstration, played, ids, factsOf(played, ids, other));
    recorded = await demonstration.recorded();
  }, LONGEST);

  afterAll(() => demonstration.remove());

  afterEach(async () => expect(await demonstration.recorded()).toBe(recorded));

  it.each(ROLES)(
    'lets in a %s within what the policy names, and nobody else',
    async (role) => {
      const some = holders.filter((holder) => holder.role === role);
      expect(some).toHaveLength(13);
      expect(await faultsOf(routes, some)).toEqual([]);
    },
    LONGEST,
  );

  it('lets nobody be more than their token says, though their standing says it', async () => {
    const standings = ROLES.map((role) => ({ role, scope: EVERYWHERE }));
    const { personId } = await demonstration.installation.register('Everything', '2011-09-01', ...standings);
    recorded = await demonstration.recorded();
    for (const role of ROLES) {
      const token = await issueToken(demonstration.key, { person: personId, roles: [role] });
      const counts = role !== 'chair' && role !== 'board-member';
      expect(await matrix.faults(routes, { role, scope: EVERYWHERE, token, counts })).toEqual([]);
    }
  });

  it(
    'takes a standing that has ended or not begun, and a role that nobody knows, for none',
    async () => {
      const administrator = await demonstration.installation.administrator;
      const tokenFor = (person: string, roles: readonly string[] = ROLES) =>
        issueToken(demonstration.key, { person, roles });
      const past = { from: '2011-09-01', to: addDays(LAST_DAY, -1) };
      const future = { from: addDays(LAST_DAY, 1), to: null };
      const nobodies: string[] = [await tokenFor('no such person'), await tokenFor(administrator.personId, ['king'])];
      for (const period of [past, future]) {
        const { personId } = await demonstration.installation.register('Sometime', '2011-09-01');
        for (const role of ROLES) {
          const standing = { role, scope: EVERYWHERE, ...period };
          await administrator.record('/v1/persons/{person}/standings', { person: personId }, standing);
        }
        nobodies.push(await tokenFor(personId));
      }
      recorded = await demonstration.recorded();
      for (const token of nobodies)
        expect(await matrix.faults(routes, { role: 'administrator', scope: EVERYWHERE, token, counts: false })).toEqual(
          [],
        );
    },
    LONGEST,
  );

  it('shows everybody their own record, whatever they are', async () => {
    const own = routes.filter(({ path }) => path === '/v1/persons/{person}');
    expect(own.map(({ policy }) => Object.keys(policy ?? {}).sort())).toEqual([[...ROLES].sort()]);
  });

  it('would be found where the guard is more generous or stricter than the description', async () => {
    const described = (path: string, role: Role, reaches: readonly string[] | undefined): Route => {
      const route = routes.find((each) => each.path === path && each.method === 'GET');
      if (route === undefined) throw new Error(`There is no ${path}.`);
      const others = Object.entries(route.policy ?? {}).filter(([named]) => named !== role);
      return { ...route, policy: Object.fromEntries(reaches === undefined ? others : [...others, [role, reaches]]) };
    };
    const planted: [Route, Role][] = [
      [described('/v1/boards/{board}', 'clerk', undefined), 'clerk'],
      [described('/v1/boards/{board}', 'clerk', ['any']), 'clerk'],
      [described('/v1/boards/{board}', 'school-head', ['any']), 'school-head'],
      [described('/v1/contracts/{contract}', 'school-head', ['school']), 'school-head'],
      [described('/v1/contracts/{contract}', 'la-officer', ['board-area']), 'la-officer'],
      [{ ...described('/v1/escalations/{escalation}', 'clerk', ['board']), policy: undefined }, 'clerk'],
    ];
    for (const [route, role] of planted) {
      const some = holders.filter((holder) => holder.role === role);
      expect([route.path, role, (await faultsOf([route], some)).length > 0]).toEqual([route.path, role, true]);
    }
  });
});
