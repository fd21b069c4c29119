import {
  applyDecorators,
  Injectable,
  SetMetadata,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { concatMap, type Observable } from 'rxjs';
import type { QuerySources } from '#api/hosting/read-consistency';
import { routeMetadata } from '#api/http/route-metadata';
import type { AnyNameFields } from '#api/names/name-fields';
import { NamesReader } from '#api/names/names-reader';
import { recordNames } from '#read-models/record-names';

const NAMES = 'names:fields';

/** Adds names to the ids of a response. */
@Injectable()
export class NamesInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly names: NamesReader,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const fields = routeMetadata(this.reflector, NAMES, context) as AnyNameFields;
    return next.handle().pipe(concatMap((record: unknown) => this.names.addNames(record, fields)));
  }
}

/** The sources of a response, with the read model of its names. */
export const withNameSources = (sources: QuerySources, names: AnyNameFields | null): QuerySources =>
  names === null ? sources : { ...sources, views: [...sources.views, recordNames] };

/** The response of the route shows a name with each of these ids. */
export const WithNames = (fields: AnyNameFields): MethodDecorator =>
  applyDecorators(SetMetadata(NAMES, fields), UseInterceptors(NamesInterceptor));
