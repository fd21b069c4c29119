import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportRun } from '#api/imports/import-run';
import { TestService, type Caller, type TestResponse } from '#api/testing/test-service';
import { register } from '#domain/register';
import { commandRequest } from '#execution/command-executor';
import { waitUntil } from '#kernel/testing/wait-until';

const HEADER = 'URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),LA (code)';
const SCHOOLS = 3_000;
const DAY = '2026-11-30';

const buildFile = (schools: number): string =>
  [HEADER, ...Array.from({ length: schools }, (_, index) => `${100_000 + index},A School,Open,Primary,879`)].join('\n');

describe('An uploaded register', () => {
  let service: TestService;
  let administrator: Caller;

  const begin = async (folder?: string): Promise<void> => {
    service = await TestService.start({ day: DAY, ...(folder === undefined ? {} : { folder }) });
    administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
  };
  const upload = (content: string, more: object = {}): Promise<TestResponse> =>
    administrator.post('imports/establishments?file=a.csv', Buffer.from(content), {
      'content-type': 'text/csv',
      ...more,
    });
  const watch = async (importId: unknown): Promise<ImportRun> => {
    const { status, body } = await administrator.get(`imports/establishments/${String(importId)}`);
    expect(status).toBe(200);
    return body as unknown as ImportRun;
  };
  const listHeldFiles = (): string[] => {
    const folder = join(service.folder, 'imports');
    return existsSync(folder) ? readdirSync(folder) : [];
  };

  beforeEach(() => begin());
  afterEach(async () => {
    await service.close();
    rmSync(service.folder, { recursive: true, force: true });
  });

  it('returns the location of an import, which ends with its counts and rejected rows and leaves no file', async () => {
    const { status, body } = await upload(`${buildFile(SCHOOLS)}\n12,Short,Open,Primary,879`);
    expect({ status, body }).toMatchObject({ status: 202, body: { register: 'establishments', rows: SCHOOLS + 1 } });
    await waitUntil(async () => (await watch(body.importId)).status !== 'started');
    expect(await watch(body.importId)).toMatchObject({
      register: 'establishments',
      status: 'finished',
      done: SCHOOLS + 1,
      remainingSeconds: null,
      counts: { registered: SCHOOLS, rejected: 1 },
      rejected: [{ line: SCHOOLS + 2, column: 'URN', reason: 'is not a URN of six digits' }],
    });
    await waitUntil(() => listHeldFiles().length === 0);
  });

  it('is refused at once if it cannot be read to its end, and returns the result if it was imported before', async () => {
    expect((await upload('URN,Name\n1,x')).status).toBe(422);
    const waiting = { prefer: 'respond-async, wait=10' };
    expect(await upload(buildFile(2), waiting)).toMatchObject({ status: 200, body: { registered: 2 } });
    expect(await upload(buildFile(2))).toMatchObject({ status: 200, body: { unchanged: 2 } });
    expect((await administrator.get(`imports/establishments/${administrator.id}`)).status).toBe(404);
    expect(listHeldFiles()).toEqual([]);
  });

  it('is interrupted when the service stops, and continues when it is uploaded again', async () => {
    const { body } = await upload(buildFile(SCHOOLS));
    const { folder } = service;
    await service.stop();
    await begin(folder);
    expect(listHeldFiles()).toEqual([]);
    expect((await watch(body.importId)).status).toBe('interrupted');
    const again = (await upload(buildFile(SCHOOLS), { prefer: 'wait' })).body;
    expect(Number(again.registered) + Number(again.unchanged)).toBe(SCHOOLS);
  });

  it('is marked as interrupted at the next start if its service was killed, and its file is deleted', async () => {
    const importId = '00000000-0000-4000-8000-000000000009';
    const columns = { unknown: [], missing: [], repeated: [] };
    const file = { file: 'a.csv', sha256: 'aa', bytes: 10, rows: 10, extractedOn: null, columns };
    const started = { importId, file, confirmed: false, register: 'establishments' as const };
    const context = service.commandContext();
    await service.executor.execute(commandRequest(register, 'StartRegisterImport', 'establishments', started, context));
    const { folder } = service;
    await service.stop();
    mkdirSync(join(folder, 'imports', 'register-file-left'), { recursive: true });
    writeFileSync(join(folder, 'imports', 'register-file-left', 'upload.csv'), HEADER);
    await begin(folder);
    expect(listHeldFiles()).toEqual([]);
    expect(await watch(importId)).toMatchObject({ status: 'interrupted', remainingSeconds: null });
  });
});
