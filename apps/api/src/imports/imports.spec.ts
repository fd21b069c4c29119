import { Body, Controller, Injectable, Module, Post, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOCATION } from '#api/hosting/tokens';
import { SeenVersions } from '#api/http/command-context';
import { createApplication } from '#api/http/application';
import { ClassifySchoolBody } from '#api/schools/schools.bodies';
import type { ImportSummary } from '#api/imports/import-report';
import { ImportsController } from '#api/imports/imports.controller';
import { EntryImport } from '#api/imports/entry-import';
import { ImportRuns } from '#api/imports/import-runs';
import { CAPTIONS } from '#api/imports/load-captions';
import { RegisterFiles } from '#api/imports/register-files';
import { RegisterLog } from '#api/imports/register-log';
import { RegisterReader } from '#api/imports/register-reader';
import { RegisterImport } from '#api/imports/register-import';
import { SchoolRows } from '#api/imports/school-rows';
import { school } from '#domain/school';
import { Clock, SystemClock } from '#execution/clock';
import type { RecordedEvent } from '#kernel/event';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { waitUntil } from '#kernel/testing/wait-until';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { CommandExecutor } from '#execution/command-executor';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { Log } from '#platform/logging';

/** Authenticates every caller as an administrator, because access is not tested here. */
@Injectable()
class Administrator implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.principal = { person: '00000000-0000-4000-8000-000000000001', tokenRoles: ['administrator'] };
    return true;
  }
}

class SmallFiles extends RegisterFiles {
  protected override readonly maxBytes = 30_000;
}

@Controller('v1')
class OtherController {
  @Post('other')
  take(@Body() body: ClassifySchoolBody): ClassifySchoolBody {
    return body;
  }
}

const PLYMOUTH = readFileSync('test/data/plymouth/establishments-plymouth.csv', 'latin1');
const HEADER = 'URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),LA (code)';

let folder: string;
let store: SqliteEventStore;
let streams: StreamReader;
let executor: CommandExecutor;
let application: NestFastifyApplication;

const createTestApplication = async (): Promise<NestFastifyApplication> => {
  @Module({
    controllers: [ImportsController, OtherController],
    providers: [
      { provide: RegisterFiles, useClass: SmallFiles },
      RegisterReader,
      RegisterImport,
      SchoolRows,
      // No file of this spec enters alliances or leaders.
      { provide: EntryImport, useValue: {} },
      RegisterLog,
      ImportRuns,
      { provide: CAPTIONS, useValue: {} },
      { provide: LOCATION, useValue: { dataFolder: folder, servers: null } },
      { provide: Log, useValue: new Log('silent') },
      { provide: StreamReader, useValue: streams },
      { provide: CommandExecutor, useValue: executor },
      { provide: Clock, useClass: SystemClock },
      // No route here names a version.
      { provide: SeenVersions, useValue: {} },
      { provide: APP_GUARD, useClass: Administrator },
    ],
  })
  class Service {}
  return createApplication(Service, { bodyLimitBytes: 1_024, requestTimeoutMs: 600_000 }, new Log('silent'));
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'imports-'));
  store = SqliteEventStore.open(join(folder, 'events.db'));
  const cipher = new PersonalDataCipher(SqliteSubjectKeys.open(join(folder, 'keys.db')));
  streams = new StreamReader(store);
  executor = new StreamCommandExecutor(streams, cipher, { fingerprintKey: Buffer.alloc(32) });
  application = await createTestApplication();
  await application.init();
  await application.getHttpAdapter().getInstance().ready();
});

afterEach(async () => {
  await application.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const post = async (path: string, payload: string, type = 'text/csv') => {
  const headers = { 'content-type': type, prefer: 'wait' };
  const body = Buffer.from(payload, 'latin1');
  const response = await application.inject({ method: 'POST', url: `/v1/${path}`, headers, payload: body });
  return { status: response.statusCode, body: response.json<ImportSummary & Record<string, unknown>>() };
};

const establishments = (payload: string) =>
  post('imports/establishments?file=edubasealldata.csv&extractedOn=2026-07-01', payload);
const inspections = (payload: string) => post('imports/inspections?file=latest.csv', payload);

describe('Importing the register of schools', () => {
  it('registers every school once and records nothing when the file is imported again', async () => {
    const first = await establishments(PLYMOUTH);
    expect(first).toMatchObject({ status: 200, body: { rows: 108, registered: 108, rejectedCount: 0 } });
    const head = await store.head();
    const second = await establishments(PLYMOUTH);
    expect(second.body).toMatchObject({ rows: 108, registered: 0, changed: 0, unchanged: 108 });
    expect(await store.head()).toBe(head);
  });

  it('accepts a file larger than the limit of JSON bodies', async () => {
    expect(Buffer.byteLength(PLYMOUTH, 'latin1')).toBeGreaterThan(1_024);
    expect((await establishments(PLYMOUTH)).status).toBe(200);
  });

  it('records changed fields with their source', async () => {
    await establishments(`${HEADER}\n149010,High View School,Open,Primary,879\n113521,Other School,Open,Primary,879\n`);
    const { body } = await establishments(
      `${HEADER}\n149010,High View School,Closed,Primary,879\n113521,Other School,Open,Primary,879\n`,
    );
    expect(body).toMatchObject({ registered: 0, changed: 1, unchanged: 1 });
    const events: RecordedEvent[] = [];
    for await (const event of store.readStream('school-149010')) events.push(event);
    expect(events).toMatchObject([
      { type: 'SchoolRegistered' },
      {
        type: 'RegisterEntryChanged',
        data: {
          changes: [{ field: 'status', old: 'Open', new: 'Closed' }],
          source: { file: 'edubasealldata.csv', extractedOn: '2026-07-01' },
        },
      },
    ]);
  });

  it('lists every rejected row with line, column and reason, and imports the others', async () => {
    const { status, body } = await establishments(
      `${HEADER}\n14901,Short,Open,Primary,879\n149010,High View School,Open,Primary,879\n113521,,Open,Primary,879\n`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ rows: 3, registered: 1, rejectedCount: 2 });
    expect(body.rejected).toEqual([
      { line: 2, column: 'URN', value: '14901', reason: 'is not a URN of six digits' },
      { line: 4, column: 'EstablishmentName', value: '', reason: 'is blank' },
    ]);
    expect(body.headers.missing).toContain('Easting');
  });

  it('rejects a file that is not the register and records nothing', async () => {
    const { status, body } = await establishments('URN,Name\n149010,High View School\n');
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'unusable-file' });
    expect(body.detail).toContain('EstablishmentName');
    expect(await store.head()).toBeNull();
  });
});

describe('A register file with too many broken rows', () => {
  it('is rejected with the first of them, and nothing is recorded, not even the rows before', async () => {
    const file = `${HEADER}\n149010,High View School,Open,Primary,879\n${'"\n'.repeat(9_000)}`;
    const { status, body } = await establishments(file);
    expect([status, body.code]).toEqual([422, 'unusable-file']);
    expect(body.detail).toMatch(
      /^More than 1000 rows up to line .* Line 3: a quote is never closed\. Download the file/,
    );
    expect(await store.head()).toBeNull();
  });
});

describe('A register file without rows', () => {
  it('is rejected for every register and records nothing', async () => {
    const grades = 'Management information\nURN,Latest OEIF overall effectiveness\n';
    for (const response of [
      await establishments(`${HEADER}\n`),
      await establishments(HEADER),
      await inspections(grades),
    ])
      expect(response).toMatchObject({
        status: 422,
        body: { code: 'unusable-file', detail: 'The file has no rows below its header. Send the complete file.' },
      });
    expect(await store.head()).toBeNull();
  });
});

describe('Importing inspections', () => {
  const file = (...rows: string[]): string =>
    ['Management information', 'URN,Latest OEIF overall effectiveness', ...rows].join('\n');

  it('records grades of registered schools and rejects rows of other schools', async () => {
    await establishments(`${HEADER}\n149010,High View School,Open,Primary,879\n113521,Other,Open,Primary,879\n`);
    const { body } = await inspections(file('149010,2', '113521,Not judged', '999999,1'));
    expect(body).toMatchObject({ rows: 3, changed: 1, skipped: 1, rejectedCount: 1 });
    expect(body.rejected).toEqual([{ line: 5, column: 'URN', value: '999999', reason: 'is not a registered school' }]);
    const { state } = await streams.find(school, '149010');
    expect(state?.inspections).toMatchObject([
      { inspection: { framework: 'overall-grade', overallGrade: 2 }, source: { file: 'latest.csv' } },
    ]);
    expect((await inspections(file('149010,2'))).body).toMatchObject({ changed: 0, unchanged: 1 });
  });
});

describe('An upload over a real connection', () => {
  const url = async (): Promise<string> => `${await application.getUrl()}/v1/imports/establishments?file=a.csv`;
  const headers = { 'content-type': 'text/csv' };
  beforeEach(() => application.listen(0, '127.0.0.1'));

  it('returns 413 for a file above the size limit and records nothing', async () => {
    const response = await fetch(await url(), { method: 'POST', headers, body: `${HEADER}\n`.repeat(100_000) });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'content-too-large' });
    expect(await store.head()).toBeNull();
  });

  it('records nothing when it is interrupted', async () => {
    const firstRows = `${HEADER}\n149010,High View School,Open,Primary,879\n`;
    const upload = request(await url(), { method: 'POST', headers: { ...headers, 'content-length': '20000' } });
    const failure = new Promise((resolve) => upload.on('error', resolve));
    const received = once(application.getHttpServer(), 'request') as Promise<[IncomingMessage]>;
    upload.write(firstRows);
    const [{ socket }] = await received;
    await waitUntil(() => socket.bytesRead === upload.socket?.bytesWritten);
    upload.destroy(new Error('connection closed'));
    await failure;
    await application.close();
    expect(await store.head()).toBeNull();
  });
});

describe('A request without a CSV file', () => {
  it('is rejected on the import routes with the header named', async () => {
    const { status, body } = await post('imports/establishments?file=a.csv', '{}', 'application/json');
    expect({ status, errors: body.errors }).toMatchObject({ status: 400, errors: [{ field: 'Content-Type' }] });
  });

  it('returns 415 with a sentence that names text/csv when the content type is missing', async () => {
    const url = '/v1/imports/establishments?file=a.csv';
    for (const headers of [{}, { 'content-type': 'application/octet-stream' }]) {
      const response = await application.inject({ method: 'POST', url, headers, payload: Buffer.from(PLYMOUTH) });
      expect([response.statusCode, response.json<{ detail: string }>().detail]).toEqual([
        415,
        expect.stringContaining('text/csv'),
      ]);
    }
  });

  it('must have a file name and a valid day of extraction', async () => {
    const { status, body } = await post('imports/establishments?extractedOn=2026-02-30', PLYMOUTH);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field: 'file' }, { field: 'extractedOn' }]);
  });

  it('is rejected on all other routes', async () => {
    expect((await post('other', PLYMOUTH)).status).toBe(415);
    expect((await post('nowhere', PLYMOUTH)).status).toBe(404);
  });
});
