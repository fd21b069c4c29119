/**
 * Writes each compiled program as few files into `dist/programs`, with most of the packages that it uses, because loading three thousand modules takes longer
 * than everything else that a start does. Needs the compiled files in `dist`. `--without-demonstration` leaves out what no installation needs.
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { trimBundle } from './trim-bundle.mjs';

const OUTPUT = 'dist/programs';

/** Packages that are loaded from `node_modules`: they have native code or read files of their own, or the programs run without them. */
const NOT_BUNDLED = [
  ...['better-sqlite3', 'pdfkit', 'swagger-ui-dist'],
  // Loaded only if traces are sent.
  ...['exporter-trace-otlp-http', 'resources', 'sdk-trace'].map((name) => `@opentelemetry/${name}`),
  ...['pg-native', '@fastify/multipart', '@fastify/static', '@fastify/view'],
  ...['@nestjs/microservices', '@nestjs/platform-express', '@nestjs/websockets'],
];

/** Packages in the older format load the modules of Node.js with `require`. */
const REQUIRE = `import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);`;

const DEMONSTRATION = ['#api/demonstration/*', '#cli/demo.command'];

/** Threads start with a file of their own, which the code names. */
const findThreads = () =>
  globSync('dist/{apps,libs}/**/*.js')
    .filter((file) => !file.includes('/testing/'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/resolveThreadEntry\('([\w-]+)'/g)].map(([, name]) =>
        join(dirname(file), `${name}.js`),
      ),
    );

const listEntryPoints = (withDemonstration) => {
  const programs = ['api', 'worker', 'cli'].map((name) => [name, `dist/apps/${name}/src/main.js`]);
  // The command line offers the demonstration if this file exists.
  const demonstration = withDemonstration ? ['dist/apps/cli/src/demo.command.js'] : [];
  return Object.fromEntries([
    ...programs,
    ...[...findThreads(), ...demonstration].map((file) => [basename(file, '.js'), file]),
  ]);
};

const bundlePrograms = async (withDemonstration) => {
  if (existsSync(OUTPUT)) rmSync(OUTPUT, { recursive: true });
  const { outputFiles } = await build({
    entryPoints: listEntryPoints(withDemonstration),
    external: [...NOT_BUNDLED, ...(withDemonstration ? [] : DEMONSTRATION)],
    outdir: OUTPUT,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // Nest names providers by their classes.
    keepNames: true,
    legalComments: 'none',
    // Their text stays in memory. Short lines, so that a stack trace says where.
    minifyWhitespace: true,
    lineLimit: 120,
    write: false,
    banner: { js: REQUIRE },
    logLevel: 'error',
  });
  mkdirSync(OUTPUT, { recursive: true });
  for (const { path, text } of outputFiles) writeFileSync(path, trimBundle(text));
};

await bundlePrograms(!process.argv.includes('--without-demonstration'));
