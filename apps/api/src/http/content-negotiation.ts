import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { NotAcceptable } from '#api/http/problems';

export const JSON_TYPE = 'application/json';
export const CSV_TYPE = 'text/csv';

interface Range {
  readonly type: string;
  readonly weight: number;
}

const WEIGHT = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

const rangeOf = (text: string): Range => {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.map((parameter) => WEIGHT.exec(parameter)?.[1]).find((found) => found !== undefined);
  return { type, weight: Number(weight ?? 1) };
};

/** By the range that fits it most closely; 0 when none does. */
const weightOf = (type: string, ranges: readonly Range[]): number => {
  const fitting = [type, `${type.split('/')[0]}/*`, '*/*'];
  const closest = fitting
    .map((each) => ranges.find((range) => range.type === each))
    .find((range) => range !== undefined);
  return closest?.weight ?? 0;
};

/** Which of these types the `Accept` header prefers, of equal ones the first. Throws `NotAcceptable` when it takes none. */
export const preferredOf = <Type extends string>(
  accept: string | undefined,
  offered: readonly [Type, ...Type[]],
): Type => {
  if (accept === undefined || accept.trim() === '') return offered[0];
  const ranges = accept.split(',').map(rangeOf);
  const best = offered
    .map((type) => ({ type, weight: weightOf(type, ranges) }))
    .reduce((one, other) => (other.weight > one.weight ? other : one));
  if (best.weight === 0) throw new NotAcceptable(offered);
  return best.type;
};

/** For a route that answers with JSON alone: refuses, once it is clear who asks, an `Accept` that takes no JSON. */
@Injectable()
export class OnlyJson implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    preferredOf(headers.accept, [JSON_TYPE]);
    return true;
  }
}
