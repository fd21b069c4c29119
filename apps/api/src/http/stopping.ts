import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RequestRejected } from '#api/http/request-rejected';

/** Another process, or the next start of this one, answers after about this time. */
const HEADERS = { 'Retry-After': '2', Connection: 'close' };

/**
 * Rejects requests that arrive after the service was told to stop, on connections that are still busy with an earlier request. Earlier requests are
 * answered as usual. `onStop` is called when the service begins to stop.
 */
export const rejectWhileStopping = (application: NestFastifyApplication, onStop: () => void): void => {
  const fastify = application.getHttpAdapter().getInstance();
  let isStopping = false;
  fastify.addHook('preClose', (done) => {
    isStopping = true;
    onStop();
    done();
  });
  fastify.addHook('onRequest', (_, _reply, done) => {
    if (isStopping)
      done(
        new RequestRejected(
          'unavailable',
          'The service is stopping. Nothing was recorded. Send the request again.',
          HEADERS,
        ),
      );
    else done();
  });
};
