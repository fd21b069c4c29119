import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConnectionPool, type Exchange } from '#bench/connection-pool';
import { BrokerageClient } from '#client/client';

describe('ConnectionPool', () => {
  let server: Server | null = null;
  let pool: ConnectionPool | null = null;

  const start = async (listener: RequestListener) => {
    server = createServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const exchanges: Exchange[] = [];
    const opened = new ConnectionPool(url, (exchange) => exchanges.push(exchange));
    pool = opened;
    return { client: new BrokerageClient({ url, token: 'a-token', fetch: opened.fetch }), exchanges };
  };

  afterEach(() => {
    pool?.close();
    server?.closeAllConnections();
    server?.close();
  });

  it('sends the requests of a typed client, and returns status, ETag and text beyond ASCII', async () => {
    const { client } = await start((request, response) => {
      const body = JSON.stringify({ id: 'p-1', name: `Zoë, ${request.method} ${request.headers.authorization}` });
      const headers = { ETag: '"3"', 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
      response.writeHead(200, headers).end(body);
    });
    const response = await client.get('/v1/persons/{person}', { person: 'p-1' });
    expect(response).toMatchObject({ status: 200, etag: '"3"', body: { name: 'Zoë, GET Bearer a-token' } });
  });

  it('sends the body of a command as bytes, and reports the exchange with its duration', async () => {
    const { client, exchanges } = await start((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { name } = JSON.parse(Buffer.concat(chunks).toString()) as { name: string };
        const body = JSON.stringify({ id: name, version: 1 });
        response.writeHead(201, { 'Content-Length': Buffer.byteLength(body) }).end(body);
      });
    });
    expect(await client.record('/v1/persons', {}, { name: 'Zoë', email: null })).toMatchObject({ id: 'Zoë' });
    expect(exchanges).toMatchObject([{ method: 'POST', path: '/v1/persons', status: 201 }]);
    expect(exchanges[0]?.durationMs).toBeGreaterThan(0);
  });

  it('uses one connection for requests that follow each other, and one each for requests at once', async () => {
    const { client } = await start((_, response) => {
      response.writeHead(200, { 'Content-Length': 2 }).end('{}');
    });
    const ports = new Set<number | undefined>();
    server?.on('request', ({ socket }) => ports.add(socket.remotePort));
    await client.get('/v1/me');
    await client.get('/v1/me');
    expect(ports.size).toBe(1);
    await Promise.all([client.get('/v1/me'), client.get('/v1/me'), client.get('/v1/me')]);
    expect(ports.size).toBe(3);
  });

  it('rejects when the connection breaks before the response is complete', async () => {
    const { client } = await start((_, response) => {
      response.writeHead(200, { 'Content-Length': 100 });
      response.write('{"id":', () => response.destroy());
    });
    await expect(client.get('/v1/me')).rejects.toThrow('closed the connection');
  });
});
