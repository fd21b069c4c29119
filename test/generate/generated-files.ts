import { readFileSync } from 'node:fs';
import type { OpenAPIObject } from '@nestjs/swagger';
import { format } from 'oxfmt';
import { generateClientTypes } from '#api/testing/client-types';
import { TestService } from '#api/testing/test-service';
import { replaceLayersTable } from '#test/architecture/layers-table';
import { frozenPath, listSampleEvents } from '#test/events/frozen-events';
import { formatEvents } from '#test/generate/events-page';
import { formatProblemCodes, formatSettings } from '#test/generate/reference-pages';
import { generateRefusals } from '#test/generate/refusals-file';
import { formatVisibility } from '#test/generate/visibility-page';
import {
  adviseOnDefinition,
  definitionPath,
  listDefinitions,
  listLeftDefinitions,
} from '#test/read-models/read-model-definitions';
import { formatAccessTable } from '#test/support/access-table';
import { listRoutes, type ApiDescription } from '#test/support/api-description';

/** A file that is made from the sources: its path, and the text that it must have. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
  /** A frozen file is created if it is missing, and never changed. */
  readonly isFrozen?: boolean;
}

/** The routes do not depend on the day; the service needs one. */
const ANY_DAY = '2012-03-01';

const readDocument = async (): Promise<OpenAPIObject> => {
  const service = await TestService.startOn(ANY_DAY);
  try {
    return service.document();
  } finally {
    await service.close();
  }
};

/** The document as a client receives it. */
const asDescription = (document: OpenAPIObject): ApiDescription =>
  JSON.parse(JSON.stringify(document)) as ApiDescription;

const formatJson = async (value: object): Promise<string> =>
  (await format('generated.json', JSON.stringify(value), { printWidth: 120 })).code;

const listFrozenFiles = (): Promise<GeneratedFile[]> =>
  Promise.all(
    listSampleEvents().map(async (event) => ({
      path: frozenPath(event),
      text: await formatJson(event),
      isFrozen: true,
    })),
  );

/** A definition stays as it was frozen until the version of the read model increases. */
const listDefinitionFiles = (): Promise<GeneratedFile[]> =>
  Promise.all(
    listDefinitions()
      .filter((definition) => adviseOnDefinition(definition)?.isOutdated ?? true)
      .map(async (definition) => ({ path: definitionPath(definition), text: await formatJson(definition) })),
  );

/** What must be changed by hand before the definitions can be frozen: a sentence for each read model. */
export const listRefusedDefinitions = (): string[] => [
  ...listDefinitions()
    .map((definition) => adviseOnDefinition(definition))
    .flatMap((advice) => (advice === null || advice.isOutdated ? [] : [advice.sentence])),
  ...listLeftDefinitions().map((path) => `The read model of ${path} no longer exists. Delete the file.`),
];

/** All generated files. The table of refusals comes from the sources on disk, the others from the API of this build. */
export const listGeneratedFiles = async (): Promise<GeneratedFile[]> => {
  const document = await readDocument();
  return [
    { path: 'apps/api/src/openapi/refusals.generated.ts', text: generateRefusals() },
    { path: 'libs/client/src/api.types.ts', text: await generateClientTypes(document) },
    { path: 'docs/architecture.md', text: replaceLayersTable(readFileSync('docs/architecture.md', 'utf8')) },
    { path: 'docs/reference/events.md', text: formatEvents() },
    { path: 'docs/reference/problem-codes.md', text: formatProblemCodes() },
    { path: 'docs/reference/settings.md', text: formatSettings(readFileSync('.env.example', 'utf8')) },
    { path: 'docs/reference/access.md', text: formatAccessTable(listRoutes(asDescription(document))) },
    { path: 'docs/reference/visibility.md', text: formatVisibility() },
    ...(await listFrozenFiles()),
    ...(await listDefinitionFiles()),
  ];
};
