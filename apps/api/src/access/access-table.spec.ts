import { readFileSync, writeFileSync } from 'node:fs';
import { AService } from '#api/testing/test-service';
import { accessTable } from '#test/support/access-table';
import { routesOf, type ApiDescription, type Route } from '#test/support/api-description';

const TABLE = new URL('../../../../docs/access.md', import.meta.url);

describe('The table of who may do what', () => {
  let routes: Route[] = [];

  beforeAll(async () => {
    const service = await AService.startedOn('2011-09-01');
    routes = routesOf(JSON.parse(JSON.stringify(service.document())) as ApiDescription);
    await service.close();
  }, 60_000);

  it('stands in docs/access.md as the routes have it (UPDATE_ACCESS=1 writes it)', () => {
    if (process.env.UPDATE_ACCESS === '1') writeFileSync(TABLE, accessTable(routes));
    expect(readFileSync(TABLE, 'utf8')).toBe(accessTable(routes));
  });

  it('would not be the same with one policy more generous', () => {
    const generous = routes.map((route) =>
      route.path === '/v1/persons/{person}/standings' ? { ...route, policy: { clerk: ['any'] } } : route,
    );
    expect(accessTable(generous)).not.toBe(accessTable(routes));
  });
});
