import * as schema from '#api/openapi/response-schemas';
import type { RequestOrigin } from '#domain/vocabulary';

/** Everybody who can ask for support. */
export const ORIGINS: Readonly<Record<RequestOrigin, true>> = {
  school: true,
  la: true,
  diocese: true,
  trust: true,
  alliance: true,
  board: true,
};

/** Who asks for support, in responses. */
export const ORIGIN = schema.enumOf<RequestOrigin>(ORIGINS);
