import { ROLES } from '#domain/vocabulary';
import type { Caller } from '#scenarios/demo-installation';
import { fillPath, listRoutes, readApiDescription, type Route } from '#test/support/api-description';
import { startWithCompletedCases } from '#test/support/completed-cases';
import { listCaseIds } from '#test/support/demo-cases';
import type { Demonstration } from '#test/support/demonstration';
import { listFittingScopes } from '#test/support/fitting-scopes';
import { createSender } from '#test/support/raw-requests';

let demonstration: Demonstration;
let ids: Readonly<Record<string, string>>;
let routes: Route[];

beforeAll(async () => {
  const started = await startWithCompletedCases();
  demonstration = started.demonstration;
  ids = await listCaseIds(started.cases);
  routes = listRoutes(await readApiDescription(demonstration.url));
});

afterAll(() => demonstration.remove());

/** Null if the response has this status. */
const findWrongStatus = async (caller: Caller, { method, path }: Route, expected: number): Promise<string | null> => {
  const { status, text } = await createSender(demonstration.url)(fillPath(path, ids), { method, token: caller.token });
  return status === expected ? null : `${method} ${path} answered ${status}: ${text.slice(0, 200)}`;
};

describe('Every route', () => {
  it('rejects every role that its policy does not name, whatever the scope of the role', async () => {
    for (const role of ROLES) {
      const [scope] = listFittingScopes(role, {
        board: [ids.board ?? ''],
        school: ['900101'],
        alliance: [ids.alliance ?? ''],
        leader: [ids.leader ?? ''],
        area: ['826'],
        body: [ids.body ?? ''],
      });
      if (scope === undefined) throw new Error(`There is no scope for ${role}.`);
      const caller = await demonstration.installation.register(`${role} for ${scope.kind}`, '2011-09-01', {
        role,
        scope,
      });
      const found: (string | null)[] = [];
      for (const route of routes.filter(({ policy }) => policy !== undefined && policy[role] === undefined))
        found.push(await findWrongStatus(caller, route, 403));
      expect([role, found.filter((one) => one !== null)]).toEqual([role, []]);
    }
  });
});
