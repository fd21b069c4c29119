import { Injectable, Module, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applicationOf } from '#api/http/application';
import { Followers } from '#api/operations/processor-registry';
import { SkipsController } from '#api/operations/skips.controller';
import { AService } from '#api/testing/test-service';
import { Clock, SystemClock } from '#execution/clock';
import { Projector } from '#processing/projector';
import { reaction, send } from '#kernel/reaction';
import { ReactionProgress } from '#processing/reaction-monitor';
import { Reactor } from '#processing/reactor';
import { ReadModels } from '#processing/read-models';
import { Refused } from '#kernel/refused';
import { StreamKinds } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { allSkips } from '#processing/processor-faults';
import { purse } from '#kernel/testing/sample-streams';
import { books, booksView, manyBooks, recordIn, type ShelfEvents } from '#processing/testing/shelf-view';
import { ViewProgress } from '#processing/view-monitor';
import { Log } from '#platform/logging';

const ADMINISTRATOR = '00000000-0000-4000-8000-000000000001';

/** Everybody is the administrator here; who really may is shown on the whole service below. */
@Injectable()
class Administrator implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const principal = { person: ADMINISTRATOR, mayBe: ['administrator' as const] };
    context.switchToHttp().getRequest<FastifyRequest>().principal = principal;
    return true;
  }
}

const paying = reaction<ShelfEvents>('paying', 'beginning', {
  BookAdded: ({ data }) => [send(purse, 'Take', data.book, { coins: data.pages })],
});

describe('An event that something has stopped at', () => {
  const folder = mkdtempSync(join(tmpdir(), 'skips-'));
  const store = SqliteEventStore.open(join(folder, 'events.db'));
  const kinds = new StreamKinds([]);
  const notice = (): void => undefined;
  const delivered: string[] = [];
  let readModels: ReadModels;
  let projector: Projector;
  let reactor: Reactor;
  let application: NestFastifyApplication;

  const fault = (book: string): void => {
    if (book === 'book-3') throw new Error('three');
  };
  const deliver = async ({ id }: { id: string }): Promise<void> => {
    if (id === 'book-3') throw new Refused('three', 'Not three.');
    delivered.push(id);
  };

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
      controllers: [SkipsController],
      providers: [
        { provide: ViewProgress, useValue: projector },
        { provide: ReactionProgress, useValue: reactor },
        Followers,
        { provide: Clock, useClass: SystemClock },
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

  const asked = async (path: string, payload: object) => {
    const answer = await application.inject({ method: 'POST', url: `/v1/operations/${path}/skip`, payload });
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
  };
  const stoppedAt = (): string => projector.status()[0]?.failed?.eventId ?? '';

  it('is not passed over without a reason, or when it is another', async () => {
    const eventId = stoppedAt();
    expect(await asked('views/books', { eventId })).toMatchObject({ status: 400 });
    expect(await asked('views/books', { eventId, reason: ' ' })).toMatchObject({ status: 400 });
    expect(await asked('views/books', { eventId, reason: 'x'.repeat(501) })).toMatchObject({ status: 400 });
    const another = { eventId: ADMINISTRATOR, reason: 'Never mind.' };
    const refused = { status: 409, body: { code: 'not-stopped-there' } };
    expect(await asked('views/books', another)).toMatchObject(refused);
    expect(await asked('reactions/paying', another)).toMatchObject(refused);
    expect(await asked('views/none', another)).toMatchObject({ status: 404 });
    expect(await asked('reactions/none', another)).toMatchObject({ status: 404 });
    expect(await allSkips(readModels.database)).toEqual([]);
  });

  it('is passed over on record, by the view and by the reaction that were named', async () => {
    const eventId = stoppedAt();
    const view = await asked('views/books', { eventId, reason: 'A test of the printer.' });
    expect(view).toMatchObject({ status: 200, body: { view: 'books', failed: null } });
    const reacting = await asked('reactions/paying', { eventId, reason: 'Paid by hand.' });
    expect(reacting).toMatchObject({ status: 200, body: { reaction: 'paying', failed: null } });
    await reactor.settled();
    await projector.ready();
    expect(await readModels.rows(books)).toHaveLength(4);
    expect(delivered).toHaveLength(4);
    expect(await allSkips(readModels.database)).toMatchObject([
      { name: 'view:books', eventId, by: ADMINISTRATOR, reason: 'A test of the printer.' },
      { name: 'reaction:paying', eventId, by: ADMINISTRATOR, reason: 'Paid by hand.' },
    ]);
  });
});

describe('The routes that skip', () => {
  it('are for the administrator alone, and what was skipped is shown', async () => {
    const service = await AService.startedOn('2012-01-10');
    const administrator = await service.caller('administrator', { kind: 'everywhere', id: '*' });
    const auditor = await service.caller('auditor', { kind: 'everywhere', id: '*' });
    const { status, body } = await administrator.get('operations');
    expect({ status, body }).toMatchObject({ status: 200, body: { skipped: [] } });
    const { views } = body as unknown as { readonly views: readonly { readonly view: string }[] };
    const skip = { eventId: ADMINISTRATOR, reason: 'Never mind.' };
    const address = `operations/views/${views[0]?.view}/skip`;
    expect((await auditor.post(address, skip)).status).toBe(403);
    expect((await administrator.post(address, skip)).status).toBe(409);
    await service.close();
  }, 20_000);
});
