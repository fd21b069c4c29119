import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { PROBLEM_CODES, PROBLEMS } from '#api/http/problems';

const introduction = `
The record of a School-to-School Partnership Board: which schools ask for support, what the board decides, who gives the support under
which contract, what it costs and what comes of it. Every change is an event that is never altered; the auditor reads the history itself.

**Signing in.** Send \`Authorization: Bearer <token>\`. On a local installation \`npm run --silent token\` prints one for the first administrator.

**Recording.** Each command answers \`{ id, version }\` once it is on disk and the read models show it. \`Idempotency-Key\` makes a retry safe,
\`If-Match\` with the version (as an ETag, \`"3"\`) refuses a command on a record that has changed since.

**Errors** are problem documents (RFC 9457, \`application/problem+json\`) with a stable \`code\`; a rule's refusal has status 409 and the
rule's own code. The other codes: ${PROBLEM_CODES.map((code) => `\`${code}\` (${PROBLEMS[code].status})`).join(', ')}.

Sums are integer pence, time is half-days, dates are ISO days (Europe/London), moments ISO UTC.
`;

/** The OpenAPI document of all routes. */
export const openApiOf = (application: NestFastifyApplication): OpenAPIObject => {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('School support brokerage')
    .setDescription(introduction)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  return SwaggerModule.createDocument(application, settings, {
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}`,
  });
};

/** The documentation page at `/docs`, its document at `/docs-json`. */
export const documentApi = (application: NestFastifyApplication): void => {
  SwaggerModule.setup('docs', application, () => openApiOf(application), {
    customSiteTitle: 'School support brokerage',
    swaggerOptions: { persistAuthorization: false },
  });
};
