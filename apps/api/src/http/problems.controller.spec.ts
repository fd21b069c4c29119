import { PROBLEM_CODES, PROBLEMS } from '#api/http/problems';
import { startConfiguredService, type ConfiguredService } from '#api/testing/configured-service';

describe('The description of a problem', () => {
  let service: ConfiguredService;
  beforeAll(async () => {
    service = await startConfiguredService({});
  });
  afterAll(() => service.close());

  it('is at the type of every problem document, without a token', async () => {
    const problem = (await service.application.inject('/v1/me')).json<{ type: string; title: string }>();
    const response = await service.application.inject(problem.type);
    expect([response.statusCode, response.json()]).toEqual([
      200,
      {
        type: problem.type,
        code: 'unauthenticated',
        status: 401,
        title: problem.title,
        advice: PROBLEMS.unauthenticated.advice,
      },
    ]);
  });

  it('exists for every kind of problem', async () => {
    for (const code of PROBLEM_CODES) {
      const { statusCode } = await service.application.inject(`/v1/problems/${code}`);
      expect([code, statusCode]).toEqual([code, 200]);
    }
  });

  it('does not exist for other codes', async () => {
    for (const code of ['none', 'toString', 'contract-not-running']) {
      const response = await service.application.inject(`/v1/problems/${code}`);
      expect([code, response.statusCode, response.json<{ code: string }>().code]).toEqual([code, 404, 'not-found']);
    }
  });
});
