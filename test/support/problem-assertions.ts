import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ProblemDocument } from '#api/http/problem-filter';
import type { WrongField } from '#api/http/request-errors';

type Request = Exclude<Parameters<NestFastifyApplication['inject']>[0], string | undefined>;

/** Posts a body as JSON, or a text unchanged. Returns the status and the invalid fields that the answer names. */
export const postJson = async (
  application: NestFastifyApplication,
  url: string,
  body: unknown,
): Promise<{ status: number; errors: readonly WrongField[] }> => {
  const answer = await application.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const errors = answer.body === '' ? [] : (answer.json<{ errors?: readonly WrongField[] }>().errors ?? []);
  return { status: answer.statusCode, errors };
};

/** Sends a request and expects a problem document with a correlation id and without internal details. */
export const expectProblem = async (application: NestFastifyApplication, request: Request) => {
  const answer = await application.inject(request);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  const problem = answer.json<ProblemDocument>();
  expect(problem.status).toBe(answer.statusCode);
  expect(problem.title.length).toBeGreaterThan(0);
  expect([problem.correlationId, answer.headers['x-correlation-id']]).toEqual(Array(2).fill(problem.correlationId));
  expect(answer.body).not.toMatch(/\bat .*\.(ts|js)|node_modules|stack|secret/);
  return { problem, status: answer.statusCode, headers: answer.headers };
};
