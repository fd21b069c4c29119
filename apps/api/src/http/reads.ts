import {
  applyDecorators,
  Injectable,
  SetMetadata,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ReadConsistency, type QuerySources } from '#api/hosting/read-consistency';
import { routeMetadata } from '#api/http/route-metadata';

const SOURCES = 'http:sources';

/** Lets a request wait until its sources show what was recorded before it. Runs after the access guard, so that only those who may read wait. */
@Injectable()
export class ReadConsistencyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly consistency: ReadConsistency,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const sources = routeMetadata(this.reflector, SOURCES, context) as QuerySources;
    const { unknownPosition = null } = context.switchToHttp().getRequest<FastifyRequest>();
    await this.consistency.waitForSources(sources, unknownPosition);
    return true;
  }
}

/** What a route reads that others write later: read models, and records that reactions open or extend. It waits for them, and only for them. */
export const Reads = (sources: QuerySources): MethodDecorator =>
  applyDecorators(SetMetadata(SOURCES, sources), UseGuards(ReadConsistencyGuard));
