import { OneOf } from '#api/validation/fields';
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

/** Who asks for support, in bodies. */
export const AskingParty = () =>
  OneOf(Object.keys(ORIGINS) as RequestOrigin[], { description: 'Who asks for the support.' });

/** Who asks for support, in responses. */
export const ORIGIN = schema.enumOf<RequestOrigin>(ORIGINS);
