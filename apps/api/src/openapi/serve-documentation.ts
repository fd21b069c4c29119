import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { StaticContent } from '#api/http/static-content';
import { buildOpenApiDocument } from '#api/openapi/document';

/** Folder of the scripts and styles of Swagger UI. */
const SWAGGER_UI = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>School support brokerage</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
    <link rel="icon" type="image/png" href="/docs/favicon-32x32.png" sizes="32x32" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/initializer.js"></script>
  </body>
</html>
`;

/** A script of its own, because the security policy of the page forbids inline scripts. */
const INITIALIZER = `window.onload = () => {
  window.ui = SwaggerUIBundle({
    url: '/docs-json',
    dom_id: '#swagger-ui',
    deepLinking: true,
    persistAuthorization: false,
    presets: [SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout',
  });
};
`;

const HTML = 'text/html; charset=utf-8';
const JSON_DOCUMENT = 'application/json; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

const readAsset = (name: string) => (): Buffer => readFileSync(join(SWAGGER_UI, name));

/**
 * Serves the documentation page at `/docs` and the OpenAPI document at `/docs-json`. Everybody may read them, so each is made once. The document takes a good
 * part of a second, which no start pays for: it is made for the first request.
 */
export const serveDocumentation = (application: NestFastifyApplication): void => {
  const document = new StaticContent(JSON_DOCUMENT, () => JSON.stringify(buildOpenApiDocument(application)));
  const contents: Readonly<Record<string, StaticContent>> = {
    '/docs': new StaticContent(HTML, () => PAGE),
    '/docs/initializer.js': new StaticContent(SCRIPT, () => INITIALIZER),
    '/docs/swagger-ui-bundle.js': new StaticContent(SCRIPT, readAsset('swagger-ui-bundle.js')),
    '/docs/swagger-ui.css': new StaticContent('text/css; charset=utf-8', readAsset('swagger-ui.css')),
    '/docs/favicon-32x32.png': new StaticContent('image/png', readAsset('favicon-32x32.png')),
    '/docs-json': document,
  };
  const fastify = application.getHttpAdapter().getInstance();
  for (const [url, content] of Object.entries(contents))
    fastify.get(url, (request, reply) => content.send(request, reply));
};
