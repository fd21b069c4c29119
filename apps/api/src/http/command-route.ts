import { applyDecorators, HttpCode, Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { RouteConfig, type FastifyAdapter } from '@nestjs/platform-fastify';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Policy, type Grants } from '#api/access/policy';
import { newIdFor } from '#api/http/command-context';
import { ViewProgress } from '#processing/view-monitor';
import type { Receipt } from '#execution/command-executor';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set for the routes that record something. */
    readonly records?: Makes;
  }
}

/** How long an answer waits for the read models, in milliseconds; the record itself is safe by then. */
const LONGEST_WAIT = 2_000;

/** What a command makes: a record of its own under `/v1/<opens>`, or a part whose id is answered under this name; neither for most. */
export interface Makes {
  readonly opens?: string;
  readonly part?: string;
}

const VERSION_TAG = { description: 'The version in double quotes.', schema: { type: 'string' as const } };
const PLACE = { description: 'Address of the new record.', schema: { type: 'string' as const } };

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** The answer to a command. */
export type Recorded = Promise<Receipt>;

const answerSchema = ({ part }: Makes): object => ({
  title: part === undefined ? 'Recorded' : `Recorded${capital(part.replace(/Id$/, ''))}`,
  type: 'object',
  required: ['id', 'version', ...(part === undefined ? [] : [part])],
  properties: {
    id: { type: 'string', description: 'Id of the record.' },
    version: { type: 'integer', minimum: 0, description: 'Number of events in its history now; send it as If-Match.' },
    ...(part === undefined ? {} : { [part]: { type: 'string', format: 'uuid' } }),
  },
});

/** A route that records something: what it is called, who may use it, and what it makes. */
export const Records = (summary: string, grants: Grants, makes: Makes = {}): MethodDecorator => {
  const status = makes.opens === undefined ? 200 : 201;
  return applyDecorators(
    Policy(summary, grants),
    RouteConfig({ records: makes }),
    HttpCode(status),
    ApiResponse({
      status,
      description: 'Recorded.',
      headers: { ETag: VERSION_TAG, ...(makes.opens === undefined ? {} : { Location: PLACE }) },
      content: { 'application/json': { schema: answerSchema(makes) } },
    }),
    ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key and body are recorded once.' }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'Refused with 412 unless the record is at this version.',
    }),
  );
};

/**
 * Answers a command once the read models have seen it, so that who records and then reads sees it. A view that has stopped is not waited for.
 * A hook of the server and no interceptor: those cost every request more than all that is done here.
 */
@Injectable()
export class RecordedAnswers {
  constructor(
    @Inject(HttpAdapterHost) { httpAdapter }: HttpAdapterHost<FastifyAdapter>,
    @Inject(ViewProgress) private readonly views: ViewProgress,
  ) {
    httpAdapter.getInstance().addHook('preSerialization', async (request, reply, shown) => {
      const { records } = request.routeOptions.config;
      if (reply.statusCode >= 400) return shown;
      if (records !== undefined) return this.answer(shown as Receipt, records, reply);
      tagged(shown, reply);
      return shown;
    });
  }

  private async answer(receipt: Receipt, makes: Makes, reply: FastifyReply): Promise<object> {
    const { id, version, position } = receipt;
    if (position !== null) await this.views.waitForAll(position, LONGEST_WAIT);
    void reply.header('ETag', `"${version}"`);
    if (makes.opens !== undefined) void reply.header('Location', `/v1/${makes.opens}/${id}`);
    return { id, version, ...(makes.part === undefined ? {} : { [makes.part]: newIdFor(receipt) }) };
  }
}

const tagged = (shown: unknown, reply: FastifyReply): void => {
  const version = typeof shown === 'object' && shown !== null && 'version' in shown ? shown.version : undefined;
  if (typeof version === 'number') void reply.header('ETag', `"${version}"`);
};
