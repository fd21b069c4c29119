import { Injectable, Module, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Lags } from '#api/hosting/processor-lag';
import { applicationOf } from '#api/http/application';
import { PLACE } from '#api/hosting/tokens';
import { Followers } from '#api/operations/processor-registry';
import { HeavyWork } from '#api/operations/background-jobs';
import { OperationsController } from '#api/operations/operations.controller';
import type { OperationsStatus } from '#api/operations/operations.schemas';
import { AService } from '#api/testing/test-service';
import { Clock, SystemClock } from '#execution/clock';
import { EventStore } from '#execution/event-store';
import { Projector } from '#processing/projector';
import { reaction, send } from '#kernel/reaction';
import { ReactionProgress } from '#processing/reaction-monitor';
import { Reactor } from '#processing/reactor';
import { ReadModels } from '#processing/read-models';
import { Refused } from '#kernel/refused';
import { StreamKinds } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { purse } from '#kernel/testing/sample-streams';
import { books, booksView, manyBooks, recordIn, type ShelfEvents } from '#processing/testing/shelf-view';
import { ViewProgress } from '#processing/view-monitor';
import { Log } from '#platform/logging';

/** Everybody is the administrator here; who really may is shown on the whole service below. */
@Injectable()
class Administrator implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const person = '00000000-0000-4000-8000-000000000001';
    context.switchToHttp().getRequest<FastifyRequest>().principal = { person, mayBe: ['administrator'] };
    return true;
  }
}

const paying = reaction<ShelfEvents>('paying', 'beginning', {
  BookAdded: ({ data }) => [send(purse, 'Take', data.book, { coins: data.pages })],
});

describe('What has stopped at an event', () => {
  const folder = mkdtempSync(join(tmpdir(), 'operations-'));
  const store = SqliteEventStore.open(join(folder, 'events.db'));
  const kinds = new StreamKinds([]);
  const notice = (): void => undefined;
  let broken = true;
  let readModels: ReadModels;
  let projector: Projector;
  let reactor: Reactor;
  let application: NestFastifyApplication;

  const fault = (book: string): void => {
    if (broken && book === 'book-3') throw new Error('three');
  };
  const deliver = ({ id }: { id: string }): Promise<void> =>
    broken && id === 'book-3' ? Promise.reject(new Refused('three', 'Not three.')) : Promise.resolve();

  beforeAll(async () => {
    await recordIn(store, manyBooks(5, 1));
    readModels = await ReadModels.open(':memory:', notice);
    projector = new Projector({ store, readModels, kinds, views: [booksView(fault)], notice });
    reactor = new Reactor({ store, readModels, kinds, reactions: [paying], deliver, notice });
    await projector.start();
    await reactor.start();
    await reactor.settled();
    await projector.ready();
    @Module({
      controllers: [OperationsController],
      providers: [
        { provide: PLACE, useValue: { dataFolder: folder, servers: null } },
        { provide: EventStore, useValue: store },
        { provide: ReadModels, useValue: readModels },
        { provide: Projector, useValue: projector },
        HeavyWork,
        { provide: ViewProgress, useValue: projector },
        { provide: ReactionProgress, useValue: reactor },
        Followers,
        { provide: Clock, useClass: SystemClock },
        { provide: Lags, useFactory: () => new Lags(store, projector, reactor, new SystemClock()) },
        { provide: Log, useValue: new Log('silent') },
        { provide: APP_GUARD, useClass: Administrator },
      ],
    })
    class Service {}
    application = await applicationOf(Service, { bodyLimit: 1_024, requestTimeout: 5_000 }, new Log('silent'));
    await application.init();
  });

  afterAll(async () => {
    await application.close();
    await reactor.stop();
    await projector.stop();
    await readModels.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const asked = async (method: 'GET' | 'POST', path: string) => {
    const answer = await application.inject({ method, url: `/v1/operations${path}` });
    return { status: answer.statusCode, body: answer.json<OperationsStatus & Record<string, unknown>>() };
  };

  it('is shown with the event and the cause', async () => {
    const { status, body } = await asked('GET', '');
    expect(status).toBe(200);
    expect(body.views).toMatchObject([
      {
        ...{ view: 'books', caughtUp: false, failed: { type: 'BookAdded', cause: 'three' } },
        lag: { events: 2, seconds: expect.any(Number) as unknown },
      },
    ]);
    expect(body.reactions).toMatchObject([{ reaction: 'paying', failed: { type: 'BookAdded', cause: 'Not three.' } }]);
  });

  it('goes on when it is told to and the cause is gone', async () => {
    broken = false;
    const view = await asked('POST', '/views/books/retry');
    expect(view).toMatchObject({ status: 200, body: { view: 'books', failed: null } });
    const reacting = await asked('POST', '/reactions/paying/retry');
    expect(reacting).toMatchObject({ status: 200, body: { reaction: 'paying', failed: null } });
    await reactor.settled();
    await projector.ready();
    expect((await asked('GET', '')).body).toMatchObject({
      views: [{ caughtUp: true, failed: null }],
      reactions: [{ caughtUp: true, failed: null }],
    });
    expect(await readModels.rows(books)).toHaveLength(5);
  });

  it('is nothing where no view or reaction has that name', async () => {
    for (const path of ['/views/none/retry', '/reactions/none/retry'])
      expect(await asked('POST', path)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

describe('The routes of operations', () => {
  it('are for the administrator alone', async () => {
    const service = await AService.startedOn('2012-01-10');
    const administrator = await service.caller('administrator', { kind: 'everywhere', id: '*' });
    const auditor = await service.caller('auditor', { kind: 'everywhere', id: '*' });
    const { status, body } = await administrator.get('operations');
    expect({ status, body }).toMatchObject({ status: 200, body: { waitingFor: null } });
    const { views, reactions } = body as unknown as OperationsStatus;
    expect((await auditor.get('operations')).status).toBe(403);
    for (const path of [
      ['views', views[0]?.view, 'retry'],
      ['views', views[0]?.view, 'rebuild'],
      ['reactions', reactions[0]?.reaction, 'retry'],
    ]) {
      const address = `operations/${path.join('/')}`;
      expect((await auditor.post(address)).status).toBe(403);
      expect((await administrator.post(address)).status).toBe(path.includes('rebuild') ? 202 : 200);
    }
    await service.close();
  }, 20_000);
});
