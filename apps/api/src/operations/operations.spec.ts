import { Injectable, Module, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProcessorLag } from '#api/hosting/processor-lag';
import { ProcessorRegistry } from '#api/hosting/processor-registry';
import { LOCATION } from '#api/hosting/tokens';
import { SeenVersions } from '#api/http/command-context';
import { createApplication } from '#api/http/application';
import { BackgroundJobs } from '#api/operations/background-jobs';
import { OperationsController } from '#api/operations/operations.controller';
import type { OperationsStatus } from '#api/operations/operations.schemas';
import { ProcessorsController } from '#api/operations/processors.controller';
import { TestService, type Caller } from '#api/testing/test-service';
import { Clock, SystemClock } from '#execution/clock';
import { EventStore } from '#execution/event-store';
import { EventUpcaster } from '#kernel/event-upcaster';
import { reaction, send } from '#kernel/reaction';
import { Refused } from '#kernel/refused';
import { purse } from '#kernel/testing/sample-streams';
import { Log } from '#platform/logging';
import { listSkips } from '#processing/processor-faults';
import { Projector } from '#processing/projector';
import { CombinedMonitor } from '#processing/combined-monitor';
import { ProcessorMonitor } from '#processing/processor-monitor';
import { Reactor } from '#processing/reactor';
import { ReadModels } from '#processing/read-models';
import { appendEvents, books, booksView, manyBooks, type ShelfEvents } from '#processing/testing/shelf-view';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { openSqliteReadModels } from '#sqlite/sqlite-read-models';

const ADMINISTRATOR = '00000000-0000-4000-8000-000000000001';
const BROKEN_BOOK = 'book-3';

/** Lets everybody in as the administrator. The policies are tested on the whole service below. */
@Injectable()
class AdministratorGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const principal = { person: ADMINISTRATOR, tokenRoles: ['administrator' as const] };
    context.switchToHttp().getRequest<FastifyRequest>().principal = principal;
    return true;
  }
}

const paying = reaction<ShelfEvents>('paying', 'beginning', {
  BookAdded: ({ data }) => [send(purse, 'Take', data.book, { coins: data.pages })],
});

/** A view and a reaction that both stop at the third of five books until `repair` is called. */
class StoppedProcessors {
  private readonly folder = mkdtempSync(join(tmpdir(), 'operations-'));
  private readonly store = SqliteEventStore.open(join(this.folder, 'events.db'));
  private readonly upcaster = new EventUpcaster([]);
  private broken = true;
  readonly delivered: string[] = [];
  readModels!: ReadModels;
  projector!: Projector;
  private reactor!: Reactor;
  private application!: NestFastifyApplication;

  async start(): Promise<void> {
    const { store, upcaster } = this;
    const warn = (): void => undefined;
    await appendEvents(store, manyBooks(5, 1));
    this.readModels = await openSqliteReadModels(':memory:', warn);
    const { readModels } = this;
    const views = [booksView((book) => this.failOnBrokenBook(book))];
    const sendCommand = ({ id }: { id: string }) => this.deliver(id);
    this.projector = new Projector({ store, readModels, upcaster, views, warn });
    const { reactionCheckpoints: checkpoints } = store;
    this.reactor = new Reactor({ store, readModels, checkpoints, upcaster, reactions: [paying], sendCommand, warn });
    await this.projector.start();
    await this.reactor.start();
    await this.whenCaughtUp();
    const options = { bodyLimitBytes: 1_024, requestTimeoutMs: 5_000 };
    this.application = await createApplication(this.createModule(), options, new Log('silent'));
    await this.application.init();
  }

  repair(): void {
    this.broken = false;
  }

  async whenCaughtUp(): Promise<void> {
    await this.reactor.whenCaughtUp();
    await this.projector.whenCaughtUp();
  }

  async request(method: 'GET' | 'POST', path: string, payload?: object) {
    const url = `/v1/operations${path}`;
    const response = await this.application.inject({ method, url, ...(payload === undefined ? {} : { payload }) });
    return { status: response.statusCode, body: response.json<OperationsStatus & Record<string, unknown>>() };
  }

  async close(): Promise<void> {
    await this.application.close();
    await this.reactor.stop();
    await this.projector.stop();
    await this.readModels.close();
    await this.store.close();
    rmSync(this.folder, { recursive: true });
  }

  private failOnBrokenBook(book: string): void {
    if (this.broken && book === BROKEN_BOOK) throw new Error('three');
  }

  private async deliver(id: string): Promise<void> {
    if (this.broken && id === BROKEN_BOOK) throw new Refused('three', 'Not three.');
    this.delivered.push(id);
  }

  private createModule() {
    @Module({
      controllers: [OperationsController, ProcessorsController],
      providers: [
        { provide: LOCATION, useValue: { dataFolder: this.folder, servers: null } },
        { provide: EventStore, useValue: this.store },
        { provide: ReadModels, useValue: this.readModels },
        { provide: ProcessorMonitor, useValue: new CombinedMonitor([this.projector, this.reactor]) },
        { provide: Clock, useClass: SystemClock },
        { provide: Log, useValue: new Log('silent') },
        // No route here names a version.
        { provide: SeenVersions, useValue: {} },
        { provide: APP_GUARD, useClass: AdministratorGuard },
        BackgroundJobs,
        ProcessorRegistry,
        ProcessorLag,
      ],
    })
    class OperationsOfStoppedProcessors {}
    return OperationsOfStoppedProcessors;
  }
}

describe('Retrying stopped processors', () => {
  const stopped = new StoppedProcessors();
  beforeAll(() => stopped.start());
  afterAll(() => stopped.close());

  it('shows the event at which each processor stopped, and the cause', async () => {
    const { status, body } = await stopped.request('GET', '');
    expect(status).toBe(200);
    expect(body.processors).toMatchObject([
      {
        processor: 'books',
        kind: 'view',
        caughtUp: false,
        fault: { type: 'BookAdded', cause: 'three' },
        lag: { events: 2, seconds: expect.any(Number) as unknown },
      },
      { processor: 'paying', kind: 'reaction', version: null, fault: { type: 'BookAdded', cause: 'Not three.' } },
    ]);
  });

  it('continues after a retry when the cause has been removed', async () => {
    stopped.repair();
    for (const processor of ['books', 'paying'])
      expect(await stopped.request('POST', `/processors/${processor}/retry`)).toMatchObject({
        status: 200,
        body: { processor, fault: null },
      });
    await stopped.whenCaughtUp();
    const { body } = await stopped.request('GET', '');
    expect(body.processors).toMatchObject([
      { caughtUp: true, fault: null },
      { caughtUp: true, fault: null },
    ]);
    expect(await stopped.readModels.rows(books)).toHaveLength(5);
  });

  it('answers 404 when no processor has the name', async () => {
    for (const action of ['retry', 'rebuild'])
      expect(await stopped.request('POST', `/processors/none/${action}`)).toMatchObject({
        status: 404,
        body: { code: 'not-found' },
      });
  });
});

describe('Skipping an event at which processors stopped', () => {
  const stopped = new StoppedProcessors();
  beforeAll(() => stopped.start());
  afterAll(() => stopped.close());

  const skip = (processor: string, payload: object) =>
    stopped.request('POST', `/processors/${processor}/skip`, payload);
  const stoppedAt = (): string => stopped.projector.status()[0]?.fault?.eventId ?? '';

  it('requires a reason and the event at which the processor is stopped', async () => {
    const eventId = stoppedAt();
    for (const reason of [undefined, ' ', 'x'.repeat(501)])
      expect(await skip('books', { eventId, reason })).toMatchObject({ status: 400 });
    const another = { eventId: ADMINISTRATOR, reason: 'Never mind.' };
    for (const processor of ['books', 'paying'])
      expect(await skip(processor, another)).toMatchObject({ status: 409, body: { code: 'not-stopped-there' } });
    expect(await skip('none', another)).toMatchObject({ status: 404 });
    expect(await listSkips(stopped.readModels.database)).toEqual([]);
  });

  it('skips the event only in the named processor, and records who decided and why', async () => {
    const eventId = stoppedAt();
    const fromView = await skip('books', { eventId, reason: 'A test of the printer.' });
    expect(fromView).toMatchObject({ status: 200, body: { processor: 'books', fault: null } });
    const fromReaction = await skip('paying', { eventId, reason: 'Paid by hand.' });
    expect(fromReaction).toMatchObject({ status: 200, body: { processor: 'paying', fault: null } });
    await stopped.whenCaughtUp();
    expect(await stopped.readModels.rows(books)).toHaveLength(4);
    // The command of the last event was being sent when the reaction stopped, so it was sent twice.
    expect(new Set(stopped.delivered)).toEqual(new Set(['book-0', 'book-1', 'book-2', 'book-4']));
    expect(await listSkips(stopped.readModels.database)).toMatchObject([
      { name: 'view:books', eventId, by: ADMINISTRATOR, reason: 'A test of the printer.' },
      { name: 'reaction:paying', eventId, by: ADMINISTRATOR, reason: 'Paid by hand.' },
    ]);
  });
});

describe('Pausing processors', () => {
  const stopped = new StoppedProcessors();
  beforeAll(() => stopped.start());
  afterAll(() => stopped.close());

  const post = (processor: string, action: string, payload: object = {}) =>
    stopped.request('POST', `/processors/${processor}/${action}`, payload);
  const REASON = { reason: 'Maintenance of the printer' };
  const PAUSE = { ...REASON, by: ADMINISTRATOR, since: expect.any(String) as unknown };

  it('requires a reason and the name of a processor', async () => {
    for (const reason of [undefined, ' ', 'x'.repeat(501)])
      expect(await post('books', 'pause', { reason })).toMatchObject({ status: 400 });
    for (const [action, payload] of [
      ['pause', REASON],
      ['resume', {}],
    ] as const)
      expect(await post('none', action, payload)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('shows who paused a view and a reaction and why, refuses to pause or retry them meanwhile, and resumes them once', async () => {
    const refusal = (code: string) => ({ status: 409, body: { code } });
    for (const processor of ['books', 'paying']) {
      expect(await post(processor, 'resume')).toMatchObject(refusal('not-paused'));
      expect(await post(processor, 'pause', REASON)).toMatchObject({ status: 200, body: { processor, pause: PAUSE } });
      expect(await post(processor, 'pause', { reason: 'Again' })).toMatchObject(refusal('already-paused'));
      expect(await post(processor, 'retry')).toMatchObject(refusal('paused'));
    }
    const { body } = await stopped.request('GET', '');
    expect(body.processors).toMatchObject([
      { processor: 'books', caughtUp: false, fault: { cause: 'three' }, pause: PAUSE, lag: { events: 2 } },
      { processor: 'paying', caughtUp: false, fault: { cause: 'Not three.' }, pause: PAUSE },
    ]);
    stopped.repair();
    for (const processor of ['books', 'paying']) {
      expect(await post(processor, 'resume')).toMatchObject({ status: 200, body: { fault: null, pause: null } });
      expect(await post(processor, 'resume')).toMatchObject(refusal('not-paused'));
    }
    await stopped.whenCaughtUp();
    expect(await stopped.readModels.rows(books)).toHaveLength(5);
    expect(new Set(stopped.delivered).size).toBe(5);
  });
});

describe('The routes of operations', () => {
  let service: TestService;
  let administrator: Caller;
  let auditor: Caller;

  beforeAll(async () => {
    service = await TestService.startOn('2012-01-10');
    administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    auditor = await service.createCaller('auditor', { kind: 'everywhere', id: '*' });
  });
  afterAll(() => service.close());

  it('are open only to administrators', async () => {
    expect(await administrator.get('operations')).toMatchObject({
      status: 200,
      body: { waitingFor: null, skipped: [], jobs: [] },
    });
    expect((await auditor.get('operations')).status).toBe(403);
    const skip = { eventId: ADMINISTRATOR, reason: 'Never mind.' };
    for (const [action, body, status] of [
      ['retry', {}, 200],
      ['rebuild/stop', {}, 404],
      ['rebuild', {}, 202],
      ['skip', skip, 409],
      ['pause', { reason: 'Never mind.' }, 200],
      ['resume', {}, 200],
    ] as const) {
      const path = `operations/processors/contract-register/${action}`;
      expect([action, (await auditor.post(path, body)).status]).toEqual([action, 403]);
      expect([action, (await administrator.post(path, body)).status]).toEqual([action, status]);
    }
  });

  it('find each processor by a name that no other has', async () => {
    const { processors } = (await administrator.get('operations')).body as unknown as OperationsStatus;
    const names = processors.map(({ processor }) => processor);
    expect([...new Set(names)]).toEqual(names);
    expect(new Set(processors.map(({ kind }) => kind))).toEqual(new Set(['view', 'reaction']));
  });
});
