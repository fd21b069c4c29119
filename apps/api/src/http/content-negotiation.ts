import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { NotAcceptable } from '#api/http/request-errors';

export const JSON_TYPE = 'application/json';
export const CSV_TYPE = 'text/csv';

interface MediaRange {
  readonly type: string;
  readonly weight: number;
}

const WEIGHT = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

const parseMediaRange = (text: string): MediaRange => {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.map((parameter) => WEIGHT.exec(parameter)?.[1]).find((found) => found !== undefined);
  return { type, weight: Number(weight ?? 1) };
};

/** The weight of the most specific range that matches; 0 when none does. */
const findWeight = (type: string, ranges: readonly MediaRange[]): number => {
  const candidates = [type, `${type.split('/')[0]}/*`, '*/*'];
  const closest = candidates
    .map((each) => ranges.find((range) => range.type === each))
    .find((range) => range !== undefined);
  return closest?.weight ?? 0;
};

/** Chooses the offered type that the `Accept` header prefers, and of equal ones the first. Throws `NotAcceptable` when it accepts none. */
export const negotiateMediaType = <Type extends string>(
  accept: string | undefined,
  offered: readonly [Type, ...Type[]],
): Type => {
  if (accept === undefined || accept.trim() === '') return offered[0];
  const ranges = accept.split(',').map(parseMediaRange);
  const best = offered
    .map((type) => ({ type, weight: findWeight(type, ranges) }))
    .reduce((one, other) => (other.weight > one.weight ? other : one));
  if (best.weight === 0) throw new NotAcceptable(offered);
  return best.type;
};

/** For routes that return only JSON: rejects an `Accept` header that does not accept it. Runs after the access guard. */
@Injectable()
export class JsonOnlyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    negotiateMediaType(headers.accept, [JSON_TYPE]);
    return true;
  }
}
