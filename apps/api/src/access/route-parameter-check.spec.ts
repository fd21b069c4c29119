import { Controller, Get, Module, Param } from '@nestjs/common';
import { assertKnownParameters, RouteParameterCheck } from '#api/access/route-parameter-check';
import { createApplication } from '#api/http/application';
import { Log } from '#platform/logging';

@Controller('v1')
class SampleController {
  @Get('boards/:board/planets/:planet')
  getPlanet(@Param('planet') planet: string): string {
    return planet;
  }
}

@Module({ controllers: [SampleController], providers: [RouteParameterCheck] })
class SampleModule {}

describe('The check of path parameters', () => {
  it('accepts paths whose parameters all have an entry in the resolver', () => {
    for (const path of ['/v1/me', '/v1/contracts/:contract/visits/:visit/attendance', '/docs/*'])
      expect(() => assertKnownParameters(path)).not.toThrow();
  });

  it.each(['/v1/planets/:planet', '/v1/boards/:board/:toString', '/v1/:Board'])('rejects the path %s', (path) => {
    expect(() => assertKnownParameters(path)).toThrow('unknown path parameter');
  });

  it('makes the start of the application fail for a route with an unknown parameter', async () => {
    const options = { bodyLimitBytes: 1_024, requestTimeoutMs: 5_000 };
    const application = await createApplication(SampleModule, options, new Log('silent'));
    await expect(application.init()).rejects.toThrow('unknown path parameter planet');
    await application.close();
  });
});
