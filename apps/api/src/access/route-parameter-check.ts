import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { isPathParameter } from '#api/access/path-parameters';

/** Makes the start fail when a route has a path parameter that `ResourceResolver` does not know. Such a route would be closed to almost everybody. */
@Injectable()
export class RouteParameterCheck {
  constructor(@Inject(HttpAdapterHost) { httpAdapter }: HttpAdapterHost<FastifyAdapter>) {
    httpAdapter.getInstance().addHook('onRoute', ({ url }) => assertKnownParameters(url));
  }
}

/** Throws unless every parameter of this declared path is a `PathParameter`. */
export const assertKnownParameters = (path: string): void => {
  for (const [, name = ''] of path.matchAll(/:([^/]+)/g))
    if (!isPathParameter(name))
      throw new Error(
        `The route ${path} has the unknown path parameter ${name}. Add it to PATH_PARAMETERS in access/path-parameters.ts.`,
      );
};
