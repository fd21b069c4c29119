import {
  applyDecorators,
  HttpCode,
  Injectable,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { from, mergeMap, tap, type Observable } from 'rxjs';
import { Policy, type Grants } from '#api/access/policy';
import { newIdFor } from '#api/http/occasion';
import { Projector } from '#event-sourcing/projector';
import type { Receipt } from '#event-sourcing/streams';

const RECORDS = 'http:records';

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
    SetMetadata(RECORDS, makes),
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

/** Answers a command once the read models have seen it, so that who records and then reads sees it. A view that has stopped is not waited for. */
@Injectable()
export class RecordedInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly projector: Projector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<Receipt>): Observable<unknown> {
    const makes = this.reflector.get<Makes | undefined>(RECORDS, context.getHandler());
    const http = context.switchToHttp();
    if (makes === undefined) return next.handle().pipe(tap((shown) => tagged(shown, http.getResponse<FastifyReply>())));
    return next
      .handle()
      .pipe(mergeMap((receipt) => from(this.answer(receipt, makes, http.getResponse<FastifyReply>()))));
  }

  private async answer(receipt: Receipt, makes: Makes, reply: FastifyReply): Promise<object> {
    const { id, version, position } = receipt;
    if (position !== null) await this.projector.waitFor(this.viewNames(), position, LONGEST_WAIT);
    void reply.header('ETag', `"${version}"`);
    if (makes.opens !== undefined) void reply.header('Location', `/v1/${makes.opens}/${id}`);
    return { id, version, ...(makes.part === undefined ? {} : { [makes.part]: newIdFor(receipt) }) };
  }

  private viewNames(): string[] {
    return this.projector.status().map(({ view }) => view);
  }
}

const tagged = (shown: unknown, reply: FastifyReply): void => {
  const version = typeof shown === 'object' && shown !== null && 'version' in shown ? shown.version : undefined;
  if (typeof version === 'number') void reply.header('ETag', `"${version}"`);
};
